//! The facts of one layer on one axis.

use super::Region;
use super::around::Around;
use super::regions::{Reach, Regions};
use super::{Missing, Ratio};
use crate::checked::{add, floor_div, modulo, mul, sub};

/// A fact, or why it does not exist.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let op = AxisOp::Scan;
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let evaluation = evaluate(Graph { input: vec![8], nodes });
/// # let scan = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
/// // a recurrence over 8 pixels
/// let (back, ahead): (Fact<i64>, Fact<i64>) = (scan.view().lookback(), scan.view().lookahead());
/// assert_eq!((back, ahead), (Err(Missing::Scan), Ok(0)));
/// ```
pub type Fact<T> = Result<T, Missing>;

/// A view of one layer on one axis: the whole, or [`local`](super::AxisGeometry::local).
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let evaluation = evaluate(Graph { input: vec![8], nodes });
/// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
/// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
/// let view = conv.view();
/// assert_eq!((view.receptive_field(), view.padding()), (3, Ok(1)));
/// assert_eq!(view.jump(), Ratio::whole(2));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    pub(super) regions: &'a Regions,
    /// Pixels of the network's input.
    pub(super) image: i64,
    /// Number of features.
    pub(super) size: i64,
    /// What its border really reads, behind padding that reads pixels.
    pub(super) around: Option<Around>,
}

/// The most that any feature reads to one side, over what repeats.
#[derive(Debug, Clone, Copy)]
struct Extremes {
    longest: i64,
    shortest: i64,
    lookback: i64,
    lookahead: i64,
    low: i64,
    high: i64,
    any: bool,
}

