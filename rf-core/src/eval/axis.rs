//! One layer on one axis.

use alloc::boxed::Box;
use alloc::sync::Arc;

use super::around::Arounds;
use super::inside::{self, Inside};
use super::limits::Work;
use super::paths::{Local, Paths};
use super::regions::{Reach, Regions};
use super::view::View;
use super::wide::FEW;
use super::{EvalErrorKind, graph::Node};
use crate::ops::{AxisOp, Step};

/// The geometry of one layer on one axis.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![8], nodes };
/// # let evaluation = evaluate(graph);
/// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
/// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
/// assert_eq!((conv.size(), conv.image()), (4, 8));
/// assert_eq!((conv.interior(), conv.dropped()), ((1, 4), 0));
/// assert_eq!(conv.view().receptive_field(), 3);
/// ```
#[derive(Debug, Clone)]
pub struct AxisGeometry {
    pub(super) image: i64,
    pub(super) size: i64,
    pub(super) step: Option<Step>,
    /// Shared by axes on which they are the same.
    pub(super) paths: Arc<Paths>,
    pub(super) inside: Inside,
    pub(super) aligned: bool,
    /// What borders really read, behind padding that reads pixels.
    pub(super) around: Option<Box<Arounds>>,
}

impl AxisGeometry {
    /// The input, of so many pixels; `twin` is another axis of it.
    #[inline]
    pub(super) fn of_input(image: i64, twin: Option<&Self>) -> Self {
        let paths = match twin {
            Some(twin) => Arc::clone(&twin.paths),
            None => Arc::new(Paths::image()),
        };
        Self {
            image,
            size: image,
            step: None,
            paths,
            inside: Inside::whole(image),
            aligned: true,
            around: None,
        }
    }

    /// Number of features.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::NEAREST });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(up.size(), 16);
    /// ```
    #[inline]
    pub fn size(&self) -> i64 {
        self.size
    }

    /// Pixels of the network's input on this axis.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::NEAREST });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(up.image(), 8);
    /// ```
    #[inline]
    pub fn image(&self) -> i64 {
        self.image
    }

    /// The operation with its numbers settled, in positions of the layer's own input; none for the input and for joins.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Same);
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding `same`, on 8 pixels: 4 windows cover 9
    /// assert_eq!(conv.step().unwrap().padding, (0, 1));
    /// ```
    #[inline]
    pub fn step(&self) -> Option<&Step> {
        self.step.as_ref()
    }

