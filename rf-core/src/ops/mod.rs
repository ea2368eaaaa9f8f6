//! What each operation reads and makes, one axis at a time.
//!
//! This crate is an implementation detail of `receptive-field`, versioned with it.
//!
//! Every operation answers two questions, and everything else follows from them: how many outputs it makes of
//! `n` inputs, and which inputs one output reads. [`AxisOp::step`] answers the first and returns a [`Step`], whose
//! [`reads`](Step::reads) answers the second.

mod adaptive;
mod argument;
mod codec;
mod error;
mod interpolation;
mod like;
mod mix;
mod mode;
mod padding_mode;
mod parameters;
mod reads;
mod resize;
mod shift;
mod step;
pub mod takes;
mod to;
mod transposed;
mod unshuffle;
mod upsample;
mod window;
mod written;

pub use adaptive::AdaptiveOp;
pub use argument::{Argument, ArgumentInfo};
pub use error::OpError;
pub use interpolation::Neighbours;
pub use like::LikeOp;
pub use mix::MixOp;
pub use mode::{Coordinates, Interpolation, Mode, Rounding};
pub use padding_mode::PaddingMode;
pub use parameters::Parameters;
pub use reads::{Reads, Rule, Step, Taps};
pub use resize::{ResizeOp, ResizeTarget};
pub use shift::ShiftOp;
pub use to::{CropToOp, PadToOp, PaddedSize};
pub use transposed::{TransposedOp, TransposedPadding};
pub use unshuffle::UnshuffleOp;
pub use upsample::UpsampleOp;
pub use window::WindowOp;

/// Leaves a `const fn` with [`OpError::Zero`] where a count is below 1.
macro_rules! at_least_one {
    ($value:expr, $argument:literal) => {
        if $value < 1 {
            return Err($crate::ops::OpError::Zero {
                argument: $argument,
            });
        }
    };
}
use argument::arguments;
use at_least_one;

/// The rule by which a window's input is padded, one axis. Amounts are positions of the layer's own input.
///
/// ```
/// use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, WindowOp};
/// let padded = |padding| {
///     let conv = WindowOp { kernel: 3, stride: 2, dilation: 1, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros };
///     AxisOp::Window(conv).step(8, 0).unwrap().padding
/// };
/// // 4 windows cover 3 * 2 + 3 = 9 positions: one more than there are
/// assert_eq!((padded(Padding::Same), padded(Padding::SameLower)), ((0, 1), (1, 0)));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Padding {
    /// So much before and after.
    Explicit {
        /// Positions before the first.
        before: i64,
        /// Positions after the last.
        after: i64,
    },
    /// `ceil(n / stride)` outputs, the odd position after: `TensorFlow`'s `SAME`, ONNX `SAME_UPPER`.
    Same,
    /// As [`Padding::Same`], the odd position before: ONNX `SAME_LOWER`.
    SameLower,
    /// All of `dilation * (kernel - 1)` before: no output sees what follows it, nor, with a stride above 1, the newest of
    /// its step.
    Causal,
    /// The rule of the guide's `computeReceptiveField.py`: the size of this much on both sides, then what is really
    /// used is split anew, the odd position after. That may be less than nothing: then positions are left out.
    Guide(i64),
}

/// An operation on one axis, as its author wrote it.
///
/// ```
/// use receptive_field_core::ops::AxisOp;
/// let sizes = [AxisOp::GlobalPool, AxisOp::MixAll, AxisOp::Pointwise].map(|op| op.step(8, 0).unwrap().size);
/// assert_eq!(sizes, [1, 8, 8]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AxisOp {
    /// Convolution or pooling.
    Window(WindowOp),
    /// Transposed convolution.
    Transposed(TransposedOp),
    /// Up-sampling by a factor, depth to space.
    Upsample(UpsampleOp),
    /// To a given size or by a given scale.
    Resize(ResizeOp),
    /// To the size of another layer.
    ResizeLike(Mode),
    /// Adaptive pooling.
    Adaptive(AdaptiveOp),
    /// Space to depth.
    Unshuffle(UnshuffleOp),
    /// Padding and cropping.
    Shift(ShiftOp),
    /// Cropping to the size of another layer.
    CropLike(LikeOp),
    /// Padding to the size of another layer.
    PadLike(LikeOp),
    /// Cropping to a given size.
    CropTo(CropToOp),
    /// Padding to a given size or multiple.
    PadTo(PadToOp),
    /// One output that reads everything.
    GlobalPool,
    /// As many outputs as inputs, each of which reads everything.
    MixAll,
    /// As many outputs as inputs, each of which reads its window.
    Mix(MixOp),
    /// As many outputs as inputs, each of which reads all up to itself.
    Scan,
    /// No change.
    Pointwise,
}