impl View<'_> {
    /// Pixels from one feature to the next, on the mean: the effective stride.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::Nearest });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(Some(up.view().jump()), Ratio::new(1, 2));
    /// ```
    pub fn jump(&self) -> Ratio {
        self.regions.jump
    }

    /// Which layers that read everything stand before this one, or are it.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::MixAll;
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let mixed = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // attention over 8 pixels
    /// assert_eq!(mixed.view().reach(), Reach::Global);
    /// ```
    pub fn reach(&self) -> Reach {
        self.regions.reach
    }

    /// Whether branches of different jumps come together here or before; behind a global layer it is no question, and
    /// false.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (1, 2, 1, Padding::Explicit { before: 0, after: 0 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let node = |op, inputs| Node { op, inputs, like: None };
    /// # let resize = AxisOp::Resize(ResizeOp { size: 5, mode: Mode::Nearest });
    /// # let sum = node(NodeOp::Join, vec![Source::Layer(0), Source::Layer(1)]);
    /// # let nodes = [op, resize].map(|op| node(NodeOp::Axes(vec![op]), vec![Source::Input]));
    /// # let evaluation = evaluate(Graph { input: vec![9], nodes: nodes.into_iter().chain([sum]).collect() });
    /// # let sum = &evaluation.node(Source::Layer(2)).unwrap().axes[0];
    /// // 9 pixels: every second one, and all resized to 5, added: jumps of 2 and 9/5
    /// assert!(sum.view().is_drifting());
    /// ```
    pub fn is_drifting(&self) -> bool {
        self.regions.is_drifting()
    }

    /// The region of feature `i`, for any `i`, as if every layer went on for ever; none where it reads nothing, and
    /// where a number leaves `i64`.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().region(0), Some(Region { start: -1, end: 2 }));
    /// ```
    pub fn region(&self, i: i64) -> Option<Region> {
        self.regions.region(i, self.image).flatten()
    }

    /// The longest region, in pixels; behind layers that read everything, or everything before, the image.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().receptive_field(), 3);
    /// ```
    pub fn receptive_field(&self) -> i64 {
        match self.reach() {
            Reach::Local => self.extremes().longest,
            Reach::Scan | Reach::Global => self.image,
        }
    }

    /// The shortest region, in pixels; 0 where a feature reads nothing. Behind a global layer it is the image, behind
    /// a scan it is asked of one period from feature 0 on.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 3, mode: Mode::Linear });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // up-sampled by 3: output 1 stands on a pixel, those beside it read two
    /// assert_eq!((up.view().receptive_field_min(), up.view().receptive_field()), (1, 2));
    /// ```
    pub fn receptive_field_min(&self) -> i64 {
        match self.reach() {
            Reach::Local | Reach::Scan => self.extremes().shortest,
            Reach::Global => self.image,
        }
    }

    /// The centre of the region of feature 0, in pixels: the first pixel's centre is 0.5.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().start().ok(), Ratio::new(1, 2));
    /// ```
    ///
    /// # Errors
    /// Where feature 0 reads nothing.
    pub fn start(&self) -> Fact<Ratio> {
        let span = self.region(0).ok_or(Missing::Nothing)?;
        let ends = i128::from(span.start).checked_add(i128::from(span.end));
        ends.and_then(|ends| Ratio::new(ends, 2))
            .ok_or(Missing::Nothing)
    }

    /// Effective padding: how many pixels before the image the region of feature 0 begins.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().padding(), Ok(1));
    /// ```
    ///
    /// # Errors
    /// Behind a scan, and where feature 0 reads nothing.
    pub fn padding(&self) -> Fact<i64> {
        if self.reach() == Reach::Scan {
            return Err(Missing::Scan);
        }
        let span = self.region(0).ok_or(Missing::Nothing)?;
        span.start.checked_neg().ok_or(Missing::Nothing)
    }

    /// The least number of features after which regions repeat, moved by whole pixels.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::Nearest });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(up.view().period(), Ok(2));
    /// ```
    ///
    /// # Errors
    /// Where nothing repeats: behind global layers and scans, and where branches drift.
    pub fn period(&self) -> Fact<i64> {
        self.periodic()?;
        let Some(table) = self.regions.tables.first() else {
            return Err(Missing::Global);
        };
        let repeats = |d: &i64| {
            let step = mul(table.step, *d).filter(|&by| modulo(by, table.period) == Some(0));
            let step = step.and_then(|by| floor_div(by, table.period));
            modulo(table.period, *d) == Some(0)
                && step.is_some_and(|step| {
                    (0..table.period).all(|i| {
                        let moved = table
                            .seen(i)
                            .flatten()
                            .map(|span| (add(span.start, step), add(span.end, step)));
                        let there = add(i, *d).and_then(|there| table.seen(there)).flatten();
                        moved == there.map(|span| (Some(span.start), Some(span.end)))
                    })
                })
        };
        Ok((1..table.period).find(repeats).unwrap_or(table.period))
    }

    /// Whether all regions have one size and move by one whole step. Where branches drift they do not.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().uniform(), Ok(true));
    /// ```
    ///
    /// # Errors
    /// Behind global layers and scans.
    pub fn uniform(&self) -> Fact<bool> {
        match self.period() {
            Ok(period) => Ok(period == 1),
            Err(Missing::Drifting) => Ok(false),
            Err(missing) => Err(missing),
        }
    }

    /// The most pixels that any feature `i` reads before the pixel it stands on, `floor(i * jump)`; less than 0
    /// where every feature reads only after it.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().lookback(), Ok(1)); // and stands on 2i
    /// ```
    ///
    /// # Errors
    /// Behind global layers and scans, and where nothing is read.
    pub fn lookback(&self) -> Fact<i64> {
        if self.reach() == Reach::Scan {
            return Err(Missing::Scan);
        }
        let regions = self.local_extremes().map(|extremes| extremes.lookback);
        self.really(regions, |around| around.lookback)
    }

    /// The most pixels that any feature reads after the pixel it stands on; at most 0 where the layer is causal.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().lookahead(), Ok(1)); // 2i + 1, and stands on 2i
    /// ```
    ///
    /// # Errors
    /// Behind global layers, and where nothing is read.
    pub fn lookahead(&self) -> Fact<i64> {
        let regions = self.local_extremes().map(|extremes| extremes.lookahead);
        self.really(regions, |around| around.lookahead)
    }

    /// What a tile of whole structural periods must be given before and after, in pixels.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.view().halo(), Ok((1, 0))); // a tile of 2 pixels needs [-1, 2)
    /// ```
    ///
    /// # Errors
    /// Where nothing repeats (see [`period`](Self::period)) or nothing is read.
    pub fn halo(&self) -> Fact<(i64, i64)> {
        self.periodic()?;
        if self.is_circular() {
            return Err(Missing::Circular);
        }
        let extremes = self.local_extremes()?;
        let step = self.regions.tables.first().map_or(0, |table| table.step);
        let before = extremes.low.checked_neg();
        match (before, sub(extremes.high, step)) {
            (Some(before), Some(after)) => Ok((before, after)),
            _ => Err(Missing::Nothing),
        }
    }

    fn periodic(&self) -> Fact<()> {
        match self.reach() {
            Reach::Global => Err(Missing::Global),
            Reach::Scan => Err(Missing::Scan),
            Reach::Local if self.is_drifting() => Err(Missing::Drifting),
            Reach::Local => Ok(()),
        }
    }

    fn local_extremes(&self) -> Fact<Extremes> {
        if self.reach() == Reach::Global {
            return Err(Missing::Global);
        }
        let extremes = self.extremes();
        if extremes.any {
            Ok(extremes)
        } else {
            Err(Missing::Nothing)
        }
    }

    /// Over one structural period, or over all features where branches drift.
    fn extremes(&self) -> Extremes {
        let mut extremes = Extremes {
            longest: 0,
            shortest: i64::MAX,
            lookback: i64::MIN,
            lookahead: i64::MIN,
            low: i64::MAX,
            high: i64::MIN,
            any: false,
        };
        let features = match self.regions.tables.as_slice() {
            [table] => table.period,
            _ => self.size,
        };
        for i in 0..features {
            self.scanned(i, &mut extremes);
            let Some(span) = self.region(i) else {
                extremes.shortest = 0;
                continue;
            };
            let stand = self.stand(i).unwrap_or(0);
            let length = span.end.saturating_sub(span.start);
            extremes.longest = extremes.longest.max(length);
            extremes.shortest = extremes.shortest.min(length);
            extremes.lookback = extremes.lookback.max(stand.saturating_sub(span.start));
            let ahead = span.end.saturating_sub(1).saturating_sub(stand);
            extremes.lookahead = extremes.lookahead.max(ahead);
            extremes.low = extremes.low.min(span.start);
            extremes.high = extremes.high.max(span.end);
            extremes.any = true;
        }
        extremes
    }

    /// Behind a scan the first features may see nothing of the image yet; how far those after them see ahead is told
    /// by where they would end.
    fn scanned(&self, i: i64, extremes: &mut Extremes) {
        let (Reach::Scan, [table]) = (self.reach(), self.regions.tables.as_slice()) else {
            return;
        };
        let (Some(Some(span)), Some(stand)) = (table.seen(i), self.stand(i)) else {
            return;
        };
        let ahead = span.end.saturating_sub(1).saturating_sub(stand);
        extremes.lookahead = extremes.lookahead.max(ahead);
        extremes.any = true;
    }

    /// The pixel that feature `i` stands on.
    fn stand(&self, i: i64) -> Option<i64> {
        if let [table] = self.regions.tables.as_slice() {
            return table.stand(i);
        }
        let jump = self.regions.jump;
        let product = jump.numerator().checked_mul(i.into())?;
        i64::try_from(product.checked_div_euclid(jump.denominator())?).ok()
    }

    /// The mean over one period of the distance from a feature's place to its region's centre, doubled; `None`
    /// where there is no such mean.
    pub(super) fn doubled_offset(&self) -> Option<Ratio> {
        let [table] = self.regions.tables.as_slice() else {
            return None;
        };
        if self.reach() != Reach::Local {
            return None;
        }
        let (mut centres, mut places, mut count) = (0_i128, 0_i128, 0_i128);
        for (i, row) in (0_i128..).zip(&table.rows) {
            let Some(span) = row else { continue };
            let ends = i128::from(span.start).checked_add(span.end.into())?;
            centres = centres.checked_add(ends)?;
            places = places.checked_add(i)?;
            count = count.checked_add(1)?;
        }
        let mean = Ratio::new(centres, count)?;
        let place = Ratio::new(places, count)?.checked_mul(table.slope()?)?;
        mean.checked_sub(place.checked_mul(Ratio::whole(2))?)
    }
}
