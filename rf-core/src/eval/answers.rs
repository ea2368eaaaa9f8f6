//! The facts of the evaluator's layers, read as the constants are.

use alloc::string::String;
use alloc::vec::Vec;

use super::encode;
use super::{AxisGeometry, NodeGeometry, View};
use crate::answer::Answer;
use crate::axis::Axis;
use crate::fact::Fact;
use crate::kind::Kind;
use crate::numbers::Numbers;

/// One layer on one axis as the constants have it: what a [`Layer`](crate::Layer) answers, this does.
///
/// ```
/// # use receptive_field_core::{Answer, Fact, eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let evaluation = evaluate(Graph { input: vec![8], nodes });
/// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
/// let conv = evaluation.node(Source::Layer(0)).unwrap();
/// let record = Record::of(conv, &conv.axes[0], conv.axes[0].view());
/// assert_eq!(record.fact(Fact::Halo), Answer::Pair(1, 0));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The image, no node, and the axis.
    text: String,
}

/// Where the axis begins in the text.
const AXIS: usize = 2;

impl Record {
    /// The record of the numbers that [`encode::axis`] gives, for an image of so many pixels on the axis.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, eval::*, ops::*};
    /// # use receptive_field_core::{Kind, eval::encode};
    /// # let op = AxisOp::GlobalPool;
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// // 8 pixels, their mean
    /// let pool = evaluation.node(Source::Layer(0)).unwrap();
    /// let numbers = encode::axis(pool, &pool.axes[0], pool.axes[0].view(), Kind::GlobalPool, Some(&op));
    /// let field = Record::new(8, numbers).fact(Fact::ReceptiveField);
    /// assert_eq!(field, Answer::Number { numerator: 8, denominator: 1 });
    /// ```
    pub fn new(image: i64, numbers: Vec<i64>) -> Self {
        Self {
            text: encode::text(&[image], &[], &[numbers]),
        }
    }

    /// The record of a view of a layer.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, Missing, eval::*, ops::*};
    /// # let op = AxisOp::Scan;
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// // a recurrence over 8 pixels
    /// let scan = evaluation.node(Source::Layer(0)).unwrap();
    /// let lookback = Record::of(scan, &scan.axes[0], scan.axes[0].view()).fact(Fact::Lookback);
    /// assert_eq!(lookback, Answer::Missing(Missing::Scan));
    /// ```
    pub fn of(layer: &NodeGeometry, axis: &AxisGeometry, view: View<'_>) -> Self {
        // No fact depends on what the operation is called.
        let numbers = encode::axis(layer, axis, view, Kind::Pointwise, None);
        Self::new(axis.image, numbers)
    }

    /// What the layer answers.
    ///
    /// ```
    /// # use receptive_field_core::{Answer, Fact, Question, eval::*, ops::*};
    /// # let op = AxisOp::Upsample(UpsampleOp { factor: 2, mode: Mode::Nearest });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// // 8 pixels, up-sampled by 2
    /// let up = evaluation.node(Source::Layer(0)).unwrap();
    /// let record = Record::of(up, &up.axes[0], up.axes[0].view());
    /// assert_eq!(record.fact(Fact::Jump), Answer::Number { numerator: 1, denominator: 2 });
    /// assert_eq!(record.fact(Fact::Dense), Answer::Open(Question::Dense));
    /// ```
    pub fn fact(&self, fact: Fact) -> Answer {
        let all = Numbers::of(&self.text);
        let record = all.list(AXIS).unwrap_or(Numbers::EMPTY);
        Axis::new(record, all.at(0)).fact(fact)
    }
}
