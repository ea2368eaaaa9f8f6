//! The facts of the evaluator's layers, read as the constants are.

use alloc::rc::Rc;
use alloc::string::String;
use alloc::vec::Vec;

use super::{Evaluation, NodeOp, Source, encode};
use crate::answer::Answer;
use crate::axis::Axis;
use crate::fact::Fact;
use crate::kind::Kind;
use crate::numbers::Numbers;

/// One layer on one axis as its constant has it: what a `Layer` answers, this does.
///
/// ```
/// # use receptive_field_core::{Answer, Fact, Kind, eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let evaluation = evaluate(Graph { input: vec![8], nodes });
/// # let conv = evaluation.node(Source::Layer(0)).unwrap();
/// # let axis = encode::axis(conv, &conv.axes[0], conv.axes[0].view(), Kind::Conv, Some(&op));
/// # let text = encode::text(&[8], &encode::node(Kind::Conv, &[Source::Input]), &[axis]);
/// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
/// let record = Record::of(&text, 1, 0).unwrap();
/// assert_eq!(record.fact(Fact::Halo), Answer::Pair(1, 0));
/// ```
#[derive(Clone, Copy)]
pub struct Record<'t> {
    #[doc(hidden)]
    pub axis: Axis<'t>,
}

impl<'t> Record<'t> {
    /// One axis of the text that [`encode::text`](super::encode::text) gives for a layer over so many; `None` where
    /// there is no such axis.
    ///
    /// ```
    /// # use receptive_field_core::eval::Record;
    /// assert!(Record::of("d  8  8  2  0 -1  1  7", 2, 2).is_none());
    /// ```
    #[inline]
    pub fn of(text: &'t str, axes: usize, axis: usize) -> Option<Self> {
        let axis = Axis::of_text(text, axes, axis)?;
        Some(Self { axis })
    }

    /// A layer of this kind on an axis of so many pixels, of the numbers that [`Evaluation::numbers`] gives for it.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, Kind, eval::*};
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes: vec![] });
    /// assert!(evaluation.numbers(0, Kind::Conv, false).is_none()); // there is no such layer
    /// ```
    #[inline]
    pub fn on(pixels: i64, kind: Kind, numbers: &'t [i64]) -> Self {
        let numbers = Numbers::plain(numbers, numbers.len());
        Self {
            axis: Axis::new(numbers, pixels, kind.recorded().code()),
        }
    }

    /// The input, of so many pixels.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, eval::Record};
    /// let size = Record::input(8).fact(Fact::Size);
    /// assert_eq!(size, Answer::Number { numerator: 8, denominator: 1 });
    /// ```
    #[inline]
    pub fn input(pixels: i64) -> Self {
        Self {
            axis: Axis::image(pixels),
        }
    }

    /// What the layer answers.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, Open, eval::Record};
    /// assert_eq!(Record::input(8).fact(Fact::Dense), Answer::Open(Open::Dense));
    /// ```
    #[inline]
    pub fn fact(&self, fact: Fact) -> Answer {
        self.axis.fact(fact)
    }
}

impl<'t> Axis<'t> {
    /// One axis of a layer's text; see [`Record::of`].
    #[inline]
    pub fn of_text(text: &'t str, axes: usize, axis: usize) -> Option<Self> {
        let all = Numbers::of(text);
        let mut at = axes;
        let mut list = all.list(at)?;
        let code = list.at(0);
        for read in 0..=axis {
            at = at.checked_add(list.len())?.checked_add(1)?;
            match all.list(at) {
                Some(next) => list = next,
                // An axis that is equal to the one before is left out.
                None if 0 < read => break,
                None => return None,
            }
        }
        let image = if axis < axes {
            all.get(axis)?
        } else {
            return None;
        };
        Some(Self::new(list, image, code))
    }
}

impl Evaluation {
    /// A layer as its constant would hold it, or what is left of it without the paths that see everything; `None` where
    /// it has no geometry, or nothing is left.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, Kind, eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// let text = evaluation.record(0, Kind::Conv, false).unwrap();
    /// assert_eq!(Record::of(&text, 1, 0).unwrap().fact(Fact::Halo), Answer::Pair(1, 0));
    /// ```
    #[inline]
    pub fn record(&self, layer: usize, kind: Kind, is_local: bool) -> Option<String> {
        let axes = self.numbers(layer, kind, is_local)?;
        let reads = encode::node(kind, &self.graph().nodes.get(layer)?.inputs);
        Some(encode::text(&self.graph().input, &reads, &axes))
    }

    /// The numbers of that text on each axis, from which [`Record::on`] reads as much.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, Kind, eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// let axes = evaluation.numbers(0, Kind::Conv, false).unwrap();
    /// assert_eq!(Record::on(8, Kind::Conv, &axes[0]).fact(Fact::Halo), Answer::Pair(1, 0));
    /// ```
    #[inline]
    pub fn numbers(&self, layer: usize, kind: Kind, is_local: bool) -> Option<Vec<Rc<[i64]>>> {
        let node = self.graph().nodes.get(layer)?;
        let geometry = self.node(Source::Layer(layer))?;
        let mut axes: Vec<Rc<[i64]>> = Vec::with_capacity(geometry.axes.len());
        for (axis, on_axis) in geometry.axes.iter().enumerate() {
            if let Some(alike) = axes.get(self.first_alike(layer, axis)) {
                axes.push(Rc::clone(alike));
                continue;
            }
            let view = if is_local {
                on_axis.local()?
            } else {
                on_axis.view()
            };
            let op = match &node.op {
                NodeOp::Axes(ops) => ops.get(axis),
                NodeOp::Join | NodeOp::Gate => None,
            };
            axes.push(encode::axis(geometry, on_axis, view, kind, op).into());
        }
        Some(axes)
    }

    /// The first axis on which the record of a layer is the same as on this one.
    #[inline]
    #[doc(hidden)]
    pub fn first_alike(&self, layer: usize, axis: usize) -> usize {
        let is_alike = |other: usize| {
            let node = self.graph().nodes.get(layer)?;
            let axes = self.node(Source::Layer(layer))?.axes;
            let is_same = axes.get(other)?.is_recorded_as(axes.get(axis)?);
            Some(is_same && node.op.is_same_on(other, axis))
        };
        let mut before = 0..axis;
        let alike = before.find(|&other| is_alike(other) == Some(true));
        alike.unwrap_or(axis)
    }
}
