//! Several branches, feature by feature.

use super::error::{attempt, whole};
use super::history::History;
use super::inside::Inside;
use super::pool::Pool;
use super::road::Road;
use super::united::Way;
use super::{Field, FieldError, Local, Shortest};
use receptive_field_core::Reach;
use receptive_field_core::checked::quotient;

/// The branches of a join.
#[derive(Clone, Copy)]
pub(crate) enum Branches<'a> {
    /// Side by side.
    Side(&'a [Field]),
    /// Those of one axis: of each so many, the rest is idle.
    Apart(&'a [&'a Field], usize),
}

impl<'a> Branches<'a> {
    #[inline]
    pub(super) const fn len(self) -> usize {
        match self {
            Self::Side(branches) => branches.len(),
            Self::Apart(_, count) => count,
        }
    }

    #[expect(clippy::indexing_slicing, reason = "branches are counted")]
    #[inline]
    pub(super) const fn at(self, index: usize) -> &'a Field {
        match self {
            Self::Side(branches) => &branches[index],
            Self::Apart(branches, _) => branches[index],
        }
    }
}

#[expect(clippy::arithmetic_side_effects, reason = "branches are counted")]
impl Field {
    /// As [`join`](Self::join), for those who go on.
    ///
    /// ```
    /// use receptive_field_values::{Field, FieldError};
    /// let sizes = Field::try_join(&[Field::input(8), Field::input(8).crop(1, 0)]);
    /// assert_eq!(sizes.unwrap_err(), FieldError::Sizes(8, 7));
    /// ```
    ///
    /// # Errors
    /// A [`FieldError`] where the branches cannot be joined.
    #[inline]
    pub const fn try_join(branches: &[Self]) -> Result<Self, FieldError> {
        Self::try_join_all(Branches::Side(branches))
    }

