//! What an author expects of a field.

use super::Field;
use crate::bound::{Bound, Found, check_causal};
use crate::fact::Fact;

macro_rules! expect {
    ($(#[$docs:meta])* $name:ident, $fact:ident, $method:ident, $type:ty, $kind:ident as $wide:ty) => {
        $(#[$docs])*
        ///
        /// # Panics
        /// With both numbers, where it is not as expected: in a const, a compile error at this call.
        #[track_caller]
        pub const fn $name(self, bound: Bound<$type>) -> Self {
            bound
                .claim(Fact::$fact.name())
                .check([Found::$kind(self.$method() as $wide)]);
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
        expect_size, Size, size, usize, Whole as i128
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
        expect_receptive_field, ReceptiveField, receptive_field, usize, Whole as i128
    }

    expect! {
        /// The field itself, if its [`jump`](Self::jump) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_jump(exactly(4.0));
        /// ```
        expect_jump, Jump, jump, f64, Real as f64
    }

    expect! {
        /// The field itself, if its [`start`](Self::start) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(11).stride(4)).expect_start(exactly(5.5));
        /// ```
        expect_start, Start, start, f64, Real as f64
    }

    expect! {
        /// The field itself, if its [`padding`](Self::padding) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const _: Field = Field::input(227).window(Window::new(3).pad(1)).expect_padding(exactly(1));
        /// ```
        expect_padding, Padding, padding, i64, Whole as i128
    }

    expect! {
        /// The field itself, if its [`lookback`](Self::lookback) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).causal()).expect_lookback(at_most(2));
        /// ```
        expect_lookback, Lookback, lookback, i64, Whole as i128
    }

    expect! {
        /// The field itself, if its [`lookahead`](Self::lookahead) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, at_most};
        /// const _: Field = Field::input(227).window(Window::new(3).causal()).expect_lookahead(at_most(0));
        /// ```
        expect_lookahead, Lookahead, lookahead, i64, Whole as i128
    }

    expect! {
        /// The field itself, if its [`latency`](Self::latency) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Field, Window, exactly};
        /// const FRAMES: Field = Field::input(2_560).window(Window::new(4).stride(2).pad_each(2, 0));
        /// const _: Field = FRAMES.expect_latency(exactly(0));
        /// ```
        expect_latency, Latency, latency, i64, Whole as i128
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
        check_causal([Found::Whole(self.latency() as i128)]);
        self
    }
}
