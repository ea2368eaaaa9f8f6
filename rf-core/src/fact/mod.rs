//! The facts of a layer, and what is true of each wherever it is asked for.

mod of_feature;

pub use of_feature::FeatureFact;

use crate::missing::Missing;

/// What an answer is made of.
///
/// ```
/// use receptive_field_core::{Fact, Shape};
/// assert_eq!(Fact::Halo.shape(), Shape::Pair(["before", "after"]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One number.
    Number,
    /// Yes or no.
    Truth,
    /// Two whole numbers, and what the language calls them.
    Pair([&'static str; 2]),
}

/// Hands the facts of a layer to another macro: variant, name in the language, title in a table, shape, whether each
/// axis has its own, why it may not exist, meaning.
#[doc(hidden)]
#[macro_export]
macro_rules! __facts {
    ($make:ident) => {
        $make! {
            Size "size" "n", Number per axis, unless [],
                "Number of features.";
            Jump "jump" "jump", Number per axis, unless [],
                "Distance of two neighbouring features, in pixels (effective stride).";
            ReceptiveField "receptive_field" "receptive field", Number per axis, unless [],
                "Length of the longest region, in pixels.";
            ReceptiveFieldMin "receptive_field_min" "shortest", Number per axis, unless [],
                "Length of the shortest region over the phases, in pixels.";
            PathMin "path_min" "path min", Number per axis, unless [],
                "The shortest receptive field through the joins, in pixels.";
            Period "period" "period", Number per axis, unless [Global, Scan, Drifting],
                "Features until regions repeat, moved by whole pixels.";
            Start "start" "start", Number per axis, unless [Nothing],
                "Centre of feature 0's region: the centre of pixel 0 is 0.5.";
            Anchor "anchor" "anchor", Number per axis, unless [Global, Scan, Drifting, Nothing],
                "Where a regular grid of step `jump` stands best: the mean of `centre(i) - i * jump`.";
            Padding "padding" "padding", Number per axis, unless [Scan, Nothing],
                "Pixels that feature 0's region begins before the image.";
            Lookback "lookback" "lookback", Number per axis, unless [Global, Scan, Nothing],
                "The most pixels that any feature reads before the one on which it stands.";
            Lookahead "lookahead" "lookahead", Number per axis, unless [Global, Nothing],
                "The most pixels that any feature reads after the one on which it stands.";
            Latency "latency" "latency", Number per axis, unless [Global, Nothing],
                "The most pixels that any feature reads past the end of the step for which it stands.";
            Dropped "dropped" "dropped", Number per axis, unless [],
                "Features of the layer's own input, padding not counted, after its last window.";
            State "state" "state", Number per axis, unless [Branches],
                "Features of a layer's own input that a stream keeps between two chunks: what a window shares with the next.";
            Halo "halo" "halo", Pair(["before", "after"]) per axis, unless [Global, Scan, Drifting, Circular, Nothing],
                "Pixels that a tile of whole structural periods must be given around it.";
            Context "context" "context", Pair(["before", "after"]) per axis, unless [Global, Scan, Drifting, Circular, Nothing],
                "The halo rounded up to whole structural periods: pixels that a tile is cut larger on each side.";
            HaloUnaligned "halo_unaligned" "halo unaligned", Pair(["before", "after"]) per axis,
                unless [Global, Scan, Circular, Nothing],
                "Pixels that a tile cut anywhere must be given around it.";
            Interior "interior" "interior", Pair(["first", "last"]) per axis, unless [],
                "The longest run of features that see no padding, without `last`.";
            Aligned "aligned" "aligned", Truth per axis, unless [],
                "At this join and all before it, the branches look at the same place.";
            Dense "dense" "dense", Truth per axis, unless [Global, Scan],
                "No pixel inside a region is left out.";
            Productive "productive" "productive", Truth per layer, unless [],
                "The layer can add context that its input does not have yet.";
            Causal "causal" "causal", Truth per axis, unless [Global, Nothing],
                "No feature reads past the end of the step for which it stands.";
            CoversInput "covers_input" "covers input", Truth per axis, unless [],
                "Some feature really sees the whole image.";
            Uniform "uniform" "uniform", Truth per axis, unless [Global, Scan],
                "All regions are of one size and move by one step.";
        }
    };
}

use crate::__facts as facts;

macro_rules! per {
    (axis) => {
        true
    };
    (layer) => {
        false
    };
    (feature) => {
        false
    };
}

use per;

macro_rules! fact {
    ($($variant:ident $name:literal $title:literal, $shape:ident $(($sides:expr))? per $per:ident,
        unless [$($missing:ident),*], $doc:literal;)*) => {
        /// A fact of a layer: one number, truth or pair for each axis, or one for the layer.
        ///
        /// ```
        /// use receptive_field_core::{Fact, Shape};
        /// let truths = Fact::ALL.iter().filter(|fact| fact.shape() == Shape::Truth);
        /// assert_eq!(truths.count(), 6);
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Fact {
            $(#[doc = $doc] $variant,)*
        }

        impl Fact {
            /// Every fact: numbers, then pairs, then truths.
            ///
            /// ```
            /// use receptive_field_core::Fact;
            /// assert_eq!(Fact::ALL[0], Fact::Size);
            /// ```
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$variant),*];

            /// What the language calls it.
            ///
            /// ```
            /// use receptive_field_core::Fact;
            /// assert_eq!(Fact::PathMin.name(), "path_min");
            /// ```
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// What stands above its column in a `Table`.
            ///
            /// ```
            /// use receptive_field_core::Fact;
            /// assert_eq!(Fact::Size.title(), "n");
            /// ```
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$variant => $title,)*
                }
            }

            /// What it means, in a sentence.
            ///
            /// ```
            /// use receptive_field_core::Fact;
            /// assert_eq!(Fact::Size.doc(), "Number of features.");
            /// ```
            pub const fn doc(self) -> &'static str {
                match self {
                    $(Self::$variant => $doc,)*
                }
            }

            /// What its answers are made of.
            ///
            /// ```
            /// use receptive_field_core::{Fact, Shape};
            /// assert_eq!(Fact::Interior.shape(), Shape::Pair(["first", "last"]));
            /// ```
            pub const fn shape(self) -> Shape {
                match self {
                    $(Self::$variant => Shape::$shape $(($sides))?,)*
                }
            }

            /// For which reasons it does not exist; none where it always does.
            ///
            /// ```
            /// use receptive_field_core::{Fact, Missing};
            /// assert!(Fact::Size.exists_unless().is_empty());
            /// assert_eq!(Fact::Lookahead.exists_unless(), [Missing::Global, Missing::Nothing]);
            /// ```
            pub const fn exists_unless(self) -> &'static [Missing] {
                match self {
                    $(Self::$variant => &[$(Missing::$missing),*],)*
                }
            }

            /// Whether each axis has its own, or all have one.
            ///
            /// ```
            /// use receptive_field_core::Fact;
            /// assert!(Fact::Jump.is_per_axis() && !Fact::Productive.is_per_axis());
            /// ```
            pub const fn is_per_axis(self) -> bool {
                match self {
                    $(Self::$variant => per!($per),)*
                }
            }

            /// The fact of a name in the language.
            ///
            /// ```
            /// use receptive_field_core::Fact;
            /// assert_eq!(Fact::of_name("jump"), Some(Fact::Jump));
            /// assert_eq!(Fact::of_name("stride"), None);
            /// ```
            pub fn of_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|fact| fact.name() == name)
            }
        }
    };
}

facts!(fact);
