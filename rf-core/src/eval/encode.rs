//! Layers as lists of integers, and those as text: the form in which the macro hands them to the compiler (see
//! `record.rs`).

use crate::collect::CollectVec as _;
use crate::collect::PushAll as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write as _;

use super::regions::{Reach, Regions};
use super::table::Table;
use super::view::View;
use super::{AxisGeometry, NodeGeometry, Region, Source};
use crate::kind::Kind;
use crate::ops::{AxisOp, Parameters};
use crate::record;

/// What a layer is and what it reads: the kind's number, then -1 for the input, else a layer's place in the list.
///
/// ```
/// use receptive_field_core::{Kind, eval::{Source, encode::node}};
/// assert_eq!(node(Kind::Add, &[Source::Input, Source::Layer(0)])[1..], [-1, 0]);
/// // a size that follows another layer is a number
/// assert_eq!(node(Kind::CropLike, &[Source::Input]), node(Kind::Crop, &[Source::Input]));
/// ```
#[inline]
pub fn node(kind: Kind, inputs: &[Source]) -> Vec<i64> {
    let inputs = inputs.iter().map(|input| input.number());
    core::iter::once(kind.recorded().code())
        .chain(inputs)
        .collect_vec()
}

/// A layer on one of its axes, in the order that `record.rs` gives; regions are in pixels. `op` is the operation there,
/// none for a join; `view` the whole, or what is left of it without the paths that see everything.
///
/// ```
/// # use receptive_field_core::{Kind, eval::*, ops::*};
/// # let (kernel, stride, dilation, padding) = (3, 1, 1, Padding::Causal);
/// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![8], nodes };
/// # let evaluation = evaluate(graph);
/// // a causal convolution of 3 on 8 pixels
/// let conv = evaluation.node(Source::Layer(0)).unwrap();
/// let axis = &conv.axes[0];
/// let numbers = encode::axis(conv, axis, axis.view(), Kind::Conv, Some(&op));
/// assert_eq!(numbers[0], 8);
/// assert!(numbers.ends_with(&[3, 1, 1, 2, 0, -2, 1])); // the window, and region(0) = [-2, 1)
/// ```
#[inline]
pub fn axis(
    layer: NodeGeometry<'_>,
    axis: &AxisGeometry,
    view: View,
    kind: Kind,
    op: Option<&AxisOp>,
) -> Vec<i64> {
    let regions = view.regions;
    let padding = axis.step().map_or((0, 0), |step| step.padding);
    let parameters = op.map_or(Parameters::NONE, |op| op.encode(kind, padding));
    let parameters = parameters.as_slice();
    let is_short = view.reach() == Reach::Global
        || view.reach() == Reach::Local && matches!(&*regions.tables, [table] if table.period == 1);
    let flags = [
        (is_short, record::SHORT),
        (view.reach() == Reach::Global, record::GLOBAL),
        (view.reach() == Reach::Scan, record::SCAN),
        (view.is_drifting(), record::DRIFTING),
        (axis.aligned, record::ALIGNED),
        (!layer.productive, record::UNPRODUCTIVE),
        (view.around.is_some(), record::AROUND),
        (view.is_circular(), record::CIRCULAR),
        (axis.inside.runs().len() > 1, record::SPLIT),
    ];
    let flags = flags.iter().filter(|flag| flag.0).map(|flag| flag.1);
    let count = i64::try_from(parameters.len()).unwrap_or(0);
    let flags = flags
        .sum::<i64>()
        .saturating_add(way(axis, regions))
        .saturating_add(count.saturating_mul(record::PARAMETER_UNIT));
    let (first, last) = axis.interior();
    let (period, step) = match &*regions.tables {
        [table] => (table.period, table.step),
        _ => (
            i64::try_from(regions.jump.denominator()).unwrap_or(i64::MAX),
            i64::try_from(regions.jump.numerator()).unwrap_or(i64::MAX),
        ),
    };
    let mut numbers = Vec::with_capacity(16);
    numbers.extend_from_slice(&[
        axis.size,
        flags,
        first,
        last,
        axis.path_min(),
        axis.dropped(),
        period,
        step,
    ]);
    numbers.extend_from_slice(parameters);
    if let Some(around) = view.around {
        numbers.extend_from_slice(&[around.lookback, around.lookahead, around.latency]);
    }
    if is_short {
        let span = view.region(0).unwrap_or(Region { start: 0, end: 0 });
        numbers.extend_from_slice(&[span.start, span.end]);
    } else {
        numbers.push(view.period().unwrap_or(0));
        let (longest, shortest) = view.fields();
        numbers.extend_from_slice(&[longest, shortest]);
        for table in regions.tables.iter() {
            push_table(table, &mut numbers);
        }
    }
    numbers
}

