//! What an author expects of all axes.

use super::Fields;
use crate::answer::Answer;
use crate::array::each;
use crate::bound::{Bound, check_causal_answers, check_truth};
use crate::fact::Fact;
use crate::field::{NOT_ALIGNED, NOT_PRODUCTIVE, NOT_UNIFORM};
use crate::stop::pick;

macro_rules! expect {
    ($(#[$docs:meta])* $name:ident, $fact:ident, $type:ty) => {
        $(#[$docs])*
        ///
        /// # Panics
        /// With both numbers, where on some axis it is not as expected, or does not exist: in a const, a compile error at this call.
        #[track_caller]
        pub const fn $name(self, bound: Bound<$type>) -> Self {
            bound
                .claim(Fact::$fact.name())
                .check_answers(self.answers(Fact::$fact));
            self
        }
    };
}

impl<const D: usize> Fields<D> {
    expect! {
        /// These, if on every axis the [`size`](Self::size) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11).stride(4)).expect_size(exactly(55));
        /// ```
        expect_size, Size, usize
    }

    expect! {
        /// These, if on every axis the [`receptive_field`](Self::receptive_field) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_least};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11)).expect_receptive_field(at_least(11));
        /// ```
        expect_receptive_field, ReceptiveField, usize
    }

    expect! {
        /// These, if on every axis the [`receptive_field_min`](Self::receptive_field_min) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_least};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11)).expect_receptive_field_min(at_least(11));
        /// ```
        expect_receptive_field_min, ReceptiveFieldMin, usize
    }

    expect! {
        /// These, if on every axis the [`path_min`](Self::path_min) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_least};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11)).expect_path_min(at_least(11));
        /// ```
        expect_path_min, PathMin, usize
    }

    expect! {
        /// These, if on every axis the [`jump`](Self::jump) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11).stride(4)).expect_jump(exactly(4.0));
        /// ```
        expect_jump, Jump, f64
    }

    expect! {
        /// These, if on every axis the [`period`](Self::period) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11).stride(4)).expect_period(exactly(1));
        /// ```
        expect_period, Period, usize
    }

    expect! {
        /// These, if on every axis the [`start`](Self::start) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11).stride(4)).expect_start(exactly(5.5));
        /// ```
        expect_start, Start, f64
    }

    expect! {
        /// These, if on every axis the [`anchor`](Self::anchor) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11).stride(4)).expect_anchor(exactly(5.5));
        /// ```
        expect_anchor, Anchor, f64
    }

    expect! {
        /// These, if on every axis the [`padding`](Self::padding) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).pad(1)).expect_padding(exactly(1));
        /// ```
        expect_padding, Padding, i64
    }

    expect! {
        /// These, if on every axis the [`lookback`](Self::lookback) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_most};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).causal()).expect_lookback(at_most(2));
        /// ```
        expect_lookback, Lookback, i64
    }

    expect! {
        /// These, if on every axis the [`lookahead`](Self::lookahead) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_most};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).causal()).expect_lookahead(at_most(0));
        /// ```
        expect_lookahead, Lookahead, i64
    }

    expect! {
        /// These, if on every axis the [`latency`](Self::latency) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([2_560, 2_560]).window(Window::new(4).stride(2).pad_each(2, 0)).expect_latency(exactly(0));
        /// ```
        expect_latency, Latency, i64
    }

    expect! {
        /// These, if on every axis the [`dropped`](Self::dropped) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(11).stride(4)).expect_dropped(exactly(0));
        /// ```
        expect_dropped, Dropped, usize
    }

    expect! {
        /// These, if on every axis the [`state`](Self::state) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_most};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).causal()).expect_state(at_most(2));
        /// ```
        expect_state, State, usize
    }

    expect! {
        /// These, if on every axis the [`halo`](Self::halo) is as expected; a bound holds for each side.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_most};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).same()).expect_halo(at_most((1, 1)));
        /// ```
        expect_halo, Halo, (i64, i64)
    }

    expect! {
        /// These, if on every axis the [`context`](Self::context) is as expected; a bound holds for each side.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_most};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).same()).expect_context(at_most((1, 1)));
        /// ```
        expect_context, Context, (i64, i64)
    }

    expect! {
        /// These, if on every axis the [`halo_unaligned`](Self::halo_unaligned) is as expected; a bound holds for each side.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, at_most};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).same()).expect_halo_unaligned(at_most((1, 1)));
        /// ```
        expect_halo_unaligned, HaloUnaligned, (i64, i64)
    }

    expect! {
        /// These, if on every axis the [`interior`](Self::interior) is as expected.
        ///
        /// ```
        /// # use receptive_field::{Fields, Window, exactly};
        /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).same()).expect_interior(exactly((1, 226)));
        /// ```
        expect_interior, Interior, (usize, usize)
    }

    /// These, if on every axis they [see the same](crate::Field::sees_as) as the others: a head was made for this backbone.
    ///
    /// ```
    /// # use receptive_field::{Fields, Window, receptive_field};
    /// receptive_field! { struct Backbone; input: [64, 96]; stem: conv(7, stride = 2, pad = 3); }
    /// const HEAD_ON: Fields<2> = Fields::input([64, 96]).window(Window::new(7).stride(2).pad(3));
    /// const _: Fields<2> = HEAD_ON.expect_same(&Backbone::STEM.fields());
    /// ```
    ///
    /// # Panics
    /// As [`Field::expect_same`](crate::Field::expect_same), where they differ on an axis, which is named if there are several.
    #[track_caller]
    pub const fn expect_same(self, others: &Self) -> Self {
        each!(axis in D => {
            let (own, other) = (pick(&self.axes, axis), pick(&others.axes, axis));
            if !own.sees_as(&other) {
                own.stop_apart(&other, if D > 1 { Some(axis) } else { None });
            }
        });
        self
    }

    /// These, if they are [`causal`](Self::causal).
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3).causal()).expect_causal();
    /// ```
    ///
    /// # Panics
    /// With the latency, where it is not: in a const, a compile error at this call.
    #[track_caller]
    pub const fn expect_causal(self) -> Self {
        check_causal_answers(self.answers(Fact::Latency));
        self
    }

    /// These, if they are [`uniform`](Self::uniform).
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3)).expect_uniform();
    /// ```
    ///
    /// # Panics
    /// Where it is not, or that is no question.
    #[track_caller]
    pub const fn expect_uniform(self) -> Self {
        check_truth(Fact::Uniform, self.answers(Fact::Uniform), NOT_UNIFORM);
        self
    }

    /// These, if they are [`aligned`](Self::aligned).
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// const X: Fields<2> = Fields::input([227, 227]);
    /// const _: Fields<2> = Fields::join(&[X, X.window(Window::new(3).same())]).expect_aligned();
    /// ```
    ///
    /// # Panics
    /// Where it is not.
    #[track_caller]
    pub const fn expect_aligned(self) -> Self {
        check_truth(Fact::Aligned, self.answers(Fact::Aligned), NOT_ALIGNED);
        self
    }

    /// These, if their last layer is [`productive`](Self::productive).
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// const _: Fields<2> = Fields::input([227, 227]).window(Window::new(3)).expect_productive();
    /// ```
    ///
    /// # Panics
    /// Where it is not, or it is not known.
    #[track_caller]
    pub const fn expect_productive(self) -> Self {
        check_truth(
            Fact::Productive,
            [Answer::Truth(self.productive())],
            NOT_PRODUCTIVE,
        );
        self
    }
}
