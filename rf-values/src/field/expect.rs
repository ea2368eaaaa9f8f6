//! What an author expects of a field.

use super::Field;
use crate::bound::{Bound, check_causal_answers, not_aligned, not_productive, not_uniform, on};
use crate::expectations::expectations;
use receptive_field_core::stop::{fit_count, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact};

macro_rules! methods {
    ($($name:ident: $fact:ident, $type:ty, $of:literal, $more:literal, $n:literal, $window:literal, $bound:literal, $value:literal;)*) => {
        impl Field { $(
            #[doc = concat!("The field itself, if its [`", $of, "`](Self::", $of, ") is as expected", $more, ".")]
            ///
            /// ```
            #[doc = concat!("# use receptive_field::{Field, Window, ", $bound, "};")]
            #[doc = concat!(
                "const _: Field = Field::input(", $n, ").window(", $window, ").", stringify!($name), "(", $bound, "(", $value, "));"
            )]
            /// ```
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
        )* }
    };
}

expectations!(methods);

impl Field {
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
        self.check_truth(Fact::Uniform, None);
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
        self.check_truth(Fact::Aligned, None);
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
        self.check_truth(Fact::Productive, None);
        self
    }

    /// Stops where a fact is not true, with the numbers that say why; of several axes, this one is named.
    #[track_caller]
    #[inline]
    pub(crate) const fn check_truth(&self, fact: Fact, axis: Option<usize>) {
        let answer = self.answer(fact);
        if let Answer::Truth(true) = answer {
            return;
        }
        let text = Text::new().str("`").str(fact.name()).str("`");
        let text = on(&text, axis).str(": ");
        stop(&match (answer, fact) {
            (Answer::Missing(missing), _) => text.str("it does not exist: ").str(missing.words()),
            (_, Fact::Uniform) => self.not_uniform(&text),
            (_, Fact::Aligned) => not_aligned(&text, self.apart),
            _ => not_productive(&text).count(self.pixels()).str(" pixels"),
        });
    }

    /// The pixels of the image.
    #[track_caller]
    #[inline]
    pub(crate) const fn pixels(&self) -> usize {
        fit_count(self.image)
    }

    #[track_caller]
    #[inline]
    const fn not_uniform(&self, text: &Text) -> Text {
        let (longest, shortest) = (self.receptive_field(), self.receptive_field_min());
        not_uniform(text, (shortest, longest), self.period())
    }
}
