//! What an author expects of all axes.

use super::Fields;
use crate::bound::{Bound, check_causal_answers, not_productive};
use crate::expectations::expectations;
use receptive_field_core::array::{each, put};
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact};

macro_rules! methods {
    ($($name:ident: $fact:ident, $type:ty, $of:literal, $more:literal, $n:literal, $window:literal, $bound:literal, $value:literal;)*) => {
        impl<const D: usize> Fields<D> { $(
            #[doc = concat!("These, if on every axis the [`", $of, "`](Self::", $of, ") is as expected", $more, ".")]
            ///
            /// ```
            #[doc = concat!("# use receptive_field::{Fields, Window, ", $bound, "};")]
            #[doc = concat!(
                "const _: Fields<2> = Fields::input([", $n, ", ", $n, "]).window(", $window, ").", stringify!($name), "(", $bound, "(", $value, "));"
            )]
            /// ```
            ///
            /// # Panics
            /// With both numbers, where on some axis it is not as expected, or does not exist: in a const, a compile error at this
            /// call.
            #[track_caller]
            pub const fn $name(self, bound: Bound<$type>) -> Self {
                bound
                    .claim(Fact::$fact.name())
                    .check_answers(self.answers(Fact::$fact));
                self
            }
        )* }
    };
}

expectations!(methods);

impl<const D: usize> Fields<D> {
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
        self.check_truth(Fact::Uniform);
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
        self.check_truth(Fact::Aligned);
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
        if !self.productive() {
            let mut pixels = [0; D];
            each!(axis in D => {
                put(&mut pixels, axis, self.on(axis).pixels());
            });
            let text = not_productive(&Text::new().str("`productive`: "));
            stop(&text.product(&pixels).str(" pixels"));
        }
        self
    }

    /// As [`Field`](crate::Field) does it on each axis, which is named where another has the fact.
    #[track_caller]
    const fn check_truth(&self, fact: Fact) {
        let mut is_everywhere_alike = true;
        each!(axis in D => {
            let alike = matches!(self.on(axis).answer(fact), Answer::Truth(true))
                == matches!(self.on(0).answer(fact), Answer::Truth(true));
            is_everywhere_alike = is_everywhere_alike && alike;
        });
        each!(axis in D => {
            let named = if is_everywhere_alike { None } else { Some(axis) };
            self.on(axis).check_truth(fact, named);
        });
    }
}
