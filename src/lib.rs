#![doc = include_str!("../README.md")]
#![no_std]

#[cfg(feature = "probe")]
extern crate std;

pub mod guide;
mod macros;
#[cfg(feature = "probe")]
pub mod probe;

pub use receptive_field_core::{
    Bound, Column, Convention, Coordinates, Feature, FeaturesAt, Field, Fields, Inputs,
    Interpolation, Layer, Mode, Network, Op, PaddingMode, Region, Rounding, Source, Table, Window,
    at_least, at_most, exactly,
};

#[cfg(feature = "alloc")]
pub use receptive_field_core::{
    FeatureAt, LayerAt, NetworkAt, SizeError, Stream, StreamLayer, TableAt, Tile, TilePlan, Tiles,
};

/// What expansions of [`receptive_field!`] name; not for users.
#[doc(hidden)]
pub mod __private {
    pub use core::option::Option::{None, Some};

    pub use receptive_field_core::__private::*;
    pub use receptive_field_core::Network;
    pub use receptive_field_macros::network;

    use receptive_field_core::{Feature, Table};

    pub type Feature1 = Feature<1>;
    pub type Feature2 = Feature<2>;
    pub type Feature3 = Feature<3>;
    pub type Table1 = Table<1>;
    pub type Table2 = Table<2>;
    pub type Table3 = Table<3>;
}
