//! What a layer is, and what it reads.

mod of;

use core::fmt;

use crate::ops::{Mode, PaddingMode};
use crate::window::{Axes, Sides, Window};

/// What a layer reads.
///
/// ```
/// use receptive_field::Source;
/// assert_eq!(Source::Layer(3).to_string(), "layer 3");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// The network's input.
    Input,
    /// The layer of this index in the network's `LAYERS`.
    Layer(usize),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input => f.write_str("input"),
            Self::Layer(index) => write!(f, "layer {index}"),
        }
    }
}

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
    Conv(Window<D>),
    /// Maximum over a window.
    MaxPool(Window<D>),
    /// Mean over a window.
    AvgPool(Window<D>),
    /// Another pooling over a window.
    Pool(Window<D>),
    /// Transposed convolution.
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
    #[non_exhaustive]
    PixelShuffle {
        /// Outputs for one input.
        factor: [usize; D],
    },
    /// Space to depth.
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

impl<const D: usize> fmt::Display for Op<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input => f.write_str("input"),
            Self::Pointwise => f.write_str("pointwise()"),
            Self::Conv(window) => written(f, "conv", window, &[1; D]),
            Self::MaxPool(window) => written(f, "max_pool", window, &window.kernel),
            Self::AvgPool(window) => written(f, "avg_pool", window, &window.kernel),
            Self::Pool(window) => written(f, "pool", window, &window.kernel),
            Self::ConvTranspose {
                window,
                output_padding,
            } => {
                f.write_str("conv_transpose(")?;
                window.write(f, &[1; D])?;
                if *output_padding != [0; D] {
                    write!(f, ", output_padding = {}", Axes(output_padding))?;
                }
                f.write_str(")")
            }
            Self::Upsample { factor, mode } => interpolated(f, "upsample", Axes(factor), *mode),
            Self::Resize {
                size,
                scale: None,
                mode,
            } => interpolated(f, "resize", Axes(size), *mode),
            Self::Resize {
                scale: Some(scale),
                mode,
                ..
            } => interpolated(
                f,
                "resize",
                format_args!("scale = {}", Axes(&scale.map(Quotient))),
                *mode,
            ),
            Self::AdaptivePool { size } => write!(f, "adaptive_pool({})", Axes(size)),
            Self::PixelShuffle { factor } => write!(f, "pixel_shuffle({})", Axes(factor)),
            Self::PixelUnshuffle { factor } => write!(f, "pixel_unshuffle({})", Axes(factor)),
            Self::Pad { padding, mode } => {
                write!(f, "pad({}", Axes(&padding.map(Sides)))?;
                if *mode != PaddingMode::Zeros {
                    write!(f, ", mode = {}", mode.name())?;
                }
                f.write_str(")")
            }
            Self::Crop { cropping } => write!(f, "crop({})", Axes(&cropping.map(Sides))),
            Self::GlobalPool => f.write_str("global_pool()"),
            Self::Mix { window, shift } => {
                write!(f, "mix({}", Axes(window))?;
                if *shift != [0; D] {
                    write!(f, ", shift = {}", Axes(shift))?;
                }
                f.write_str(")")
            }
            Self::MixAll => f.write_str("mix()"),
            Self::Scan => f.write_str("scan()"),
            Self::Add => f.write_str("add"),
            Self::Concat => f.write_str("concat"),
            Self::Scale => f.write_str("scale"),
        }
    }
}

fn written<const D: usize>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    window: &Window<D>,
    usual_stride: &[usize; D],
) -> fmt::Result {
    write!(f, "{name}(")?;
    window.write(f, usual_stride)?;
    f.write_str(")")
}

fn interpolated(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    target: impl fmt::Display,
    mode: Mode,
) -> fmt::Result {
    write!(f, "{name}({target}")?;
    if mode != Mode::Nearest {
        write!(f, ", {}", mode.arguments())?;
    }
    f.write_str(")")
}

#[derive(PartialEq)]
struct Quotient((usize, usize));

impl fmt::Display for Quotient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            (numerator, 1) => write!(f, "{numerator}"),
            (numerator, denominator) => write!(f, "{numerator} / {denominator}"),
        }
    }
}
