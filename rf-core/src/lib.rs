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
#[cfg(feature = "alloc")]
mod collect;
#[cfg(feature = "alloc")]
pub mod eval;
mod fact;
#[cfg(feature = "alloc")]
pub mod figure;
mod kind;
mod missing;
pub mod ops;
#[cfg(feature = "alloc")]
mod order;
mod ratio;
mod reach;
mod region;
mod source;

// What the values that constants hold are made with: not for users.
#[doc(hidden)]
pub mod array;
#[doc(hidden)]
pub mod axis;
#[doc(hidden)]
pub mod cell;
#[doc(hidden)]
pub mod checked;
#[doc(hidden)]
pub mod hull;
#[doc(hidden)]
pub mod numbers;
#[doc(hidden)]
pub mod record;
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub mod rule;
#[doc(hidden)]
pub mod sign;
#[doc(hidden)]
pub mod stop;
#[doc(hidden)]
pub mod text;

pub use answer::{Answer, Open};
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub use collect::{CollectVec, PushAll};
pub use fact::{Fact, FeatureFact, Shape};
pub use kind::Kind;
pub use missing::Missing;
pub use ops::{Coordinates, Interpolation, Mode, PaddingMode, Rounding};
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub use order::Order;
pub use region::Region;
pub use source::Source;
#[doc(hidden)]
pub use {
    kind::Class,
    ratio::Ratio,
    reach::{Reach, Surround},
};
