//! The facts of one feature.

use super::{Shape, per};

macro_rules! feature_facts {
    ($($variant:ident $name:literal, $shape:ident $(($sides:expr))? per $per:ident, $doc:literal;)*) => {
        /// A fact of one feature, `layer[y, x]` in the language.
        ///
        /// ```
        /// use receptive_field_core::{FeatureFact, Shape};
        /// assert_eq!(FeatureFact::Region.shape(), Shape::Pair(["start", "end"]));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum FeatureFact {
            $(#[doc = $doc] $variant,)*
        }

        impl FeatureFact {
            /// Every fact of one feature.
            ///
            /// ```
            /// use receptive_field_core::FeatureFact;
            /// assert_eq!(FeatureFact::ALL[0], FeatureFact::Center);
            /// ```
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// What the language calls it.
            ///
            /// ```
            /// use receptive_field_core::FeatureFact;
            /// assert_eq!(FeatureFact::Inside.name(), "inside");
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// What it means, in a sentence.
            ///
            /// ```
            /// use receptive_field_core::FeatureFact;
            /// assert_eq!(FeatureFact::Inside.doc(), "It sees no padding.");
            /// ```
            pub const fn doc(self) -> &'static str {
                match self {
                    $(Self::$variant => $doc,)*
                }
            }

            /// What its answers are made of.
            ///
            /// ```
            /// use receptive_field_core::{FeatureFact, Shape};
            /// assert_eq!(FeatureFact::Center.shape(), Shape::Number);
            /// ```
            pub const fn shape(self) -> Shape {
                match self {
                    $(Self::$variant => Shape::$shape $(($sides))?,)*
                }
            }

            /// Whether each axis has its own, or all have one.
            ///
            /// ```
            /// use receptive_field_core::FeatureFact;
            /// assert!(FeatureFact::Inside.is_per_axis() && !FeatureFact::Empty.is_per_axis());
            /// ```
            pub const fn is_per_axis(self) -> bool {
                match self {
                    $(Self::$variant => per!($per),)*
                }
            }

            /// The fact of a name in the language.
            ///
            /// ```
            /// use receptive_field_core::FeatureFact;
            /// assert_eq!(FeatureFact::of_name("center"), Some(FeatureFact::Center));
            /// ```
            pub fn of_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|fact| fact.name() == name)
            }
        }
    };
}

feature_facts! {
    Center "center", Number per axis,
        "Centre of its region: the centre of pixel 0 is 0.5.";
    Region "region", Pair(["start", "end"]) per axis,
        "The pixels that it reads, as if every layer went on for ever.";
    Visible "visible", Pair(["start", "end"]) per axis,
        "The smallest interval of pixels on which it really depends.";
    Inside "inside", Truth per axis,
        "It sees no padding.";
    Empty "empty", Truth per feature,
        "It sees no pixel on some axis.";
}
