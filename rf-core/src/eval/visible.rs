//! What features really see: hulls over the features that exist, forwards from the image.
//!
//! A feature inside sees its whole region; only the others are computed.

use alloc::vec::Vec;

use super::axis::AxisGeometry;
use super::table::{Hull, Seen};
use super::{Evaluation, NodeOp, Reach, Region, Source, TooMuchWork};
use crate::checked::sub;
use crate::ops::{Reads, Rule, Taps};

/// More taps than this are not followed.
const TAPS: i64 = 1 << 26;

/// What the features of one layer see.
#[derive(Debug, Clone)]
enum Sight {
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

struct Walk<'a> {
    evaluation: &'a Evaluation,
    axis: usize,
    sights: Vec<Option<Sight>>,
    image: Sight,
    taps: i64,
}

impl Evaluation {
    /// What the features `first..last` of a layer really see on one axis: the smallest interval of pixels on which
    /// each depends, none where it depends on no pixel. Features that do not exist see nothing.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// let visible = evaluation.visible(Source::Layer(0), 0, (0, 1));
    /// assert_eq!(visible, Ok(vec![Some(Region { start: 0, end: 2 })]));
    /// ```
    ///
    /// # Errors
    /// Where it would take more than 2^26 reads, and for a layer or an axis that has no geometry.
    pub fn visible(
        &self,
        of: Source,
        axis: usize,
        (first, last): (i64, i64),
    ) -> Result<Vec<Option<Region>>, TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let inside = inside(layer);
        if inside.0 <= first && last <= inside.1 {
            return Ok((first..last).map(|i| layer.view().region(i)).collect());
        }
        let walk = self.walk(of, axis)?;
        let seen = (first..last).map(|i| walk.seen(of, i));
        seen.collect::<Option<_>>().ok_or(TooMuchWork)
    }

    /// Whether some feature of a layer really sees the whole image on one axis.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(evaluation.covers_input(Source::Layer(0), 0), Ok(false));
    /// ```
    ///
    /// # Errors
    /// Where it would take more than 2^26 reads, and for a layer or an axis that has no geometry.
    pub fn covers_input(&self, of: Source, axis: usize) -> Result<bool, TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let whole = Some(Region {
            start: 0,
            end: layer.image,
        });
        let walk = self.walk(of, axis)?;
        let inside = inside(layer);
        // Inside, regions repeat, moved on: one as long as the image can only stand in the first turn.
        let turn = match layer.full.tables.as_slice() {
            [table] => table.period,
            _ => layer.size,
        };
        let shown = inside.1.min(inside.0.saturating_add(turn));
        let features = (0..inside.0)
            .chain(inside.0..shown)
            .chain(inside.1..layer.size);
        for i in features {
            if walk.seen(of, i).ok_or(TooMuchWork)? == whole {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn walk(&self, of: Source, axis: usize) -> Result<Walk<'_>, TooMuchWork> {
        let graph = &self.graph;
        let image = self.axis(Source::Input, axis).ok_or(TooMuchWork)?;
        let mut walk = Walk {
            evaluation: self,
            axis,
            sights: alloc::vec![None; graph.nodes.len()],
            image: Sight::Each {
                inside: (0, image.size),
                before: Vec::new(),
                after: Vec::new(),
            },
            taps: 0,
        };
        let needed = graph.ancestors(of);
        for (index, node) in graph.nodes.iter().enumerate() {
            if needed.get(index) != Some(&true) {
                continue;
            }
            let layer = self.axis(Source::Layer(index), axis).ok_or(TooMuchWork)?;
            let sight = walk.sight(layer, &node.op, &node.inputs)?;
            if let Some(place) = walk.sights.get_mut(index) {
                *place = Some(sight);
            }
        }
        Ok(walk)
    }
}

/// The longest run of features that see their whole region; behind layers that read everything there is none.
fn inside(layer: &AxisGeometry) -> (i64, i64) {
    match layer.view().reach() {
        Reach::Local => layer.interior(),
        Reach::Scan | Reach::Global => (0, 0),
    }
}

