#![doc = include_str!("../README.md")]
#![no_std]

#[cfg(feature = "probe")]
extern crate std;

mod aliases;
pub mod guide;
mod macros;
#[cfg(feature = "probe")]
pub mod probe;

pub use aliases::{Feature1, Feature2, Feature3, Layer1, Layer2, Layer3, Table1, Table2, Table3};
pub use receptive_field_core::{
    Bound, Column, Convention, Coordinates, Feature, FeaturesAt, Field, Inputs, Interpolation,
    Layer, Mode, Network, Op, PaddingMode, Region, Rounding, Source, Table, Window, at_least,
    at_most, exactly,
};

#[cfg(feature = "alloc")]
pub use receptive_field_core::{
    FeatureAt, Figure, Graphviz, LayerAt, NetworkAt, SizeError, Stream, StreamLayer, TableAt, Tile,
    TilePlan, Tiles,
};

/// What expansions of [`receptive_field!`] name; not for users.
#[doc(hidden)]
pub mod __private {
    pub use core::option::Option::{None, Some};

    pub use receptive_field_core::__private::*;
    pub use receptive_field_core::Network;
    pub use receptive_field_macros::{network, page};

    pub use crate::{Feature1, Feature2, Feature3, Layer1, Layer2, Layer3, Table1, Table2, Table3};
}
