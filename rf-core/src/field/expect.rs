//! What an author expects of a field.

use super::Field;
use crate::bound::{Bound, check_causal_answers, check_truth};
use crate::expectations::expectations;
use crate::fact::Fact;

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
