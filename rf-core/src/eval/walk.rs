//! The walk over the features that exist: a feature inside sees its whole region; only the others are looked at.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;

use super::axis::AxisGeometry;
use super::regions::Regions;
use super::table::{Hull, Seen};
use super::{Evaluation, NodeOp, Reach, Region, Source, TooMuchWork};
use crate::checked::sub;
use crate::ops::{Reads, Rule, Step, Taps};

/// More taps than this are not followed.
const TAPS: i64 = 1 << 26;

/// What the features of one layer see.
#[derive(Debug, Clone)]
pub(super) enum Sight {
    /// All the same.
    Alike(Hull),
    /// Those inside their region, the others what was worked out.
    Each {
        inside: (i64, i64),
        /// What those before and after see, by their number.
        before: Vec<Hull>,
        after: Vec<Hull>,
    },
}

/// What was seen so far of the layers on one axis.
pub(super) struct Walk<'a> {
    evaluation: &'a Evaluation,
    axis: usize,
    /// Without the paths that see everything.
    is_local: bool,
    sights: Vec<Option<Sight>>,
    image: Sight,
    taps: i64,
}

impl Evaluation {
    /// A walk over a layer and all before it.
    #[inline]
    pub(super) fn walk(&self, of: Source, axis: usize) -> Result<Walk<'_>, TooMuchWork> {
        let needed = self.graph.ancestors(of);
        self.walk_over(&needed, axis, false)
            .map_err(|_| TooMuchWork)
    }

    /// A walk over these layers, with all before them among them, without the paths that see everything if `is_local`;
    /// the layer that would take too much work if there is one.
    #[inline]
    pub(super) fn walk_over(
        &self,
        needed: &[bool],
        axis: usize,
        is_local: bool,
    ) -> Result<Walk<'_>, usize> {
        let graph = &self.graph;
        let image = graph.input.get(axis).copied().unwrap_or(0);
        let mut walk = Walk {
            evaluation: self,
            axis,
            is_local,
            sights: alloc::vec![None; graph.nodes.len()],
            image: Sight::Each {
                inside: (0, image),
                before: Vec::new(),
                after: Vec::new(),
            },
            taps: 0,
        };
        for (index, node) in graph.nodes.iter().enumerate() {
            if needed.get(index) != Some(&true) {
                continue;
            }
            let layer = self.axis(Source::Layer(index), axis).ok_or(index)?;
            let Some(regions) = walk.regions(layer) else {
                continue;
            };
            let sight = walk.sight(layer, regions, &node.op, &node.inputs);
            let sight = sight.map_err(|TooMuchWork| index)?;
            if let Some(place) = walk.sights.get_mut(index) {
                *place = Some(sight);
            }
        }
        Ok(walk)
    }
}

/// The longest run of features that see their whole region; behind layers that read everything there is none.
#[inline]
pub(super) fn inside(layer: &AxisGeometry, regions: &Regions) -> (i64, i64) {
    match regions.reach {
        Reach::Local => layer.interior(),
        Reach::Scan | Reach::Global => (0, 0),
    }
}

