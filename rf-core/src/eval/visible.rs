//! What features really see: hulls over the features that exist, forwards from the image.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;

use super::dense::Sets;
use super::limits::Spent;
use super::sight::inside;
use super::walk::{Sights, Walk};
use super::{Evaluation, Region, Source, TooMuchWork};

/// What was seen so far of the layers of one evaluation, so that many questions follow each layer once.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let pool = NodeOp::Axes(vec![AxisOp::GlobalPool]);
/// # let nodes = vec![Node { op: pool, inputs: vec![Source::Input], like: None }];
/// # let evaluation = evaluate(Graph { input: vec![8], nodes });
/// let mut looks = Looks::default();
/// let covers = evaluation.covers_input_after(&mut looks, Source::Layer(0), 0);
/// assert_eq!(covers, evaluation.covers_input(Source::Layer(0), 0));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Looks {
    axes: Vec<Sights>,
    /// On each axis those of the whole, and those without the paths that see everything.
    sets: Vec<[Sets; 2]>,
    spent: Spent,
}

impl Looks {
    #[inline]
    pub(super) fn sets(
        &mut self,
        axis: usize,
        local: bool,
    ) -> Result<(&mut Sets, &mut Spent), TooMuchWork> {
        if self.sets.len() <= axis {
            self.sets
                .resize_with(axis.saturating_add(1), Default::default);
        }
        let both = self.sets.get_mut(axis).ok_or(TooMuchWork)?;
        let sets = both.get_mut(usize::from(local)).ok_or(TooMuchWork)?;
        Ok((sets, &mut self.spent))
    }

    #[inline]
    fn axis(&mut self, axis: usize) -> Result<(&mut Sights, &mut Spent), TooMuchWork> {
        if self.axes.len() <= axis {
            self.axes.resize(axis.saturating_add(1), Sights::default());
        }
        let sights = self.axes.get_mut(axis).ok_or(TooMuchWork)?;
        Ok((sights, &mut self.spent))
    }

    /// How much work the answers were so far: steps to follow what features see, and intervals of sets.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = NodeOp::Axes(vec![AxisOp::GlobalPool]);
    /// # let nodes = vec![Node { op: pool, inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// let mut looks = Looks::default();
    /// assert_eq!(looks.work(), 0);
    /// evaluation.covers_input_after(&mut looks, Source::Layer(0), 0);
    /// assert!(looks.work() > 0);
    /// ```
    #[inline]
    pub fn work(&self) -> usize {
        self.spent.work()
    }
}

impl Evaluation {
    /// What the features `first..last` of a layer really see on one axis: the smallest interval of pixels on which
    /// each depends, none where it depends on no pixel. Features that do not exist see nothing.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// let visible = evaluation.visible(Source::Layer(0), 0, (0, 1));
    /// assert_eq!(visible, Ok(vec![Some(Region { start: 0, end: 2 })]));
    /// ```
    ///
    /// # Errors
    /// Where it would take more than [`READS`](super::limits::READS) steps, and for a layer or an axis that has no
    /// geometry.
    #[inline]
    pub fn visible(
        &self,
        of: Source,
        axis: usize,
        range: (i64, i64),
    ) -> Result<Vec<Option<Region>>, TooMuchWork> {
        self.visible_after(&mut Looks::default(), of, axis, range)
    }

