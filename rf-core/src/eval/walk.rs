//! The walk over the features that exist: a feature inside sees its whole region; only the others are looked at, and
//! those whose reads move alike together.

use crate::order::Order as _;
use alloc::vec::Vec;

use super::axis::AxisGeometry;
use super::limits::Spent;
use super::regions::Regions;
use super::sight::{Line, Sight, inside, line_inside, united};
use super::table::{Hull, Seen as _};
use super::{Evaluation, Graph, NodeOp, Region, Source, TooMuchWork};
use crate::checked::{add, sub};
use crate::ops::Rule;

/// So many tables are looked at in one step.
const TABLES: usize = 4;

/// What was seen so far of the layers on one axis.
#[derive(Debug, Clone, Default)]
pub(super) struct Sights {
    layers: Vec<Option<Sight>>,
    image: Sight,
}

/// A walk over the layers on one axis, which knows what was seen before.
pub(super) struct Walk<'a> {
    pub(super) evaluation: &'a Evaluation,
    pub(super) axis: usize,
    /// Without the paths that see everything.
    pub(super) is_local: bool,
    pub(super) sights: &'a mut Sights,
    pub(super) spent: &'a mut Spent,
}

/// A layer and those before it that were not looked at, in their order.
#[inline]
pub(super) fn unseen<T>(graph: &Graph, of: Source, seen: &[Option<T>]) -> Vec<usize> {
    let mut unseen = Vec::new();
    let mut open = alloc::vec![of];
    let mut is_open: Vec<bool> = Vec::new();
    while let Some(from) = open.pop() {
        let Source::Layer(index) = from else {
            continue;
        };
        if seen.get(index).is_none_or(Option::is_some) {
            continue;
        }
        // Mostly it is the only one, and nothing leads back to it.
        if !unseen.is_empty() {
            is_open.resize(seen.len(), false);
            match is_open.get_mut(index) {
                Some(is_open) if !*is_open => *is_open = true,
                _ => continue,
            }
        }
        unseen.push(index);
        if let Some(node) = graph.nodes.get(index) {
            open.extend_from_slice(&node.inputs);
        }
    }
    unseen.order();
    unseen
}

