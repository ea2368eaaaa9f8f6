//! What a layer is, and what it reads.

mod of;

pub(crate) use of::Recorded;

use core::fmt::{self, Display as _};

use crate::window::{Axes, Sides, Window};
use receptive_field_core::Kind;
use receptive_field_core::ops::{Mode, PaddingMode};

/// What a layer does, with every number that a tool needs to build it again; axes go as the tensor's do.
///
/// `Display` writes the operation as `receptive_field!` reads it, with the padding in numbers.
///
/// ```
/// use receptive_field::{Op, Window};
/// let pool = Op::MaxPool(Window::<2>::new(3).stride(2));
/// assert_eq!(pool.to_string(), "max_pool(3, stride = 2)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Op<const D: usize> {
    /// The network's input itself.
    Input,
    /// No change: activation, normalisation.
    Pointwise,
    /// Convolution.
    #[doc(alias = "cross-correlation")]
    Conv(Window<D>),
    /// Maximum over a window.
    #[doc(alias = "max_pool")]
    MaxPool(Window<D>),
    /// Mean over a window.
    #[doc(alias = "avg_pool")]
    AvgPool(Window<D>),
    /// Another pooling over a window.
    Pool(Window<D>),
    /// Transposed convolution.
    #[doc(alias = "deconvolution")]
    #[doc(alias = "conv_transpose")]
    #[non_exhaustive]
    ConvTranspose {
        /// Its taps; `padding` is what is taken off the output.
        window: Window<D>,
        /// Outputs added after the last.
        output_padding: [usize; D],
    },
    /// Up-sampling.
    #[non_exhaustive]
    Upsample {
        /// Outputs for one input.
        factor: [usize; D],
        /// How outputs between two inputs are made.
        mode: Mode,
    },
    /// Interpolation to a given size or by a given scale.
    #[doc(alias = "interpolate")]
    #[non_exhaustive]
    Resize {
        /// Number of outputs.
        size: [usize; D],
        /// The scale that was asked for, `(numerator, denominator)`: outputs for so many inputs; `None` where a size was.
        scale: Option<[(usize, usize); D]>,
        /// How outputs between two inputs are made.
        mode: Mode,
    },
    /// `PyTorch`'s adaptive pooling.
    #[non_exhaustive]
    AdaptivePool {
        /// Number of outputs.
        size: [usize; D],
    },
    /// Depth to space.
    #[doc(alias = "pixel_shuffle")]
    #[non_exhaustive]
    PixelShuffle {
        /// Outputs for one input.
        factor: [usize; D],
    },
    /// Space to depth.
    #[doc(alias = "pixel_unshuffle")]
    #[non_exhaustive]
    PixelUnshuffle {
        /// Inputs for one output.
        factor: [usize; D],
    },
    /// Padding.
    #[non_exhaustive]
    Pad {
        /// Added before and after.
        padding: [(usize, usize); D],
        /// What stands there.
        mode: PaddingMode,
    },
    /// Positions left out at both ends.
    #[non_exhaustive]
    Crop {
        /// Taken off before and after.
        cropping: [(usize, usize); D],
    },
    /// Pooling over everything.
    GlobalPool,
    /// Dense attention inside windows.
    #[non_exhaustive]
    Mix {
        /// Size of a window.
        window: [usize; D],
        /// Where windows begin, counted from position 0.
        shift: [i64; D],
    },
    /// Dense attention over everything.
    MixAll,
    /// Recurrence or causal attention: all up to itself.
    Scan,
    /// Sum of all that it reads.
    Add,
    /// All that it reads, along the channels.
    Concat,
    /// The first that it reads, scaled by the second.
    Scale,
}

impl<const D: usize> Op<D> {
    /// The window of a convolution, pooling or transposed convolution.
    pub(crate) const fn window(&self) -> Option<Window<D>> {
        match self {
            Self::Conv(window)
            | Self::MaxPool(window)
            | Self::AvgPool(window)
            | Self::Pool(window)
            | Self::ConvTranspose { window, .. } => Some(*window),
            Self::Input
            | Self::Pointwise
            | Self::Upsample { .. }
            | Self::Resize { .. }
            | Self::AdaptivePool { .. }
            | Self::PixelShuffle { .. }
            | Self::PixelUnshuffle { .. }
            | Self::Pad { .. }
            | Self::Crop { .. }
            | Self::GlobalPool
            | Self::Mix { .. }
            | Self::MixAll
            | Self::Scan
            | Self::Add
            | Self::Concat
            | Self::Scale => None,
        }
    }
}