    /// The same after other questions.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = NodeOp::Axes(vec![AxisOp::GlobalPool]);
    /// # let nodes = vec![Node { op: pool, inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// let mut looks = Looks::default();
    /// let visible = evaluation.visible_after(&mut looks, Source::Layer(0), 0, (0, 1));
    /// assert_eq!(visible, Ok(vec![Some(Region { start: 0, end: 8 })]));
    /// ```
    ///
    /// # Errors
    /// As of [`visible`](Self::visible); all questions together.
    #[inline]
    pub fn visible_after(
        &self,
        looks: &mut Looks,
        of: Source,
        axis: usize,
        (first, last): (i64, i64),
    ) -> Result<Vec<Option<Region>>, TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let (sights, spent) = looks.axis(axis)?;
        let inside = inside(layer, layer.full());
        let mut walk = Walk {
            evaluation: self,
            axis,
            is_local: false,
            sights,
            spent,
        };
        let count = last.saturating_sub(first).max(0);
        if inside.0 <= first && last <= inside.1 {
            // Steps are counted where they take more than what they were asked for.
            let regions = (first..last).map(|i| layer.full().region(i, layer.image));
            return regions.try_collect_vec().ok_or(TooMuchWork);
        }
        walk.look(of).map_err(|_| TooMuchWork)?;
        walk.step(count)?;
        let seen = (first..last).map(|i| walk.seen(of, i));
        seen.try_collect_vec().ok_or(TooMuchWork)
    }

    /// Whether some feature of a layer really sees the whole image on one axis.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(evaluation.covers_input(Source::Layer(0), 0), Ok(false));
    /// ```
    ///
    /// # Errors
    /// Where it would take more than [`READS`](super::limits::READS) steps, and for a layer or an axis that has no
    /// geometry.
    #[inline]
    pub fn covers_input(&self, of: Source, axis: usize) -> Result<bool, TooMuchWork> {
        self.covers_input_after(&mut Looks::default(), of, axis)
    }

    /// The same after other questions.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = NodeOp::Axes(vec![AxisOp::GlobalPool]);
    /// # let nodes = vec![Node { op: pool, inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// let mut looks = Looks::default();
    /// assert_eq!(evaluation.covers_input_after(&mut looks, Source::Layer(0), 0), Ok(true));
    /// ```
    ///
    /// # Errors
    /// As of [`covers_input`](Self::covers_input); all questions together.
    #[inline]
    pub fn covers_input_after(
        &self,
        looks: &mut Looks,
        of: Source,
        axis: usize,
    ) -> Result<bool, TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let whole = Region {
            start: 0,
            end: layer.image,
        };
        let mut covers = false;
        self.shown(looks, of, axis, &mut |seen| covers |= seen == whole)?;
        Ok(covers)
    }

    /// How many pixels the feature spans that really sees most, from the first pixel it sees to the last.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let pool = NodeOp::Axes(vec![AxisOp::GlobalPool]);
    /// # let nodes = vec![Node { op: pool, inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![8], nodes });
    /// let mut looks = Looks::default();
    /// assert_eq!(evaluation.most_seen_after(&mut looks, Source::Layer(0), 0), Ok(8));
    /// ```
    ///
    /// # Errors
    /// As of [`covers_input`](Self::covers_input); all questions together.
    #[inline]
    pub fn most_seen_after(
        &self,
        looks: &mut Looks,
        of: Source,
        axis: usize,
    ) -> Result<i64, TooMuchWork> {
        let mut most = 0;
        self.shown(looks, of, axis, &mut |seen| {
            most = most.max(seen.end.saturating_sub(seen.start));
        })?;
        Ok(most)
    }

    /// Shows what features of a layer really see: of all that see equally much, or the ends of whose regions move on
    /// evenly, the first and the last.
    #[inline]
    fn shown(
        &self,
        looks: &mut Looks,
        of: Source,
        axis: usize,
        look: &mut dyn FnMut(Region),
    ) -> Result<(), TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let (sights, spent) = looks.axis(axis)?;
        let mut walk = Walk {
            evaluation: self,
            axis,
            is_local: false,
            sights,
            spent,
        };
        walk.look(of).map_err(|_| TooMuchWork)?;
        let pieces = walk.of(of).ok_or(TooMuchWork)?.count();
        for index in 0..pieces {
            let piece = walk.of(of).and_then(|sight| sight.piece(index));
            let (piece, end) = piece.ok_or(TooMuchWork)?;
            let last = end.saturating_sub(1);
            let mut first_turn = piece.first;
            if piece.line.is_none() {
                // Regions repeat, moved on.
                let turn = match &*layer.full().tables {
                    [table] => table.period,
                    _ => layer.size,
                };
                first_turn = piece.first.saturating_add(turn.saturating_sub(1)).min(last);
            }
            for i in (piece.first..=first_turn).chain(last..=last) {
                walk.step(1)?;
                walk.seen(of, i).ok_or(TooMuchWork)?.map(&mut *look);
            }
        }
        Ok(())
    }
}
