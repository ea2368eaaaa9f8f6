//! One layer, as constants.

mod anchors;
mod answers;
mod as_field;
mod build;
mod expect;
mod facts;
mod fmt;
mod graph;
mod held;
mod of_fields;
mod places;
mod then;
mod truths;

#[cfg(feature = "alloc")]
pub(crate) use anchors::along;
pub(crate) use anchors::spread;
#[cfg(feature = "alloc")]
pub(crate) use fmt::write;
pub use graph::Inputs;
pub use places::FeaturesAt;

use core::ffi::CStr;

pub(crate) use held::Held;
use held::Own;

use receptive_field_core::axis::Base;

/// One layer of a network over `D` axes: what its features see of the input, as constants.
///
/// `receptive_field!` makes one for each layer, `AlexNet::CONV1` and so on. Axes go as the tensor's do,
/// `[height, width]`, and never mix. Counts are `usize`, positions of pixels `i64`, coordinates `f64`; pixel `i` covers
/// `[i, i + 1)` and has its centre at `i + 0.5`.
///
/// Here are the five facts that everybody reads. Each other fact is a `const fn`, which takes the axis if it has one
/// number for each, and is `None` where there is no such fact:
///
/// | | exists |
/// |---|---|
/// | [`jump_ratio`](Self::jump_ratio), [`receptive_field_min`](Self::receptive_field_min), [`path_min`](Self::path_min), [`interior`](Self::interior), [`dropped`](Self::dropped), [`aligned`](Self::aligned), [`productive`](Self::productive) | always |
/// | [`period`](Self::period), [`structural_period`](Self::structural_period) | not behind `global_pool`, `mix()`, `scan`, nor a join whose branches drift apart |
/// | [`anchor`](Self::anchor) | not behind `global_pool`, `mix()`, `scan`, nor a join whose branches drift apart, nor where no feature reads anything |
/// | [`halo`](Self::halo), [`context`](Self::context) | not behind `global_pool`, `mix()`, `scan`, `circular` padding, nor a join whose branches drift apart, nor where no feature reads anything |
/// | [`halo_unaligned`](Self::halo_unaligned) | not behind `global_pool`, `mix()`, `scan`, `circular` padding, nor where no feature reads anything |
/// | [`state`](Self::state) | not at a join |
/// | [`uniform`](Self::uniform) | not behind `global_pool`, `mix()`, `scan` |
/// | [`padding`](Self::padding) | not behind `scan`, nor where feature 0 reads nothing |
/// | [`lookback`](Self::lookback) | not behind `global_pool`, `mix()`, `scan`, nor where no feature reads anything |
/// | [`lookahead`](Self::lookahead), [`latency`](Self::latency), [`causal`](Self::causal) | not behind `global_pool`, `mix()`, nor where no feature reads anything |
///
/// ```
/// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
/// static ANCHORS: [f32; AlexNet::POOL5.size[0] * AlexNet::POOL5.size[1]] = [0.0; 36];
/// const _: () = assert!(AlexNet::POOL5.receptive_field[0] == 195 && AlexNet::POOL5.jump[0] == 32.0);
/// const _: () = assert!(AlexNet::POOL5.interior(0).0 == 2);
/// assert_eq!(AlexNet::POOL5.to_string(), "pool5: 6 x 6 features, receptive field 195, jump 32, start 33.5");
/// ```
///
/// Two layers are equal if their names, what they do and read, and all that they see are.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Layer<const D: usize> {
    /// Its shortest path in the network.
    pub name: &'static str,
    /// Number of features on each axis.
    pub size: [usize; D],
    /// Length of the longest region, in pixels; behind `global_pool`, `mix()` and `scan` the image.
    #[doc(alias = "RF")]
    pub receptive_field: [usize; D],
    /// Distance of two neighbouring features, in pixels (effective stride). Exact, save for fractions that up-sampling
    /// by a factor other than a power of two makes: [`jump_ratio`](Self::jump_ratio) is always exact.
    #[doc(alias = "effective stride")]
    #[doc(alias = "stride")]
    pub jump: [f64; D],
    /// Centre of feature 0's region, in input coordinates: the centre of pixel 0 is 0.5. NaN on an axis on which
    /// feature 0 reads nothing.
    ///
    /// The convention is that of "A guide to receptive field arithmetic" (Dang Ha The Hien, 2017). Others count centres
    /// from 0: take away a half; `MatConvNet` from 1: add one.
    #[doc(alias = "offset")]
    pub start: [f64; D],
    text: &'static CStr,
    own: Own<D>,
    /// Another network, on which it stands.
    below: Option<[Base; D]>,
    local: Local<D>,
}

/// The layer without the paths that see everything.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Local<const D: usize> {
    Same,
    /// There is no other path.
    Nothing,
    Other(&'static Layer<D>),
}

impl<const D: usize> PartialEq for Layer<D> {
    fn eq(&self, other: &Self) -> bool {
        // The public facts follow from the records, and a start that is NaN would differ from itself.
        self.name == other.name
            && self.node() == other.node()
            && (0..D).all(|axis| self.axis(axis) == other.axis(axis))
            && self.local == other.local
    }
}

impl<const D: usize> Eq for Layer<D> {}