impl Walk<'_> {
    fn sight(
        &mut self,
        layer: &AxisGeometry,
        op: &NodeOp,
        inputs: &[Source],
    ) -> Result<Sight, TooMuchWork> {
        if let (Some(Rule::All), [input, ..]) = (layer.step.map(|step| step.rule), inputs) {
            return Ok(Sight::Alike(self.hull(*input)?));
        }
        let inside = inside(layer);
        let mut running = None;
        let mut border = |from: i64, to: i64| {
            (from..to)
                .map(|o| {
                    let (NodeOp::Axes(_), [input, ..]) = (op, inputs) else {
                        return self.join(inputs, o, layer.size);
                    };
                    match layer.step.and_then(|step| step.reads(o)) {
                        Some(Reads::Taps(taps)) => self.taps(*input, taps),
                        Some(Reads::UpTo(i)) => {
                            running.unite(&self.counted(*input, i)?);
                            Ok(running)
                        }
                        Some(Reads::All) | None => Err(TooMuchWork),
                    }
                })
                .collect::<Result<Vec<_>, _>>()
        };
        let before = border(0, inside.0)?;
        let after = border(inside.1, layer.size)?;
        Ok(Sight::Each {
            inside,
            before,
            after,
        })
    }

    fn join(
        &mut self,
        inputs: &[Source],
        o: i64,
        size: i64,
    ) -> Result<Option<Region>, TooMuchWork> {
        let mut seen = None;
        for &input in inputs {
            let branch = self.evaluation.axis(input, self.axis).ok_or(TooMuchWork)?;
            let feature = if branch.size == 1 && size > 1 { 0 } else { o };
            seen.unite(&self.counted(input, feature)?);
        }
        Ok(seen)
    }

    fn taps(&mut self, input: Source, taps: Taps) -> Result<Hull, TooMuchWork> {
        self.count(taps.count)?;
        let layer = self.layer(input).ok_or(TooMuchWork)?;
        let mut seen = None;
        let mut position = taps.first;
        for _ in 0..taps.count {
            seen.unite(&layer.seen(position).ok_or(TooMuchWork)?);
            // Past the end of `i64` there are no features.
            position = position.saturating_add(taps.step);
        }
        Ok(seen)
    }

    /// What all features of a layer see together.
    fn hull(&mut self, of: Source) -> Result<Option<Region>, TooMuchWork> {
        let layer = self.evaluation.axis(of, self.axis).ok_or(TooMuchWork)?;
        let inside = inside(layer);
        // The lowest and the highest region inside stand in the first and the last turn.
        let turn = match layer.full.tables.as_slice() {
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

    fn counted(&mut self, of: Source, i: i64) -> Result<Hull, TooMuchWork> {
        self.count(1)?;
        self.seen(of, i).ok_or(TooMuchWork)
    }

    fn count(&mut self, taps: i64) -> Result<(), TooMuchWork> {
        self.taps = self.taps.saturating_add(taps);
        if self.taps > TAPS {
            return Err(TooMuchWork);
        }
        Ok(())
    }

    fn seen(&self, of: Source, i: i64) -> Option<Hull> {
        self.layer(of)?.seen(i)
    }

    fn layer(&self, of: Source) -> Option<Looked<'_>> {
        let sight = match of {
            Source::Input => &self.image,
            Source::Layer(index) => self.sights.get(index)?.as_ref()?,
        };
        let axis = self.evaluation.axis(of, self.axis)?;
        Some(Looked { axis, sight })
    }
}

/// A layer whose features were looked at.
struct Looked<'w> {
    axis: &'w AxisGeometry,
    sight: &'w Sight,
}

impl Looked<'_> {
    /// What feature `i` sees; nothing where it does not exist. `None` where a number leaves `i64`.
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
        self.axis.full.region(i, self.axis.image)
    }
}
