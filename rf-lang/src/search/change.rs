//! Small changes to one call.

use proc_macro2::{Ident, Span};

use super::site::Site;
use crate::diagnostic::Place;
use crate::lower::text;
use crate::spec::{Argument, Expr, ExprKind, Stage};

/// New values for some arguments of a call, or one more repeat of it.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// The smaller the less is changed.
    pub(super) cost: i64,
    arguments: Vec<(&'static str, Setting)>,
    repeats: Option<i64>,
}

#[derive(Debug, Clone, Copy)]
enum Setting {
    Int(i64),
    Pair(i64, i64),
    Word(&'static str),
}

/// What a call has now; `None` where it is no plain number.
struct Window {
    kernel: i64,
    stride: Option<i64>,
    dilation: Option<i64>,
    pad: Option<i64>,
    is_causal: bool,
}

/// The changes to try on a site, the least first.
pub(super) fn changes_of(site: &Site) -> Vec<Change> {
    let stage = &site.original;
    let name = text(&stage.call.name);
    let is_conv = name == "conv";
    if name == "crop" || name == "pad" {
        return shifts(stage);
    }
    if !is_conv && !matches!(name.as_str(), "max_pool" | "avg_pool" | "pool") {
        return Vec::new();
    }
    let Some(window) = window(stage, is_conv) else {
        return Vec::new();
    };
    let mut changes = Vec::new();
    kernels(&window, &mut changes);
    strides(&window, &mut changes);
    if is_conv {
        dilations(&window, &mut changes);
        repeats(stage, &window, &mut changes);
    }
    paddings(&window, is_conv, &mut changes);
    changes
}

fn window(stage: &Stage, is_conv: bool) -> Option<Window> {
    let kernel = number(stage, "kernel", None)?;
    Some(Window {
        kernel,
        stride: number(stage, "stride", Some(if is_conv { 1 } else { kernel })),
        dilation: number(stage, "dilation", Some(1)),
        pad: number(stage, "pad", Some(0)),
        is_causal: find(stage, "pad").is_some_and(|index| {
            let pad = stage.call.arguments.get(index).map(|pad| &pad.value.kind);
            matches!(pad, Some(ExprKind::Path(path)) if path.head == "causal")
        }),
    })
}

/// An argument that is a plain number, or its default.
fn number(stage: &Stage, name: &str, default: Option<i64>) -> Option<i64> {
    match find(stage, name) {
        None => default,
        Some(index) => match stage.call.arguments.get(index)?.value.kind {
            ExprKind::Int(value) => Some(value),
            _ => None,
        },
    }
}

/// The argument that may go without its name.
fn first(stage: &Stage) -> &'static str {
    match text(&stage.call.name).as_str() {
        "crop" => "crop",
        "pad" => "pad",
        _ => "kernel",
    }
}

/// Where an argument stands.
fn find(stage: &Stage, name: &str) -> Option<usize> {
    stage
        .call
        .arguments
        .iter()
        .position(|argument| match &argument.name {
            Some(given) => text(given) == name,
            None => name == first(stage),
        })
}

