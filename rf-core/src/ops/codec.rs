//! Operations as the numbers of a record, and back.

use super::{
    AdaptiveOp, AxisOp, MixOp, PaddedSize, PaddingMode, Parameters, ResizeOp, ShiftOp,
    TransposedOp, UnshuffleOp, UpsampleOp, WindowOp, written,
};
use crate::checked::some;
use crate::kind::Kind;

impl AxisOp {
    /// The operation that it is; of convolutions and poolings, which do the same on one axis, convolution.
    ///
    /// ```
    /// use receptive_field_core::{Kind, ops::AxisOp};
    /// assert_eq!(AxisOp::MixAll.kind(), Kind::Mix);
    /// ```
    #[inline]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Window(_) => Kind::Conv,
            Self::Transposed(_) => Kind::ConvTranspose,
            Self::Upsample(_) => Kind::Upsample,
            Self::Resize(_) => Kind::Resize,
            Self::ResizeLike(_) => Kind::ResizeLike,
            Self::Adaptive(_) => Kind::AdaptivePool,
            Self::Unshuffle(_) => Kind::PixelUnshuffle,
            Self::Shift(_) | Self::PadTo(_) => Kind::Pad,
            Self::CropTo(_) => Kind::Crop,
            Self::CropLike(_) => Kind::CropLike,
            Self::PadLike(_) => Kind::PadLike,
            Self::GlobalPool => Kind::GlobalPool,
            Self::MixAll | Self::Mix(_) => Kind::Mix,
            Self::Scan => Kind::Scan,
            Self::Pointwise => Kind::Pointwise,
        }
    }

    /// The numbers by which a record keeps the operation, which is of this kind. `padding` is what it really got before
    /// and after (see [`Step::padding`](super::Step::padding)), for rules are numbers there.
    ///
    /// ```
    /// use receptive_field_core::{Kind, ops::{AxisOp, PaddingMode, ShiftOp}};
    /// let crop = AxisOp::Shift(ShiftOp { before: -1, after: -2, mode: PaddingMode::Zeros });
    /// let padding = crop.step(8, 0).unwrap().padding;
    /// assert_eq!(crop.encode(Kind::Crop, padding).as_slice(), [1, 2]); // taken off
    /// ```
    #[inline]
    pub const fn encode(&self, kind: Kind, padding: (i64, i64)) -> Parameters {
        match self {
            Self::Window(op) => op.encode(padding),
            Self::Transposed(op) => op.encode(padding),
            Self::Upsample(op) if matches!(kind, Kind::PixelShuffle) => op.encode_factor(),
            Self::Upsample(op) => op.encode(),
            Self::Resize(op) => op.encode(),
            Self::ResizeLike(mode) => ResizeOp::to(0, *mode).encode(),
            Self::Unshuffle(op) => op.encode(),
            Self::Shift(op) if kind.takes_off() => ShiftOp::of(padding, op.mode).negated().encode(),
            Self::Shift(op) => ShiftOp::of(padding, op.mode).encode(),
            Self::PadTo(op) => ShiftOp::of(padding, op.mode).encode(),
            Self::PadLike(_) => ShiftOp::of(padding, PaddingMode::Zeros).encode(),
            Self::CropLike(_) | Self::CropTo(_) => {
                ShiftOp::of(padding, PaddingMode::Zeros).negated().encode()
            }
            Self::Mix(op) => op.encode(),
            Self::Adaptive(_) | Self::GlobalPool | Self::MixAll | Self::Scan | Self::Pointwise => {
                Parameters::NONE
            }
        }
    }

    /// The operation of a record on an axis of `n` inputs and `size` outputs; `None` where the kind is no operation on
    /// an axis: a join, a gate, the input.
    ///
    /// Rules are numbers here: a padding is what the layer really got, `crop_like` and `crop(to = …)` are crops, `resize_like` a resize.
    ///
    /// ```
    /// use receptive_field_core::{Kind, ops::{AxisOp, PaddingMode, Parameters, ShiftOp}};
    /// let crop = AxisOp::Shift(ShiftOp { before: -1, after: -2, mode: PaddingMode::Zeros });
    /// assert_eq!(AxisOp::decode(Kind::Crop, &Parameters::of(&[1, 2]), 8, 5), Some(crop));
    /// assert_eq!(AxisOp::decode(Kind::Add, &Parameters::of(&[]), 8, 8), None);
    /// ```
    #[inline]
    pub const fn decode(kind: Kind, parameters: &Parameters, n: i64, size: i64) -> Option<Self> {
        Some(match kind {
            Kind::Conv | Kind::MaxPool | Kind::AvgPool | Kind::Pool => {
                Self::Window(WindowOp::decode(parameters).rounded_to(size, n))
            }
            Kind::ConvTranspose => Self::Transposed(TransposedOp::decode(parameters)),
            Kind::Upsample | Kind::PixelShuffle => Self::Upsample(UpsampleOp::decode(parameters)),
            Kind::Resize | Kind::ResizeLike => Self::Resize(ResizeOp::decode(parameters, size)),
            Kind::AdaptivePool => Self::Adaptive(AdaptiveOp { size }),
            Kind::PixelUnshuffle => Self::Unshuffle(UnshuffleOp::decode(parameters)),
            Kind::Pad | Kind::PadLike => Self::Shift(ShiftOp::decode(parameters)),
            Kind::Crop | Kind::CropLike => Self::Shift(ShiftOp::decode(parameters).negated()),
            Kind::GlobalPool => Self::GlobalPool,
            Kind::Mix if parameters.is_empty() => Self::MixAll,
            Kind::Mix => Self::Mix(MixOp::decode(parameters)),
            Kind::Scan => Self::Scan,
            Kind::Pointwise => Self::Pointwise,
            Kind::Add | Kind::Concat | Kind::Scale | Kind::Input => return None,
        })
    }

    /// The rule that settles the operation's numbers anew for each size of its input; `None` where they are what was
    /// written, so that a record says it all. [`under`](Self::under) is the way back.
    ///
    /// ```
    /// use receptive_field_core::{Kind, ops::{AxisOp, LikeOp}};
    /// let crop = AxisOp::CropLike(LikeOp { offset: None });
    /// let padding = crop.step(8, 5).unwrap().padding;
    /// let recorded = AxisOp::decode(Kind::Crop, &crop.encode(Kind::CropLike, padding), 8, 5).unwrap();
    /// assert_eq!(recorded.under(crop.rule().unwrap()), Some(crop));
    /// assert_eq!(AxisOp::Scan.rule(), None);
    /// ```
    #[inline]
    pub const fn rule(&self) -> Option<[i64; 3]> {
        match self {
            Self::Window(op) => written::of_window(op.padding),
            Self::Transposed(op) => written::of_transposed(op.padding),
            Self::ResizeLike(_) => Some([written::RESIZE_LIKE, 0, 0]),
            Self::CropLike(op) => Some(written::of_shift(written::CROP_LIKE, 0, op.offset)),
            Self::PadLike(op) => Some(written::of_shift(written::PAD_LIKE, 0, op.offset)),
            Self::CropTo(op) => Some(written::of_shift(written::CROP_TO, op.size, op.offset)),
            Self::PadTo(op) => Some(match op.size {
                PaddedSize::Exactly(size) => written::of_shift(written::PAD_TO, size, op.offset),
                PaddedSize::MultipleOf(k) => written::of_shift(written::MULTIPLE, k, op.offset),
            }),
            Self::Upsample(_)
            | Self::Resize(_)
            | Self::Adaptive(_)
            | Self::Unshuffle(_)
            | Self::Shift(_)
            | Self::GlobalPool
            | Self::MixAll
            | Self::Mix(_)
            | Self::Scan
            | Self::Pointwise => None,
        }
    }

    /// The operation that this rule had settled to the recorded one; `None` where it settles no such operation.
    ///
    /// ```
    /// use receptive_field_core::ops::{AxisOp, PaddingMode, PaddedSize, PadToOp, ShiftOp};
    /// let pad = AxisOp::PadTo(PadToOp { size: PaddedSize::MultipleOf(8), offset: Some(0), mode: PaddingMode::Zeros });
    /// let recorded = AxisOp::Shift(ShiftOp { before: 0, after: 2, mode: PaddingMode::Zeros });
    /// assert_eq!(recorded.under(pad.rule().unwrap()), Some(pad));
    /// ```
    #[inline]
    pub const fn under(self, rule: [i64; 3]) -> Option<Self> {
        Some(match self {
            Self::Window(op) => {
                let padding = some!(written::window(rule));
                Self::Window(WindowOp { padding, ..op })
            }
            Self::Transposed(op) => {
                let padding = some!(written::transposed(rule));
                Self::Transposed(TransposedOp { padding, ..op })
            }
            Self::Resize(ResizeOp { mode, .. }) => Self::ResizeLike(mode),
            Self::Shift(op) => return written::shift(rule, op.mode),
            Self::Upsample(_)
            | Self::ResizeLike(_)
            | Self::Adaptive(_)
            | Self::Unshuffle(_)
            | Self::CropLike(_)
            | Self::PadLike(_)
            | Self::CropTo(_)
            | Self::PadTo(_)
            | Self::GlobalPool
            | Self::MixAll
            | Self::Mix(_)
            | Self::Scan
            | Self::Pointwise => return None,
        })
    }
}
