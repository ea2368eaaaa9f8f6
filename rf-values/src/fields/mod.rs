//! Several axes at once.

mod expect;
mod facts;
mod operations;

use core::fmt;

use crate::field::Field;
use receptive_field_core::array::each;
use receptive_field_core::stop::pick;

/// A [`Field`] on each of `D` axes: `Fields<2>` is a model over images. Operations take what a layer is configured by, for
/// all axes together: a [`Window`](crate::Window) with a kernel for each axis, sizes and factors as `[height, width]`.
///
/// The facts are those of a [`Layer`](crate::Layer), an axis at a time where there may be none; whatever else is asked of
/// one axis, [`axis`](Self::axis) knows.
///
/// ```
/// use receptive_field::{Fields, Window, exactly};
///
/// /// A residual block of two convolutions.
/// const fn block<const K: usize>(x: &Fields<2>) -> Fields<2> {
///     let conv = Window::new(K).same();
///     Fields::join(&[*x, x.window(conv).window(conv)])
/// }
///
/// const OUTPUT: Fields<2> = block::<3>(&block::<3>(&Fields::input([224, 160])))
///     .expect_receptive_field(exactly(9))
///     .expect_aligned();
/// const _: () = assert!(OUTPUT.size()[1] == 160);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fields<const D: usize> {
    axes: [Field; D],
}

impl<const D: usize> Fields<D> {
    /// The input: its pixels on each axis.
    ///
    /// ```
    /// # use receptive_field::Fields;
    /// assert_eq!(Fields::input([480, 640]).receptive_field(), [1, 1]);
    /// ```
    ///
    /// # Panics
    /// Where there is no pixel on an axis, or more than `i64` counts.
    #[track_caller]
    pub const fn input(size: [usize; D]) -> Self {
        let mut axes = [Field::input(1); D];
        each!(axis in D => {
            receptive_field_core::array::put(&mut axes, axis, Field::input(pick(&size, axis)));
        });
        Self { axes }
    }

    /// These.
    ///
    /// ```
    /// # use receptive_field::{Field, Fields};
    /// assert_eq!(Fields::new([Field::input(8), Field::input(9)]).size(), [8, 9]);
    /// ```
    pub const fn new(axes: [Field; D]) -> Self {
        Self { axes }
    }

    /// One of them, counted from 0.
    ///
    /// ```
    /// # use receptive_field::{Fields, Window};
    /// const X: Fields<2> = Fields::input([8, 8]).window(Window::new(3).same());
    /// const _: () = assert!(X.axis(1).halo().unwrap().0 == 1);
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn axis(&self, axis: usize) -> Field {
        pick(&self.axes, axis)
    }

    /// All of them.
    ///
    /// ```
    /// # use receptive_field::Fields;
    /// let [rows, columns] = Fields::input([8, 9]).axes();
    /// assert_eq!((rows.size(), columns.size()), (8, 9));
    /// ```
    pub const fn axes(&self) -> [Field; D] {
        self.axes
    }
}

/// As [`Field`] has it, axis by axis.
impl<const D: usize> fmt::Display for Fields<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (axis, field) in self.axes.iter().enumerate() {
            let separator = if axis > 0 { "; " } else { "" };
            write!(f, "{separator}{field}")?;
        }
        Ok(())
    }
}

impl<const D: usize> fmt::Debug for Fields<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.axes.iter()).finish()
    }
}
