//! What the evaluator knows of one layer on one axis, from its tables.

use super::Region;
use super::around::Around;
use super::regions::{Reach, Regions};
use super::{Missing, Ratio};
use crate::checked::floor_div;

/// A view of one layer on one axis: the whole, or [`local`](super::AxisGeometry::local). It holds what the evaluator
/// and [`encode`](super::encode) need; facts are read from what is encoded, by [`Record::fact`](super::Record::fact).
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
/// assert_eq!((view.receptive_field(), view.period()), (3, Ok(1)));
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

impl View<'_> {
    /// Pixels from one feature to the next, on the mean: the effective stride.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::NEAREST });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(Some(up.view().jump()), Ratio::new(1, 2));
    /// ```
    #[inline]
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
    #[inline]
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
    /// # let resize = AxisOp::Resize(ResizeOp { target: ResizeTarget::Size(5), mode: Mode::NEAREST });
    /// # let sum = node(NodeOp::Join, vec![Source::Layer(0), Source::Layer(1)]);
    /// # let nodes = [op, resize].map(|op| node(NodeOp::Axes(vec![op]), vec![Source::Input]));
    /// # let evaluation = evaluate(Graph { input: vec![9], nodes: nodes.into_iter().chain([sum]).collect() });
    /// # let sum = &evaluation.node(Source::Layer(2)).unwrap().axes[0];
    /// // 9 pixels: every second one, and all resized to 5, added: jumps of 2 and 9/5
    /// assert!(sum.view().is_drifting());
    /// ```
    #[inline]
    pub fn is_drifting(&self) -> bool {
        self.regions.is_drifting()
    }

    /// How many regions are united to one: where branches drift, one of each slope.
    #[inline]
    #[doc(hidden)]
    pub fn slopes(&self) -> usize {
        self.regions.tables.len()
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
    #[inline]
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
    #[inline]
    pub fn receptive_field(&self) -> i64 {
        match self.reach() {
            Reach::Local => self.lengths().0,
            Reach::Scan | Reach::Global => self.image,
        }
    }

    /// The shortest region, in pixels; 0 where a feature reads nothing. Behind a global layer it is the image, behind
    /// a scan it is asked of one period from feature 0 on.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 3, mode: Mode::LINEAR });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // up-sampled by 3: output 1 stands on a pixel, those beside it read two
    /// assert_eq!((up.view().receptive_field_min(), up.view().receptive_field()), (1, 2));
    /// ```
    #[inline]
    pub fn receptive_field_min(&self) -> i64 {
        self.fields().1
    }

    /// Both: the longest and the shortest.
    #[inline]
    pub(super) fn fields(&self) -> (i64, i64) {
        match self.reach() {
            Reach::Local => self.lengths(),
            Reach::Scan => (self.image, self.lengths().1),
            Reach::Global => (self.image, self.image),
        }
    }

    /// The least number of features after which regions repeat, moved by whole pixels.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::NEAREST });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(up.view().period(), Ok(2));
    /// ```
    ///
    /// # Errors
    /// Where nothing repeats: behind global layers and scans, and where branches drift.
    #[inline]
    pub fn period(&self) -> Result<i64, Missing> {
        match self.reach() {
            Reach::Global => return Err(Missing::Global),
            Reach::Scan => return Err(Missing::Scan),
            Reach::Local if self.is_drifting() => return Err(Missing::Drifting),
            Reach::Local => {}
        }
        let Some(table) = self.regions.tables.first() else {
            return Err(Missing::Global);
        };
        Ok(table.as_rows().least_period())
    }

    /// How long the longest and the shortest region is, over one structural period, or over all features where branches
    /// drift: there, from turn to turn of all periods, lengths first fall and then rise.
    #[inline]
    fn lengths(&self) -> (i64, i64) {
        let length = |i: i64| {
            let region = self.region(i);
            region.map_or(0, |span| span.end.saturating_sub(span.start))
        };
        if let Some(lengths) = self.regions.row_lengths() {
            return lengths;
        }
        let (mut longest, mut shortest) = (0, i64::MAX);
        let (classes, turn) = self.regions.classes(self.size);
        for first in 0..classes {
            let mut low = 0;
            let mut high = 0;
            if self.is_drifting() {
                let room = self.size.saturating_sub(1).saturating_sub(first);
                high = floor_div(room, turn).unwrap_or(0);
            }
            let at = |number: i64| length(number.saturating_mul(turn).saturating_add(first));
            longest = longest.max(at(0)).max(at(high));
            while low < high {
                let middle = low.saturating_add(high.saturating_sub(low) / 2);
                if at(middle) <= at(middle.saturating_add(1)) {
                    high = middle;
                } else {
                    low = middle.saturating_add(1);
                }
            }
            shortest = shortest.min(at(low));
        }
        (longest, shortest)
    }

    /// Whether the centres of both agree, where each has one phase, which reads something.
    #[inline]
    pub(super) fn is_line_of(&self, other: &Self) -> Option<bool> {
        let line = |view: &Self| match &*view.regions.tables {
            [table] if table.period == 1 => {
                let seen = (*table.rows.first()?)?;
                Some((table.step, seen.start.checked_add(seen.end)?))
            }
            _ => None,
        };
        Some(line(self)? == line(other)?)
    }

    /// The mean over one period of the distance from a feature's place to its region's centre, doubled, of what does
    /// not drift; `None` where there is no such mean.
    #[inline]
    pub(super) fn doubled_offset(&self) -> Option<Ratio> {
        let table = self.regions.tables.first()?;
        let (above, below) = table.as_rows().doubled_offset()?;
        Ratio::new(above, below)
    }
}
