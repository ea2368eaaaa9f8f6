//! The numbers of layers in words.

use std::fmt::{Display, Write as _};

use receptive_field_core::Kind;
use receptive_field_core::eval::{AxisGeometry, NodeGeometry, NodeOp, Ratio, Source};
use receptive_field_core::ops::AxisOp;

use crate::check::Case;

/// More rows than this are left out in the middle of a table.
const ROWS: usize = 200;

/// The docs of a layer are about so long.
const USUAL: usize = 256;

/// What hovering a layer's constant shows.
pub(crate) fn layer(case: Case, index: usize) -> String {
    let (Some(info), Some(node)) = (case.model.layers.get(index), case.model.nodes.get(index))
    else {
        return String::new();
    };
    let name = &info.name;
    let source = Source::Layer(index);
    let Some(geometry) = case.geometry(source) else {
        return format!("`{name}`: it, or a layer before it, is wrong.");
    };
    // Only a start may be missing.
    let on_axes = |number| values(geometry, number, "nowhere");
    let mut text = String::with_capacity(USUAL);
    // Writing to a string cannot fail.
    let _ = write!(text, "`{name}`: ");
    what(&mut text, info.kind, &node.op);
    text.push_str(".\n\nIt has ");
    join(&mut text, on_axes(SIZE));
    text.push_str(" features. Each sees ");
    join(&mut text, on_axes(RECEPTIVE_FIELD));
    text.push_str(" pixels of the input; neighbours are ");
    join(&mut text, on_axes(JUMP));
    text.push_str(" pixels apart, and the first is centred at ");
    join(&mut text, on_axes(START));
    text.push('.');
    text
}

// The evaluator's own numbers, which tests hold equal to those of records: to read these off every layer's record would
// be a fifteenth of a call.

/// A number of a layer on one axis.
type Number = fn(&AxisGeometry) -> Option<Ratio>;

const SIZE: Number = |axis| Some(Ratio::whole(axis.size()));
const RECEPTIVE_FIELD: Number = |axis| Some(Ratio::whole(axis.view().receptive_field()));
const JUMP: Number = |axis| Some(axis.view().jump());
const START: Number = start;

fn start(axis: &AxisGeometry) -> Option<Ratio> {
    let region = axis.view().region(0)?;
    let ends = i128::from(region.start).checked_add(region.end.into())?;
    Ratio::new(ends, 2)
}

/// A number on each axis, and what stands for it where it does not exist.
fn values(
    geometry: NodeGeometry<'_>,
    number: Number,
    missing: &'static str,
) -> impl Iterator<Item = String> {
    let axes = geometry.axes.iter();
    axes.map(move |axis| number(axis).map_or_else(|| missing.to_owned(), |value| value.to_string()))
}

/// `13 x 7`
fn join<T: Display>(text: &mut String, values: impl Iterator<Item = T>) {
    for (index, value) in values.enumerate() {
        if index > 0 {
            text.push_str(" x ");
        }
        let _ = write!(text, "{value}");
    }
}

fn what(text: &mut String, kind: Kind, op: &NodeOp) {
    text.push_str(kind.words());
    let NodeOp::Axes(ops) = op else {
        return;
    };
    let windows = || ops.iter().filter_map(AxisOp::taps);
    if windows().next().is_none() {
        return;
    }
    text.push_str(", kernel ");
    join(text, windows().map(|(kernel, _, _)| kernel));
    if windows().any(|(_, stride, _)| stride != 1) {
        text.push_str(", stride ");
        join(text, windows().map(|(_, stride, _)| stride));
    }
    if windows().any(|(_, _, dilation)| dilation != 1) {
        text.push_str(", dilation ");
        join(text, windows().map(|(_, _, dilation)| dilation));
    }
}

/// The table of all layers, as the docs of the struct.
pub(super) fn table(case: Case) -> String {
    let count = case.model.layers.len();
    let mut text = String::from(
        "\n| layer | features | jump | receptive field | start |\n|---|---|---|---|---|\n",
    );
    text.push_str("| input | ");
    join(&mut text, case.instance.evaluation.graph().input.iter());
    text.push_str(" | 1 | 1 | 0.5 |\n");
    let half = ROWS / 2;
    for index in 0..count {
        if count > ROWS && index >= half && index < count.saturating_sub(half) {
            if index == half {
                text.push_str("| … | | | | |\n");
            }
            continue;
        }
        let source = Source::Layer(index);
        let Some(geometry) = case.geometry(source) else {
            break;
        };
        let column = |number| {
            let values: Vec<String> = values(geometry, number, "-").collect();
            match values.split_first() {
                Some((first, others)) if others.iter().all(|other| other == first) => first.clone(),
                _ => values.join(" x "),
            }
        };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            case.name(source),
            column(SIZE),
            column(JUMP),
            column(RECEPTIVE_FIELD),
            column(START),
        );
    }
    text
}
