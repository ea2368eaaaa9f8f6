//! The values that constants hold: layers, features, networks, fields of generic code, tiles and streams.
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

#[cfg(feature = "alloc")]
mod at;
mod bound;
mod column;
mod convention;
mod expectations;
mod feature;
mod field;
mod fields;
#[cfg(feature = "alloc")]
mod figure;
#[cfg(feature = "alloc")]
pub mod graph;
mod late;
mod layer;
mod network;
mod op;
mod private;
#[cfg(feature = "alloc")]
mod stream;
mod table;
#[cfg(feature = "alloc")]
mod tiles;
mod window;

#[cfg(feature = "alloc")]
pub use at::{FeatureAt, LayerAt, NetworkAt, SizeError, TableAt};
pub use bound::{Bound, at_least, at_most, exactly};
pub use column::Column;
pub use convention::Convention;
pub use feature::Feature;
pub use field::{Field, FieldError};
pub use fields::Fields;
#[cfg(feature = "alloc")]
pub use figure::{Figure, Graphviz};
pub use layer::{FeaturesAt, Inputs, Layer};
pub use network::Network;
pub use op::Op;
#[cfg(feature = "alloc")]
pub use stream::{Stream, StreamLayer};
pub use table::Table;
#[cfg(feature = "alloc")]
pub use tiles::{Tile, TilePlan, Tiles};
pub use window::Window;

/// What expansions of `receptive_field!` call; not for users.
#[doc(hidden)]
pub mod __private {
    pub use crate::private::{
        Sealed, feature1, feature2, feature3, find, input1, input2, input3, joined, layer1, layer2,
        layer3, with_local,
    };

    pub use core::option::Option;
    pub use core::primitive::{bool, i64, str, usize};
    pub use core::result::Result;

    #[cfg(feature = "alloc")]
    pub use crate::__at_run_time as at_run_time;
    #[cfg(feature = "alloc")]
    pub use crate::at::{fit_at_least, fits};

    pub mod late {
        pub use crate::late::*;
    }

    /// Nothing, where there is no allocator.
    #[cfg(not(feature = "alloc"))]
    pub use crate::__nothing as at_run_time;
}

/// What is left of it.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __nothing {
    ($($any:tt)*) => {};
}
