//! Padding and cropping: by so much, to a size, or to a multiple.

use receptive_field_core::CollectVec as _;
use receptive_field_core::ops::{AxisOp, CropToOp, PadToOp, PaddedSize, PaddingMode, ShiftOp};

use super::late::is_marker;
use super::operation::Made;
use super::pipeline::At;
use super::value::Valued;
use super::{Lowerer, Places, find_place};
use crate::diagnostic::Diagnostic;
use crate::spec::Call;

impl<'s> Lowerer<'s, '_> {
    pub(super) fn pad(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((sides, to, multiple, offset, mode), places) = self.read(call, &ShiftOp::PAD, at)?;
        one_of(call, &places, &["pad", "to", "multiple"])?;
        let mode = mode.unwrap_or_default();
        let exactly = to.map(|sizes| sizes.into_iter().map(PaddedSize::Exactly).collect_vec());
        let multiple_of = |factors: Vec<i64>| factors.into_iter().map(PaddedSize::MultipleOf);
        let sizes = exactly.or_else(|| Some(multiple_of(multiple?).collect_vec()));
        let ops = match (sides, sizes) {
            (Some(sides), _) => {
                no_offset(&places, "pad")?;
                shifts(sides, mode)
            }
            (None, sizes) => {
                let sizes: Vec<PaddedSize> = sizes.unwrap_or_default();
                let padded = sizes.into_iter().zip(self.offsets(offset));
                padded
                    .map(|(size, offset)| AxisOp::PadTo(PadToOp { size, offset, mode }))
                    .collect_vec()
            }
        };
        Ok(Made::of(ops, places))
    }

    pub(super) fn crop(&mut self, call: &'s Call, at: &At) -> Valued<Made> {
        let ((sides, to, offset), places) = self.read(call, &ShiftOp::CROP, at)?;
        one_of(call, &places, &["crop", "to"])?;
        let ops = match (sides, to) {
            (Some(sides), _) => {
                no_offset(&places, "crop")?;
                let less = |side: i64| {
                    if is_marker(side) {
                        side
                    } else {
                        side.saturating_neg()
                    }
                };
                let taken_off = |(before, after): (i64, i64)| (less(before), less(after));
                shifts(sides.into_iter().map(taken_off), PaddingMode::Zeros)
            }
            (None, to) => {
                let cropped = to.unwrap_or_default().into_iter().zip(self.offsets(offset));
                cropped
                    .map(|(size, offset)| AxisOp::CropTo(CropToOp { size, offset }))
                    .collect_vec()
            }
        };
        Ok(Made::of(ops, places))
    }

    /// What is added or taken off before, on each axis; centred where it is not given.
    pub(super) fn offsets(&self, given: Option<Vec<i64>>) -> Vec<Option<i64>> {
        match given {
            Some(offsets) => offsets.into_iter().map(Some).collect_vec(),
            None => self.each(None),
        }
    }
}

fn shifts(sides: impl IntoIterator<Item = (i64, i64)>, mode: PaddingMode) -> Vec<AxisOp> {
    let shift = |(before, after)| {
        AxisOp::Shift(ShiftOp {
            before,
            after,
            mode,
        })
    };
    sides.into_iter().map(shift).collect_vec()
}

/// Of these arguments, of which the first is the amount, one is given and only one.
fn one_of(call: &Call, places: &Places, names: &[&str]) -> Valued<()> {
    let name = &call.name;
    let given: Vec<_> = names
        .iter()
        .filter_map(|name| Some((name, find_place(places, name)?)))
        .collect_vec();
    let examples = match names {
        [_, _] => format!("`{name}(3)` or `{name}(to = 896)`"),
        _ => format!("`{name}(3)`, `{name}(to = 440)` or `{name}(multiple = 8)`"),
    };
    match given.as_slice() {
        [_] => Ok(()),
        [] => {
            let error = Diagnostic::new(call.place, format!("how much does `{name}` change?"));
            Err(error.help(format!("write {examples}")))
        }
        [(first, _), (second, place), ..] => {
            let message =
                format!("`{second}` is given, and `{first}` too: one of them says it all");
            Err(Diagnostic::new(*place, message).help(format!("write {examples}")))
        }
    }
}

/// An amount says already how much of it stands before.
fn no_offset(places: &Places, amount: &str) -> Valued<()> {
    let Some(place) = find_place(places, "offset") else {
        return Ok(());
    };
    let error = Diagnostic::new(place, "an offset goes with a size, not with an amount");
    Err(error.help(format!("`{amount}((1, 2))` gives each side its own")))
}
