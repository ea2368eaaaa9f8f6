//! A window as frameworks say it, and as the language does.

use core::fmt;

use super::Window;
use super::rule::PaddingRule;
use receptive_field_core::array::{each, put};
use receptive_field_core::ops::PaddingMode;
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;

impl<const D: usize> Window<D> {
    /// The padding of each axis as one number for both sides, for frameworks that know no other.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// const PADDING: [usize; 2] = Window::new(3).pad(1).symmetric_padding();
    /// assert_eq!(PADDING, [1, 1]);
    /// ```
    ///
    /// # Panics
    /// Where the two sides differ.
    #[track_caller]
    pub const fn symmetric_padding(&self) -> [usize; D] {
        let mut sides = [0; D];
        each!(axis in D => {
            let (before, after) = pick(&self.padding, axis);
            if before != after {
                stop(&Text::new()
                    .str("the padding is not symmetric on axis ")
                    .count(axis)
                    .str(": ")
                    .count(before)
                    .str(" before and ")
                    .count(after)
                    .str(" after"));
            }
            put(&mut sides, axis, before);
        });
        sides
    }

    /// The kernel as one number for all axes.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<2>::new(3).scalar_kernel(), 3);
    /// ```
    ///
    /// # Panics
    /// Where the axes differ, or there is none.
    #[track_caller]
    pub const fn scalar_kernel(&self) -> usize {
        scalar("kernel", &self.kernel)
    }

    /// The stride as one number for all axes.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<2>::new(3).stride(2).scalar_stride(), 2);
    /// ```
    ///
    /// # Panics
    /// Where the axes differ, or there is none.
    #[track_caller]
    pub const fn scalar_stride(&self) -> usize {
        scalar("stride", &self.stride)
    }

    /// The dilation as one number for all axes.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<2>::new(3).dilation(2).scalar_dilation(), 2);
    /// ```
    ///
    /// # Panics
    /// Where the axes differ, or there is none.
    #[track_caller]
    pub const fn scalar_dilation(&self) -> usize {
        scalar("dilation", &self.dilation)
    }

    /// The padding as one number for both sides of all axes.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// const PADDING: usize = Window::<2>::new(5).pad(2).scalar_padding();
    /// assert_eq!(PADDING, 2);
    /// ```
    ///
    /// # Panics
    /// Where the sides or the axes differ, or there is no axis.
    #[track_caller]
    pub const fn scalar_padding(&self) -> usize {
        scalar("padding", &self.symmetric_padding())
    }
}

#[track_caller]
const fn scalar<const D: usize>(what: &str, values: &[usize; D]) -> usize {
    let first = pick(values, 0);
    each!(axis in D => {
        let value = pick(values, axis);
        if value != first {
            stop(&Text::new()
                .str("the ")
                .str(what)
                .str(" is not the same on all axes: ")
                .list(values));
        }
    });
    first
}

macro_rules! onnx {
    ($axes:literal: $($before:ident $after:ident),*; $order:literal, $shown:literal) => {
        impl Window<$axes> {
            /// The padding in the order of ONNX and burn, all beginnings before all ends:
            #[doc = concat!("`", $order, "`.")]
            ///
            /// ```
            /// # use receptive_field::Window;
            #[doc = concat!(
                "assert_eq!(Window::<", $axes, ">::new(3).pad_each(0, 1).onnx_padding(), ", $shown, ");"
            )]
            /// ```
            pub const fn onnx_padding(&self) -> [usize; 2 * $axes] {
                let [$(($before, $after)),*] = self.padding;
                [$($before,)* $($after),*]
            }
        }
    };
}

onnx!(1: b0 e0; "[begin, end]", "[0, 1]");
onnx!(2: b0 e0, b1 e1; "[top, left, bottom, right]", "[0, 0, 1, 1]");
onnx!(3: b0 e0, b1 e1, b2 e2; "[front, top, left, back, bottom, right]", "[0, 0, 0, 1, 1, 1]");

impl<const D: usize> Window<D> {
    /// The arguments of the language, without those that the operation assumes.
    pub(crate) fn write(
        &self,
        f: &mut fmt::Formatter<'_>,
        usual_stride: &[usize; D],
    ) -> fmt::Result {
        write!(f, "{}", Axes(&self.kernel))?;
        if self.stride != *usual_stride {
            write!(f, ", stride = {}", Axes(&self.stride))?;
        }
        if self.dilation != [1; D] {
            write!(f, ", dilation = {}", Axes(&self.dilation))?;
        }
        match self.rule {
            PaddingRule::Explicit if self.padding == [(0, 0); D] => {}
            PaddingRule::Explicit => match self.padding.first() {
                Some(first) if self.has_two_readings() => {
                    write!(f, ", pad = [{0}, {0}]", Sides(*first))?;
                }
                _ => write!(f, ", pad = {}", Axes(&self.padding.map(Sides)))?,
            },
            PaddingRule::Same => f.write_str(", pad = same")?,
            PaddingRule::SameLower => f.write_str(", pad = same_lower")?,
            PaddingRule::Causal => f.write_str(", pad = causal")?,
            PaddingRule::Guide(padding) => write!(f, ", pad = guide({padding})")?,
        }
        if self.padding_mode != PaddingMode::Zeros {
            write!(f, ", padding_mode = {}", self.padding_mode.name())?;
        }
        if self.ceil_mode {
            f.write_str(", ceil_mode = true")?;
        }
        Ok(())
    }

    /// Whether one pair for both axes would be refused, since it could be one for each.
    fn has_two_readings(&self) -> bool {
        let [(before, after), last] = self.padding.as_slice() else {
            return false;
        };
        before != after && (*before, *after) == *last && self.kernel.first() != self.kernel.last()
    }
}

/// One value where the axes agree, else a list.
pub(crate) struct Axes<'a, T, const D: usize>(pub(crate) &'a [T; D]);

impl<T: fmt::Display + PartialEq, const D: usize> fmt::Display for Axes<'_, T, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_first() {
            Some((first, rest)) if rest.iter().all(|other| other == first) => first.fmt(f),
            _ => {
                f.write_str("[")?;
                for (axis, value) in self.0.iter().enumerate() {
                    if axis > 0 {
                        f.write_str(", ")?;
                    }
                    value.fmt(f)?;
                }
                f.write_str("]")
            }
        }
    }
}

/// Padding before and after: one number where both are equal.
#[derive(PartialEq)]
pub(crate) struct Sides(pub(crate) (usize, usize));

impl fmt::Display for Sides {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            (before, after) if before == after => before.fmt(f),
            (before, after) => write!(f, "({before}, {after})"),
        }
    }
}
