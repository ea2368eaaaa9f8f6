//! Which features the ends of an image touch, were they cuts.

use alloc::vec::Vec;

use receptive_field_core::checked::{add, ceil_div, floor_div, max, min, mul, sub};
use receptive_field_core::eval::{AxisGeometry, Evaluation, NodeOp, Source};
use receptive_field_core::ops::{PaddingMode, Reads, Rule, Step};

/// Why there are no tiles of a layer; the layer that it hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It reads everything, or everything before.
    Everything(usize),
    /// Its padding is read from the other end.
    Circular(usize),
    /// Nothing repeats in it.
    Period(usize),
    /// It does something else to an input of another size.
    Size(usize),
    /// A number leaves `i64`.
    Overflow(usize),
}

/// Of one layer: the features `first..last` that no end touches, and how many whole structural periods of the image can
/// be left out so that its padding still reads pixels of its own end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Margin {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) spare: i64,
}

/// The margin of a layer on one axis, of an image that is whole.
#[inline]
pub(super) fn of(
    evaluation: &Evaluation,
    needed: &[bool],
    layer: Source,
    axis: usize,
) -> Result<Margin, Fault> {
    let on = |from: Source| evaluation.node(from).and_then(|node| node.axes.get(axis));
    let image = on(Source::Input).map_or(0, AxisGeometry::size);
    let whole = Margin {
        first: 0,
        last: image,
        spare: i64::MAX,
    };
    let mut margins: Vec<Option<Margin>> = Vec::with_capacity(needed.len());
    let get = |margins: &[Option<Margin>], from: Source| match from {
        Source::Input => Some(whole),
        Source::Layer(index) => margins.get(index).copied().flatten(),
    };
    for (index, node) in evaluation.graph().nodes.iter().enumerate() {
        if needed.get(index) != Some(&true) {
            margins.push(None);
            continue;
        }
        let overflow = Fault::Overflow(index);
        let own = on(Source::Layer(index)).ok_or(overflow)?;
        let mut inputs = node.inputs.iter().filter_map(|&input| get(&margins, input));
        let first = inputs.next().ok_or(overflow)?;
        let margin = match (&node.op, own.step()) {
            (NodeOp::Axes(_), Some(step)) => {
                let from = node.inputs.first().and_then(|&input| on(input));
                through(step, first, from.ok_or(overflow)?, index)?
            }
            _ if node
                .inputs
                .iter()
                .any(|&input| on(input).map(AxisGeometry::size) != Some(own.size())) =>
            {
                return Err(Fault::Everything(index));
            }
            _ => inputs.fold(first, Margin::narrowest),
        };
        margins.push(Some(margin));
    }
    get(&margins, layer).ok_or(Fault::Overflow(needed.len()))
}

impl Margin {
    #[inline]
    fn narrowest(self, other: Self) -> Self {
        Self {
            first: max(self.first, other.first),
            last: min(self.last, other.last),
            spare: min(self.spare, other.spare),
        }
    }
}

#[inline]
fn through(step: &Step, input: Margin, from: &AxisGeometry, index: usize) -> Result<Margin, Fault> {
    if matches!(step.rule, Rule::All | Rule::Prefix) {
        return Err(Fault::Everything(index));
    }
    if step.padding_mode == PaddingMode::Circular {
        return Err(Fault::Circular(index));
    }
    let margin = of_phases(step, input).ok_or(Fault::Overflow(index))?;
    if !step.padding_mode.reads_pixels() {
        return Ok(margin);
    }
    let (period, _) = from.structure().ok_or(Fault::Period(index))?;
    let spare = spare(step, input, from.size(), period).ok_or(Fault::Overflow(index))?;
    Ok(Margin {
        spare: min(margin.spare, spare),
        ..margin
    })
}

/// Phase by phase, for between them reads may go back.
#[inline]
fn of_phases(step: &Step, input: Margin) -> Option<Margin> {
    let (p, q) = (step.out_period, step.in_period);
    let (mut first, mut last) = (0, step.size);
    for phase in 0..p {
        let Reads::Taps(taps) = step.reads(phase)? else {
            return None;
        };
        if taps.count == 0 {
            continue;
        }
        // Before this turn the first tap is touched, and from that one on the last.
        let clean = ceil_div(sub(input.first, taps.first)?, q)?;
        first = max(first, add(add(phase, mul(p, sub(clean, 1)?)?)?, 1)?);
        let touched = ceil_div(sub(input.last, taps.last()?)?, q)?;
        last = min(last, add(phase, mul(p, touched)?)?);
    }
    Some(Margin {
        first,
        last,
        spare: input.spare,
    })
}

/// The periods of the image that can be left out, so that what padding reads at one end is not touched by the other.
#[inline]
fn spare(step: &Step, input: Margin, n: i64, period: i64) -> Option<i64> {
    let (before, after) = step.padding;
    let left = sub(sub(input.last, before)?, 1)?;
    let right = sub(sub(sub(n, 1)?, after)?, input.first)?;
    floor_div(min(left, right), period)
}
