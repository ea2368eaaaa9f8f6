//! Which layers get a row, and what it shows.

use crate::collect::CollectVec as _;
use crate::collect::PushAll as _;
use crate::order::Order as _;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::arcs::arcs;
use super::map::map;
use super::notes::{Note, notes};
use super::scale::Scale;
use super::{Centres, Choice, Drawing, Row, Subject, constant};
use crate::axis::Axis;
use crate::cell::Cell;
use crate::fact::Fact;
use crate::region::Region;
use crate::source::Source;

/// More named layers than this are folded.
const ROWS: usize = 24;
/// More centres than this would touch.
const DOTS: i64 = 64;
/// More features than this are not looked at to find one that sees most or least …
const LOOKED: i64 = 4096;
/// … each of so many lines: where more branches drift, fewer are.
const LINES: i64 = 4;

/// A layer with a row, and how many layers it stands for.
type Shown = (usize, usize);

#[inline]
pub(super) fn drawing<'a>(subject: &'a Subject<'a>, choice: &Choice) -> Drawing<'a> {
    let named = named(subject, choice);
    let is_chosen = choice.layers.is_some();
    let shown: Vec<Shown> = if is_chosen || named.len() <= ROWS {
        named.iter().map(|&layer| (layer, 1)).collect_vec()
    } else {
        folded(&named, |layer| axis_of(subject, layer, choice.axis)?.jump())
    };
    let place = choice.feature.and_then(|feature| {
        let Source::Layer(output) = subject.output else {
            return Some(feature);
        };
        let seen = axis_of(subject, output, choice.axis)?.region(feature)?;
        i64::try_from(centre(seen).div_euclid(2)).ok()
    });
    let mut rows: Vec<Row<'a>> = Vec::new();
    for &(layer, layers) in &shown {
        let Some(axis) = axis_of(subject, layer, choice.axis) else {
            continue;
        };
        let feature = match (choice.feature, place) {
            (Some(feature), _) if subject.output == Source::Layer(layer) => Some(feature),
            (_, Some(place)) => axis.nearest(place),
            _ => None,
        };
        rows.push(row(label(subject, layer), layers, axis, feature));
    }
    let layers: Vec<usize> = shown.iter().map(|shown| shown.0).collect_vec();
    let last = layers.len();
    for note in notes(subject.notes) {
        if note.is_feature {
            rows.push_all(feature(subject, &note, choice.axis));
        } else {
            let rows = rows.get_mut(..last).unwrap_or_default();
            marked(rows, &layers, is_chosen, &note);
        }
    }
    let image = subject.input.get(choice.axis).copied().unwrap_or(0);
    let is_folded = layers.len() < named.len();
    Drawing {
        name: subject.name,
        input: product(&subject.input),
        axis: differs(subject, &layers).then_some(choice.axis),
        image,
        scale: scale(image, &rows),
        arcs: arcs(subject, &layers),
        folded: is_folded.then_some(named.len()),
        map: if is_folded { None } else { map(subject) },
        rows,
    }
}

/// The layers that are asked for, else those that have a name in the network itself, and the output.
#[inline]
fn named(subject: &Subject<'_>, choice: &Choice) -> Vec<usize> {
    if let Some(layers) = &choice.layers {
        let mut layers = layers.clone();
        layers.order();
        layers.dedup();
        return layers;
    }
    let is_shown = |layer: &usize| {
        subject.output == Source::Layer(*layer)
            || subject
                .layers
                .get(*layer)
                .is_some_and(|part| constant(part.name).is_some())
    };
    (0..subject.layers.len()).filter(is_shown).collect_vec()
}

