//! What a live stream keeps between two chunks.

mod error;
mod forward;
mod make;

use alloc::vec::Vec;
use core::fmt;

/// How a network over one axis runs chunk by chunk with the result of the whole: what its `stream` makes.
///
/// Chunks are of whole [units](Self::unit). Behind each, a layer keeps the last features of what it reads, as many as
/// [`StreamLayer::state`] says, and makes every feature that it can; before the first chunk stands the layer's own padding,
/// and behind the last.
///
/// ```
/// # use receptive_field::receptive_field;
/// receptive_field! {
///     struct Codec;
///     input: [2_560];
///     down: conv(8, stride = 4, pad = (4, 0)) -> conv(4, stride = 2, pad = (2, 0));
///     up: conv_transpose(4, stride = 2, pad = causal) -> conv_transpose(8, stride = 4, pad = causal);
///     output: conv(7, pad = causal);
/// }
/// let stream = Codec::stream()?;
/// assert_eq!((stream.unit(), stream.latency(), stream.total()), (8, 7, 14));
/// assert_eq!(stream.layer("output").unwrap().state, [6]);
/// # Ok::<(), receptive_field::SizeError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stream {
    name: &'static str,
    layers: Vec<StreamLayer>,
    unit: usize,
    latency: i64,
}

/// One layer of a [`Stream`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct StreamLayer {
    /// Its name in the network.
    pub name: &'static str,
    /// For each layer that it reads, in order: how many of that one's last features it keeps between two chunks. At a
    /// join these are the features by which the branch runs ahead of the slowest.
    pub state: Vec<usize>,
}

impl Stream {
    /// What the length of a chunk is a multiple of, in samples: the structural period of the whole network.
    #[inline]
    pub fn unit(&self) -> usize {
        self.unit
    }

    /// How long the output waits, in samples: its `latency`.
    #[inline]
    pub fn latency(&self) -> i64 {
        self.latency
    }

    /// Every layer but the input, in order.
    #[inline]
    pub fn layers(&self) -> &[StreamLayer] {
        &self.layers
    }

    /// The layer of this name.
    #[inline]
    pub fn layer(&self, name: &str) -> Option<&StreamLayer> {
        self.layers.iter().find(|layer| layer.name == name)
    }

    /// Features kept in all.
    #[inline]
    pub fn total(&self) -> usize {
        let states = self.layers.iter().flat_map(|layer| &layer.state);
        states.fold(0, |sum, &state| sum.saturating_add(state))
    }
}

impl fmt::Display for Stream {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, unit, .. } = self;
        write!(f, "{name}: chunks of {unit}, latency {}", self.latency)?;
        let layers = self.layers.iter();
        for layer in layers.filter(|layer| layer.state.iter().any(|&state| state > 0)) {
            write!(f, "\n{}: keeps ", layer.name)?;
            for (place, state) in layer.state.iter().enumerate() {
                let comma = if place > 0 { ", " } else { "" };
                write!(f, "{comma}{state}")?;
            }
        }
        write!(f, "\n{} features in all", self.total())
    }
}