impl Walk<'_> {
    /// The regions that count; none where no path is left.
    #[inline]
    fn regions<'g>(&self, layer: &'g AxisGeometry) -> Option<&'g Regions> {
        if self.is_local {
            layer.paths.local()
        } else {
            Some(layer.full())
        }
    }

    #[inline]
    fn sight(
        &mut self,
        layer: &AxisGeometry,
        regions: &Regions,
        op: &NodeOp,
        inputs: &[Source],
    ) -> Result<Sight, TooMuchWork> {
        if let (Some(Rule::All), [input, ..]) = (layer.step.map(|step| step.rule), inputs) {
            return Ok(Sight::Alike(self.hull(*input)?));
        }
        let inside = inside(layer, regions);
        let mut running = None;
        let mut border = |from: i64, to: i64| {
            (from..to)
                .map(|o| {
                    let (NodeOp::Axes(_), [input, ..]) = (op, inputs) else {
                        return self.join(inputs, o, layer.size);
                    };
                    let step = layer.step.ok_or(TooMuchWork)?;
                    match step.reads(o) {
                        Some(Reads::Taps(taps)) => self.taps(*input, &step, taps),
                        Some(Reads::UpTo(i)) => {
                            running.unite(&self.counted(*input, i)?);
                            Ok(running)
                        }
                        Some(Reads::All) | None => Err(TooMuchWork),
                    }
                })
                .try_collect_vec()
        };
        let before = border(0, inside.0)?;
        let after = border(inside.1, layer.size)?;
        Ok(Sight::Each {
            inside,
            before,
            after,
        })
    }

    #[inline]
    fn join(
        &mut self,
        inputs: &[Source],
        o: i64,
        size: i64,
    ) -> Result<Option<Region>, TooMuchWork> {
        let mut seen = None;
        for &input in inputs {
            let branch = self.evaluation.axis(input, self.axis).ok_or(TooMuchWork)?;
            let is_gate = branch.size == 1 && size > 1;
            if self.regions(branch).is_none() || self.is_local && is_gate {
                continue;
            }
            let feature = if is_gate { 0 } else { o };
            seen.unite(&self.counted(input, feature)?);
        }
        Ok(seen)
    }

    #[inline]
    fn taps(&mut self, input: Source, step: &Step, taps: Taps) -> Result<Hull, TooMuchWork> {
        self.count(taps.count)?;
        let layer = self.layer(input).ok_or(TooMuchWork)?;
        let mut seen = None;
        let mut position = taps.first;
        for _ in 0..taps.count {
            if let Some(read) = step.input_at(position, layer.axis.size) {
                seen.unite(&layer.seen(read).ok_or(TooMuchWork)?);
            }
            // Past the end of `i64` there are no features.
            position = position.saturating_add(taps.step);
        }
        Ok(seen)
    }

    /// What all features of a layer see together.
    #[inline]
    fn hull(&mut self, of: Source) -> Result<Option<Region>, TooMuchWork> {
        let layer = self.evaluation.axis(of, self.axis).ok_or(TooMuchWork)?;
        let inside = inside(layer, layer.full());
        // The lowest and the highest region inside stand in the first and the last turn.
        let turn = match &*layer.full().tables {
            [table] => table.period,
            _ => layer.size,
        };
        let first_turn = inside.0..inside.1.min(inside.0.saturating_add(turn));
        let last_turn = inside.0.max(inside.1.saturating_sub(turn))..inside.1;
        let border = (0..inside.0).chain(inside.1..layer.size);
        let mut seen = None;
        for i in border.chain(first_turn).chain(last_turn) {
            seen.unite(&self.counted(of, i)?);
        }
        Ok(seen)
    }

    #[inline]
    fn counted(&mut self, of: Source, i: i64) -> Result<Hull, TooMuchWork> {
        self.count(1)?;
        self.seen(of, i).ok_or(TooMuchWork)
    }

    #[inline]
    fn count(&mut self, taps: i64) -> Result<(), TooMuchWork> {
        self.taps = self.taps.saturating_add(taps);
        if self.taps > TAPS {
            return Err(TooMuchWork);
        }
        Ok(())
    }

    #[inline]
    pub(super) fn seen(&self, of: Source, i: i64) -> Option<Hull> {
        self.layer(of)?.seen(i)
    }

    #[inline]
    fn layer(&self, of: Source) -> Option<Looked<'_>> {
        let sight = match of {
            Source::Input => &self.image,
            Source::Layer(index) => self.sights.get(index)?.as_ref()?,
        };
        let axis = self.evaluation.axis(of, self.axis)?;
        let regions = self.regions(axis)?;
        Some(Looked {
            axis,
            regions,
            sight,
        })
    }

    /// The features of a layer that are not inside, with what each sees.
    #[inline]
    pub(super) fn border(&self, layer: usize) -> impl Iterator<Item = (i64, Hull)> {
        let none: &[Hull] = &[];
        let (last, before, after) = match self.sights.get(layer) {
            Some(Some(Sight::Each {
                inside,
                before,
                after,
            })) => (inside.1, before.as_slice(), after.as_slice()),
            Some(Some(Sight::Alike(_)) | None) | None => (0, none, none),
        };
        let before = (0..).zip(before.iter().copied());
        before.chain((last..).zip(after.iter().copied()))
    }
}

/// A layer whose features were looked at.
struct Looked<'w> {
    axis: &'w AxisGeometry,
    regions: &'w Regions,
    sight: &'w Sight,
}

impl Looked<'_> {
    /// What feature `i` sees; nothing where it does not exist. `None` where a number leaves `i64`.
    #[inline]
    fn seen(&self, i: i64) -> Option<Hull> {
        if i < 0 || i >= self.axis.size {
            return Some(None);
        }
        let (&(first, last), before, after) = match self.sight {
            Sight::Alike(hull) => return Some(*hull),
            Sight::Each {
                inside,
                before,
                after,
            } => (inside, before, after),
        };
        if i < first {
            return before.get(usize::try_from(i).ok()?).copied();
        }
        if i >= last {
            return after.get(usize::try_from(sub(i, last)?).ok()?).copied();
        }
        self.regions.region(i, self.axis.image)
    }
}
