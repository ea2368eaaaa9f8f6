//! What a record does not keep of an operation: the rule by which its numbers were settled.

use super::{
    AxisOp, CropToOp, LikeOp, PadToOp, PaddedSize, Padding, ResizeOp, ShiftOp, TransposedOp,
    TransposedPadding, WindowOp,
};

const SAME: i64 = 0;
const SAME_LOWER: i64 = 1;
const CAUSAL: i64 = 2;
const GUIDE: i64 = 3;
const RESIZE_LIKE: i64 = 4;
const CROP_LIKE: i64 = 5;
const PAD_LIKE: i64 = 6;
const CROP_TO: i64 = 7;
const PAD_TO: i64 = 8;
const MULTIPLE: i64 = 9;

/// Stands for an offset that is not given.
const CENTRED: i64 = -1;

impl AxisOp {
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
    pub const fn rule(&self) -> Option<[i64; 3]> {
        match self {
            Self::Window(op) => match op.padding {
                Padding::Explicit { .. } => None,
                Padding::Same => Some([SAME, 0, 0]),
                Padding::SameLower => Some([SAME_LOWER, 0, 0]),
                Padding::Causal => Some([CAUSAL, 0, 0]),
                Padding::Guide(p) => Some([GUIDE, p, 0]),
            },
            Self::Transposed(op) => match op.padding {
                TransposedPadding::Explicit { .. } => None,
                TransposedPadding::Same => Some([SAME, 0, 0]),
                TransposedPadding::SameLower => Some([SAME_LOWER, 0, 0]),
                TransposedPadding::Causal => Some([CAUSAL, 0, 0]),
            },
            Self::ResizeLike(_) => Some([RESIZE_LIKE, 0, 0]),
            Self::CropLike(op) => Some([CROP_LIKE, 0, number_of(op.offset)]),
            Self::PadLike(op) => Some([PAD_LIKE, 0, number_of(op.offset)]),
            Self::CropTo(op) => Some([CROP_TO, op.size, number_of(op.offset)]),
            Self::PadTo(op) => Some(match op.size {
                PaddedSize::Exactly(size) => [PAD_TO, size, number_of(op.offset)],
                PaddedSize::MultipleOf(factor) => [MULTIPLE, factor, number_of(op.offset)],
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
    pub const fn under(self, [code, number, offset]: [i64; 3]) -> Option<Self> {
        let offset = if offset == CENTRED {
            None
        } else {
            Some(offset)
        };
        Some(match self {
            Self::Window(op) => match window(code, number) {
                Some(padding) => Self::Window(WindowOp { padding, ..op }),
                None => return None,
            },
            Self::Transposed(op) => match transposed(code) {
                Some(padding) => Self::Transposed(TransposedOp { padding, ..op }),
                None => return None,
            },
            Self::Resize(ResizeOp { mode, .. }) => Self::ResizeLike(mode),
            Self::Shift(ShiftOp { mode, .. }) => {
                let size = number;
                match code {
                    CROP_LIKE => Self::CropLike(LikeOp { offset }),
                    PAD_LIKE => Self::PadLike(LikeOp { offset }),
                    CROP_TO => Self::CropTo(CropToOp { size, offset }),
                    PAD_TO => Self::PadTo(PadToOp {
                        size: PaddedSize::Exactly(size),
                        offset,
                        mode,
                    }),
                    MULTIPLE => Self::PadTo(PadToOp {
                        size: PaddedSize::MultipleOf(size),
                        offset,
                        mode,
                    }),
                    _ => return None,
                }
            }
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

const fn window(code: i64, p: i64) -> Option<Padding> {
    Some(match code {
        SAME => Padding::Same,
        SAME_LOWER => Padding::SameLower,
        CAUSAL => Padding::Causal,
        GUIDE => Padding::Guide(p),
        _ => return None,
    })
}

const fn transposed(code: i64) -> Option<TransposedPadding> {
    Some(match code {
        SAME => TransposedPadding::Same,
        SAME_LOWER => TransposedPadding::SameLower,
        CAUSAL => TransposedPadding::Causal,
        _ => return None,
    })
}

/// An offset below 0 fits at no size, so that none is written.
const fn number_of(offset: Option<i64>) -> i64 {
    match offset {
        Some(offset) => offset,
        None => CENTRED,
    }
}
