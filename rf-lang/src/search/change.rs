//! Small changes to one call.

use proc_macro2::{Ident, Span};

use super::site::Site;
use crate::diagnostic::Place;
use crate::spec::{Argument, Expr, ExprKind, Stage, text};

/// New values for some arguments of a call, or one more repeat of it.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// The smaller the less is changed.
    pub(super) cost: i64,
    /// Whether it makes a convolution read all up to the end of its step, and nothing further.
    pub(super) is_live: bool,
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
    sides: Option<(i64, i64)>,
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
    let pad = find(stage, "pad").and_then(|index| stage.call.arguments.get(index));
    Some(Window {
        kernel,
        stride: number(stage, "stride", Some(if is_conv { 1 } else { kernel })),
        dilation: number(stage, "dilation", Some(1)),
        pad: number(stage, "pad", Some(0)),
        sides: pad.map_or(Some((0, 0)), |pad| sides(&pad.value.kind)),
        is_causal: pad.is_some_and(
            |pad| matches!(&pad.value.kind, ExprKind::Path(path) if path.head == "causal"),
        ),
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

/// What stands before and after, in plain numbers.
fn sides(kind: &ExprKind) -> Option<(i64, i64)> {
    let int = |expr: &Expr| match expr.kind {
        ExprKind::Int(value) => Some(value),
        _ => None,
    };
    match kind {
        ExprKind::Int(both) => Some((*both, *both)),
        ExprKind::Tuple(sides) => match sides.as_slice() {
            [before, after] => Some((int(before)?, int(after)?)),
            _ => None,
        },
        _ => None,
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
        is_live: false,
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
    if is_conv && window.kernel > 1 {
        changes.extend(live(window));
        let is_strided = window.stride.is_some_and(|stride| stride > 1);
        if is_strided && !window.is_causal {
            changes.push(change(10, vec![("pad", Setting::Word("causal"))]));
        }
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

/// All of the padding before, and no more than lets a window end with its step; `None` where it is so.
fn live(window: &Window) -> Option<Change> {
    let (cost, pad) = match before(window) {
        Some(pad) if window.sides == Some((pad, 0)) || pad < 0 => return None,
        Some(0) => (17, Setting::Int(0)),
        Some(pad) => (17, Setting::Pair(pad, 0)),
        None if window.is_causal => return None,
        None => (9, Setting::Word("causal")),
    };
    Some(Change {
        is_live: true,
        ..change(cost, vec![("pad", pad)])
    })
}

/// Of a window with a stride, by how much it is longer than that.
fn before(window: &Window) -> Option<i64> {
    let stride = window.stride.filter(|&stride| stride > 1)?;
    let span = window
        .kernel
        .checked_sub(1)?
        .checked_mul(window.dilation?)?;
    span.checked_add(1)?.checked_sub(stride)
}

/// As much taken off or added in all, but elsewhere.
fn shifts(stage: &Stage) -> Vec<Change> {
    let name = first(stage);
    let given = find(stage, name).and_then(|index| stage.call.arguments.get(index));
    let Some((before, after)) = given.and_then(|given| sides(&given.value.kind)) else {
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
            is_live: false,
            arguments: Vec::new(),
            repeats: Some(count.saturating_add(1)),
        });
    }
}

impl Change {
    pub(super) fn sets_padding(&self) -> bool {
        self.arguments.iter().any(|(name, _)| *name == "pad")
    }

    pub(super) fn sets(&self, argument: &str) -> bool {
        self.arguments.iter().any(|(name, _)| *name == argument)
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