impl<const D: usize> Op<D> {
    /// What the language calls it by.
    const fn kind(&self) -> Kind {
        match self {
            Self::Input => Kind::Input,
            Self::Pointwise => Kind::Pointwise,
            Self::Conv(_) => Kind::Conv,
            Self::MaxPool(_) => Kind::MaxPool,
            Self::AvgPool(_) => Kind::AvgPool,
            Self::Pool(_) => Kind::Pool,
            Self::ConvTranspose { .. } => Kind::ConvTranspose,
            Self::Upsample { .. } => Kind::Upsample,
            Self::Resize { .. } => Kind::Resize,
            Self::AdaptivePool { .. } => Kind::AdaptivePool,
            Self::PixelShuffle { .. } => Kind::PixelShuffle,
            Self::PixelUnshuffle { .. } => Kind::PixelUnshuffle,
            Self::Pad { .. } => Kind::Pad,
            Self::Crop { .. } => Kind::Crop,
            Self::GlobalPool => Kind::GlobalPool,
            Self::Mix { .. } | Self::MixAll => Kind::Mix,
            Self::Scan => Kind::Scan,
            Self::Add => Kind::Add,
            Self::Concat => Kind::Concat,
            Self::Scale => Kind::Scale,
        }
    }

    fn write_arguments(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input
            | Self::Pointwise
            | Self::GlobalPool
            | Self::MixAll
            | Self::Scan
            | Self::Add
            | Self::Concat
            | Self::Scale => Ok(()),
            Self::Conv(window) => window.write(f, &[1; D]),
            Self::MaxPool(window) | Self::AvgPool(window) | Self::Pool(window) => {
                window.write(f, &window.kernel)
            }
            Self::ConvTranspose {
                window,
                output_padding,
            } => {
                window.write(f, &[1; D])?;
                if *output_padding != [0; D] {
                    write!(f, ", output_padding = {}", Axes(output_padding))?;
                }
                Ok(())
            }
            Self::Upsample { factor, mode } => interpolated(f, Axes(factor), *mode),
            Self::Resize {
                size,
                scale: None,
                mode,
            } => interpolated(f, Axes(size), *mode),
            Self::Resize {
                scale: Some(scale),
                mode,
                ..
            } => {
                f.write_str("scale = ")?;
                interpolated(f, Axes(&scale.map(Quotient)), *mode)
            }
            Self::AdaptivePool { size } => Axes(size).fmt(f),
            Self::PixelShuffle { factor } | Self::PixelUnshuffle { factor } => Axes(factor).fmt(f),
            Self::Pad { padding, mode } => {
                Axes(&padding.map(Sides)).fmt(f)?;
                if *mode != PaddingMode::Zeros {
                    write!(f, ", mode = {}", mode.name())?;
                }
                Ok(())
            }
            Self::Crop { cropping } => Axes(&cropping.map(Sides)).fmt(f),
            Self::Mix { window, shift } => {
                Axes(window).fmt(f)?;
                if *shift != [0; D] {
                    write!(f, ", shift = {}", Axes(shift))?;
                }
                Ok(())
            }
        }
    }
}

impl<const D: usize> fmt::Display for Op<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().name())?;
        if matches!(self, Self::Input | Self::Add | Self::Concat | Self::Scale) {
            return Ok(());
        }
        f.write_str("(")?;
        self.write_arguments(f)?;
        f.write_str(")")
    }
}

fn interpolated(f: &mut fmt::Formatter<'_>, target: impl fmt::Display, mode: Mode) -> fmt::Result {
    target.fmt(f)?;
    if mode != Mode::NEAREST {
        write!(f, ", {}", mode.arguments())?;
    }
    Ok(())
}

#[derive(PartialEq)]
struct Quotient((usize, usize));

impl fmt::Display for Quotient {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            (numerator, 1) => write!(f, "{numerator}"),
            (numerator, denominator) => write!(f, "{numerator} / {denominator}"),
        }
    }
}
