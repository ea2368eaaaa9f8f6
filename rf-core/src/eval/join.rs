//! Joins: several branches, feature by feature.

use crate::collect::CollectVec as _;
use alloc::sync::Arc;

use super::axis::AxisGeometry;
use super::inside::{self, Inside, Runs};
use super::limits::Work;
use super::paths::{Local, Paths};
use super::regions::{Reach, Regions};
use super::{EvalErrorKind, Ratio, View};

/// A branch of a join on one axis.
#[derive(Clone, Copy)]
pub(super) struct Branch<'a> {
    pub(super) axis: &'a AxisGeometry,
    /// Whether its size was fitted by a layer that is not an ancestor of every branch.
    pub(super) fitted: bool,
}

/// Addition, concatenation, and a gate as large as what it gates.
#[inline]
pub(super) fn join(branches: &[Branch], work: &mut Work) -> Result<AxisGeometry, EvalErrorKind> {
    let size = common_size(branches)?;
    let jump = jump(branches)?;
    let image = branches.first().map_or(0, |branch| branch.axis.image);
    let full = unlike(branches).map(|branch| branch.axis.full());
    let full = Regions::joined(full, jump, work)?;
    let untouched = branches.iter().all(|branch| !branch.axis.local_differs());
    let mut locals = unlike(branches)
        .filter_map(|branch| branch.axis.paths.local())
        .peekable();
    let local = if untouched {
        Local::Same
    } else if locals.peek().is_none() {
        Local::Nothing
    } else {
        Local::Other(Arc::new(Regions::joined(locals, jump, work)?))
    };
    Ok(AxisGeometry {
        image,
        size,
        step: None,
        paths: Arc::new(Paths::by_way(full, local, shortest(branches))),
        inside: common_inside(branches, size, work)?,
        aligned: branches.iter().all(|branch| branch.axis.aligned) && centres_agree(branches),
        around: None,
    })
}

/// As [`join`], where the branches see what those of another axis see, of which `made` was made.
#[inline]
pub(super) fn join_as(
    branches: &[Branch],
    made: &AxisGeometry,
    work: &mut Work,
) -> Result<AxisGeometry, EvalErrorKind> {
    let size = common_size(branches)?;
    Ok(AxisGeometry {
        image: branches.first().map_or(0, |branch| branch.axis.image),
        size,
        inside: common_inside(branches, size, work)?,
        around: None,
        ..made.clone()
    })
}

#[inline]
fn common_size(branches: &[Branch]) -> Result<i64, EvalErrorKind> {
    let sizes = branches.iter().map(|branch| branch.axis.size);
    let size = sizes.clone().next().ok_or(EvalErrorKind::Overflow)?;
    if sizes.clone().any(|other| other != size) {
        return Err(EvalErrorKind::Sizes(sizes.collect_vec()));
    }
    Ok(size)
}

#[inline]
fn common_inside(branches: &[Branch], size: i64, work: &mut Work) -> Result<Inside, EvalErrorKind> {
    let mut runs = Runs::One((0, size));
    for branch in branches {
        let inside = branch.axis.inside.runs();
        if inside.len() > 1 || runs.len() > 1 {
            work.spend(inside.len().saturating_add(runs.len()))?;
        }
        runs = inside::intersection(&runs, inside);
    }
    Ok(runs.into())
}

/// Without those that see what the one before them sees.
#[inline]
fn unlike<'b>(branches: &'b [Branch<'b>]) -> impl Iterator<Item = &'b Branch<'b>> + Clone {
    let before = core::iter::once(None).chain(branches.iter().map(Some));
    let pairs = before.zip(branches);
    let unlike = pairs.filter(|(before, own)| before.is_none_or(|it| !it.axis.sees_as(own.axis)));
    unlike.map(|(_, own)| own)
}

/// A gate of one feature: every feature of `x` reads it.
#[inline]
pub(super) fn gate(x: &AxisGeometry, gate: &AxisGeometry) -> AxisGeometry {
    let jump = x.full().jump;
    let is_whole = *gate.inside.runs() == [(0, gate.size)];
    let way = (x.path_min() <= x.image).then_some(&*x.paths);
    AxisGeometry {
        image: x.image,
        size: x.size,
        step: None,
        paths: Arc::new(Paths::by_way(
            Regions::global(jump),
            match &x.paths.local {
                Local::Same => Local::Other(Arc::clone(&x.paths.full)),
                local => local.clone(),
            },
            way,
        )),
        inside: if is_whole {
            x.inside.clone()
        } else {
            Inside::NOTHING
        },
        aligned: x.aligned && gate.aligned,
        around: None,
    }
}

/// The branch whose own field is the least, the first of equals; none where that sees everything.
fn shortest<'a>(branches: &[Branch<'a>]) -> Option<&'a Paths> {
    let axes = branches.iter().map(|branch| branch.axis);
    let shortest = axes.min_by_key(|axis| axis.path_min());
    let paths = shortest.map(|axis| &*axis.paths);
    paths.filter(|paths| paths.shortest().reach != Reach::Global)
}

/// The jump of a join: that of the first branch that has one and was not fitted. Branches that were not fitted must
/// agree, and where they do not the error holds the jump of each.
#[inline]
fn jump(branches: &[Branch]) -> Result<Ratio, EvalErrorKind> {
    let own = |branch: &Branch| branch.axis.paths.local().map(|local| local.jump);
    let mut fixed = branches
        .iter()
        .filter(|branch| !branch.fitted)
        .filter_map(own);
    match fixed.next() {
        None => {
            let any = branches.iter().find_map(own);
            let any = any.or_else(|| branches.first().map(|branch| branch.axis.full().jump));
            any.ok_or(EvalErrorKind::Overflow)
        }
        Some(jump) if fixed.all(|other| other == jump) => Ok(jump),
        _ => Err(EvalErrorKind::Jumps(branches.iter().map(own).collect_vec())),
    }
}

/// Whether the centres of all branches, each of which is aligned and so does not drift, agree on the mean over a period.
/// A branch that sees everything has no centre of its own and is asked for what it sees without that.
#[inline]
fn centres_agree(branches: &[Branch]) -> bool {
    let mut offsets = unlike(branches)
        .filter_map(|branch| branch.axis.local())
        .filter(|view| view.reach() == Reach::Local);
    let Some(first) = offsets.next() else {
        return true;
    };
    offsets.all(|view| {
        let is_same = view.is_line_of(&first);
        is_same.unwrap_or_else(|| {
            let of = |view: &View<'_>| (view.jump(), view.doubled_offset());
            of(&view) == of(&first)
        })
    })
}
