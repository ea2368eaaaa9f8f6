//! Joins: several branches, feature by feature.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::axis::AxisGeometry;
use super::inside;
use super::regions::{Reach, Regions};
use super::{EvalErrorKind, Ratio};

/// A branch of a join on one axis.
#[derive(Clone, Copy)]
pub(super) struct Branch<'a> {
    pub(super) axis: &'a AxisGeometry,
    /// Whether its size was fitted by a layer that is not an ancestor of every branch.
    pub(super) fitted: bool,
}

/// Addition, concatenation, and a gate as large as what it gates.
pub(super) fn join(branches: &[Branch]) -> Result<AxisGeometry, EvalErrorKind> {
    let sizes = branches.iter().map(|branch| branch.axis.size);
    let size = sizes.clone().next().ok_or(EvalErrorKind::Overflow)?;
    if sizes.clone().any(|other| other != size) {
        return Err(EvalErrorKind::Sizes(sizes.collect()));
    }
    let jump = jump(branches)?;
    let image = branches.first().map_or(0, |branch| branch.axis.image);
    let full: Vec<_> = branches.iter().map(|branch| &*branch.axis.full).collect();
    let full = Rc::new(Regions::joined(&full, jump)?);
    let untouched = branches.iter().all(|branch| !branch.axis.local_differs());
    let locals: Vec<_> = branches
        .iter()
        .filter_map(|branch| branch.axis.local.as_deref())
        .collect();
    let local = if untouched {
        Some(Rc::clone(&full))
    } else if locals.is_empty() {
        None
    } else {
        Some(Rc::new(Regions::joined(&locals, jump)?))
    };
    let mut runs = alloc::vec![(0, size)];
    for branch in branches {
        runs = inside::intersection(&runs, &branch.axis.inside);
    }
    Ok(AxisGeometry {
        image,
        size,
        step: None,
        full,
        local,
        path: shortest(branches.iter().map(|branch| branch.axis), jump),
        inside: runs,
        aligned: branches.iter().all(|branch| branch.axis.aligned) && centres_agree(branches),
        around: None,
        local_around: None,
    })
}

/// A gate of one feature: every feature of `x` reads it.
pub(super) fn gate(x: &AxisGeometry, gate: &AxisGeometry) -> AxisGeometry {
    let jump = x.full.jump;
    let global = Rc::new(Regions::global(jump));
    let is_whole = gate.inside == [(0, gate.size)];
    let path = if x.path_min() <= x.image {
        Rc::clone(&x.path)
    } else {
        Rc::clone(&global)
    };
    AxisGeometry {
        image: x.image,
        size: x.size,
        step: None,
        full: global,
        local: x.local.clone(),
        path,
        inside: if is_whole {
            x.inside.clone()
        } else {
            Vec::new()
        },
        aligned: x.aligned && gate.aligned,
        around: None,
        local_around: None,
    }
}

/// The branch whose own field is the least; the first of equals.
fn shortest<'a>(branches: impl Iterator<Item = &'a AxisGeometry>, jump: Ratio) -> Rc<Regions> {
    let path = branches
        .min_by_key(|axis| axis.path_min())
        .map(|axis| Rc::clone(&axis.path));
    match path {
        Some(path) if path.reach == Reach::Global => Rc::new(Regions::global(jump)),
        Some(path) => path,
        None => Rc::new(Regions::global(jump)),
    }
}

/// The jump of a join: that of the first branch that has one and was not fitted. Branches that were not fitted must
/// agree, and where they do not the error holds the jump of each.
fn jump(branches: &[Branch]) -> Result<Ratio, EvalErrorKind> {
    let own = |branch: &Branch| branch.axis.local.as_ref().map(|local| local.jump);
    let fixed: Vec<Ratio> = branches
        .iter()
        .filter(|branch| !branch.fitted)
        .filter_map(own)
        .collect();
    match fixed.as_slice() {
        [] => {
            let any = branches.iter().find_map(own);
            let any = any.or_else(|| branches.first().map(|branch| branch.axis.full.jump));
            any.ok_or(EvalErrorKind::Overflow)
        }
        [jump, others @ ..] if others.iter().all(|other| other == jump) => Ok(*jump),
        _ => Err(EvalErrorKind::Jumps(branches.iter().map(own).collect())),
    }
}

/// Whether the centres of all branches agree on the mean over a period. A branch that sees everything has no centre
/// of its own and is asked for what it sees without that.
fn centres_agree(branches: &[Branch]) -> bool {
    let mut offsets = branches
        .iter()
        .filter_map(|branch| branch.axis.local())
        .filter(|view| view.reach() == Reach::Local);
    let Some(first) = offsets.next() else {
        return true;
    };
    let (jump, offset) = (first.jump(), first.doubled_offset());
    !first.is_drifting()
        && offsets.all(|view| {
            !view.is_drifting() && view.jump() == jump && view.doubled_offset() == offset
        })
}
