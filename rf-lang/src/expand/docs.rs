//! The numbers of layers and features in words.

use receptive_field_core::CollectVec as _;
use std::fmt::Write as _;

use receptive_field_core::Kind;
use receptive_field_core::eval::{AxisGeometry, NodeGeometry, NodeOp, Ratio, Region, Source};
use receptive_field_core::figure::constant;
use receptive_field_core::ops::AxisOp;

use crate::check::{Case, Existing};
use crate::lower::{PartId, PartKind};

/// More rows than this are left out in the middle of the table of a network.
const ROWS: usize = 200;

/// And of the table of a name in a loop.
const MEMBERS: usize = 40;

/// The docs of the input's constants.
pub(super) const INPUT: &str = "The input of the network, each pixel a feature.";

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
        return if case.model.late.has(source) {
            format!("`{name}`, worked out by rustc.")
        } else {
            format!("`{name}`: it, or a layer before it, is wrong.")
        };
    };
    let mut text = String::with_capacity(USUAL);
    // Writing to a string cannot fail.
    let _ = write!(text, "`{name}`: ");
    what(&mut text, info.kind, &node.op);
    text.push_str(".\n\nIt has ");
    let is_single = geometry.axes.iter().all(|axis| axis.size() == 1);
    if is_single {
        text.push_str("1 feature, which sees ");
    } else {
        product(&mut text, geometry.axes.iter().map(AxisGeometry::size));
        text.push_str(" features. Each sees ");
    }
    // Only a start may be missing.
    let is_one = numbers(&mut text, geometry, RECEPTIVE_FIELD, "nowhere");
    text.push_str(if is_one { " pixel" } else { " pixels" });
    text.push_str(" of the input");
    if is_single {
        text.push_str(" and is centred at ");
    } else {
        text.push_str("; neighbours are ");
        let is_one = numbers(&mut text, geometry, JUMP, "nowhere");
        text.push_str(if is_one { " pixel" } else { " pixels" });
        text.push_str(" apart, and the first is centred at ");
    }
    numbers(&mut text, geometry, START, "nowhere");
    text.push('.');
    text
}

/// `13 x 13 features, every 16 px, each sees 163 px, first centre 17.5`; nothing of a layer without numbers.
pub(crate) fn in_one_line(case: Case, index: usize) -> Option<String> {
    let geometry = case.geometry(Source::Layer(index))?;
    let mut text = String::new();
    product(&mut text, geometry.axes.iter().map(AxisGeometry::size));
    text.push_str(" features, every ");
    numbers(&mut text, geometry, JUMP, "nowhere");
    text.push_str(" px, each sees ");
    numbers(&mut text, geometry, RECEPTIVE_FIELD, "nowhere");
    text.push_str(" px, first centre ");
    numbers(&mut text, geometry, START, "nowhere");
    Some(text)
}

// The evaluator's own numbers, which tests hold equal to those of records: to read these off every layer's record would
// be a fifteenth of a call.

/// A number of a layer on one axis.
type Number = fn(&AxisGeometry) -> Option<Ratio>;

const SIZE: Number = |axis| Some(Ratio::whole(axis.size()));
const RECEPTIVE_FIELD: Number = |axis| Some(Ratio::whole(axis.view().receptive_field()));
const JUMP: Number = |axis| Some(axis.view().jump());
const START: Number = |axis| centre(axis.view().region(0)?);

fn centre(region: Region) -> Option<Ratio> {
    let ends = i128::from(region.start).checked_add(region.end.into())?;
    Ratio::new(ends, 2)
}

/// A number of a layer as its table has it: once where the axes agree, else `13 x 7`. Whether it is 1.
fn numbers(
    text: &mut String,
    geometry: NodeGeometry<'_>,
    number: Number,
    missing: &'static str,
) -> bool {
    let mut values: Vec<Option<Ratio>> = Vec::with_capacity(geometry.axes.len());
    for axis in geometry.axes {
        let mut first = geometry.axes.iter().zip(&values);
        // What is the same is worked out once.
        let alike = first.next().filter(|(first, _)| axis.is_recorded_as(first));
        let value = alike.map_or_else(|| number(axis), |(_, value)| *value);
        values.push(value);
    }
    agreed(text, &values, missing)
}

/// One number where all are equal, else `13 x 7`. Whether it is 1.
fn agreed(text: &mut String, values: &[Option<Ratio>], missing: &'static str) -> bool {
    let first = values.first().copied().flatten();
    let is_one = values.iter().all(|value| *value == first);
    let shown = if is_one { values.get(..1) } else { None };
    for (index, value) in shown.unwrap_or(values).iter().enumerate() {
        if index > 0 {
            text.push_str(" x ");
        }
        // Writing to a string cannot fail.
        let _ = match value {
            Some(value) => write!(text, "{value}"),
            None => text.write_str(missing),
        };
    }
    is_one && first == Some(Ratio::ONE)
}

/// `13 x 13`
fn product(text: &mut String, sides: impl Iterator<Item = i64>) {
    for (index, side) in sides.enumerate() {
        let by = if index > 0 { " x " } else { "" };
        let _ = write!(text, "{by}{side}");
    }
}

