//! The geometry of receptive fields: exact integers and rationals, `const fn`, `no_std`, no dependency.
//!
//! This crate is an implementation detail of [`receptive-field`](https://docs.rs/receptive-field), versioned with it.
#![no_std]
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects
)]

#[cfg(feature = "alloc")]
extern crate alloc;

mod answer;
mod array;
mod axis;
mod bound;
mod cell;
mod checked;
mod column;
mod convention;
#[cfg(feature = "alloc")]
pub mod eval;
mod fact;
mod feature;
mod field;
mod kind;
mod layer;
mod missing;
mod network;
mod numbers;
mod op;
pub mod ops;
mod private;
mod record;
mod region;
mod stop;
mod table;
mod text;
mod window;

pub use answer::{Answer, Open};
pub use bound::{Bound, at_least, at_most, exactly};
pub use column::Column;
pub use convention::Convention;
pub use fact::{Fact, FeatureFact, Shape};
pub use feature::Feature;
pub use field::Field;
pub use kind::Kind;
pub use layer::{FeaturesAt, Inputs, Layer};
pub use missing::Missing;
pub use network::Network;
pub use op::{Op, Source};
pub use ops::{Coordinates, Interpolation, Mode, PaddingMode, Rounding};
pub use region::Region;
pub use table::Table;
pub use window::Window;

/// What expansions of `receptive_field!` call; not for users.
#[doc(hidden)]
pub mod __private {
    pub use crate::private::{
        Layer1, Layer2, Layer3, Sealed, feature1, feature2, feature3, find, input1, input2, input3,
        layer1, layer2, layer3, with_local,
    };
}
