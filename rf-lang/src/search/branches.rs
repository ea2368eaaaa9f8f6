//! Other branches for a join: cropped, padded, resized, with a stride; and a gate for a branch of one feature.

use crate::token::{Ident, Span, Word};
use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::PushAll as _;
use receptive_field_core::eval::Source;

use crate::diagnostic::Place;
use crate::spec::{Argument, Call, Expr, ExprKind, Pipeline, Stage, text};
use crate::words::BEFORE;

/// Up-sampling by more than this is hardly meant.
const FACTOR: i64 = 8;

/// So many sizes are tried as that of all branches …
const TARGETS: usize = 16;
/// … of no more branches: each change is a join of all of them …
const CHANGED: usize = 32;

/// … of which all together are not longer, in bytes.
const LONG: usize = 1 << 20;

/// A branch that is joined.
pub(super) struct Branch {
    pub(super) source: Source,
    /// On each axis.
    pub(super) sizes: Vec<i64>,
}

/// The join with other branches, and the cost of each.
pub(super) fn edits(join: &Stage, branches: &[Branch], strides: &[Expr]) -> Vec<(i64, Stage)> {
    // Where a family stands for several branches, none of them can be changed alone.
    if join.call.arguments.len() != branches.len() || branches.len() > CHANGED {
        return Vec::new();
    }
    let most = LONG.checked_div(join.call.to_string().len()).unwrap_or(0);
    let mut found = Vec::new();
    found.push_all(gate(join, branches));
    let mut targets: Vec<&[i64]> = Vec::new();
    for (index, branch) in branches.iter().enumerate() {
        if targets.len() == TARGETS || targets.contains(&branch.sizes.as_slice()) {
            continue;
        }
        targets.push(&branch.sizes);
        if branch.is_of_one() && !branches.iter().all(Branch::is_of_one) {
            continue;
        }
        let like = layer(join, branches, &branch.sizes);
        let mut add = |cost, stage: &dyn Fn(&Branch) -> Option<Call>| {
            if found.len() < most {
                found.push_all(fitted(join, branches, index, stage).map(|join| (cost, join)));
            }
        };
        let target = &branch.sizes;
        if let Some(like) = &like {
            let is_of_one = branches.iter().any(Branch::is_of_one);
            add(13, &|branch| {
                shifted_like(branch, target, like, "crop_like")
            });
            add(14, &|branch| shifted_like(branch, target, like, "pad_like"));
            let is_resized = branches.len() == 2 && join.call.arguments.iter().any(ends_resized);
            let cost = match (is_of_one, is_resized) {
                (true, _) => 6,
                (false, true) => 9,
                (false, false) => 16,
            };
            add(cost, &|_| {
                Some(call("resize_like", vec![plain(like.clone())]))
            });
        }
        if !like.as_ref().is_some_and(|like| is_branch(join, like)) {
            add(13, &|branch| shifted(branch, target, "crop"));
            add(14, &|branch| shifted(branch, target, "pad"));
        }
        add(12, &|branch| up(branch, target));
        add(13, &|branch| down(branch, target));
        for stride in strides {
            add(9, &|_| Some(strided(stride.clone())));
        }
    }
    found
}

impl Branch {
    fn is_of_one(&self) -> bool {
        self.sizes.iter().all(|&size| size == 1)
    }
}

/// What is multiplied by a branch of one feature is gated.
fn gate(join: &Stage, branches: &[Branch]) -> Option<(i64, Stage)> {
    let [first, second] = branches else {
        return None;
    };
    let is_add = Kind::of_name(&text(&join.call.name)) == Some(Kind::Add);
    if !is_add || first.is_of_one() == second.is_of_one() {
        return None;
    }
    let mut stage = join.clone();
    stage.call.name = Ident::new("scale", Span::call_site());
    if first.is_of_one() {
        stage.call.arguments.reverse();
    }
    Some((4, stage))
}

/// The name of a layer of this size among the branches; if none has one, what such a branch begins with.
fn layer(join: &Stage, branches: &[Branch], sizes: &[i64]) -> Option<Expr> {
    let arguments = join.call.arguments.iter().zip(branches);
    let alike = arguments.filter(|(_, branch)| branch.sizes == sizes);
    let mut source = None;
    for (argument, _) in alike {
        match &argument.value.kind {
            ExprKind::Path(path) if !path.head.is(BEFORE) => return Some(argument.value.clone()),
            ExprKind::Pipeline(pipeline) if source.is_none() => {
                source.clone_from(&pipeline.source);
            }
            _ => {}
        }
    }
    let source = source.filter(|path| !path.head.is(BEFORE))?;
    Some(expr(ExprKind::Path(source)))
}

fn is_branch(join: &Stage, layer: &Expr) -> bool {
    let arguments = join.call.arguments.iter().map(|argument| &argument.value);
    let mut paths = arguments.filter(|value| matches!(value.kind, ExprKind::Path(_)));
    paths.any(|path| path.to_string() == layer.to_string())
}

/// The join with an operation behind every branch of another size than that of one of them.
fn fitted(
    join: &Stage,
    branches: &[Branch],
    target: usize,
    operation: &dyn Fn(&Branch) -> Option<Call>,
) -> Option<Stage> {
    let sizes = &branches.get(target)?.sizes;
    let are_all_alike = branches.iter().all(|branch| branch.sizes == *sizes);
    let mut calls = Vec::new();
    for (index, branch) in branches.iter().enumerate() {
        // Where only the jumps differ, every other branch is changed.
        let is_meant = if are_all_alike {
            index != target
        } else {
            branch.sizes != *sizes
        };
        if is_meant {
            calls.push((index, operation(branch)?));
        }
    }
    let mut stage = join.clone();
    for (index, call) in calls {
        let argument = stage.call.arguments.get_mut(index)?;
        then(&mut argument.value, call)?;
    }
    Some(stage)
}