/// As many rows as there is place for: at least one for each stage, a run of layers of one jump, and each row the last
/// of equally many layers of its stage.
#[inline]
fn folded(layers: &[usize], jump: impl Fn(usize) -> Option<(i64, i64)>) -> Vec<Shown> {
    let mut stages: Vec<usize> = Vec::new();
    let mut before = None;
    for &layer in layers {
        let own = Some(jump(layer));
        match stages.last_mut() {
            Some(count) if own == before => *count = count.saturating_add(1),
            _ => stages.push(1),
        }
        before = own;
    }
    if stages.len() > ROWS {
        stages = Vec::from([layers.len()]);
    }
    let spare = ROWS.saturating_sub(stages.len());
    let others = layers.len().saturating_sub(stages.len()).max(1);
    let mut shown = Vec::new();
    let mut rest = layers;
    for count in stages {
        let more = count.saturating_sub(1).saturating_mul(spare);
        let rows = more.checked_div(others).unwrap_or(0).saturating_add(1);
        let mut begin = 0;
        for row in 1..=rows {
            let end = row.saturating_mul(count).checked_div(rows).unwrap_or(count);
            if let Some(&layer) = end.checked_sub(1).and_then(|last| rest.get(last)) {
                shown.push((layer, end.saturating_sub(begin)));
            }
            begin = end;
        }
        rest = rest.get(count..).unwrap_or_default();
    }
    shown
}

#[inline]
pub(super) fn axis_of<'a>(subject: &Subject<'a>, layer: usize, axis: usize) -> Option<Axis<'a>> {
    Some(subject.layers.get(layer)?.axes.get(axis)?.axis)
}

/// An output without a name is called so.
#[inline]
fn label<'a>(subject: &Subject<'a>, layer: usize) -> &'a str {
    let name = subject.layers.get(layer).map_or("", |part| part.name);
    if constant(name).is_none() && subject.output == Source::Layer(layer) {
        return "output";
    }
    name
}

#[inline]
fn row<'a>(label: &'a str, layers: usize, axis: Axis<'_>, feature: Option<i64>) -> Row<'a> {
    let longest = axis.receptive_field().unwrap_or(0);
    let shortest = axis.receptive_field_min().unwrap_or(longest);
    let middle = axis.size().saturating_div(2);
    let feature = feature.unwrap_or_else(|| nearest_of(&axis, middle, longest).unwrap_or(middle));
    let seen = axis.region(feature);
    let least = if shortest < length(seen) {
        nearest_of(&axis, feature, shortest).and_then(|least| axis.region(least))
    } else {
        None
    };
    let pixels = if shortest < longest {
        format!("{shortest}–{longest} px")
    } else {
        format!("{longest} px")
    };
    let jump = Cell::of(Fact::Jump, axis.fact(Fact::Jump));
    let (said, every) = if axis.size() == 1 {
        (format!("{pixels} · 1 feature"), String::new())
    } else {
        let every = format!(", one every {jump} px");
        (format!("{pixels} · every {jump}"), every)
    };
    let size = crate::eval::counted(axis.size(), "feature");
    let seen_there = seen.map_or_else(|| String::from("nothing"), |seen| seen.to_string());
    Row {
        label,
        is_feature: false,
        layers,
        said,
        told: format!("{label}: {size}{every}, {pixels} seen; feature {feature} sees {seen_there}"),
        seen: seen.map(ends),
        least: least.map(ends),
        centre: seen.map(centre),
        centres: centres(&axis),
        contracts: Vec::new(),
    }
}

/// The feature nearest to this one that sees so many pixels.
#[inline]
fn nearest_of(axis: &Axis<'_>, from: i64, pixels: i64) -> Option<i64> {
    let mut tables = axis.tables();
    let mut lines = 0_i64;
    while tables.next().is_some() {
        lines = lines.saturating_add(1);
    }
    let most = LOOKED.saturating_mul(LINES).checked_div(lines);
    let most = most.map_or(LOOKED, |most| most.min(LOOKED));
    let turn = axis.period().unwrap_or(most).min(most);
    let sees = |feature: &i64| {
        (0..axis.size()).contains(feature) && length(axis.region(*feature)) == pixels
    };
    (0..=turn).find_map(|away| {
        let mut sides = [from.saturating_add(away), from.saturating_sub(away)].into_iter();
        sides.find(sees)
    })
}