impl AxisOp {
    /// What the operation makes of `n` inputs. `like` is the size of the layer that [`AxisOp::ResizeLike`],
    /// [`AxisOp::CropLike`] and [`AxisOp::PadLike`] follow; the others ignore it.
    ///
    /// ```
    /// use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, Reads, Taps, WindowOp};
    /// let conv = AxisOp::Window(WindowOp {
    ///     kernel: 3,
    ///     stride: 2,
    ///     dilation: 2,
    ///     padding: Padding::Explicit { before: 1, after: 1 },
    ///     padding_mode: PaddingMode::Zeros,
    ///     ceil_mode: false,
    /// });
    /// let step = conv.step(10, 0).unwrap();
    /// assert_eq!(step.size, 4);
    /// assert_eq!(step.reads(1), Some(Reads::Taps(Taps { first: 1, step: 2, count: 3 })));
    /// ```
    ///
    /// # Errors
    /// An [`OpError`] where it cannot be applied to `n` inputs or a number leaves `i64`.
    #[inline]
    pub const fn step(&self, n: i64, like: i64) -> Result<Step, OpError> {
        if n < 1 {
            return Err(OpError::Empty { size: n });
        }
        match self {
            Self::Window(op) => op.step(n),
            Self::Transposed(op) => op.step(n),
            Self::Upsample(op) => op.step(n),
            Self::Resize(op) => op.step(n),
            Self::ResizeLike(mode) => ResizeOp::to(like, *mode).step(n),
            Self::Adaptive(op) => op.step(n),
            Self::Unshuffle(op) => op.step(n),
            Self::Shift(op) => op.step(n),
            Self::CropLike(op) => match op.crop(n, like) {
                Ok(shift) => shift.step(n),
                Err(error) => Err(error),
            },
            Self::PadLike(op) => match op.pad(n, like) {
                Ok(shift) => shift.step(n),
                Err(error) => Err(error),
            },
            Self::CropTo(op) => op.step(n),
            Self::PadTo(op) => op.step(n),
            Self::GlobalPool => Ok(Step::everything(1)),
            Self::MixAll => Ok(Step::everything(n)),
            Self::Mix(op) => op.step(n),
            Self::Scan => Ok(Step::prefix(n)),
            Self::Pointwise => Ok(Step::shifted(n, 0)),
        }
    }

    /// Kernel, stride and dilation of a window, also of a transposed one; `None` of anything else.
    ///
    /// ```
    /// use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, WindowOp};
    /// let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Same);
    /// let conv = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// assert_eq!((conv.taps(), AxisOp::Scan.taps()), (Some((3, 2, 1)), None));
    /// ```
    #[inline]
    pub const fn taps(&self) -> Option<(i64, i64, i64)> {
        match self {
            Self::Window(op) => Some((op.kernel, op.stride, op.dilation)),
            Self::Transposed(op) => Some((op.kernel, op.stride, op.dilation)),
            Self::Upsample(_)
            | Self::Resize(_)
            | Self::ResizeLike(_)
            | Self::Adaptive(_)
            | Self::Unshuffle(_)
            | Self::Shift(_)
            | Self::CropLike(_)
            | Self::PadLike(_)
            | Self::CropTo(_)
            | Self::PadTo(_)
            | Self::GlobalPool
            | Self::MixAll
            | Self::Mix(_)
            | Self::Scan
            | Self::Pointwise => None,
        }
    }

