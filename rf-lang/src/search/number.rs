//! The neighbours of numbers that feed a network: repeats, ranges, tables, and the arguments of blocks.

use crate::names::Names;
use crate::spec::{ExprKind, Item, Pipeline, Range, text};

/// More numbers of one statement are not tried.
const NUMBERS: usize = 48;

/// A number, and the least that it may be.
type Number<'s> = (&'s mut i64, i64);

/// The numbers of a statement that may be changed, in its order.
pub(super) fn numbers<'s>(item: &'s mut Item, blocks: &Names) -> Vec<Number<'s>> {
    let mut found = Vec::new();
    match item {
        Item::Let(item) => integers(&mut item.value.kind, 1, &mut found),
        Item::Block(block) => {
            let parameters = block.parameters.iter_mut();
            for default in parameters.filter_map(|parameter| parameter.default.as_mut()) {
                integers(&mut default.kind, 0, &mut found);
            }
        }
        Item::Loop(turns) => match &mut turns.range {
            Range::Numbers { from, to, .. } => {
                integers(&mut to.kind, 0, &mut found);
                // Whoever counts from 0 means how many.
                if !matches!(from.kind, ExprKind::Int(0)) {
                    integers(&mut from.kind, 0, &mut found);
                }
            }
            Range::Items(items) => integers(&mut items.kind, 1, &mut found),
            Range::Failed => {}
        },
        Item::Layer(layer) => of_stages(&mut layer.pipeline, blocks, &mut found),
        _ => {}
    }
    found.truncate(NUMBERS);
    found
}

fn of_stages<'s>(pipeline: &'s mut Pipeline, blocks: &Names, found: &mut Vec<Number<'s>>) {
    for stage in &mut pipeline.stages {
        let is_block = blocks.contains(&text(&stage.call.name));
        for argument in &mut stage.call.arguments {
            match &mut argument.value.kind {
                ExprKind::Pipeline(inner) => of_stages(inner, blocks, found),
                kind if is_block => integers(kind, 0, found),
                _ => {}
            }
        }
        if let Some(count) = &mut stage.count {
            integers(&mut count.kind, 1, found);
        }
    }
}

/// The integers that stand alone, in a list or in a pair.
fn integers<'s>(kind: &'s mut ExprKind, least: i64, found: &mut Vec<Number<'s>>) {
    match kind {
        ExprKind::Int(value) => found.push((value, least)),
        ExprKind::List(items) | ExprKind::Tuple(items) => {
            for item in items {
                integers(&mut item.kind, least, found);
            }
        }
        ExprKind::Parenthesized(inner) => integers(&mut inner.kind, least, found),
        _ => {}
    }
}

/// What to try instead of a number, with the cost of each.
pub(super) fn neighbours(value: i64, least: i64) -> Vec<(i64, i64)> {
    let by = |by: i64| value.saturating_add(by);
    let half = value.checked_div(2).filter(|_| value % 2 == 0);
    let others = [
        (16, by(1)),
        (16, by(-1)),
        (17, value.saturating_mul(2)),
        (17, half.unwrap_or(value)),
        (18, by(2)),
        (18, by(-2)),
        (20, by(3)),
        (20, by(-3)),
        (22, by(4)),
        (22, by(-4)),
    ];
    let mut tried = vec![value];
    let mut found = Vec::new();
    for (cost, other) in others {
        if other >= least && !tried.contains(&other) {
            tried.push(other);
            found.push((cost, other));
        }
    }
    found
}
