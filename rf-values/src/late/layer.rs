//! Layers as fields, each with what stands before its error: its name, and how it was written.

use crate::field::{Field, FieldError};
use crate::fields::Fields;
use receptive_field_core::Kind;
use receptive_field_core::array::{each, put};
use receptive_field_core::checked::signed;
use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, Parameters, WindowOp};
use receptive_field_core::stop::{fit, fit_count, pick, stop};
use receptive_field_core::text::Text;

/// An operation from its numbers: those of its kind's record, the size that it makes, and the rule that settles others.
#[track_caller]
pub const fn op<const N: usize>(
    kind: i64,
    numbers: [i64; N],
    size: i64,
    rule: Option<[i64; 3]>,
) -> AxisOp {
    let op = match numbers.as_slice() {
        // Most layers are windows, and tables take rustc long.
        [kernel, stride, dilation, before, after, others @ ..] if kind == Kind::Conv.code() => {
            let (ceil_mode, mode) = match others {
                [] => (0, 0),
                [ceil_mode] => (*ceil_mode, 0),
                [ceil_mode, mode, ..] => (*ceil_mode, *mode),
            };
            let (before, after) = (*before, *after);
            Some(AxisOp::Window(WindowOp {
                kernel: *kernel,
                stride: *stride,
                dilation: *dilation,
                padding: Padding::Explicit { before, after },
                padding_mode: fit(PaddingMode::of_code(mode)),
                ceil_mode: ceil_mode != 0,
            }))
        }
        numbers => match Kind::of_code(kind) {
            Some(kind) => AxisOp::decode(kind, &Parameters::of(numbers), 1, size),
            None => None,
        },
    };
    let op = match (op, rule) {
        (Some(op), Some(rule)) => op.under(rule),
        (op, _) => op,
    };
    fit(op)
}

/// The input.
#[track_caller]
pub const fn input<const D: usize>(sizes: [i64; D]) -> Fields<D> {
    let mut fields = [Field::input(1); D];
    each!(axis in D => {
        put(&mut fields, axis, Field::input(fit_count(pick(&sizes, axis))));
    });
    Fields::new(fields)
}

/// The features of an operation.
#[track_caller]
pub const fn after<const D: usize>(
    layer: &str,
    from: &Fields<D>,
    ops: [AxisOp; D],
    like: Option<&Fields<D>>,
) -> Fields<D> {
    let mut fields = from.axes();
    each!(axis in D => {
        let like = match like {
            Some(like) => fit(signed(like.axis(axis).size())),
            None => 0,
        };
        let made = from.axis(axis).try_after(&pick(&ops, axis), like);
        match made {
            Ok(field) => put(&mut fields, axis, field),
            Err(error) => impossible::<D>(layer, axis, error),
        }
    });
    Fields::new(fields)
}

/// Several branches taken together.
#[track_caller]
pub const fn join<const D: usize, const N: usize>(
    layer: &str,
    branches: [&Fields<D>; N],
) -> Fields<D> {
    let mut fields = [Field::input(1); D];
    each!(axis in D => {
        let mut on_axis = [Field::input(1); N];
        each!(branch in N => {
            put(&mut on_axis, branch, pick(&branches, branch).axis(axis));
        });
        match Field::try_join(&on_axis) {
            Ok(field) => put(&mut fields, axis, field),
            Err(error) => impossible::<D>(layer, axis, error),
        }
    });
    Fields::new(fields)
}

/// What is scaled, and its gate.
#[track_caller]
pub const fn gate<const D: usize>(layer: &str, [gated, gate]: [&Fields<D>; 2]) -> Fields<D> {
    let mut fields = gated.axes();
    each!(axis in D => {
        let made = gated.axis(axis).try_gate(&gate.axis(axis));
        match made {
            Ok(field) => put(&mut fields, axis, field),
            Err(error) => impossible::<D>(layer, axis, error),
        }
    });
    Fields::new(fields)
}

#[track_caller]
#[inline]
const fn impossible<const D: usize>(layer: &str, axis: usize, error: FieldError) -> ! {
    let text = Text::new().str("`").str(layer).str("` is impossible");
    let text = if D > 1 {
        text.str(" on axis ").count(axis)
    } else {
        text
    };
    stop(&text.str(": ").str(error.text().as_str()))
}
