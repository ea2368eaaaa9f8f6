//! The columns of a table.

use crate::layer::Layer;
use receptive_field_core::array::{each, put};
use receptive_field_core::cell::Cells;
use receptive_field_core::stop::pick;
use receptive_field_core::{__facts as facts, Fact};

/// The facts that every table shows.
const GUIDE: [Fact; 4] = [Fact::Size, Fact::Jump, Fact::ReceptiveField, Fact::Start];

/// The facts that come first among the others.
const FIRST: [Fact; 14] = [
    Fact::Anchor,
    Fact::ReceptiveFieldMin,
    Fact::PathMin,
    Fact::Period,
    Fact::Padding,
    Fact::Lookback,
    Fact::Lookahead,
    Fact::Latency,
    Fact::State,
    Fact::Halo,
    Fact::Context,
    Fact::HaloUnaligned,
    Fact::Interior,
    Fact::Dropped,
];

macro_rules! column {
    ($($variant:ident $name:literal $title:literal, $shape:ident $(($sides:expr))? per $per:ident,
        unless [$($missing:ident),*], $doc:literal;)*) => {
        /// A column of a [`Table`](crate::Table): a [`Fact`], or the region of feature 0. They come in one order, whatever
        /// the order of the calls. The guide's (size, jump, receptive field, start) are always there: asked for, they
        /// change nothing.
        ///
        /// A truth is `yes` or `no`. What is worked out only where a contract asks, `Dense` and `CoversInput`, is `-`.
        ///
        /// ```
        /// use receptive_field::{Column, Network, Table};
        /// fn tiles<N: Network<2>>() -> Table<2> {
        ///     Table::of::<N>().with(Column::Halo).with(Column::Interior)
        /// }
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Column {
            /// Pixels that feature 0 sees.
            Region,
            $(#[doc = $doc] $variant,)*
        }

        impl Column {
            /// The fact that it shows; none of [`Region`](Self::Region).
            ///
            /// ```
            /// use receptive_field::Column;
            /// assert_eq!(Column::Halo.fact().unwrap().name(), "halo");
            /// assert_eq!(Column::Region.fact(), None);
            /// ```
            pub const fn fact(self) -> Option<Fact> {
                match self {
                    Self::Region => None,
                    $(Self::$variant => Some(Fact::$variant),)*
                }
            }

            const fn of(fact: Fact) -> Self {
                match fact {
                    $(Fact::$variant => Self::$variant,)*
                }
            }
        }
    };
}

facts!(column);

impl Column {
    /// How many there are.
    pub(crate) const COUNT: usize = Fact::ALL.len().saturating_add(1);

    /// The columns that every table shows, by place in the enum.
    #[inline]
    pub(crate) const fn guide() -> [bool; Self::COUNT] {
        let mut shown = [false; Self::COUNT];
        each!(index in GUIDE.len() => {
            put(&mut shown, Self::of(pick(&GUIDE, index)) as usize, true);
        });
        shown
    }

    /// Every column, from left to right.
    #[inline]
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let is_placed = |fact: &Fact| GUIDE.contains(fact) || FIRST.contains(fact);
        let rest = Fact::ALL.into_iter().filter(move |fact| !is_placed(fact));
        let more = FIRST.into_iter().chain(rest).map(Self::of);
        let guide = GUIDE.into_iter().map(Self::of);
        guide.chain([Self::Region]).chain(more)
    }

    #[inline]
    pub(crate) const fn title(self) -> &'static str {
        match self.fact() {
            Some(fact) => fact.title(),
            None => "region",
        }
    }

    pub(crate) fn cells<const D: usize>(self, layer: &Layer<D>) -> Cells<D> {
        match self.fact() {
            Some(fact) => layer.cells(fact),
            None => layer.region_cells(),
        }
    }
}
