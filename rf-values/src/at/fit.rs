//! Which sizes fit.

use super::NetworkAt;
use crate::graph;
use crate::layer::Layer;
use crate::network::Network;
use receptive_field_core::array::{each, item, put};
use receptive_field_core::checked::{add, count, signed, some};
use receptive_field_core::numbers::Numbers;
use receptive_field_core::ops::AxisOp;
use receptive_field_core::rule::{KeptRule, RULE};
use receptive_field_core::stop::pick;
use receptive_field_core::{Class, Source};

/// The search looks at no more layers than this; in a const, rustc's own limit comes first.
const WORK: usize = 1 << 21;

impl<const D: usize> NetworkAt<D> {
    /// Whether a network takes an input of this size, for generic code: what `N::fits(size)` is.
    pub fn fits<N: Network<D>>(size: [usize; D]) -> bool {
        Self::evaluated::<N>(size).is_ok_and(|evaluation| evaluation.errors().is_empty())
    }

    /// The least size that a network takes and that is no smaller on any axis, for generic code: what
    /// `N::fit_at_least(size)` is. `None` where none is near.
    pub fn fit_at_least<N: Network<D>>(size: [usize; D]) -> Option<[usize; D]> {
        let graph = graph::described::<N, D>();
        let mut least = size;
        for (axis, side) in least.iter_mut().enumerate() {
            *side = count(graph.fit_at_least(axis, signed(*side)?)?)?;
        }
        Some(least)
    }
}

/// What makes a layer's size.
#[derive(Clone, Copy)]
enum Size {
    /// An operation on one layer, and whose size it follows.
    Op(AxisOp, Source, Option<Source>),
    /// All that it reads has one size.
    Join(Numbers<'static>),
}

/// One axis of a network as far as sizes go, in const.
struct Sizes<const L: usize> {
    layers: [Size; L],
}

impl<const L: usize> Sizes<L> {
    const fn of<N: Network<D>, const D: usize>(axis: usize) -> Self {
        let rules = Numbers::of(N::RULES);
        let mut sizes = [Size::Join(Numbers::EMPTY); L];
        let mut rule = 0;
        each!(index in L => {
            if let Some(layer) = item(N::LAYERS, index) {
                let mut size = of_layer(&layer, N::LAYERS, axis);
                // Rules stand in the order of layers.
                while rule < rules.len() {
                    let kept = KeptRule::at(&rules, rule);
                    if !matches!(kept.layer(), Some(layer) if layer == index) {
                        break;
                    }
                    if let Size::Op(op, input, _) = size {
                        size = Size::Op(kept.apply(op, axis), input, kept.like());
                    }
                    rule = rule.saturating_add(RULE);
                }
                put(&mut sizes, index, size);
            }
        });
        Self { layers: sizes }
    }

    /// Whether every layer has a size for an input of this one.
    const fn take(&self, size: i64) -> bool {
        let mut made = [0_i64; L];
        each!(index in L => {
            let own = match pick(&self.layers, index) {
                Size::Op(op, input, like) => {
                    let like = match like {
                        Some(like) => of(&made, size, like),
                        None => 0,
                    };
                    match op.step(of(&made, size, input), like) {
                        Ok(step) => step.size,
                        Err(_) => return false,
                    }
                }
                Size::Join(inputs) => {
                    let first = of(&made, size, Source::of_number(inputs.at(0)));
                    each!(place in inputs.len() => {
                        if of(&made, size, Source::of_number(inputs.at(place))) != first {
                            return false;
                        }
                    });
                    first
                }
            };
            put(&mut made, index, own);
        });
        true
    }

    const fn least(&self, size: i64) -> Option<i64> {
        let mut size = if size < 1 { 1 } else { size };
        let mut work = 0_usize;
        while !self.take(size) {
            work = work.saturating_add(L);
            if work > WORK {
                return None;
            }
            size = some!(add(size, 1));
        }
        Some(size)
    }
}

/// The size of a layer that stands before, or of the input.
const fn of<const L: usize>(made: &[i64; L], input: i64, from: Source) -> i64 {
    match from {
        Source::Input => input,
        Source::Layer(index) => match item(made, index) {
            Some(size) => size,
            None => 0,
        },
    }
}

/// A layer as its record has it.
const fn of_layer<const D: usize>(layer: &Layer<D>, layers: &[Layer<D>], axis: usize) -> Size {
    let inputs = layer.read();
    let kind = layer.kind();
    match kind.class() {
        Class::Join | Class::Gate => Size::Join(inputs),
        Class::Window | Class::Transposed | Class::Axes => {
            let from = Source::of_number(inputs.at(0));
            let n = match from {
                Source::Layer(index) => match item(layers, index) {
                    Some(input) => signed(pick(&input.size, axis)),
                    None => None,
                },
                Source::Input => layer.pixels(axis),
            };
            let (Some(n), Some(made)) = (n, signed(pick(&layer.size, axis))) else {
                return Size::Join(Numbers::EMPTY);
            };
            match AxisOp::decode(kind, &layer.parameters(axis), n, made) {
                Some(op) => Size::Op(op, from, None),
                None => Size::Op(AxisOp::Pointwise, from, None),
            }
        }
    }
}

/// Whether the network takes an input of this size, where sizes say it alone.
pub const fn fits<N: Network<D>, const D: usize, const L: usize>(size: [usize; D]) -> bool {
    each!(axis in D => {
        match signed(pick(&size, axis)) {
            Some(pixels) if pixels > 0 && Sizes::<L>::of::<N, D>(axis).take(pixels) => {}
            _ => return false,
        }
    });
    true
}

/// The least size that the network takes and that is no smaller on any axis, where sizes say it alone.
pub const fn fit_at_least<N: Network<D>, const D: usize, const L: usize>(
    size: [usize; D],
) -> Option<[usize; D]> {
    let mut least = size;
    each!(axis in D => {
        let pixels = some!(signed(pick(&size, axis)));
        let pixels = some!(Sizes::<L>::of::<N, D>(axis).least(pixels));
        put(&mut least, axis, some!(count(pixels)));
    });
    Some(least)
}