    /// The facts with all paths.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = Node { op: NodeOp::Axes(vec![AxisOp::GlobalPool]), inputs: vec![Source::Input], like: None };
    /// # let gate = Node { op: NodeOp::Gate, inputs: vec![Source::Input, Source::Layer(0)], like: None };
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes: vec![pool, gate] });
    /// # let gated = &evaluation.node(Source::Layer(1)).unwrap().axes[0];
    /// // 8 pixels, times a gate: their mean
    /// assert_eq!(gated.view().receptive_field(), 8);
    /// ```
    #[inline]
    pub fn view(&self) -> View<'_> {
        View {
            around: self.around.as_ref().and_then(|around| around.whole),
            ..self.of(self.full())
        }
    }

    /// The facts without the paths that see everything, or everything before; none where no other path is left.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = Node { op: NodeOp::Axes(vec![AxisOp::GlobalPool]), inputs: vec![Source::Input], like: None };
    /// # let gate = Node { op: NodeOp::Gate, inputs: vec![Source::Input, Source::Layer(0)], like: None };
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes: vec![pool, gate] });
    /// # let gated = &evaluation.node(Source::Layer(1)).unwrap().axes[0];
    /// // 8 pixels, times a gate: their mean
    /// assert_eq!(gated.local().unwrap().receptive_field(), 1);
    /// ```
    #[inline]
    pub fn local(&self) -> Option<View<'_>> {
        let regions = self.paths.local()?;
        Some(View {
            around: self.around.as_ref().and_then(|around| around.local),
            ..self.of(regions)
        })
    }

    /// Whether [`local`](Self::local) is something else than the whole, or does not exist.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = Node { op: NodeOp::Axes(vec![AxisOp::GlobalPool]), inputs: vec![Source::Input], like: None };
    /// # let gate = Node { op: NodeOp::Gate, inputs: vec![Source::Input, Source::Layer(0)], like: None };
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes: vec![pool, gate] });
    /// # let gated = &evaluation.node(Source::Layer(1)).unwrap().axes[0];
    /// // 8 pixels, times a gate: their mean
    /// assert!(gated.local_differs());
    /// ```
    #[inline]
    pub fn local_differs(&self) -> bool {
        !matches!(self.paths.local, Local::Same)
    }

    /// The shortest receptive field through the joins, in pixels: at each, the branch whose own is least is followed.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 1, 1, Padding::Same);
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let conv = Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None };
    /// # let sum = Node { op: NodeOp::Join, inputs: vec![Source::Input, Source::Layer(0)], like: None };
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes: vec![conv, sum] });
    /// # let sum = &evaluation.node(Source::Layer(1)).unwrap().axes[0];
    /// // pixels and a convolution of 3 over them, added
    /// assert_eq!((sum.path_min(), sum.view().receptive_field()), (1, 3));
    /// ```
    #[inline]
    pub fn path_min(&self) -> i64 {
        match self.paths.length {
            Some(length) => length,
            None => self.of(self.paths.shortest()).receptive_field(),
        }
    }

    /// The longest run `[first, last)` of features that see no padding, the first of equals; `(0, 0)` where there
    /// is none.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(conv.interior(), (1, 4));
    /// ```
    #[inline]
    pub fn interior(&self) -> (i64, i64) {
        self.inside.longest
    }

    /// Whether feature `i` sees no padding, in the longest run or in another; no feature that does not exist is inside.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert!(!conv.is_inside(0) && conv.is_inside(3) && !conv.is_inside(4));
    /// ```
    #[inline]
    pub fn is_inside(&self, i: i64) -> bool {
        self.inside.holds(i)
    }

    /// Features of the layer's own input, padding not counted, after its last window; 0 for other operations.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let conv = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: the last of its 4 windows ends with the last pixel
    /// assert_eq!(conv.dropped(), 0);
    /// ```
    #[inline]
    pub fn dropped(&self) -> i64 {
        self.step.map_or(0, |step| step.dropped)
    }

    /// Whether this join, if it is one, and every join before it is aligned: the centres of its branches agree, on the
    /// mean over a period.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 1, 1, Padding::Causal);
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let conv = Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None };
    /// # let sum = Node { op: NodeOp::Join, inputs: vec![Source::Input, Source::Layer(0)], like: None };
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes: vec![conv, sum] });
    /// # let sum = &evaluation.node(Source::Layer(1)).unwrap().axes[0];
    /// // pixels and a causal convolution of 3 over them, added: centres at i + 0.5 and i - 0.5
    /// assert!(!sum.aligned());
    /// ```
    #[inline]
    pub fn aligned(&self) -> bool {
        self.aligned
    }

    /// As [`structure`](Self::structure), also behind a scan.
    #[inline]
    #[doc(hidden)]
    pub fn repeats(&self) -> Option<(i64, i64)> {
        match (self.full().reach, &*self.full().tables) {
            (Reach::Local | Reach::Scan, [table]) => Some((table.period, table.step)),
            _ => None,
        }
    }

    /// The structural period: features, and pixels; none where nothing repeats.
    #[inline]
    #[doc(hidden)]
    pub fn structure(&self) -> Option<(i64, i64)> {
        match (self.full().reach, &*self.full().tables) {
            (Reach::Local, [table]) => Some((table.period, table.step)),
            _ => None,
        }
    }

    #[inline]
    pub(super) fn full(&self) -> &Regions {
        &self.paths.full
    }

    #[inline]
    pub(super) fn of<'a>(&'a self, regions: &'a Regions) -> View<'a> {
        View {
            regions,
            image: self.image,
            size: self.size,
            around: None,
        }
    }

    /// What `op` makes of this layer. `twin` is another axis of it, and what was made of that: where both see the same
    /// regions, and the operation does the same to them, they are shared.
    #[inline]
    pub(super) fn apply(
        &self,
        op: &AxisOp,
        like: i64,
        twin: Option<(&Self, &Self)>,
        work: &mut Work,
    ) -> Result<Self, EvalErrorKind> {
        let step = op
            .step(self.size, like)
            .map_err(|error| EvalErrorKind::Op {
                error,
                size: self.size,
            })?;
        let shared = twin.filter(|(from, made)| {
            from.sees_as(self) && made.step.is_some_and(|other| other.maps_as(&step))
        });
        let taps = step.taps();
        if shared.is_none() && taps > FEW {
            // The rows of the input are united again and again.
            work.spend_rows(self.paths.rows(), taps)?;
        }
        let paths = match shared {
            Some((_, made)) => Arc::clone(&made.paths),
            None => Arc::new(self.paths.through(&step, self.image, work)?),
        };
        let made = Self {
            image: self.image,
            size: step.size,
            step: Some(step),
            paths,
            inside: Inside::NOTHING,
            aligned: self.aligned,
            around: None,
        };
        if shared.is_none() {
            work.spend_rows(made.paths.compared(made.size), taps)?;
        }
        Ok(Self {
            // Only behind the regions is it known that there are few phases.
            inside: inside::through(&step, self.inside.runs(), self.size, work)?.into(),
            ..made
        })
    }

    /// Whether both axes share their regions.
    #[inline]
    pub(super) fn sees_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.paths, &other.paths)
    }

    /// Whether what a constant holds of both is the same, if the operation is.
    #[inline]
    #[doc(hidden)]
    pub fn is_recorded_as(&self, other: &Self) -> bool {
        let is_split = |axis: &Self| axis.inside.runs().len() > 1;
        self.sees_as(other)
            && (self.image, self.size, self.step) == (other.image, other.size, other.step)
            && (self.interior(), self.aligned) == (other.interior(), other.aligned)
            && is_split(self) == is_split(other)
            && self.around == other.around
    }

    /// Rows of its tables, and where branches drift what it costs to compare them.
    #[inline]
    pub(super) fn rows(&self) -> usize {
        let compared = self.paths.compared(self.size);
        self.paths.rows().saturating_add(compared)
    }
}

/// Whether a layer with these inputs can add context: a window of more than one tap on some axis, on an input whose
/// shortest path does not yet see the whole image.
#[inline]
pub(super) fn is_productive(node: &Node, input: &[AxisGeometry]) -> bool {
    let super::NodeOp::Axes(ops) = &node.op else {
        return true;
    };
    !ops.iter().any(AxisOp::is_wide) || input.iter().any(|axis| axis.path_min() < axis.image)
}
