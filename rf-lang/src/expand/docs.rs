//! The numbers of layers in words.

use std::fmt::{Display, Write as _};

use receptive_field_core::eval::{NodeOp, Source};
use receptive_field_core::ops::AxisOp;
use receptive_field_core::{Fact, Kind};

use crate::check::Case;

/// More rows than this are left out in the middle of a table.
const ROWS: usize = 200;

/// The docs of a layer are about so long.
const USUAL: usize = 256;

/// What hovering a layer's constant shows.
pub(super) fn layer(case: Case, index: usize) -> String {
    let (Some(info), Some(node)) = (case.model.layers.get(index), case.model.nodes.get(index))
    else {
        return String::new();
    };
    let name = &info.name;
    let source = Source::Layer(index);
    if case.geometry(source).is_none() {
        return format!("`{name}`: it, or a layer before it, is wrong.");
    }
    // Only a start may be missing.
    let on_axes = |fact| values(case, source, fact, "nowhere");
    let mut text = String::with_capacity(USUAL);
    // Writing to a string cannot fail.
    let _ = write!(text, "`{name}`: ");
    what(&mut text, info.kind, &node.op);
    text.push_str(".\n\nIt has ");
    join(&mut text, on_axes(Fact::Size));
    text.push_str(" features. Each sees ");
    join(&mut text, on_axes(Fact::ReceptiveField));
    text.push_str(" pixels of the input; neighbours are ");
    join(&mut text, on_axes(Fact::Jump));
    text.push_str(" pixels apart, and the first is centred at ");
    join(&mut text, on_axes(Fact::Start));
    text.push('.');
    text
}

/// A fact on each axis, and what stands for it where it does not exist.
fn values<'c>(
    case: Case<'c>,
    source: Source,
    fact: Fact,
    missing: &'static str,
) -> impl Iterator<Item = String> + use<'c> {
    let axes = 0..case.model.axes;
    axes.map(move |axis| {
        let value = case.number_of(source, false, axis, fact);
        value.map_or_else(|| missing.to_owned(), |value| value.to_string())
    })
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
        if case.geometry(source).is_none() {
            break;
        }
        let column = |fact| {
            let values: Vec<String> = values(case, source, fact, "-").collect();
            match values.split_first() {
                Some((first, others)) if others.iter().all(|other| other == first) => first.clone(),
                _ => values.join(" x "),
            }
        };
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            case.name(source),
            column(Fact::Size),
            column(Fact::Jump),
            column(Fact::ReceptiveField),
            column(Fact::Start),
        );
    }
    text
}