    /// Whether it is a convolution or pooling of more than one tap.
    ///
    /// ```
    /// use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, WindowOp};
    /// let (stride, dilation, padding) = (1, 1, Padding::Same);
    /// let wide = |kernel| {
    ///     AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros }).is_wide()
    /// };
    /// assert!(wide(3) && !wide(1));
    /// ```
    #[inline]
    pub const fn is_wide(&self) -> bool {
        match self {
            Self::Window(op) => op.kernel > 1,
            Self::Transposed(_)
            | Self::Upsample(_)
            | Self::Resize(_)
            | Self::ResizeLike(_)
            | Self::Adaptive(_)
            | Self::Unshuffle(_)
            | Self::Shift(_)
            | Self::CropLike(_)
            | Self::PadLike(_)
            | Self::CropTo(_)
            | Self::PadTo(_)
            | Self::GlobalPool
            | Self::MixAll
            | Self::Mix(_)
            | Self::Scan
            | Self::Pointwise => false,
        }
    }

    /// Whether it fits its input to a size, so that its jump is a ratio of sizes.
    ///
    /// ```
    /// use receptive_field_core::ops::{AdaptiveOp, AxisOp};
    /// // to one output it is a global pooling
    /// let fitted = |size| AxisOp::Adaptive(AdaptiveOp { size }).is_fitted();
    /// assert!(fitted(4) && !fitted(1));
    /// ```
    #[inline]
    pub const fn is_fitted(&self) -> bool {
        match self {
            Self::Resize(op) => op.is_fitted(),
            Self::ResizeLike(_) => true,
            Self::Adaptive(op) => op.size > 1,
            Self::Window(_)
            | Self::Transposed(_)
            | Self::Upsample(_)
            | Self::Unshuffle(_)
            | Self::Shift(_)
            | Self::CropLike(_)
            | Self::PadLike(_)
            | Self::CropTo(_)
            | Self::PadTo(_)
            | Self::GlobalPool
            | Self::MixAll
            | Self::Mix(_)
            | Self::Scan
            | Self::Pointwise => false,
        }
    }

    /// Whether its size is given, whatever comes, so that it does something else to a longer input.
    ///
    /// ```
    /// use receptive_field_core::ops::{AdaptiveOp, AxisOp};
    /// assert!(AxisOp::Adaptive(AdaptiveOp { size: 4 }).makes_a_size() && !AxisOp::Scan.makes_a_size());
    /// ```
    #[inline]
    pub const fn makes_a_size(&self) -> bool {
        match self {
            Self::Resize(op) => op.is_fitted(),
            Self::Adaptive(_) | Self::CropTo(_) | Self::PadTo(_) => true,
            Self::Window(_)
            | Self::Transposed(_)
            | Self::Upsample(_)
            | Self::ResizeLike(_)
            | Self::Unshuffle(_)
            | Self::Shift(_)
            | Self::CropLike(_)
            | Self::PadLike(_)
            | Self::GlobalPool
            | Self::MixAll
            | Self::Mix(_)
            | Self::Scan
            | Self::Pointwise => false,
        }
    }

    /// Whether its padding reads pixels, or what it reads between positions may be the outermost one instead.
    ///
    /// ```
    /// use receptive_field_core::ops::{AxisOp, PaddingMode, ShiftOp};
    /// let pad = |mode| AxisOp::Shift(ShiftOp { before: 1, after: 1, mode }).reads_padding();
    /// assert!(pad(PaddingMode::Reflect) && !pad(PaddingMode::Zeros));
    /// ```
    #[inline]
    pub const fn reads_padding(&self) -> bool {
        match self {
            Self::Window(op) => op.padding_mode.reads_pixels(),
            Self::Shift(op) => op.mode.reads_pixels(),
            Self::PadTo(op) => op.mode.reads_pixels(),
            Self::Upsample(op) => op.mode.may_clamp(),
            Self::Resize(op) => op.mode.may_clamp(),
            Self::ResizeLike(mode) => mode.may_clamp(),
            Self::Transposed(_)
            | Self::Adaptive(_)
            | Self::Unshuffle(_)
            | Self::CropLike(_)
            | Self::PadLike(_)
            | Self::CropTo(_)
            | Self::GlobalPool
            | Self::MixAll
            | Self::Mix(_)
            | Self::Scan
            | Self::Pointwise => false,
        }
    }
}
