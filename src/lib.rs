#![cfg_attr(doc, doc = include_str!("../docs/pictures.md"))]
#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "probe")]
extern crate std;

pub mod guide;
mod macros;
#[cfg(feature = "probe")]
pub mod probe;

pub use receptive_field_core::{
    Coordinates, Interpolation, Mode, PaddingMode, Region, Rounding, Source,
};
pub use receptive_field_values::{
    Bound, Column, Convention, Feature, FeaturesAt, Field, Fields, Inputs, Layer, Network, Op,
    Table, Window, at_least, at_most, exactly,
};

#[cfg(feature = "alloc")]
pub use receptive_field_values::{
    FeatureAt, Figure, Graphviz, LayerAt, NetworkAt, SizeError, Stream, StreamLayer, TableAt, Tile,
    TilePlan, Tiles,
};

// At the root, so that the page of a network links to them directly.
macro_rules! aliases {
    ($($axes:literal $words:literal $layer:ident $feature:ident $table:ident)*) => {
        $(
            #[doc = concat!("A [`Layer`] over ", $words, ": the type of a constant such as `AlexNet::CONV1`.")]
            pub type $layer = Layer<$axes>;

            #[doc = concat!("A [`Feature`] over ", $words, ": the type of the constant that `feature eye = …;` makes.")]
            pub type $feature = Feature<$axes>;

            #[doc = concat!("A [`Table`] over ", $words, ": what `AlexNet::table()` makes.")]
            pub type $table = Table<$axes>;
        )*
    };
}

aliases! {
    1 "one axis" Layer1 Feature1 Table1
    2 "two axes" Layer2 Feature2 Table2
    3 "three axes" Layer3 Feature3 Table3
}

/// What expansions of [`receptive_field!`] name; not for users.
#[doc(hidden)]
pub mod __private {
    pub use core::option::Option::{None, Some};

    pub mod words;

    pub use receptive_field_macros::{network, page};
    pub use receptive_field_values::__private::*;
    pub use receptive_field_values::Network;

    pub use crate::{
        Feature1, Feature2, Feature3, Fields, Layer1, Layer2, Layer3, Table1, Table2, Table3,
    };
}
