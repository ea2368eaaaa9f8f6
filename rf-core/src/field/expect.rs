//! What an author expects of a field.

use super::Field;
use crate::bound::{Bound, check_causal_answers, check_truth};
use crate::fact::Fact;

macro_rules! expect {
    ($(#[$docs:meta])* $name:ident, $fact:ident, $type:ty) => {
        $(#[$docs])*
        ///
        /// # Panics
        /// With both numbers, where it is not as expected, or does not exist: in a const, a compile error at this call.
        #[track_caller]
        #[inline]
        pub const fn $name(self, bound: Bound<$type>) -> Self {
            bound
                .claim(Fact::$fact.name())
                .check_answers([self.answer(Fact::$fact)]);
            self
        }
    };
}

impl Field {
    expect! {
        /// The field itself, if its [`size`](Self::size) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_size(exactly(55));
        /// ```
        expect_size, Size, usize
    }

    expect! {
        /// The field itself, if its [`receptive_field`](Self::receptive_field) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_least};
        /// const _: Field = Field::input(227).window(Window::new(11)).expect_receptive_field(at_least(11));
        /// ```
        ///
        /// ```compile_fail,E0080
        /// # use receptive_field::{Field, Window, at_least};
        /// // error: evaluation panicked: `receptive_field >= 195`: it is 11
        /// const _: Field = Field::input(227).window(Window::new(11)).expect_receptive_field(at_least(195));
        /// ```
        expect_receptive_field, ReceptiveField, usize
    }

    expect! {
        /// The field itself, if its [`receptive_field_min`](Self::receptive_field_min) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_least};
        /// const _: Field = Field::input(227).window(Window::new(11)).expect_receptive_field_min(at_least(11));
        /// ```
        expect_receptive_field_min, ReceptiveFieldMin, usize
    }

    expect! {
        /// The field itself, if its [`path_min`](Self::path_min) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_least};
        /// const _: Field = Field::input(227).window(Window::new(11)).expect_path_min(at_least(11));
        /// ```
        expect_path_min, PathMin, usize
    }

    expect! {
        /// The field itself, if its [`jump`](Self::jump) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_jump(exactly(4.0));
        /// ```
        expect_jump, Jump, f64
    }

    expect! {
        /// The field itself, if its [`period`](Self::period) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_period(exactly(1));
        /// ```
        expect_period, Period, usize
    }

    expect! {
        /// The field itself, if its [`start`](Self::start) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_start(exactly(5.5));
        /// ```
        expect_start, Start, f64
    }

    expect! {
        /// The field itself, if its [`anchor`](Self::anchor) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_anchor(exactly(5.5));
        /// ```
        expect_anchor, Anchor, f64
    }

    expect! {
        /// The field itself, if its [`padding`](Self::padding) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(3).pad(1)).expect_padding(exactly(1));
        /// ```
        expect_padding, Padding, i64
    }

    expect! {
        /// The field itself, if its [`lookback`](Self::lookback) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).causal()).expect_lookback(at_most(2));
        /// ```
        expect_lookback, Lookback, i64
    }

    expect! {
        /// The field itself, if its [`lookahead`](Self::lookahead) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).causal()).expect_lookahead(at_most(0));
        /// ```
        expect_lookahead, Lookahead, i64
    }

    expect! {
        /// The field itself, if its [`latency`](Self::latency) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(2_560).window(Window::new(4).stride(2).pad_each(2, 0)).expect_latency(exactly(0));
        /// ```
        expect_latency, Latency, i64
    }

    expect! {
        /// The field itself, if its [`dropped`](Self::dropped) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_dropped(exactly(0));
        /// ```
        expect_dropped, Dropped, usize
    }

    expect! {
        /// The field itself, if its [`state`](Self::state) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).causal()).expect_state(at_most(2));
        /// ```
        expect_state, State, usize
    }

    expect! {
        /// The field itself, if its [`halo`](Self::halo) is as expected; a bound holds for each side.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).same()).expect_halo(at_most((1, 1)));
        /// ```
        expect_halo, Halo, (i64, i64)
    }

    expect! {
        /// The field itself, if its [`context`](Self::context) is as expected; a bound holds for each side.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).same()).expect_context(at_most((1, 1)));
        /// ```
        expect_context, Context, (i64, i64)
    }

    expect! {
        /// The field itself, if its [`halo_unaligned`](Self::halo_unaligned) is as expected; a bound holds for each side.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).same()).expect_halo_unaligned(at_most((1, 1)));
        /// ```
        expect_halo_unaligned, HaloUnaligned, (i64, i64)
    }

    expect! {
        /// The field itself, if its [`interior`](Self::interior) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(3).same()).expect_interior(exactly((1, 226)));
        /// ```
        expect_interior, Interior, (usize, usize)
    }

    /// The field itself, if it is [`causal`](Self::causal).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: Field = Field::input(227).window(Window::new(3).causal()).expect_causal();
    /// ```
    ///
    /// # Panics
    /// With the latency, where it is not: in a const, a compile error at this call.
    #[track_caller]
    #[inline]
    pub const fn expect_causal(self) -> Self {
        check_causal_answers([self.answer(Fact::Latency)]);
        self
    }

    /// The field itself, if it is [`uniform`](Self::uniform).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: Field = Field::input(227).window(Window::new(3)).expect_uniform();
    /// ```
    ///
    /// # Panics
    /// Where it is not, or that is no question.
    #[track_caller]
    #[inline]
    pub const fn expect_uniform(self) -> Self {
        check_truth(Fact::Uniform, [self.answer(Fact::Uniform)], NOT_UNIFORM);
        self
    }

    /// The field itself, if it is [`aligned`](Self::aligned).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const X: Field = Field::input(227);
    /// const _: Field = Field::join(&[X, X.window(Window::new(3).same())]).expect_aligned();
    /// ```
    ///
    /// # Panics
    /// Where it is not.
    #[track_caller]
    #[inline]
    pub const fn expect_aligned(self) -> Self {
        check_truth(Fact::Aligned, [self.answer(Fact::Aligned)], NOT_ALIGNED);
        self
    }

    /// The field itself, if its last layer is [`productive`](Self::productive).
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const _: Field = Field::input(227).window(Window::new(3)).expect_productive();
    /// ```
    ///
    /// # Panics
    /// Where it is not, or it is not known.
    #[track_caller]
    #[inline]
    pub const fn expect_productive(self) -> Self {
        check_truth(
            Fact::Productive,
            [self.answer(Fact::Productive)],
            NOT_PRODUCTIVE,
        );
        self
    }
}

pub(crate) const NOT_UNIFORM: &str = "features differ by phase";
pub(crate) const NOT_ALIGNED: &str = "the branches of a join have their centres apart";
pub(crate) const NOT_PRODUCTIVE: &str = "every feature before it sees the whole image already";
