//! Several branches, feature by feature.

use super::error::{attempt, whole};
use super::history::History;
use super::inside::Inside;
use super::road::Road;
use super::{Field, FieldError, Local, Shortest};
use crate::reach::Reach;

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "branches are counted"
)]
impl Field {
    /// As [`join`](Self::join), for those who go on.
    ///
    /// ```
    /// use receptive_field_core::{Field, FieldError};
    /// let sizes = Field::try_join(&[Field::input(8), Field::input(8).crop(1, 0)]);
    /// assert_eq!(sizes.unwrap_err(), FieldError::Sizes(8, 7));
    /// ```
    ///
    /// # Errors
    /// A [`FieldError`] where the branches cannot be joined.
    #[inline]
    pub const fn try_join(branches: &[Self]) -> Result<Self, FieldError> {
        let Some((first, rest)) = branches.split_first() else {
            return Err(FieldError::NoBranch);
        };
        attempt!(first.comparable(rest));
        let jump = attempt!(common_jump(branches));
        let mut joined = *first;
        joined.aligned = first.aligned && centres_agree(branches);
        joined.full.jump = jump;
        let (mut differs, mut shortest) = (first.local.differs(), 0);
        let mut local = match first.local_road() {
            Some(road) => Some(*road),
            None => None,
        };
        let mut index = 1;
        let mut least = whole!(first.shortest());
        while index < branches.len() {
            let branch = &branches[index];
            joined.full = attempt!(joined.full.joined(&branch.full));
            joined.inside = joined.inside.common(&branch.inside);
            joined.aligned = joined.aligned && branch.aligned;
            joined.history.join(&branch.history);
            differs = differs || branch.local.differs();
            let length = whole!(branch.shortest());
            if length < least {
                (least, shortest) = (length, index);
            }
            index += 1;
        }
        joined.full.jump = jump;
        if differs {
            index = 1;
            while index < branches.len() {
                local = match (local, branches[index].local_road()) {
                    (Some(own), Some(other)) => Some(attempt!(own.joined(other))),
                    (None, Some(other)) => Some(*other),
                    (own, None) => own,
                };
                index += 1;
            }
        }
        joined.local = match local {
            _ if !differs => Local::Same,
            None => Local::Nothing,
            Some(_) => Local::Other,
        };
        if let (Local::Other, Some(mut road)) = (joined.local, local) {
            road.jump = jump;
            joined.local_road = road;
        }
        joined.keep_shortest(branches, shortest, jump);
        joined.settle(None, 0);
        Ok(joined)
    }

    /// As [`gate`](Self::gate), for those who go on.
    ///
    /// ```
    /// use receptive_field_core::{Field, FieldError};
    /// let gate = Field::input(8).adaptive_pool(2);
    /// assert_eq!(Field::input(8).try_gate(&gate).unwrap_err(), FieldError::Sizes(8, 2));
    /// ```
    ///
    /// # Errors
    /// A [`FieldError`] where the gate has neither one feature nor as many as what it gates.
    #[expect(
        clippy::large_stack_arrays,
        reason = "a const fn has no other place for two fields"
    )]
    #[inline]
    pub const fn try_gate(&self, gate: &Self) -> Result<Self, FieldError> {
        if gate.size != 1 || self.size == 1 {
            return Self::try_join(&[*self, *gate]);
        }
        if self.image != gate.image {
            return Err(FieldError::Images(self.image, gate.image));
        }
        let mut gated = *self;
        let global = Road::of_reach(Reach::Global, self.full.jump);
        gated.shortest = match self.shortest {
            Shortest::Once | Shortest::Unknown => Shortest::Unknown,
            Shortest::Same | Shortest::Other => Shortest::Other,
        };
        gated.shortest_road = if whole!(self.shortest()) <= self.image {
            *self.shortest_way()
        } else {
            global
        };
        if let Local::Same = self.local {
            (gated.local, gated.local_road) = (Local::Other, self.full);
        }
        gated.full = global;
        gated.inside = if gate.inside.is_all(gate.size) {
            self.inside
        } else {
            Inside::none(gate.inside.is_complete())
        };
        gated.aligned = self.aligned && gate.aligned;
        gated.history.join(&gate.history);
        gated.settle(None, 0);
        Ok(gated)
    }

    /// Whether it is of the same size as the others, on the same image.
    #[inline]
    const fn comparable(&self, others: &[Self]) -> Result<(), FieldError> {
        let mut index = 0;
        while index < others.len() {
            let other = &others[index];
            if self.image != other.image {
                return Err(FieldError::Images(self.image, other.image));
            }
            if self.size != other.size {
                return Err(FieldError::Sizes(self.size, other.size));
            }
            index += 1;
        }
        Ok(())
    }

    /// At a join, the shortest way is that of one branch.
    #[inline]
    const fn keep_shortest(&mut self, branches: &[Self], shortest: usize, jump: (i64, i64)) {
        let mut index = 0;
        self.shortest = Shortest::Other;
        while index < branches.len() {
            if branches[index].shortest.is_lost() {
                self.shortest = Shortest::Unknown;
            }
            index += 1;
        }
        let way = branches[shortest].shortest_way();
        self.shortest_road = match way.reach {
            Reach::Global => Road::of_reach(Reach::Global, jump),
            Reach::Local | Reach::Scan => *way,
        };
    }
}

