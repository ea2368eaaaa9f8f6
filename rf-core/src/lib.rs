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

#[doc(hidden)]
pub mod answer;
#[doc(hidden)]
pub mod array;
#[doc(hidden)]
pub mod axis;
#[doc(hidden)]
pub mod cell;
#[doc(hidden)]
pub mod checked;
#[cfg(feature = "alloc")]
mod collect;
#[cfg(feature = "alloc")]
pub mod eval;
#[doc(hidden)]
pub mod fact;
#[cfg(feature = "alloc")]
pub mod figure;
#[doc(hidden)]
pub mod hull;
#[doc(hidden)]
pub mod kind;
mod missing;
#[doc(hidden)]
pub mod numbers;
pub mod ops;
#[cfg(feature = "alloc")]
mod order;
#[doc(hidden)]
pub mod ratio;
#[doc(hidden)]
pub mod reach;
#[doc(hidden)]
pub mod record;
mod region;
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub mod rule;
#[doc(hidden)]
pub mod sign;
mod source;
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