impl Walk<'_> {
    /// Looks at a layer and all before it; the one that would take too much work if there is one.
    #[inline]
    pub(super) fn look(&mut self, of: Source) -> Result<(), usize> {
        if let (Source::Layer(index), Err(TooMuchWork)) = (of, self.step(0)) {
            // Too much was asked already: nothing is begun again.
            return Err(index);
        }
        let graph = &self.evaluation.graph;
        if self.sights.layers.is_empty() {
            let image = graph.input.get(self.axis).copied().unwrap_or(0);
            self.sights.image = Sight::image(image);
            self.sights.layers.resize(graph.nodes.len(), None);
        }
        for index in unseen(graph, of, &self.sights.layers) {
            let layer = self.evaluation.axis(Source::Layer(index), self.axis);
            let layer = layer.ok_or(index)?;
            let sight = match self.regions(layer) {
                Some(regions) => self.sight(index, layer, regions),
                None => Ok(Sight::default()),
            };
            let sight = sight.map_err(|TooMuchWork| index)?;
            if let Some(place) = self.sights.layers.get_mut(index) {
                *place = Some(sight);
            }
        }
        Ok(())
    }

    /// The regions that count; none where no path is left.
    #[inline]
    pub(super) fn regions<'g>(&self, layer: &'g AxisGeometry) -> Option<&'g Regions> {
        if self.is_local {
            layer.paths.local()
        } else {
            Some(layer.full())
        }
    }

    #[inline]
    fn sight(
        &mut self,
        index: usize,
        layer: &AxisGeometry,
        regions: &Regions,
    ) -> Result<Sight, TooMuchWork> {
        let node = self.evaluation.graph.nodes.get(index).ok_or(TooMuchWork)?;
        if let (Some(Rule::All), [input, ..]) = (layer.step.map(|step| step.rule), &*node.inputs) {
            return Ok(Sight::alike(self.hull(*input)?, layer.size));
        }
        let (first, last) = inside(layer, regions);
        let mut sight = Sight::of_size(layer.size);
        let is_join = !matches!(node.op, NodeOp::Axes(_));
        for &(from, to) in &[(0, first), (last, layer.size)] {
            if is_join {
                self.join(&node.inputs, from, to, &mut sight)?;
            } else {
                let step = layer.step.ok_or(TooMuchWork)?;
                let input = *node.inputs.first().ok_or(TooMuchWork)?;
                match step.rule {
                    Rule::Prefix => self.running(input, from, to, &mut sight)?,
                    _ => self.taps(input, &step, (from, to), &mut sight)?,
                }
            }
            if from == 0 && first < last {
                let count = last.saturating_sub(first);
                sight.push(first, count, line_inside(layer, regions, first));
            }
        }
        sight.sort();
        Ok(sight)
    }

    /// The features of a join.
    #[inline]
    fn join(
        &mut self,
        inputs: &[Source],
        from: i64,
        to: i64,
        sight: &mut Sight,
    ) -> Result<(), TooMuchWork> {
        let mut at = from;
        let mut lines = Vec::new();
        while at < to {
            lines.clear();
            let mut count = to.saturating_sub(at);
            for &input in inputs {
                let branch = self.evaluation.axis(input, self.axis).ok_or(TooMuchWork)?;
                let is_gate = branch.size == 1 && sight.size > 1;
                if self.regions(branch).is_none() || self.is_local && is_gate {
                    continue;
                }
                self.step(1)?;
                let feature = if is_gate { 0 } else { at };
                let (line, more) = self.line(input, feature).ok_or(TooMuchWork)?;
                if !is_gate {
                    count = count.min(more);
                }
                lines.push(if is_gate {
                    Line::still(line.hull)
                } else {
                    line
                });
            }
            let (line, count) = united(&lines, count).ok_or(TooMuchWork)?;
            sight.push(at, count, Some(line));
            at = add(at, count).ok_or(TooMuchWork)?;
        }
        Ok(())
    }

    /// The features of a scan, from the first on.
    #[inline]
    fn running(
        &mut self,
        input: Source,
        from: i64,
        to: i64,
        sight: &mut Sight,
    ) -> Result<(), TooMuchWork> {
        let (mut at, mut seen) = (from, None);
        while at < to {
            self.step(1)?;
            let (line, more) = self.line(input, at).ok_or(TooMuchWork)?;
            let ahead = Line {
                by: (0, line.by.1),
                ..line
            };
            let count = more.min(to.saturating_sub(at));
            let lines = [Line::still(seen), ahead];
            let (line, count) = united(&lines, count).ok_or(TooMuchWork)?;
            sight.push(at, count, Some(line));
            let last = sub(count, 1).and_then(|last| line.at(last));
            seen = last.ok_or(TooMuchWork)?;
            at = add(at, count).ok_or(TooMuchWork)?;
        }
        Ok(())
    }

    /// What all features of a layer see together.
    #[inline]
    fn hull(&mut self, of: Source) -> Result<Option<Region>, TooMuchWork> {
        let mut seen = None;
        let pieces = self.of(of).ok_or(TooMuchWork)?.count();
        for index in 0..pieces {
            let piece = self.of(of).and_then(|sight| sight.piece(index));
            let (piece, end) = piece.ok_or(TooMuchWork)?;
            let last = end.saturating_sub(1);
            if piece.line.is_some() {
                self.unite([piece.first..=piece.first, last..=last], of, &mut seen)?;
                continue;
            }
            // The lowest and the highest region inside stand in the first and the last turn.
            let layer = self.evaluation.axis(of, self.axis).ok_or(TooMuchWork)?;
            let turn = match &*layer.full().tables {
                [table] => table.period,
                _ => layer.size,
            };
            let first_turn = piece.first.saturating_add(turn.saturating_sub(1)).min(last);
            let last_turn = end.saturating_sub(turn).max(piece.first);
            self.unite([piece.first..=first_turn, last_turn..=last], of, &mut seen)?;
        }
        Ok(seen)
    }

    #[inline]
    fn unite(
        &mut self,
        ranges: [core::ops::RangeInclusive<i64>; 2],
        of: Source,
        seen: &mut Hull,
    ) -> Result<(), TooMuchWork> {
        for range in ranges {
            for i in range {
                self.step(1)?;
                seen.unite(&self.seen(of, i).ok_or(TooMuchWork)?);
            }
        }
        Ok(())
    }

    #[inline]
    pub(super) fn step(&mut self, steps: i64) -> Result<(), TooMuchWork> {
        self.spent.steps(steps)
    }

    #[inline]
    pub(super) fn of(&self, of: Source) -> Option<&Sight> {
        match of {
            Source::Input => Some(&self.sights.image),
            Source::Layer(index) => self.sights.layers.get(index)?.as_ref(),
        }
    }

    /// What feature `i`, which exists, and those behind it see as one line, and how many these are.
    #[inline]
    pub(super) fn line(&mut self, of: Source, i: i64) -> Option<(Line, i64)> {
        let (piece, end) = self.of(of)?.piece_of(i)?;
        match piece.line {
            Some(line) => {
                let hull = line.at(sub(i, piece.first)?)?;
                Some((Line { hull, ..line }, sub(end, i)?))
            }
            None => Some((Line::still(self.region(of, i)?), 1)),
        }
    }

    #[inline]
    fn region(&mut self, of: Source, i: i64) -> Option<Hull> {
        let axis = self.evaluation.axis(of, self.axis)?;
        let regions = self.regions(axis)?;
        self.step(i64::try_from(regions.tables.len() / TABLES).ok()?)
            .ok()?;
        regions.region(i, axis.image)
    }

    /// What feature `i` sees; nothing where it does not exist. `None` where a number leaves `i64`.
    #[inline]
    pub(super) fn seen(&mut self, of: Source, i: i64) -> Option<Hull> {
        let sight = self.of(of)?;
        if i < 0 || i >= sight.size {
            return Some(None);
        }
        Some(self.line(of, i)?.0.hull)
    }
}