fn what(text: &mut String, kind: Kind, op: &NodeOp) {
    text.push_str(kind.words());
    let NodeOp::Axes(ops) = op else {
        return;
    };
    let windows: Vec<_> = ops.iter().filter_map(AxisOp::taps).collect_vec();
    if windows.is_empty() {
        return;
    }
    let mut each = |word: &str, of: fn(&(i64, i64, i64)) -> i64, is_told: bool| {
        let values = windows.iter().map(|window| Some(Ratio::whole(of(window))));
        let values: Vec<_> = values.collect_vec();
        if is_told || values.iter().any(|value| *value != Some(Ratio::ONE)) {
            text.push_str(word);
            agreed(text, &values, "");
        }
    };
    each(", kernel ", |window| window.0, true);
    each(", stride ", |window| window.1, false);
    each(", dilation ", |window| window.2, false);
}

/// The docs of a feature's constant.
pub(super) fn feature(case: Case, path: &str, seen: Option<&Existing>) -> String {
    let mut text = format!("The feature `{path}`");
    let axes = seen.and_then(|seen| Some((seen, case.geometry(seen.source)?.axes)));
    let Some((seen, axes)) = axes else {
        text.push('.');
        return text;
    };
    let regions = axes.iter().zip(&seen.index);
    let regions: Vec<_> = regions
        .map(|(axis, &i)| axis.view().region(i))
        .collect_vec();
    let regions: Option<Vec<Region>> = regions.into_iter().try_collect_vec();
    let Some(regions) = regions else {
        text.push_str(" reads nothing.");
        return text;
    };
    text.push_str(" is centred at ");
    let (open, close) = if regions.len() > 1 {
        ("(", ")")
    } else {
        ("", "")
    };
    text.push_str(open);
    for (index, region) in regions.iter().enumerate() {
        let by = if index > 0 { ", " } else { "" };
        let centre = centre(*region).unwrap_or(Ratio::ZERO);
        let _ = write!(text, "{by}{centre}");
    }
    text.push_str(close);
    text.push_str(" and sees ");
    boxed(&mut text, &regions);
    let visible: Option<Vec<Region>> = seen.visible.iter().copied().try_collect_vec();
    match visible {
        Some(visible) if visible == regions => {}
        Some(visible) => {
            text.push_str(", of which it really reads ");
            boxed(&mut text, &visible);
        }
        None => text.push_str(", none of it in the image"),
    }
    text.push('.');
    text
}

/// `[0, 195) x [32, 227)`
fn boxed(text: &mut String, regions: &[Region]) {
    for (index, region) in regions.iter().enumerate() {
        let by = if index > 0 { " x " } else { "" };
        let _ = write!(text, "{by}[{}, {})", region.start, region.end);
    }
}

/// The docs of the layers that a name in a loop gives.
pub(super) fn family(case: Case, name: &str, part: PartId) -> String {
    let mut text = format!("The layers `{name}`, one for each turn of their loop.\n\n{HEAD}");
    let mut members = Vec::new();
    members_of(case, part, &mut members);
    rows(&mut text, case, &members, MEMBERS, false);
    text
}

fn members_of(case: Case, part: PartId, members: &mut Vec<Source>) {
    match case.model.scopes.part(part).map(|part| &part.kind) {
        Some(PartKind::Family(inner)) => {
            for &part in inner {
                members_of(case, part, members);
            }
        }
        Some(PartKind::Layer { .. }) => members.push(case.model.scopes.node(part)),
        Some(PartKind::Failed(_)) | None => {}
    }
}

const HEAD: &str = "| layer | features | jump | receptive field | start |\n|---|---|---|---|---|\n";

/// The first sentence of a network's docs.
pub(super) fn summary(case: Case) -> String {
    let mut text = format!(
        "What the layers of `{}` see of an input of ",
        case.instance.name
    );
    let input = &case.instance.evaluation.graph().input;
    product(&mut text, input.iter().copied());
    text.push_str(if *input == [1] { " pixel." } else { " pixels." });
    text
}

/// The table of all layers, as the docs of the struct; in its page with links to the constants.
pub(super) fn table(case: Case, is_page: bool) -> String {
    let mut text = format!("\n\n{HEAD}| input | ");
    let input = case.instance.evaluation.graph().input.iter();
    let input: Vec<_> = input.map(|&side| Some(Ratio::whole(side))).collect_vec();
    agreed(&mut text, &input, "");
    text.push_str(" | 1 | 1 | 0.5 |\n");
    let layers = (0..case.model.layers.len()).map(Source::Layer);
    rows(&mut text, case, &layers.collect_vec(), ROWS, is_page);
    text
}

/// A row for each, those in the middle left out where there are more than `most`, up to the first that is wrong.
fn rows(text: &mut String, case: Case, layers: &[Source], most: usize, is_page: bool) {
    let (count, half) = (layers.len(), most / 2);
    for (place, &source) in layers.iter().enumerate() {
        if count > most && place >= half && place < count.saturating_sub(half) {
            if place == half {
                text.push_str("| … | | | | |\n");
            }
            continue;
        }
        let Some(geometry) = case.geometry(source) else {
            break;
        };
        let name = case.name(source);
        // Writing to a string cannot fail.
        let _ = match constant(name).filter(|_| is_page) {
            Some(constant) => write!(text, "| [**{name}**](#associatedconstant.{constant})"),
            None => write!(text, "| {name}"),
        };
        for &number in &[SIZE, JUMP, RECEPTIVE_FIELD, START] {
            text.push_str(" | ");
            numbers(text, geometry, number, "-");
        }
        text.push_str(" |\n");
    }
}
