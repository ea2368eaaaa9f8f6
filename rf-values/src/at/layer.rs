//! One layer at a size.

use alloc::string::String;
use core::fmt;

use super::NetworkAt;
use super::error::name;
use crate::layer::Layer;
use crate::op::{Op, Recorded};
use crate::window::Window;
use receptive_field_core::axis::Axis;
use receptive_field_core::checked::{count, middle, quotient};
use receptive_field_core::eval::NodeGeometry;
use receptive_field_core::ops::Parameters;
use receptive_field_core::{Kind, Source};

/// One layer of a network at a size that is known only at run time: what [`Layer`](crate::Layer) is for the described
/// size, with the same fields and facts.
///
/// A fact that takes an axis or an index is `None` where there is no such axis, feature or fact.
///
/// ```
/// # use receptive_field::receptive_field;
/// receptive_field! { struct Net; input: [224]; conv: conv(3, stride = 2, pad = 1); }
/// let net = Net::at([1_001])?;
/// let conv = net.layer("conv").unwrap();
/// assert_eq!((conv.size, conv.jump), ([501], [2.0]));
/// assert_eq!(conv.region([500]).unwrap()[0], receptive_field::Region { start: 999, end: 1_002 });
/// assert_eq!(conv.visible([500]).unwrap()[0], receptive_field::Region { start: 999, end: 1_001 });
/// assert_eq!(conv.region([501]), None);
/// # Ok::<(), receptive_field::SizeError>(())
/// ```
#[derive(Clone)]
#[non_exhaustive]
pub struct LayerAt<'n, const D: usize> {
    /// Its shortest path in the network.
    pub name: &'static str,
    /// Number of features on each axis.
    pub size: [usize; D],
    /// Length of the longest region, in pixels; behind `global_pool`, `mix()` and `scan` the image.
    pub receptive_field: [usize; D],
    /// Distance of two neighbouring features, in pixels (effective stride).
    pub jump: [f64; D],
    /// Centre of feature 0's region, in input coordinates: the centre of pixel 0 is 0.5. NaN on an axis on which
    /// feature 0 reads nothing.
    pub start: [f64; D],
    pub(crate) network: &'n NetworkAt<D>,
    pub(crate) source: Source,
    pub(super) is_local: bool,
    /// As `encode::text` gives it; empty of the input.
    record: String,
}

impl<'n, const D: usize> LayerAt<'n, D> {
    pub(super) fn new(network: &'n NetworkAt<D>, source: Source) -> Self {
        let layer = Self {
            name: name(network.layers, source),
            size: [0; D],
            receptive_field: [0; D],
            jump: [f64::NAN; D],
            start: [f64::NAN; D],
            network,
            source,
            is_local: false,
            record: record(network, source, false).unwrap_or_default(),
        };
        layer.with_fields()
    }

    fn with_fields(mut self) -> Self {
        for index in 0..D {
            let Some(axis) = self.axis(index) else {
                continue;
            };
            let jump = axis.jump();
            let jump = jump.map_or(f64::NAN, |(a, b)| quotient(a.into(), b.into()));
            let start = axis.region(0);
            let start = start.map_or(f64::NAN, |seen| middle(seen.start, seen.end));
            let (size, seen) = (count(axis.size()), axis.receptive_field().and_then(count));
            put(&mut self.size, index, size.unwrap_or(usize::MAX));
            put(&mut self.receptive_field, index, seen.unwrap_or(usize::MAX));
            put(&mut self.jump, index, jump);
            put(&mut self.start, index, start);
        }
        self
    }

    /// The same layer without the paths through `global_pool` and `adaptive_pool(1)`, `mix()` over everything, `scan`
    /// and gates of size 1. `None` where no other path is left.
    pub fn local(&self) -> Option<Self> {
        if self
            .geometry()?
            .axes
            .iter()
            .all(|axis| !axis.local_differs())
        {
            return Some(self.clone());
        }
        let local = Self {
            is_local: true,
            record: record(self.network, self.source, true)?,
            ..self.clone()
        };
        Some(local.with_fields())
    }

    pub(super) fn axis(&self, axis: usize) -> Option<Axis<'_>> {
        if axis >= D {
            return None;
        }
        match self.source {
            Source::Input => Some(Axis::image(
                *self.network.evaluation.graph().input.get(axis)?,
            )),
            Source::Layer(_) => Axis::of_text(&self.record, D, axis),
        }
    }

    pub(crate) fn geometry(&self) -> Option<NodeGeometry<'n>> {
        self.network.evaluation.node(self.source)
    }

    /// What the layer does, with the padding that it has at this size. `None` where a window's padding is negative,
    /// which `guide(p)` can make it.
    pub fn op(&self) -> Option<Op<D>> {
        let mut parameters = [Parameters::NONE; D];
        for (axis, place) in parameters.iter_mut().enumerate() {
            *place = self.axis(axis)?.parameters();
            if self.kind().slides() && place.window().into_iter().any(|number| number < 0) {
                return None;
            }
        }
        Some(Op::of(&Recorded {
            name: self.name,
            kind: self.kind(),
            size: self.size,
            parameters,
        }))
    }

    /// The window of a convolution, pooling or transposed convolution (of which `padding` is taken off the output), with
    /// the padding that it has at this size. `None` of anything else.
    pub fn window(&self) -> Option<Window<D>> {
        self.op()?.window()
    }

    fn kind(&self) -> Kind {
        self.described().map_or(Kind::Input, Layer::kind)
    }

    /// The layer at the size that was described; none of the input.
    pub(super) fn described(&self) -> Option<&'static Layer<D>> {
        match self.source {
            Source::Input => None,
            Source::Layer(index) => self.network.layers.get(index),
        }
    }
}

fn put<T>(list: &mut [T], index: usize, value: T) {
    if let Some(place) = list.get_mut(index) {
        *place = value;
    }
}

/// The layer as a constant would hold it; none of the input.
fn record<const D: usize>(
    network: &NetworkAt<D>,
    source: Source,
    is_local: bool,
) -> Option<String> {
    let Source::Layer(index) = source else {
        return None;
    };
    let kind = network.layers.get(index)?.kind();
    network.evaluation.record(index, kind, is_local)
}

impl<const D: usize> fmt::Debug for LayerAt<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LayerAt")
            .field("name", &self.name)
            .field("size", &self.size)
            .field("receptive_field", &self.receptive_field)
            .field("jump", &self.jump)
            .field("start", &self.start)
            .finish_non_exhaustive()
    }
}
