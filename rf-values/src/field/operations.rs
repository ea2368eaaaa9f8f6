//! The operations, as model code has them.

use super::{Branches, Field, FieldError};
use crate::window::Window;
use crate::window::rule::{PaddingRule, quick_op};
use receptive_field_core::checked::{signed, sub};
use receptive_field_core::ops::{
    AdaptiveOp, AxisOp, CropToOp, LikeOp, MixOp, Mode, PadToOp, PaddedSize, Padding, PaddingMode,
    ResizeOp, ResizeTarget, ShiftOp, UnshuffleOp, UpsampleOp, WindowOp,
};
use receptive_field_core::stop::fit;

impl Field {
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
    /// Where the window does not fit into the padded input, a kernel, stride or dilation is 0, the field leaves its
    /// [bounds](Self#bounds), or a number leaves `i64`; the message has the numbers.
    #[track_caller]
    #[expect(
        clippy::cast_possible_wrap,
        reason = "closed forms refuse what is negative"
    )]
    #[inline]
    pub const fn window(mut self, window: Window<1>) -> Self {
        let op = quick_op!(window);
        if self.quick(&op) {
            return self;
        }
        match window.axis_op(0) {
            Ok(op) => self.after(&AxisOp::Window(op), 0),
            Err(error) => FieldError::Op(error).stop(),
        }
    }

    /// The features of a transposed convolution, of which the window's padding is taken off the output, and after which
    /// `output_padding` features are added. The window's `ceil_mode` and `padding_mode` say nothing here.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const UP: Field = Field::input(8).transposed(Window::new(4).stride(2).pad(1), 0);
    /// const _: () = assert!(UP.size() == 16 && UP.jump() == 0.5);
    /// ```
    ///
    /// # Panics
    /// As [`window`](Self::window), and where the padding is [`guide`](Window::guide), which transposed convolutions do
    /// not have.
    #[track_caller]
    #[inline]
    pub const fn transposed(self, window: Window<1>, output_padding: usize) -> Self {
        self.after(
            &AxisOp::Transposed(window.transposed_op(0, output_padding)),
            0,
        )
    }

    /// Up-sampled by a factor; with [`Mode::NEAREST`], a pixel shuffle too.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode};
    /// const UP: Field = Field::input(8).upsample(2, Mode::NEAREST);
    /// const _: () = assert!(UP.size() == 16 && UP.jump() == 0.5);
    /// ```
    ///
    /// # Panics
    /// Where the factor is 0, the field leaves its [bounds](Self#bounds), or a number leaves `i64`.
    #[track_caller]
    #[expect(clippy::cast_possible_wrap, reason = "it is small")]
    #[inline]
    pub const fn upsample(mut self, factor: usize, mode: Mode) -> Self {
        // What is small fits without a call.
        let factor = if factor < 256 {
            factor as i64
        } else {
            fit(signed(factor))
        };
        let op = UpsampleOp { factor, mode };
        if self.quick_repeat(&op) {
            return self;
        }
        self.after(&AxisOp::Upsample(op), 0)
    }

    /// Resized to a size.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode};
    /// const RESIZED: Field = Field::input(10).resize(4, Mode::LINEAR);
    /// const _: () = assert!(RESIZED.jump() == 2.5);
    /// ```
    ///
    /// # Panics
    /// As [`upsample`](Self::upsample).
    #[track_caller]
    #[inline]
    pub const fn resize(self, size: usize, mode: Mode) -> Self {
        let target = ResizeTarget::Size(fit(signed(size)));
        self.after(&AxisOp::Resize(ResizeOp { target, mode }), 0)
    }

    /// Resized by the exact scale `numerator / denominator`: outputs for one input.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode};
    /// const RESIZED: Field = Field::input(10).rescale(3, 2, Mode::NEAREST);
    /// const _: () = assert!(RESIZED.size() == 15);
    /// ```
    ///
    /// # Panics
    /// As [`upsample`](Self::upsample).
    #[track_caller]
    #[inline]
    pub const fn rescale(self, numerator: usize, denominator: usize, mode: Mode) -> Self {
        let target = ResizeTarget::Scale {
            numerator: fit(signed(numerator)),
            denominator: fit(signed(denominator)),
        };
        self.after(&AxisOp::Resize(ResizeOp { target, mode }), 0)
    }

    /// Resized to the size of another field.
    ///
    /// ```
    /// # use receptive_field::{Field, Mode, Window};
    /// const SKIP: Field = Field::input(33);
    /// const DEEP: Field = SKIP.window(Window::new(3).stride(2).same());
    /// const _: () = assert!(DEEP.resize_like(&SKIP, Mode::LINEAR).size() == 33);
    /// ```
    ///
    /// # Panics
    /// As [`upsample`](Self::upsample).
    #[track_caller]
    #[inline]
    pub const fn resize_like(self, other: &Self, mode: Mode) -> Self {
        self.after(&AxisOp::ResizeLike(mode), other.size)
    }

    /// Pooled to a size by adaptive pooling; to 1 it is [`global_pool`](Self::global_pool).
    ///
    /// ```
    /// # use receptive_field::Field;
    /// assert_eq!(Field::input(13).adaptive_pool(6).receptive_field(), 3);
    /// ```
    ///
    /// # Panics
    /// As [`upsample`](Self::upsample).
    #[track_caller]
    #[inline]
    pub const fn adaptive_pool(self, size: usize) -> Self {
        let size = fit(signed(size));
        self.after(&AxisOp::Adaptive(AdaptiveOp { size }), 0)
    }

    /// Space to depth: one feature of `factor` in a row.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// const _: () = assert!(Field::input(8).unshuffle(2).jump() == 2.0);
    /// ```
    ///
    /// # Panics
    /// As [`upsample`](Self::upsample), and where the factor does not divide the size.
    #[track_caller]
    #[inline]
    pub const fn unshuffle(self, factor: usize) -> Self {
        let factor = fit(signed(factor));
        self.after(&AxisOp::Unshuffle(UnshuffleOp { factor }), 0)
    }

    /// With `before` and `after` positions added.
    ///
    /// ```
    /// # use receptive_field::{Field, Region};
    /// const PADDED: Field = Field::input(10).pad(1, 0);
    /// assert_eq!(PADDED.size(), 11);
    /// assert_eq!(PADDED.region(0), Some(Region { start: -1, end: 0 }));
    /// ```
    ///
    /// # Panics
    /// Where a number leaves `i64`.
    #[track_caller]
    #[inline]
    pub const fn pad(self, before: usize, after: usize) -> Self {
        self.pad_with(before, after, PaddingMode::Zeros)
    }

    /// As [`pad`](Self::pad), with something in the padding.
    ///
    /// ```
    /// # use receptive_field::{Field, PaddingMode, Window};
    /// const MIRRORED: Field = Field::input(10).pad_with(1, 1, PaddingMode::Reflect).window(Window::new(3));
    /// assert_eq!(MIRRORED.size(), 10);
    /// ```
    ///
    /// # Panics
    /// Where a number leaves `i64`, and where there are too few positions to fill the padding.
    #[track_caller]
    #[inline]
    pub const fn pad_with(self, before: usize, after: usize, mode: PaddingMode) -> Self {
        let (before, after) = (fit(signed(before)), fit(signed(after)));
        self.after(
            &AxisOp::Shift(ShiftOp {
                before,
                after,
                mode,
            }),
            0,
        )
    }

    /// Padded to the size of another field, of an odd number the smaller half before.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// assert_eq!(Field::input(7).pad_like(&Field::input(10)).padding(), Some(1));
    /// ```
    ///
    /// # Panics
    /// Where the other is smaller.
    #[track_caller]
    #[inline]
    pub const fn pad_like(self, other: &Self) -> Self {
        self.after(&AxisOp::PadLike(LikeOp { offset: None }), other.size)
    }

    /// Padded to the least multiple of `multiple`, of an odd number the smaller half before.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// assert_eq!(Field::input(60).pad_to_multiple(32).size(), 64);
    /// ```
    ///
    /// # Panics
    /// Where the multiple is 0 or a number leaves `i64`.
    #[track_caller]
    #[inline]
    pub const fn pad_to_multiple(self, multiple: usize) -> Self {
        self.after(
            &AxisOp::PadTo(PadToOp {
                size: PaddedSize::MultipleOf(fit(signed(multiple))),
                offset: None,
                mode: PaddingMode::Zeros,
            }),
            0,
        )
    }

    /// With `before` and `after` positions taken off.
    ///
    /// ```
    /// # use receptive_field::{Field, Region};
    /// const CROPPED: Field = Field::input(10).crop(1, 2);
    /// assert_eq!(CROPPED.size(), 7);
    /// assert_eq!(CROPPED.region(0), Some(Region { start: 1, end: 2 }));
    /// ```
    ///
    /// # Panics
    /// Where nothing is left.
    #[track_caller]
    #[inline]
    pub const fn crop(self, before: usize, after: usize) -> Self {
        let before = fit(sub(0, fit(signed(before))));
        let after = fit(sub(0, fit(signed(after))));
        let mode = PaddingMode::Zeros;
        self.after(
            &AxisOp::Shift(ShiftOp {
                before,
                after,
                mode,
            }),
            0,
        )
    }

    /// Cropped to a size, of an odd number the smaller half before.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// assert_eq!(Field::input(10).crop_to(7).padding(), Some(-1));
    /// ```
    ///
    /// # Panics
    /// Where there are fewer features.
    #[track_caller]
    #[inline]
    pub const fn crop_to(self, size: usize) -> Self {
        let (size, offset) = (fit(signed(size)), None);
        self.after(&AxisOp::CropTo(CropToOp { size, offset }), 0)
    }

    /// Cropped to the size of another field, of an odd number the smaller half before.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// assert_eq!(Field::input(10).crop_like(&Field::input(7)).padding(), Some(-1));
    /// ```
    ///
    /// # Panics
    /// Where the other is larger.
    #[track_caller]
    #[inline]
    pub const fn crop_like(self, other: &Self) -> Self {
        self.after(&AxisOp::CropLike(LikeOp { offset: None }), other.size)
    }

    /// One feature that sees everything.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// const POOLED: Field = Field::input(10).global_pool();
    /// const _: () = assert!(POOLED.size() == 1 && POOLED.receptive_field() == 10);
    /// ```
    ///
    /// # Panics
    /// Where a number leaves `i64`.
    #[track_caller]
    #[inline]
    pub const fn global_pool(self) -> Self {
        self.after(&AxisOp::GlobalPool, 0)
    }

    /// Attention: every feature sees everything.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// assert_eq!(Field::input(10).mix().receptive_field(), 10);
    /// ```
    ///
    /// # Panics
    /// Where a number leaves `i64`.
    #[track_caller]
    #[inline]
    pub const fn mix(self) -> Self {
        self.after(&AxisOp::MixAll, 0)
    }

    /// Attention in windows (Swin): every feature reads its whole window; the windows begin at `shift`, counted from
    /// position 0.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// const SHIFTED: Field = Field::input(56).mix_windows(7, 0).mix_windows(7, 3);
    /// const _: () = assert!(SHIFTED.receptive_field() == 14 && SHIFTED.period().unwrap() == 7);
    /// ```
    ///
    /// # Panics
    /// Where the window is 0, the field leaves its [bounds](Self#bounds), or a number leaves `i64`.
    #[track_caller]
    #[inline]
    pub const fn mix_windows(self, window: usize, shift: i64) -> Self {
        let window = fit(signed(window));
        self.after(&AxisOp::Mix(MixOp { window, shift }), 0)
    }

    /// A recurrence: every feature sees all before it, too.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// const _: Field = Field::input(10).scan().expect_causal();
    /// ```
    ///
    /// # Panics
    /// Where a number leaves `i64`.
    #[track_caller]
    #[inline]
    pub const fn scan(self) -> Self {
        self.after(&AxisOp::Scan, 0)
    }

    /// Multiplied by a gate, which has one feature (squeeze and excite) or as many.
    ///
    /// ```
    /// # use receptive_field::Field;
    /// const GATED: Field = Field::input(10).gate(&Field::input(10).global_pool());
    /// const _: () = assert!(GATED.receptive_field() == 10);
    /// const _: () = assert!(GATED.local().unwrap().receptive_field() == 1);
    /// ```
    ///
    /// # Panics
    /// Where the gate has neither, and as [`join`](Self::join).
    #[track_caller]
    #[inline]
    pub const fn gate(self, gate: &Self) -> Self {
        match self.try_gate(gate) {
            Ok(field) => field,
            Err(error) => error.stop(),
        }
    }

    /// Several branches taken together, feature by feature: addition, concatenation.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// const X: Field = Field::input(32);
    /// const BLOCK: Field = Field::join(&[X, X.window(Window::new(3).same()).window(Window::new(3).same())]);
    /// const _: () = assert!(BLOCK.receptive_field() == 5 && BLOCK.aligned());
    /// ```
    ///
    /// # Panics
    /// Where there is no branch; where branches differ in size, or in jump (unless a resizing or an adaptive pooling fitted
    /// one of them, see the guide on joins), or stand on images of different size; where the field leaves its
    /// [bounds](Self#bounds), or a number leaves `i64`. The message has both numbers.
    #[track_caller]
    #[inline]
    pub const fn join(branches: &[Self]) -> Self {
        if let [first, ..] = branches {
            let mut joined = *first;
            if joined.quick_join(first, Branches::Side(branches)) {
                return joined;
            }
        }
        Self::join_all(Branches::Side(branches))
    }

    #[track_caller]
    #[inline]
    pub(crate) const fn join_all(branches: Branches<'_>) -> Self {
        match Self::try_join_all(branches) {
            Ok(field) => field,
            Err(error) => error.stop(),
        }
    }

    #[track_caller]
    #[inline]
    const fn after(mut self, op: &AxisOp, like: i64) -> Self {
        match self.advance(op, like) {
            Ok(()) => self,
            Err(error) => error.stop(),
        }
    }
}
