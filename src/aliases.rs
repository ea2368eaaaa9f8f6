//! Types of one number of axes: what the constants and functions of a network are written with.

use receptive_field_core::{Feature, Layer, Table};

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
