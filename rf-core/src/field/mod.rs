//! The receptive field on one axis, followed by hand.

mod expect;
mod facts;

use core::fmt;

use crate::checked::{add, mul, mul_add, signed, some, sub};
use crate::ops::{AxisOp, OpError, PaddingMode, ShiftOp, Step};
use crate::region::Region;
use crate::stop::{fit, stop, stop_overflow};
use crate::text::Text;
use crate::window::Window;

/// The receptive field of a chain of windows on one axis, in any `const fn` and without the macro: for networks whose
/// numbers are const generics.
///
/// Sizes come from the operations themselves; regions from the closed recurrence (Araujo, Norris, Sim, "Computing
/// Receptive Fields of Convolutional Neural Networks", Distill 2019): a window of extent `e`, stride `s` and padding
/// `p` before makes `r + (e - 1) * jump` of the receptive field `r`, takes `p * jump` from the first pixel, and
/// makes `jump * s` of the jump.
///
/// ```
/// use receptive_field::{Field, Window, at_least, at_most};
///
/// const fn wavenet<const K: usize>() -> Field {
///     let mut field = Field::input(16_000);
///     let mut dilation = 1;
///     while dilation <= 512 {
///         field = field.window(Window::new(K).dilation(dilation).causal());
///         dilation *= 2;
///     }
///     field
/// }
///
/// const _: Field = wavenet::<2>()
///     .expect_receptive_field(at_least(1_024))
///     .expect_lookahead(at_most(0));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Field {
    size: i64,
    jump: i64,
    /// The region of feature 0 begins here …
    first: i64,
    /// … and is so long, as that of every feature.
    length: i64,
}

impl Field {
    /// The input: `size` pixels, each its own region.
    ///
    /// ```
    /// # use receptive_field::{Field, Region};
    /// assert_eq!(Field::input(227).region(3), Region { start: 3, end: 4 });
    /// ```
    ///
    /// # Panics
    /// Where there is no pixel, or more than `i64` counts.
    #[track_caller]
    #[inline]
    pub const fn input(size: usize) -> Self {
        if size == 0 {
            stop(&Text::new().str("an input needs at least 1 pixel: its size is 0"));
        }
        Self {
            size: fit(signed(size)),
            jump: 1,
            first: 0,
            length: 1,
        }
    }

    /// The features of a convolution or pooling.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const CONV1: Field = Field::input(227).window(Window::new(11).stride(4));
    /// const POOL1: Field = CONV1.window(Window::new(3).stride(2));
    /// const _: () = assert!(POOL1.size() == 27 && POOL1.receptive_field() == 19);
    /// ```
    ///
    /// # Panics
    /// Where the window does not fit into the padded input, a kernel, stride or dilation is 0, or a number leaves
    /// `i64`; the message has the numbers. Where the padding reads pixels (see
    /// [`padding_mode`](Window::padding_mode)): no field says what its border sees.
    #[track_caller]
    #[inline]
    pub const fn window(self, window: Window<1>) -> Self {
        let op = match window.axis_op(0) {
            Ok(op) => op,
            Err(error) => stop_op(error),
        };
        if op.padding_mode.reads_pixels() {
            stop(
                &Text::new()
                    .str("no `Field` says what the border sees through `padding_mode = ")
                    .str(op.padding_mode.name())
                    .str("`: `receptive_field!` does"),
            );
        }
        let (step, extent) = match (AxisOp::Window(op).step(self.size, 0), op.extent()) {
            (Ok(step), Ok(extent)) => (step, extent),
            (Err(error), _) | (_, Err(error)) => stop_op(error),
        };
        fit(self.behind(step, extent))
    }

    /// With `before` and `after` positions added.
    ///
    /// ```
    /// # use receptive_field::{Field, Region};
    /// const PADDED: Field = Field::input(10).pad(1, 0);
    /// assert_eq!(PADDED.size(), 11);
    /// assert_eq!(PADDED.region(0), Region { start: -1, end: 0 });
    /// ```
    ///
    /// # Panics
    /// Where a number leaves `i64`.
    #[track_caller]
    #[inline]
    pub const fn pad(self, before: usize, after: usize) -> Self {
        self.shift(fit(signed(before)), fit(signed(after)))
    }

    /// With `before` and `after` positions taken off.
    ///
    /// ```
    /// # use receptive_field::{Field, Region};
    /// const CROPPED: Field = Field::input(10).crop(1, 2);
    /// assert_eq!(CROPPED.size(), 7);
    /// assert_eq!(CROPPED.region(0), Region { start: 1, end: 2 });
    /// ```
    ///
    /// # Panics
    /// Where nothing is left.
    #[track_caller]
    #[inline]
    pub const fn crop(self, before: usize, after: usize) -> Self {
        self.shift(
            fit(sub(0, fit(signed(before)))),
            fit(sub(0, fit(signed(after)))),
        )
    }

    #[track_caller]
    #[inline]
    const fn shift(self, before: i64, after: i64) -> Self {
        let shift = ShiftOp {
            before,
            after,
            mode: PaddingMode::Zeros,
        };
        match AxisOp::Shift(shift).step(self.size, 0) {
            Ok(step) => fit(self.behind(step, 1)),
            Err(error) => stop_op(error),
        }
    }

    #[inline]
    const fn behind(self, step: Step, extent: i64) -> Option<Self> {
        let (before, _) = step.padding;
        let field = Self {
            size: step.size,
            jump: some!(mul(self.jump, step.in_period)),
            first: some!(sub(self.first, some!(mul(before, self.jump)))),
            length: some!(mul_add(some!(sub(extent, 1)), self.jump, self.length)),
        };
        // The last region must fit, too.
        some!(field.at(some!(sub(field.size, 1))));
        Some(field)
    }

    #[inline]
    const fn at(&self, index: i64) -> Option<Region> {
        let start = some!(mul_add(index, self.jump, self.first));
        Some(Region {
            start,
            end: some!(add(start, self.length)),
        })
    }
}

/// Stops with what [`OpError`] says.
#[track_caller]
#[inline]
const fn stop_op(error: OpError) -> ! {
    let text = Text::new();
    stop(&match error {
        OpError::Zero { argument } => text.str("`").str(argument).str("` must be at least 1"),
        OpError::WindowTooLarge {
            size,
            before,
            after,
            extent,
        } => text
            .str("a window of ")
            .int(extent as i128)
            .str(" does not fit into ")
            .int(size as i128)
            .str(" positions (padding ")
            .int(before as i128)
            .str(" before, ")
            .int(after as i128)
            .str(" after)"),
        OpError::Empty { size } => text
            .str("nothing is left: the size would be ")
            .int(size as i128),
        OpError::NotDivisible { size, factor } => text
            .int(factor as i128)
            .str(" does not divide the size, which is ")
            .int(size as i128),
        OpError::Unlike { size, target } => text
            .int(size as i128)
            .str(" positions cannot be fitted to ")
            .int(target as i128),
        OpError::PaddingTooLarge {
            side,
            amount,
            size,
            mode,
        } => text
            .int(size as i128)
            .str(" positions cannot fill a padding of ")
            .int(amount as i128)
            .str(" ")
            .str(side)
            .str(" by `")
            .str(mode.name())
            .str("`"),
        OpError::Overflow => stop_overflow(),
    })
}

/// `13 features, receptive field 163, jump 16, start 17.5`.
impl fmt::Display for Field {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} features, receptive field {}, jump {}, start {}",
            self.size,
            self.length,
            self.jump,
            self.start()
        )
    }
}
