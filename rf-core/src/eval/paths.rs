//! The regions of one layer on one axis, along which paths they are asked for.

use alloc::sync::Arc;

use super::EvalErrorKind;
use super::limits::Work;
use super::regions::{Reach, Regions};
use crate::checked::floor_div;
use crate::collect::CollectVec as _;
use crate::ops::{Rule, Step};

/// Regions along all paths, without those that see everything, and along the shortest; where they are those of another
/// layer, shared with it.
#[derive(Debug)]
pub(super) struct Paths {
    pub(super) full: Arc<Regions>,
    pub(super) local: Local,
    /// Through the branch of each join whose own field is the shortest; none where that is as `full`.
    pub(super) shortest: Option<Arc<Regions>>,
    /// The longest region along the shortest path, where that is the same for every image.
    pub(super) length: Option<i64>,
}

/// What is left without the paths that see everything.
#[derive(Debug, Clone)]
pub(super) enum Local {
    Same,
    Nothing,
    Other(Arc<Regions>),
}

impl Paths {
    #[inline]
    pub(super) fn image() -> Self {
        Self {
            full: Arc::new(Regions::image()),
            local: Local::Same,
            shortest: None,
            length: Some(1),
        }
    }

    /// Of a join whose shortest path leads through a branch; none of them where it sees everything.
    #[inline]
    pub(super) fn by_way(full: Regions, local: Local, way: Option<&Self>) -> Self {
        let global = || Arc::new(Regions::global(full.jump));
        Self {
            shortest: Some(way.map_or_else(global, |way| Arc::clone(way.shortest()))),
            length: way.and_then(|way| way.length),
            full: Arc::new(full),
            local,
        }
    }

    #[inline]
    pub(super) fn through(
        &self,
        step: &Step,
        image: i64,
        work: &mut Work,
    ) -> Result<Self, EvalErrorKind> {
        let mut through = |regions: &Arc<Regions>| regions.through(step, image, work).map(Arc::new);
        let local = match &self.local {
            _ if matches!(step.rule, Rule::All | Rule::Prefix) => Local::Nothing,
            Local::Same => Local::Same,
            Local::Nothing => Local::Nothing,
            Local::Other(local) => Local::Other(through(local)?),
        };
        let shortest = self.shortest.as_ref().map(&mut through).transpose()?;
        let full = through(&self.full)?;
        Ok(Self {
            length: shortest
                .as_ref()
                .unwrap_or(&full)
                .row_lengths()
                .map(|(longest, _)| longest),
            full,
            local,
            shortest,
        })
    }

    #[inline]
    pub(super) fn local(&self) -> Option<&Regions> {
        match &self.local {
            Local::Same => Some(&self.full),
            Local::Nothing => None,
            Local::Other(local) => Some(local),
        }
    }

    #[inline]
    pub(super) fn shortest(&self) -> &Arc<Regions> {
        self.shortest.as_ref().unwrap_or(&self.full)
    }

    /// All of them, those of other layers too.
    #[inline]
    pub(super) fn each(&self) -> impl Iterator<Item = &Regions> {
        let local = match &self.local {
            Local::Other(local) => Some(&**local),
            Local::Same | Local::Nothing => None,
        };
        let shortest = self.shortest.as_deref();
        core::iter::once(&*self.full).chain(local).chain(shortest)
    }

    #[inline]
    pub(super) fn rows(&self) -> usize {
        self.each().map(Regions::rows).total()
    }

    /// What it costs to compare the branches of so many features, in rows.
    #[inline]
    pub(super) fn compared(&self, size: i64) -> usize {
        let compared = self.each().map(|regions| regions.compared(size));
        compared.total()
    }
}

impl Regions {
    /// How long the longest and the shortest row is, of one line that nothing else decides.
    #[inline]
    pub(super) fn row_lengths(&self) -> Option<(i64, i64)> {
        let ([table], Reach::Local) = (&*self.tables, self.reach) else {
            return None;
        };
        let (mut longest, mut shortest) = (0, i64::MAX);
        for row in table.rows.iter() {
            let length = row.map_or(0, |span| span.end.saturating_sub(span.start));
            longest = longest.max(length);
            shortest = shortest.min(length);
        }
        Some((longest, shortest))
    }

    /// What it costs to compare the branches of so many features, in rows: nothing where they do not drift.
    #[inline]
    pub(super) fn compared(&self, size: i64) -> usize {
        if !self.is_drifting() {
            return 0;
        }
        let (classes, turn) = self.classes(size);
        // The shortest region of each class is found by halving its turns.
        let turns = floor_div(size, turn).unwrap_or(0).max(1);
        let halvings = turns.checked_ilog2().unwrap_or(0).max(2);
        let halvings = usize::try_from(halvings).unwrap_or(usize::MAX);
        let classes = usize::try_from(classes).unwrap_or(usize::MAX);
        let lines = self.tables.len();
        let found = classes.saturating_mul(lines).saturating_mul(halvings);
        found.saturating_add(lines.saturating_mul(lines))
    }

    #[inline]
    fn rows(&self) -> usize {
        let mut rows = 0_usize;
        for table in self.tables.iter() {
            rows = rows.saturating_add(table.rows.len());
        }
        rows
    }
}