    /// As [`try_join`](Self::try_join), of branches that stand anywhere.
    #[inline]
    pub(crate) const fn try_join_all(branches: Branches<'_>) -> Result<Self, FieldError> {
        if branches.len() == 0 {
            return Err(FieldError::NoBranch);
        }
        let first = branches.at(0);
        let mut joined = *first;
        if joined.quick_join(first, branches) {
            return Ok(joined);
        }
        attempt!(first.comparable(branches));
        let jump = attempt!(common_jump(branches));
        joined = *first;
        joined.aligned = first.aligned && centres_agree(branches);
        let (mut differs, mut shortest) = (first.local.differs(), 0);
        let mut index = 1;
        let mut least = whole!(first.shortest());
        while index < branches.len() {
            let branch = branches.at(index);
            let mut pool = Pool::EMPTY;
            joined.full = attempt!(joined.way().united(&branch.way(), &mut pool));
            joined.pool = pool;
            joined.inside.cut(&branch.inside);
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
        if !joined.aligned {
            joined.apart = apart(branches);
        }
        joined.local = Local::Same;
        if differs {
            attempt!(joined.keep_local(branches, jump));
        }
        joined.keep_shortest(branches, shortest, jump);
        joined.settle(None, 0);
        Ok(joined)
    }

    /// At a join, the paths that do not see everything are those of all branches.
    #[inline]
    const fn keep_local(
        &mut self,
        branches: Branches<'_>,
        jump: (i64, i64),
    ) -> Result<(), FieldError> {
        let (mut local, mut pool) = (None, Pool::EMPTY);
        let mut index = 0;
        while index < branches.len() {
            if let Some(way) = branches.at(index).local_way() {
                local = Some(match local {
                    None => {
                        pool = *way.pool;
                        *way.road
                    }
                    Some(road) => {
                        let (own, mut next) = (
                            Way {
                                road: &road,
                                pool: &pool,
                            },
                            Pool::EMPTY,
                        );
                        let road = attempt!(own.united(&way, &mut next));
                        pool = next;
                        road
                    }
                });
            }
            index += 1;
        }
        self.local = Local::Nothing;
        if let Some(road) = local {
            let way = Way {
                road: &road,
                pool: &pool,
            };
            self.local_road = attempt!(way.moved(&mut self.pool));
            (self.local, self.local_road.jump) = (Local::Other, jump);
        }
        Ok(())
    }

    /// As [`gate`](Self::gate), for those who go on.
    ///
    /// ```
    /// use receptive_field_values::{Field, FieldError};
    /// let gate = Field::input(8).adaptive_pool(2);
    /// assert_eq!(Field::input(8).try_gate(&gate).unwrap_err(), FieldError::Sizes(8, 2));
    /// ```
    ///
    /// # Errors
    /// A [`FieldError`] where the gate has neither one feature nor as many as what it gates.
    #[inline]
    pub const fn try_gate(&self, gate: &Self) -> Result<Self, FieldError> {
        if gate.size != 1 || self.size == 1 {
            return Self::try_join_all(Branches::Apart(&[self, gate], 2));
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
            *self.shortest_way().road
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
            Inside::none(gate.inside.is_known)
        };
        gated.aligned = self.aligned && gate.aligned;
        if self.aligned {
            gated.apart = gate.apart;
        }
        gated.history.join(&gate.history);
        gated.settle(None, 0);
        Ok(gated)
    }

    /// Whether it is of the same size as the others, on the same image.
    #[inline]
    const fn comparable(&self, others: Branches<'_>) -> Result<(), FieldError> {
        let mut index = 1;
        while index < others.len() {
            let other = others.at(index);
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
    const fn keep_shortest(&mut self, branches: Branches<'_>, shortest: usize, jump: (i64, i64)) {
        let mut index = 0;
        self.shortest = Shortest::Other;
        while index < branches.len() {
            if branches.at(index).shortest.is_lost() {
                self.shortest = Shortest::Unknown;
            }
            index += 1;
        }
        let way = branches.at(shortest).shortest_way();
        if let Reach::Global = way.road.reach {
            self.shortest_road = Road::of_reach(Reach::Global, jump);
        } else if let Ok(road) = way.moved(&mut self.pool) {
            self.shortest_road = road;
        } else {
            // There is no room for its rows, and nothing else is lost.
            self.shortest = Shortest::Unknown;
        }
    }
}

/// The jump of a join: that of the branches that were not fitted to their size.
#[expect(clippy::arithmetic_side_effects, reason = "branches are counted")]
#[inline]
const fn common_jump(branches: Branches<'_>) -> Result<(i64, i64), FieldError> {
    let (mut fixed, mut any, mut other) = (None, None, None);
    let mut index = 0;
    while index < branches.len() {
        if let Some(Way { road, .. }) = branches.at(index).local_way() {
            match any {
                None => any = Some(road.jump),
                Some(jump) if same(jump, road.jump) => {}
                Some(_) => other = Some(road.jump),
            }
        }
        index += 1;
    }
    let Some(first) = any else {
        return Ok(branches.at(0).full.jump);
    };
    let Some(other) = other else {
        return Ok(first);
    };
    index = 0;
    while index < branches.len() {
        let branch = branches.at(index);
        if !branch.history.is_whole {
            return Err(FieldError::Jumps(first, other));
        }
        match branch.local_way() {
            Some(Way { road, .. }) if !is_fitted(&branch.history, branches) => match fixed {
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
#[expect(clippy::arithmetic_side_effects, reason = "branches are counted")]
#[inline]
const fn is_fitted(history: &History, branches: Branches<'_>) -> bool {
    let mut index = 0;
    while index < branches.len() {
        if branches.at(index).history.lacks_any_of(history) {
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
#[expect(clippy::arithmetic_side_effects, reason = "branches are counted")]
#[inline]
const fn centres_agree(branches: Branches<'_>) -> bool {
    let mut first: Option<Way<'_>> = None;
    let mut index = 0;
    while index < branches.len() {
        if let Some(way) = branches.at(index).local_way() {
            let agrees = match &first {
                Some(first) => same_centres(first, &way),
                None => true,
            };
            if way.road.is_drifting() || !agrees {
                return false;
            }
            if first.is_none() {
                first = Some(way);
            }
        }
        index += 1;
    }
    true
}

/// The centres of the first two branches that are not at the same place, or what a branch says of those before it.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::float_cmp,
    reason = "branches are counted, and coordinates are exact"
)]
#[inline]
const fn apart(branches: Branches<'_>) -> (f64, f64) {
    let (mut first, mut index) = (f64::NAN, 0);
    while index < branches.len() {
        let branch = branches.at(index);
        if !branch.aligned {
            return branch.apart;
        }
        let centre = match branch.local_way() {
            Some(way) => centre(&way),
            None => f64::NAN,
        };
        if first.is_nan() {
            first = centre;
        } else if !centre.is_nan() && centre != first {
            return (first, centre);
        }
        index += 1;
    }
    (f64::NAN, f64::NAN)
}

/// Where the features of a road that does not drift stand on the mean, less what they are apart; NaN where that is
/// nothing.
#[inline]
const fn centre(way: &Way<'_>) -> f64 {
    match way.pool.doubled_offset(&way.road.lines[0]) {
        Some((above, below)) => quotient(above, below) * 0.5,
        None => f64::NAN,
    }
}

#[inline]
const fn same_centres(a: &Way<'_>, b: &Way<'_>) -> bool {
    if !same(a.road.jump, b.road.jump) {
        return false;
    }
    let (own, other) = (&a.road.lines[0], &b.road.lines[0]);
    match (a.pool.doubled_offset(own), b.pool.doubled_offset(other)) {
        (Some(a), Some(b)) => a.0 == b.0 && a.1 == b.1,
        (None, None) => true,
        _ => false,
    }
}