/// How the shortest way differs from the regions, as far as its length does not tell.
#[inline]
fn way(axis: &AxisGeometry, regions: &Regions) -> i64 {
    let Some(shortest) = &axis.paths.shortest else {
        return 0;
    };
    let is_straight = |regions: &Regions| match &*regions.tables {
        [table] => regions.reach == Reach::Local && table.period == 1,
        _ => false,
    };
    let is_line = is_straight(shortest)
        && shortest.tables.first().and_then(Table::slope) == Some(regions.jump);
    if is_line && is_straight(regions) || **shortest == *regions {
        0
    } else if is_line {
        record::DETOUR
    } else {
        record::TWISTED
    }
}

/// `P, Q, runs, (first, lo, hi, step) * runs`.
#[inline]
fn push_table(table: &Table<Option<Region>>, numbers: &mut Vec<i64>) {
    let (rows, place) = (table.as_rows(), numbers.len());
    numbers.extend_from_slice(&[table.period, table.step, 0]);
    let (mut phase, mut runs) = (0, 0_i64);
    while phase < table.rows.len() {
        let (run, behind) = rows.run(phase);
        numbers.push_all(run);
        phase = behind;
        runs = runs.saturating_add(1);
    }
    if let Some(count) = numbers.get_mut(place.saturating_add(2)) {
        *count = runs;
    }
}

/// A layer's numbers as text: the network's input in pixels, the node, and the axes, of which those at the end that
/// are equal to the one before are left out (see `numbers.rs`).
///
/// ```
/// use receptive_field_core::eval::encode::text;
/// // every number takes three characters: `d`
/// assert_eq!(text(&[8, 8], &[0, -1], &[vec![7], vec![7]]), "d  8  8  2  0 -1  1  7");
/// ```
#[inline]
pub fn text(image: &[i64], node: &[i64], axes: &[impl AsRef<[i64]>]) -> String {
    let mut numbers = image.to_vec();
    let mut lists: Vec<&[i64]> = axes.iter().map(AsRef::as_ref).collect_vec();
    while lists.len() > 1 && lists.last() == lists.iter().rev().nth(1) {
        lists.pop();
    }
    lists.insert(0, node);
    for list in lists {
        numbers.push(i64::try_from(list.len()).unwrap_or(0));
        numbers.extend_from_slice(list);
    }
    list(&numbers)
}

/// Numbers as text, in cells of one width.
///
/// ```
/// use receptive_field_core::eval::encode::list;
/// assert_eq!(list(&[3, -1, 227]), "e   3  -1 227");
/// ```
#[inline]
pub fn list(numbers: &[i64]) -> String {
    let digits = numbers.iter().map(|&number| length(number)).greatest();
    let width = digits.unwrap_or(0).saturating_add(1);
    let letter = u8::try_from(width).unwrap_or(0).saturating_add(b'a');
    let mut text = String::with_capacity(numbers.len().saturating_mul(width));
    text.push(char::from(letter));
    for number in numbers {
        // Writing to a string cannot fail.
        let _ = write!(text, "{number:>width$}");
    }
    text
}

/// Characters of a number.
#[inline]
fn length(number: i64) -> usize {
    let digits = number.unsigned_abs().checked_ilog10().unwrap_or(0);
    let sign = usize::from(number < 0);
    usize::try_from(digits)
        .unwrap_or(0)
        .saturating_add(sign)
        .saturating_add(1)
}