#[inline]
fn centres(axis: &Axis<'_>) -> Centres {
    let at = |feature| axis.region(feature).map(centre);
    let last = axis.size().saturating_sub(1);
    match (at(0), at(last)) {
        (Some(first), Some(last)) if axis.size() > DOTS => Centres::Dense(first, last),
        _ => Centres::Each((0..axis.size().min(DOTS)).filter_map(at).collect_vec()),
    }
}

#[inline]
fn length(seen: Option<Region>) -> i64 {
    seen.map_or(0, |seen| seen.end.saturating_sub(seen.start))
}

#[inline]
pub(super) fn ends(region: Region) -> (i64, i64) {
    (region.start, region.end)
}

/// Twice the centre.
#[inline]
pub(super) fn centre(region: Region) -> i128 {
    i128::from(region.start).saturating_add(region.end.into())
}

/// The row of a declared feature.
#[inline]
fn feature<'a>(subject: &Subject<'a>, note: &Note<'a>, drawn: usize) -> Option<Row<'a>> {
    let mut numbers = note.numbers();
    let layer = usize::try_from(numbers.next()?).ok()?;
    let index: Vec<i64> = numbers.collect_vec();
    let axis = axis_of(subject, layer, drawn)?;
    let seen = axis.region(*index.get(drawn)?);
    let index: Vec<String> = index.iter().map(ToString::to_string).collect_vec();
    let said = format!("{}[{}]", subject.layers.get(layer)?.name, index.join(", "));
    let sees = seen.map_or_else(|| String::from("nothing"), |seen| seen.to_string());
    Some(Row {
        label: note.text,
        is_feature: true,
        layers: 1,
        told: format!("feature {} = {said} sees {sees}", note.text),
        said,
        seen: seen.map(ends),
        least: None,
        centre: seen.map(centre),
        centres: Centres::Each(Vec::new()),
        contracts: Vec::new(),
    })
}

/// A contract is marked at the row of each layer that it asks: that of the layer itself, else the row in which it is.
#[inline]
fn marked<'a>(rows: &mut [Row<'a>], layers: &[usize], is_chosen: bool, note: &Note<'a>) {
    let mut told = None;
    for layer in note
        .numbers()
        .filter_map(|layer| usize::try_from(layer).ok())
    {
        let place = layers.partition_point(|&shown| shown < layer);
        // Of layers that were asked for, a row is nothing but its own.
        if is_chosen && layers.get(place) != Some(&layer) || told == Some(place) {
            continue;
        }
        told = Some(place);
        if let Some(row) = rows.get_mut(place) {
            row.contracts.push(note.text);
        }
    }
}

/// Over the image, all that is seen, and all centres.
#[inline]
fn scale(image: i64, rows: &[Row<'_>]) -> Scale {
    let mut places = Vec::from([0, i128::from(image).saturating_mul(2)]);
    for row in rows {
        for (start, end) in row.seen.iter().chain(&row.least) {
            places.push(i128::from(*start).saturating_mul(2));
            places.push(i128::from(*end).saturating_mul(2));
        }
        match &row.centres {
            Centres::Each(all) => places.extend_from_slice(all),
            Centres::Dense(first, last) => places.push_all([*first, *last]),
        }
    }
    Scale::over(places.iter().copied())
}

/// Whether it matters which axis is drawn.
#[inline]
fn differs(subject: &Subject<'_>, layers: &[usize]) -> bool {
    let is_other = |layer: &usize| {
        let axes = subject
            .layers
            .get(*layer)
            .map_or(&[][..], |part| &part.axes);
        let mut pairs = axes.iter().zip(axes.iter().skip(1));
        pairs.any(|(one, other)| one.axis != other.axis)
    };
    let mut sides = subject.input.iter().zip(subject.input.iter().skip(1));
    sides.any(|(one, other)| one != other) || layers.iter().any(is_other)
}

/// `227 x 227`
#[inline]
fn product(sides: &[i64]) -> String {
    let sides: Vec<String> = sides.iter().map(ToString::to_string).collect_vec();
    sides.join(" x ")
}
