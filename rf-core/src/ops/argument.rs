//! The arguments of operations.

use core::marker::PhantomData;

/// An argument of an operation, as messages speak of it.
///
/// ```
/// use receptive_field_core::Kind;
/// let [kernel, stride, ..] = Kind::MaxPool.arguments() else { panic!() };
/// assert_eq!((kernel.name, kernel.noun, kernel.default), ("kernel", "a kernel", None));
/// assert_eq!(stride.default, Some("the kernel"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ArgumentInfo {
    /// What the language calls it.
    pub name: &'static str,
    /// The same with its article: `a kernel`, `an output padding`.
    pub noun: &'static str,
    /// What stands for it where it is not given, in words of the language; `None` where it must be given.
    pub default: Option<&'static str>,
    /// What it is: a sentence.
    pub doc: &'static str,
}

/// An argument with what it [`takes`](super::takes); an optional one takes an `Option`.
///
/// ```
/// use receptive_field_core::ops::{Argument, MixOp, takes::{Counts, Integers}};
/// let (window, shift): (Argument<Option<Counts>>, Argument<Option<Integers>>) = MixOp::MIX;
/// assert_eq!((window.info.default, shift.info.default), (Some("everything"), Some("0")));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Argument<T> {
    /// What messages say of it.
    pub info: ArgumentInfo,
    takes: PhantomData<T>,
}

impl<T> Argument<T> {
    /// An argument that takes a `T`.
    ///
    /// ```
    /// use receptive_field_core::ops::{Argument, ArgumentInfo, takes::Counts};
    /// const WIDTH: Argument<Counts> = Argument::new(ArgumentInfo {
    ///     name: "width",
    ///     noun: "a width",
    ///     default: None,
    ///     doc: "Number of positions.",
    /// });
    /// assert_eq!(WIDTH.info.name, "width");
    /// ```
    pub const fn new(info: ArgumentInfo) -> Self {
        Self {
            info,
            takes: PhantomData,
        }
    }
}

/// The arguments of an operation, in order: a tuple of their types, and a list of what messages say of them. Those with
/// a default are optional.
macro_rules! arguments {
    (
        $op:ident::$tuple:ident, $list:ident of $kind:literal:
        $($name:ident: $takes:ident $(= $default:literal)?, $noun:literal, $doc:literal;)+
    ) => {
        #[doc = concat!("The arguments of `", $kind, "`, in order.")]
        ///
        /// ```
        #[doc = concat!("use receptive_field_core::{Kind, ops::", stringify!($op), "};")]
        #[doc = concat!("let kind = Kind::of_name(\"", $kind, "\").unwrap();")]
        #[doc = concat!("assert_eq!(", stringify!($op), "::", stringify!($tuple), ".0.info, kind.arguments()[0]);")]
        /// ```
        pub const $tuple: ($($crate::ops::argument::arguments!(@takes $takes $($default)?),)+) = (
            $($crate::ops::Argument::new(
                $crate::ops::argument::arguments!(@info $name, $noun, $doc $(, $default)?)
            ),)+
        );

        pub(crate) const $list: &'static [$crate::ops::ArgumentInfo] =
            &[$($crate::ops::argument::arguments!(@info $name, $noun, $doc $(, $default)?)),+];
    };
    (@takes $takes:ident) => { $crate::ops::Argument<$crate::ops::takes::$takes> };
    (@takes $takes:ident $default:literal) => {
        $crate::ops::Argument<Option<$crate::ops::takes::$takes>>
    };
    (@info $name:ident, $noun:literal, $doc:literal) => {
        $crate::ops::ArgumentInfo {
            name: stringify!($name),
            noun: $noun,
            default: None,
            doc: $doc,
        }
    };
    (@info $name:ident, $noun:literal, $doc:literal, $default:literal) => {
        $crate::ops::ArgumentInfo {
            name: stringify!($name),
            noun: $noun,
            default: Some($default),
            doc: $doc,
        }
    };
}

pub(crate) use arguments;
