//! What an author expects of a layer, on every axis.

use super::Layer;
use crate::array::{each, put};
use crate::axis::Axis;
use crate::bound::{Bound, Found, check_causal};
use crate::checked::float;
use crate::stop::{fit, pick, stop};
use crate::text::Text;

/// The facts that can be expected.
#[derive(Clone, Copy)]
enum Fact {
    Size,
    ReceptiveField,
    ReceptiveFieldMin,
    PathMin,
    Jump,
    Start,
    Padding,
    Lookback,
    Lookahead,
}

impl Fact {
    #[track_caller]
    const fn of(self, axis: &Axis) -> Found {
        let whole = match self {
            Self::Size => Some(axis.size()),
            Self::ReceptiveField => Some(fit(axis.receptive_field())),
            Self::ReceptiveFieldMin => Some(fit(axis.receptive_field_min())),
            Self::PathMin => Some(fit(axis.path_min())),
            Self::Padding => axis.padding(),
            Self::Lookback => axis.lookback(),
            Self::Lookahead => axis.lookahead(),
            Self::Jump => {
                let (pixels, features) = fit(axis.jump());
                return Found::Real(float(pixels) / float(features));
            }
            Self::Start => match axis.region(0) {
                Some(region) => return Found::Real(region.center()),
                None => None,
            },
        };
        match whole {
            Some(value) => Found::Whole(value as i128),
            None => Found::Missing(axis.absence()),
        }
    }
}

macro_rules! expect {
    ($(#[$docs:meta])* $name:ident, $fact:ident $words:literal, $type:ty) => {
        $(#[$docs])*
        ///
        /// # Panics
        /// With both numbers, where on some axis it is not as expected, or does not exist: in a const, a compile error
        /// at this call.
        #[track_caller]
        pub const fn $name(self, bound: Bound<$type>) -> Self {
            bound.claim($words).check(self.found(Fact::$fact));
            self
        }
    };
}

impl<const D: usize> Layer<D> {
    #[track_caller]
    const fn found(&self, fact: Fact) -> [Found; D] {
        let mut found = [Found::Whole(0); D];
        each!(axis in D => {
            put(&mut found, axis, fact.of(&pick(&self.axes, axis)));
        });
        found
    }

    expect! {
        /// The layer itself, if its `size` is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, exactly};
        /// const _: Layer<2> = POOL5.expect_size(exactly(6));
        /// ```
        expect_size, Size "size", usize
    }

    expect! {
        /// The layer itself, if its `receptive_field` is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, at_least};
        /// const _: Layer<2> = POOL5.expect_receptive_field(at_least(195));
        /// ```
        ///
        /// ```compile_fail
        /// # use receptive_field_core::{Layer, __private::POOL5, at_least};
        /// // error: evaluation panicked: `receptive_field >= 200`: it is 195
        /// const _: Layer<2> = POOL5.expect_receptive_field(at_least(200));
        /// ```
        expect_receptive_field, ReceptiveField "receptive_field", usize
    }

    expect! {
        /// The layer itself, if its [`receptive_field_min`](Self::receptive_field_min) is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, at_least};
        /// const _: Layer<2> = POOL5.expect_receptive_field_min(at_least(195));
        /// ```
        expect_receptive_field_min, ReceptiveFieldMin "receptive_field_min", usize
    }

    expect! {
        /// The layer itself, if its [`path_min`](Self::path_min) is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, at_least};
        /// const _: Layer<2> = POOL5.expect_path_min(at_least(195));
        /// ```
        expect_path_min, PathMin "path_min", usize
    }

    expect! {
        /// The layer itself, if its `jump` is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, exactly};
        /// const _: Layer<2> = POOL5.expect_jump(exactly(32.0));
        /// ```
        expect_jump, Jump "jump", f64
    }

    expect! {
        /// The layer itself, if its `start` is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, exactly};
        /// const _: Layer<2> = POOL5.expect_start(exactly(33.5));
        /// ```
        expect_start, Start "start", f64
    }

    expect! {
        /// The layer itself, if its [`padding`](Self::padding) is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, at_most};
        /// const _: Layer<2> = POOL5.expect_padding(at_most(64));
        /// ```
        expect_padding, Padding "padding", i64
    }

    expect! {
        /// The layer itself, if its [`lookback`](Self::lookback) is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, at_most};
        /// const _: Layer<2> = POOL5.expect_lookback(at_most(64));
        /// ```
        expect_lookback, Lookback "lookback", i64
    }

    expect! {
        /// The layer itself, if its [`lookahead`](Self::lookahead) is as expected.
        ///
        /// ```
        /// # use receptive_field_core::{Layer, __private::POOL5, at_most};
        /// const _: Layer<2> = POOL5.expect_lookahead(at_most(130));
        /// ```
        expect_lookahead, Lookahead "lookahead", i64
    }

    /// The layer itself, if it is [`causal`](Self::causal).
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::layer1};
    /// // a causal convolution
    /// # const CONV: Layer<1> = layer1("conv", "e   8   2   1  -1  15   8 337   2   8   3   0   1   1   3   1   1   2   0  -2   1");
    /// const _: Layer<1> = CONV.expect_causal();
    /// ```
    ///
    /// # Panics
    /// With the lookahead, where it is not: in a const, a compile error at this call.
    #[track_caller]
    pub const fn expect_causal(self) -> Self {
        check_causal(self.found(Fact::Lookahead));
        self
    }

    /// The layer itself, if it is [`uniform`](Self::uniform).
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// const _: Layer<2> = POOL5.expect_uniform();
    /// ```
    ///
    /// # Panics
    /// Where it is not, or that is no question.
    #[track_caller]
    pub const fn expect_uniform(self) -> Self {
        each!(axis in D => {
            let axis = pick(&self.axes, axis);
            match axis.uniform() {
                Some(true) => {}
                Some(false) => stop(&Text::new().str("`uniform`: features differ by phase")),
                None => stop(&Text::new().str("`uniform`: it does not exist: ").str(axis.absence())),
            }
        });
        self
    }

    /// The layer itself, if it is [`aligned`](Self::aligned).
    ///
    /// ```
    /// # use receptive_field_core::{Layer, __private::POOL5};
    /// const _: Layer<2> = POOL5.expect_aligned();
    /// ```
    ///
    /// # Panics
    /// Where it is not.
    #[track_caller]
    pub const fn expect_aligned(self) -> Self {
        if !self.aligned() {
            stop(&Text::new().str("`aligned`: the branches of a join have their centres apart"));
        }
        self
    }
}
