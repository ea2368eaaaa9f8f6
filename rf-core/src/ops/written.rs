//! Rules as numbers, `[code, number, offset]`: what a record does not keep of an operation.

use super::{
    AxisOp, CropToOp, LikeOp, PadToOp, PaddedSize, Padding, PaddingMode, TransposedPadding,
};

const SAME: i64 = 0;
const SAME_LOWER: i64 = 1;
const CAUSAL: i64 = 2;
const GUIDE: i64 = 3;
pub(super) const RESIZE_LIKE: i64 = 4;
pub(super) const CROP_LIKE: i64 = 5;
pub(super) const PAD_LIKE: i64 = 6;
pub(super) const CROP_TO: i64 = 7;
pub(super) const PAD_TO: i64 = 8;
pub(super) const MULTIPLE: i64 = 9;

/// Stands for an offset that is not given: one below 0 fits at no size.
const CENTRED: i64 = -1;

#[inline]
pub(super) const fn of_window(padding: Padding) -> Option<[i64; 3]> {
    match padding {
        Padding::Explicit { .. } => None,
        Padding::Same => Some([SAME, 0, 0]),
        Padding::SameLower => Some([SAME_LOWER, 0, 0]),
        Padding::Causal => Some([CAUSAL, 0, 0]),
        Padding::Guide(p) => Some([GUIDE, p, 0]),
    }
}

#[inline]
pub(super) const fn window([code, number, _]: [i64; 3]) -> Option<Padding> {
    match code {
        SAME => Some(Padding::Same),
        SAME_LOWER => Some(Padding::SameLower),
        CAUSAL => Some(Padding::Causal),
        GUIDE => Some(Padding::Guide(number)),
        _ => None,
    }
}

#[inline]
pub(super) const fn of_transposed(padding: TransposedPadding) -> Option<[i64; 3]> {
    match padding {
        TransposedPadding::Explicit { .. } => None,
        TransposedPadding::Same => Some([SAME, 0, 0]),
        TransposedPadding::SameLower => Some([SAME_LOWER, 0, 0]),
        TransposedPadding::Causal => Some([CAUSAL, 0, 0]),
    }
}

#[inline]
pub(super) const fn transposed([code, ..]: [i64; 3]) -> Option<TransposedPadding> {
    match code {
        SAME => Some(TransposedPadding::Same),
        SAME_LOWER => Some(TransposedPadding::SameLower),
        CAUSAL => Some(TransposedPadding::Causal),
        _ => None,
    }
}

/// Of a crop or a padding by rule.
#[inline]
pub(super) const fn of_shift(code: i64, number: i64, offset: Option<i64>) -> [i64; 3] {
    match offset {
        Some(offset) => [code, number, offset],
        None => [code, number, CENTRED],
    }
}

#[inline]
pub(super) const fn shift([code, size, offset]: [i64; 3], mode: PaddingMode) -> Option<AxisOp> {
    let offset = if offset == CENTRED {
        None
    } else {
        Some(offset)
    };
    let size_of_pad = match code {
        MULTIPLE => PaddedSize::MultipleOf(size),
        _ => PaddedSize::Exactly(size),
    };
    Some(match code {
        CROP_LIKE => AxisOp::CropLike(LikeOp { offset }),
        PAD_LIKE => AxisOp::PadLike(LikeOp { offset }),
        CROP_TO => AxisOp::CropTo(CropToOp { size, offset }),
        PAD_TO | MULTIPLE => AxisOp::PadTo(PadToOp {
            size: size_of_pad,
            offset,
            mode,
        }),
        _ => return None,
    })
}