/// Puts an operation behind a branch; to follow a size in place of what changed it.
fn then(branch: &mut Expr, call: Call) -> Option<()> {
    let stage = Stage { call, count: None };
    let is_instead = |last: &Stage| match text(&stage.call.name).as_str() {
        "resize_like" => is_resizing(last),
        "crop_like" => last.call.name.is("crop"),
        "pad_like" => last.call.name.is("pad"),
        _ => false,
    };
    match &mut branch.kind {
        ExprKind::Pipeline(pipeline) => {
            if pipeline.stages.last().is_some_and(is_instead) {
                pipeline.stages.pop();
            }
            pipeline.stages.push(stage);
        }
        ExprKind::Path(path) => {
            branch.kind = ExprKind::Pipeline(Box::new(Pipeline {
                source: Some(path.clone()),
                stages: vec![stage],
                place: branch.place,
            }));
        }
        _ => return None,
    }
    Some(())
}

fn ends_resized(argument: &Argument) -> bool {
    match &argument.value.kind {
        ExprKind::Pipeline(pipeline) => pipeline.stages.last().is_some_and(is_resizing),
        _ => false,
    }
}

fn is_resizing(stage: &Stage) -> bool {
    let kind = Kind::of_name(&text(&stage.call.name));
    matches!(kind, Some(Kind::Upsample | Kind::Resize)) && stage.count.is_none()
}

fn shifted_like(branch: &Branch, target: &[i64], like: &Expr, name: &str) -> Option<Call> {
    amounts(branch, target, name == "crop_like")?;
    Some(call(name, vec![plain(like.clone())]))
}

/// Cropped or padded by what is too much or too little, as much before as after.
fn shifted(branch: &Branch, target: &[i64], name: &str) -> Option<Call> {
    let amounts = amounts(branch, target, name == "crop")?;
    let sides: Vec<Expr> = amounts.into_iter().map(sides).collect_vec();
    Some(call(name, vec![plain(one_or_list(&sides)?)]))
}

/// How much a branch is too large or too small on each axis; none where it is both, or by more than half.
fn amounts(branch: &Branch, target: &[i64], is_too_large: bool) -> Option<Vec<i64>> {
    let sizes = branch.sizes.iter().zip(target);
    let amounts = sizes.map(|(&size, &target)| {
        let (large, small) = if is_too_large {
            (size, target)
        } else {
            (target, size)
        };
        let amount = large.checked_sub(small)?;
        (0..=small).contains(&amount).then_some(amount)
    });
    amounts.try_collect_vec()
}

/// Up-sampled by a factor.
fn up(branch: &Branch, target: &[i64]) -> Option<Call> {
    let factors = ratios(target, &branch.sizes)?;
    Some(call("upsample", vec![plain(one_or_list(&factors)?)]))
}

/// Every so many features of it.
fn down(branch: &Branch, target: &[i64]) -> Option<Call> {
    let sizes = branch.sizes.iter().zip(target);
    let ratios = sizes.map(|(&size, &target)| {
        let stride = size
            .checked_add(target)?
            .checked_sub(1)?
            .checked_div(target)?;
        (2..=FACTOR).contains(&stride).then(|| int(stride))
    });
    let strides: Vec<Expr> = ratios.try_collect_vec()?;
    Some(strided(one_or_list(&strides)?))
}

fn strided(stride: Expr) -> Call {
    call("conv", vec![plain(int(1)), named("stride", stride)])
}

/// By how much larger sizes are than others, where these divide them.
fn ratios(large: &[i64], small: &[i64]) -> Option<Vec<Expr>> {
    let sizes = large.iter().zip(small);
    let ratios = sizes.map(|(large, small)| {
        let factor = large.checked_div(*small)?;
        let is_exact = factor.checked_mul(*small) == Some(*large);
        (is_exact && (2..=FACTOR).contains(&factor)).then(|| int(factor))
    });
    ratios.try_collect_vec()
}

/// Half of an amount before and half after, the odd one after.
fn sides(amount: i64) -> Expr {
    let before = amount.checked_div(2).unwrap_or(0);
    let after = amount.saturating_sub(before);
    if before == after {
        return int(before);
    }
    expr(ExprKind::Tuple(vec![int(before), int(after)]))
}

fn one_or_list(items: &[Expr]) -> Option<Expr> {
    let first = items.first()?;
    let shown = first.to_string();
    if items.iter().all(|item| item.to_string() == shown) {
        return Some(first.clone());
    }
    Some(expr(ExprKind::List(items.to_vec())))
}

fn int(value: i64) -> Expr {
    expr(ExprKind::Int(value))
}

fn expr(kind: ExprKind) -> Expr {
    let place = Place::of(Span::call_site());
    Expr { kind, place }
}

fn call(name: &str, arguments: Vec<Argument>) -> Call {
    Call {
        name: Ident::new(name, Span::call_site()),
        arguments,
        place: Place::of(Span::call_site()),
    }
}

fn plain(value: Expr) -> Argument {
    Argument { name: None, value }
}

pub(super) fn named(name: &str, value: Expr) -> Argument {
    let name = Some(Ident::new(name, Span::call_site()));
    Argument { name, value }
}
