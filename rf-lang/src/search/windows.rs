//! Changes to convolutions and pools.

use super::change::{Change, Setting, argument, change, number, sides};
use crate::spec::{ExprKind, Stage, text};
use crate::token::Word;
use receptive_field_core::CollectVec as _;
use receptive_field_core::PushAll as _;

/// What a call has now; `None` where it is no plain number.
struct Window {
    kernel: i64,
    stride: Option<i64>,
    dilation: Option<i64>,
    pad: Option<i64>,
    sides: Option<(i64, i64)>,
    is_causal: bool,
}

pub(super) fn changes(stage: &Stage) -> Vec<Change> {
    let is_conv = text(&stage.call.name) == "conv";
    let Some(window) = window(stage, is_conv) else {
        return Vec::from_iter(padded_by_axis(stage));
    };
    let mut changes = Vec::new();
    kernels(&window, &mut changes);
    strides(&window, &mut changes);
    if is_conv {
        dilations(&window, &mut changes);
        changes.push_all(repeated(stage, &window));
    } else {
        changes.push_all(rounded(stage, &window));
    }
    paddings(&window, is_conv, &mut changes);
    changes
}

fn window(stage: &Stage, is_conv: bool) -> Option<Window> {
    let kernel = number(stage, "kernel", None)?;
    let pad = argument(stage, "pad");
    Some(Window {
        kernel,
        stride: number(stage, "stride", Some(if is_conv { 1 } else { kernel })),
        dilation: number(stage, "dilation", Some(1)),
        pad: number(stage, "pad", Some(0)),
        sides: pad.map_or(Some((0, 0)), |pad| sides(&pad.value.kind)),
        is_causal: pad.is_some_and(
            |pad| matches!(&pad.value.kind, ExprKind::Path(path) if path.head.is("causal")),
        ),
    })
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
        arguments.push_all(
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
        arguments.push_all(kept(window, window.kernel, other));
        changes.push(change(cost, arguments));
    }
}

fn paddings(window: &Window, is_conv: bool, changes: &mut Vec<Change>) {
    if is_conv && window.kernel > 1 {
        changes.push_all(live(window));
        let is_strided = window.stride.is_some_and(|stride| stride > 1);
        if is_strided && !window.is_causal {
            changes.push(change(10, vec![("pad", Setting::Word("causal"))]));
        }
    }
    let Some(pad) = window.pad else { return };
    let half = window
        .dilation
        .and_then(|dilation| half(window.kernel, dilation));
    let next = pad.saturating_add(1);
    for other in [Some(next), half.filter(|&half| half > next)]
        .into_iter()
        .flatten()
    {
        let is_odd = window.kernel % 2 == 1;
        changes.push(Change {
            keeps_size: pad == 0 && half == Some(other) && is_odd,
            ..change(15, vec![("pad", Setting::Int(other))])
        });
    }
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
        None => (18, Setting::Word("causal")),
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

/// The other side of the rounding.
fn rounded(stage: &Stage, window: &Window) -> Option<Change> {
    let is_even = window.stride == Some(1);
    let is_up = argument(stage, "ceil_mode")
        .is_some_and(|given| !matches!(given.value.kind, ExprKind::Bool(false)));
    let word = if is_up { "false" } else { "true" };
    (!is_even).then(|| change(13, vec![("ceil_mode", Setting::Word(word))]))
}

/// One layer more of the same, where it may be repeated.
fn repeated(stage: &Stage, window: &Window) -> Option<Change> {
    let may_be = stage.count.is_none() && window.stride == Some(1) && window.kernel > 1;
    may_be.then(|| Change {
        repeats: Some(2),
        ..change(18, Vec::new())
    })
}

/// The padding with which a window of another size on each axis keeps the size, where it has none.
fn padded_by_axis(stage: &Stage) -> Option<Change> {
    let ExprKind::List(kernels) = &argument(stage, "kernel")?.value.kind else {
        return None;
    };
    let dilation = number(stage, "dilation", Some(1))?;
    let halves = kernels.iter().map(|kernel| match kernel.kind {
        ExprKind::Int(kernel) => half(kernel, dilation).filter(|_| kernel % 2 == 1),
        _ => None,
    });
    let halves: Vec<i64> = halves.try_collect_vec()?;
    let is_bare = number(stage, "pad", Some(0)) == Some(0);
    is_bare.then(|| Change {
        keeps_size: true,
        ..change(15, vec![("pad", Setting::List(halves))])
    })
}