/// The jump of a join: that of the branches that were not fitted to their size.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "branches are counted"
)]
#[inline]
const fn common_jump(branches: &[Field]) -> Result<(i64, i64), FieldError> {
    let (mut fixed, mut any, mut other) = (None, None, None);
    let mut index = 0;
    while index < branches.len() {
        if let Some(road) = branches[index].local_road() {
            match any {
                None => any = Some(road.jump),
                Some(jump) if same(jump, road.jump) => {}
                Some(_) => other = Some(road.jump),
            }
        }
        index += 1;
    }
    let Some(first) = any else {
        return Ok(branches[0].full.jump);
    };
    let Some(other) = other else {
        return Ok(first);
    };
    index = 0;
    while index < branches.len() {
        let branch = &branches[index];
        if !branch.history.is_whole {
            return Err(FieldError::Jumps(first, other));
        }
        match branch.local_road() {
            Some(road) if !is_fitted(&branch.history, branches) => match fixed {
                None => fixed = Some(road.jump),
                Some(jump) if same(jump, road.jump) => {}
                Some(jump) => return Err(FieldError::Jumps(jump, road.jump)),
            },
            _ => {}
        }
        index += 1;
    }
    Ok(match fixed {
        Some(jump) => jump,
        None => first,
    })
}

/// Whether a layer that fits stands on the way to a branch, and not on the ways to all.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "branches are counted"
)]
#[inline]
const fn is_fitted(history: &History, branches: &[Field]) -> bool {
    let mut index = 0;
    while index < branches.len() {
        if branches[index].history.lacks_any_of(history) {
            return true;
        }
        index += 1;
    }
    false
}

#[inline]
const fn same(a: (i64, i64), b: (i64, i64)) -> bool {
    a.0 == b.0 && a.1 == b.1
}

/// Whether the centres of all branches are at the same place, as far as a branch has them.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "branches are counted"
)]
#[inline]
const fn centres_agree(branches: &[Field]) -> bool {
    let mut first: Option<&Road> = None;
    let mut index = 0;
    while index < branches.len() {
        match (branches[index].local_road(), first) {
            (Some(road), _) if !matches!(road.reach, Reach::Local) => {}
            (Some(road), None) => {
                if road.is_drifting() {
                    return false;
                }
                first = Some(road);
            }
            (Some(road), Some(first)) => {
                if road.is_drifting() || !same_centres(first, road) {
                    return false;
                }
            }
            (None, _) => {}
        }
        index += 1;
    }
    true
}

#[expect(
    clippy::arithmetic_side_effects,
    reason = "both ends are far from those of `i64`, and there is a line"
)]
#[inline]
const fn same_centres(a: &Road, b: &Road) -> bool {
    if !same(a.jump, b.jump) {
        return false;
    }
    if a.is_straight() && b.is_straight() && a.lines[0].step == b.lines[0].step {
        return match (a.row(0), b.row(0)) {
            (Some(a), Some(b)) => a.start + a.end == b.start + b.end,
            (None, None) => true,
            _ => false,
        };
    }
    match (a.line(0).doubled_offset(), b.line(0).doubled_offset()) {
        (Some(a), Some(b)) => a.0 == b.0 && a.1 == b.1,
        (None, None) => true,
        _ => false,
    }
}
