//! One element of a network: what it does on each axis, without what changes no position.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{AxisGeometry, NodeGeometry, NodeOp};
use receptive_field_core::ops::{Neighbours, PaddingMode, Rule, Step};

use super::Point;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One input, an operation on each axis.
    Axes,
    Join,
    Gate,
}

#[derive(Debug)]
pub(super) struct Element {
    pub(super) shape: Shape,
    /// One for each axis; none of joins and gates.
    pub(super) steps: Vec<Step>,
    /// Of a join without one twice.
    pub(super) inputs: Vec<Point>,
    /// Sizes that come in, and go out.
    pub(super) sizes: Sizes,
    /// Equal for elements, also of two networks, that do the same to the same.
    pub(super) id: usize,
}

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Sizes {
    pub(super) before: Vec<i64>,
    pub(super) after: Vec<i64>,
}

pub(super) fn shape(op: &NodeOp) -> Shape {
    match op {
        NodeOp::Axes(_) => Shape::Axes,
        NodeOp::Join => Shape::Join,
        NodeOp::Gate => Shape::Gate,
    }
}

pub(super) fn steps(geometry: NodeGeometry) -> Option<Vec<Step>> {
    let axes = geometry.axes.iter();
    axes.map(|axis| axis.step().map(plain)).try_collect_vec()
}

pub(super) fn sizes(geometry: NodeGeometry) -> Vec<i64> {
    geometry.axes.iter().map(AxisGeometry::size).collect_vec()
}

/// The same as a window, where one reads the same.
fn plain(step: &Step) -> Step {
    let mut step = *step;
    let window = |kernel| Rule::Window {
        kernel,
        stride: kernel,
        dilation: 1,
        before: 0,
    };
    match step.rule {
        Rule::Adaptive { inputs, outputs: 1 } => step.rule = window(inputs),
        Rule::Interpolated {
            scale,
            offset: 0,
            divisor,
            ..
        } if scale == divisor => step.rule = window(1),
        _ => {}
    }
    step
}

/// Whether every output is the input of its own number.
pub(super) fn is_identity(steps: &[Step], sizes: &Sizes) -> bool {
    let axes = steps.iter().all(|step| shift(step) == Some(0));
    axes && sizes.before == sizes.after
}

/// How far everything moves, where that is all and nothing stands there but zeros.
pub(super) fn shift(step: &Step) -> Option<i64> {
    moved(step).filter(|_| step.padding_mode == PaddingMode::Zeros)
}

/// The same whatever stands there.
pub(super) fn moved(step: &Step) -> Option<i64> {
    match step.rule {
        Rule::Window {
            kernel: 1,
            stride: 1,
            before,
            ..
        } => Some(before),
        _ => None,
    }
}

/// A window behind so much padding as one. Where positions were taken off, padding puts zeros in their places.
pub(super) fn behind_padding(step: &Step, padding: &Step) -> Option<Step> {
    let more = shift(padding)?;
    let is_lost = |taken: i64, added: i64| taken < 0 && added > 0;
    if is_lost(padding.padding.0, step.padding.0) || is_lost(padding.padding.1, step.padding.1) {
        return None;
    }
    let mut step = *step;
    match &mut step.rule {
        Rule::Window { before, .. } if step.padding_mode == PaddingMode::Zeros => {
            *before = before.checked_add(more)?;
            step.padding.0 = step.padding.0.checked_add(padding.padding.0)?;
            step.padding.1 = step.padding.1.checked_add(padding.padding.1)?;
            Some(step)
        }
        _ => None,
    }
}

/// What a step does, in numbers: equal for two that read alike.
pub(super) fn numbers(step: &Step) -> [i64; 7] {
    let mode = step.padding_mode.code();
    let rest = |code, numbers: [i64; 5]| {
        let [a, b, c, d, e] = numbers;
        [code, mode, a, b, c, d, e]
    };
    match step.rule {
        Rule::Window {
            kernel,
            stride,
            dilation,
            before,
        }
        | Rule::Transposed {
            kernel,
            stride,
            dilation,
            before,
            ..
        } => {
            let code = i64::from(matches!(step.rule, Rule::Transposed { .. }));
            // Of one tap its distance to the next says nothing.
            let dilation = if kernel == 1 { 1 } else { dilation };
            rest(code, [kernel, stride, dilation, before, 0])
        }
        Rule::Interpolated {
            scale,
            offset,
            divisor,
            neighbours,
        } => {
            let (kind, reach) = match neighbours {
                Neighbours::One => (1, 0),
                Neighbours::Two => (2, 0),
                Neighbours::Four => (4, 0),
                Neighbours::Within { reach } => (5, reach),
            };
            rest(2, [scale, offset, divisor, kind, reach])
        }
        Rule::Adaptive { inputs, outputs } => rest(3, [inputs, outputs, 0, 0, 0]),
        Rule::Block { window, shift } => rest(4, [window, shift, 0, 0, 0]),
        Rule::All => rest(5, [0; 5]),
        Rule::Prefix => rest(6, [0; 5]),
    }
}