fn change(cost: i64, arguments: Vec<(&'static str, Setting)>) -> Change {
    Change {
        cost,
        arguments,
        repeats: None,
    }
}

/// Half of what a window reaches over its own position.
fn half(kernel: i64, dilation: i64) -> Option<i64> {
    kernel.checked_sub(1)?.checked_mul(dilation)?.checked_div(2)
}

/// The padding that keeps the size where the one before did.
fn kept(window: &Window, kernel: i64, dilation: i64) -> Option<(&'static str, Setting)> {
    let (pad, before) = (window.pad?, window.dilation?);
    if pad == 0 || half(window.kernel, before)? != pad {
        return None;
    }
    Some(("pad", Setting::Int(half(kernel, dilation)?)))
}

fn kernels(window: &Window, changes: &mut Vec<Change>) {
    for (cost, by) in [
        (10, 2),
        (10, -2),
        (11, 1),
        (11, -1),
        (20, 4),
        (20, -4),
        (30, 6),
    ] {
        let kernel = window.kernel.saturating_add(by);
        // A window of 1 is no window any more.
        if kernel < 2 {
            continue;
        }
        let mut arguments = vec![("kernel", Setting::Int(kernel))];
        arguments.extend(
            window
                .dilation
                .and_then(|dilation| kept(window, kernel, dilation)),
        );
        changes.push(change(cost, arguments));
    }
}

fn strides(window: &Window, changes: &mut Vec<Change>) {
    let Some(stride) = window.stride else { return };
    for other in (1..=4).filter(|&other| other != stride) {
        let cost = 10_i64.saturating_add(other.abs_diff(stride).try_into().unwrap_or(0));
        changes.push(change(cost, vec![("stride", Setting::Int(other))]));
    }
}

fn dilations(window: &Window, changes: &mut Vec<Change>) {
    let Some(dilation) = window.dilation.filter(|_| window.kernel > 1) else {
        return;
    };
    let doubled = dilation.saturating_mul(2);
    for (cost, other) in [
        (12, dilation.saturating_add(1)),
        (12, dilation.saturating_sub(1)),
        (14, doubled),
    ] {
        if other < 1 {
            continue;
        }
        let mut arguments = vec![("dilation", Setting::Int(other))];
        arguments.extend(kept(window, window.kernel, other));
        changes.push(change(cost, arguments));
    }
}

fn paddings(window: &Window, is_conv: bool, changes: &mut Vec<Change>) {
    if is_conv && window.kernel > 1 && !window.is_causal {
        changes.push(causal());
    }
    let Some(pad) = window.pad else { return };
    changes.push(change(
        15,
        vec![("pad", Setting::Int(pad.saturating_add(1)))],
    ));
    if pad > 0 {
        let less = pad.saturating_sub(1);
        changes.push(change(15, vec![("pad", Setting::Int(less))]));
        changes.push(change(16, vec![("pad", Setting::Pair(less, pad))]));
        changes.push(change(16, vec![("pad", Setting::Pair(pad, less))]));
    }
    let (more, none) = (pad.saturating_add(1), pad);
    changes.push(change(16, vec![("pad", Setting::Pair(none, more))]));
    changes.push(change(16, vec![("pad", Setting::Pair(more, none))]));
    if is_conv && window.kernel > 1 {
        changes.push(change(17, vec![("pad", Setting::Word("same"))]));
    }
}

/// All of the padding before, so that nothing ahead is read.
pub(super) fn causal() -> Change {
    change(9, vec![("pad", Setting::Word("causal"))])
}

/// As much taken off or added in all, but elsewhere.
fn shifts(stage: &Stage) -> Vec<Change> {
    let name = first(stage);
    let given = find(stage, name).and_then(|index| stage.call.arguments.get(index));
    let int = |kind: &ExprKind| match kind {
        ExprKind::Int(value) => Some(*value),
        _ => None,
    };
    let sides = given.and_then(|given| match &given.value.kind {
        ExprKind::Tuple(sides) => match sides.as_slice() {
            [before, after] => Some((int(&before.kind)?, int(&after.kind)?)),
            _ => None,
        },
        kind => int(kind).map(|both| (both, both)),
    });
    let Some((before, after)) = sides else {
        return Vec::new();
    };
    let moved = (1..=8).flat_map(|by: i64| [by, by.saturating_neg()]);
    let pairs = moved.map(|by| (by, before.saturating_add(by), after.saturating_sub(by)));
    pairs
        .filter(|(_, before, after)| *before >= 0 && *after >= 0)
        .map(|(by, before, after)| {
            let cost = by.saturating_abs().saturating_add(8);
            change(cost, vec![(name, Setting::Pair(before, after))])
        })
        .collect()
}

/// One layer more of the same, where it may be repeated.
fn repeats(stage: &Stage, window: &Window, changes: &mut Vec<Change>) {
    let count = match &stage.count {
        None => 1,
        Some(count) => match count.kind {
            ExprKind::Int(count) => count,
            _ => return,
        },
    };
    if window.stride == Some(1) && window.kernel > 1 {
        changes.push(Change {
            cost: 18,
            arguments: Vec::new(),
            repeats: Some(count.saturating_add(1)),
        });
    }
}

impl Change {
    pub(super) fn is_causal(&self) -> bool {
        matches!(self.arguments.as_slice(), [(_, Setting::Word("causal"))])
    }

    pub(super) fn apply(&self, stage: &mut Stage) {
        for (name, value) in &self.arguments {
            let expr = value.expr(stage.call.place);
            let index = find(stage, name);
            let given = index.and_then(|index| stage.call.arguments.get_mut(index));
            match given {
                Some(argument) => argument.value = expr,
                None => stage.call.arguments.push(Argument {
                    name: Some(Ident::new(name, Span::call_site())),
                    value: expr,
                }),
            }
        }
        if let Some(repeats) = self.repeats {
            stage.count = Some(Setting::Int(repeats).expr(stage.call.place));
        }
    }
}

impl Setting {
    fn expr(self, place: Place) -> Expr {
        let int = |value| Expr {
            kind: ExprKind::Int(value),
            place,
        };
        let kind = match self {
            Self::Int(value) => ExprKind::Int(value),
            Self::Pair(before, after) => ExprKind::Tuple(vec![int(before), int(after)]),
            Self::Word(word) => ExprKind::Path(crate::spec::Path {
                head: Ident::new(word, Span::call_site()),
                segments: Vec::new(),
                place,
            }),
        };
        Expr { kind, place }
    }
}
