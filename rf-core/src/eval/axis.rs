//! One layer on one axis.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::around::Around;
use super::inside::{self, Run};
use super::regions::Regions;
use super::view::View;
use super::{EvalErrorKind, graph::Node};
use crate::ops::{AxisOp, Rule, Step};

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
    pub(super) full: Rc<Regions>,
    /// Without the paths that see everything; the same as `full` where there are none.
    pub(super) local: Option<Rc<Regions>>,
    /// Through the branch of each join whose own field is the shortest.
    pub(super) path: Rc<Regions>,
    pub(super) inside: Vec<Run>,
    pub(super) aligned: bool,
    /// What borders really read, behind padding that reads pixels.
    pub(super) around: Option<Around>,
    pub(super) local_around: Option<Around>,
}

impl AxisGeometry {
    pub(super) fn of_input(image: i64) -> Self {
        let regions = Rc::new(Regions::image());
        Self {
            image,
            size: image,
            step: None,
            full: Rc::clone(&regions),
            local: Some(Rc::clone(&regions)),
            path: regions,
            inside: alloc::vec![(0, image)],
            aligned: true,
            around: None,
            local_around: None,
        }
    }

    /// Number of features.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::Nearest });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(up.size(), 16);
    /// ```
    pub fn size(&self) -> i64 {
        self.size
    }

    /// Pixels of the network's input on this axis.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::Nearest });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// # let up = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
    /// // 8 pixels, up-sampled by 2
    /// assert_eq!(up.image(), 8);
    /// ```
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
    pub fn view(&self) -> View<'_> {
        View {
            around: self.around,
            ..self.of(&self.full)
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
    pub fn local(&self) -> Option<View<'_>> {
        let regions = self.local.as_ref()?;
        Some(View {
            around: self.local_around,
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
    pub fn local_differs(&self) -> bool {
        !self
            .local
            .as_ref()
            .is_some_and(|local| Rc::ptr_eq(local, &self.full))
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
    pub fn path_min(&self) -> i64 {
        self.of(&self.path).receptive_field()
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
    pub fn interior(&self) -> (i64, i64) {
        inside::longest(&self.inside)
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
    pub fn is_inside(&self, i: i64) -> bool {
        inside::holds(&self.inside, i)
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
    pub fn aligned(&self) -> bool {
        self.aligned
    }

    pub(super) fn of<'a>(&'a self, regions: &'a Regions) -> View<'a> {
        View {
            regions,
            image: self.image,
            size: self.size,
            around: None,
        }
    }

    /// What `op` makes of this layer.
    pub(super) fn apply(&self, op: &AxisOp, like: i64) -> Result<Self, EvalErrorKind> {
        let step = op
            .step(self.size, like)
            .map_err(|error| EvalErrorKind::Op {
                error,
                size: self.size,
            })?;
        let full = Rc::new(self.full.through(&step, self.image)?);
        let path = if Rc::ptr_eq(&self.path, &self.full) {
            Rc::clone(&full)
        } else {
            Rc::new(self.path.through(&step, self.image)?)
        };
        let local = match &self.local {
            _ if matches!(step.rule, Rule::All | Rule::Prefix) => None,
            Some(local) if Rc::ptr_eq(local, &self.full) => Some(Rc::clone(&full)),
            Some(local) => Some(Rc::new(local.through(&step, self.image)?)),
            None => None,
        };
        Ok(Self {
            image: self.image,
            size: step.size,
            step: Some(step),
            full,
            local,
            path,
            inside: inside::through(&step, &self.inside, self.size)?,
            aligned: self.aligned,
            around: None,
            local_around: None,
        })
    }

    /// Rows of its table: what it costs to keep.
    pub(super) fn rows(&self) -> usize {
        self.full.tables.iter().map(|table| table.rows.len()).sum()
    }
}

/// Whether a layer with these inputs can add context: a window of more than one tap on some axis, on an input whose
/// shortest path does not yet see the whole image.
pub(super) fn is_productive(node: &Node, input: &[AxisGeometry]) -> bool {
    let super::NodeOp::Axes(ops) = &node.op else {
        return true;
    };
    !ops.iter().any(AxisOp::is_wide) || input.iter().any(|axis| axis.path_min() < axis.image)
}
