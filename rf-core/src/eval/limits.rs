//! How much the evaluator does at most: beyond it a layer is an error, or a question has no answer. Each number is what
//! takes about half a second where nothing is optimised.

use super::{EvalErrorKind, TooMuchWork};

/// More phases than this, and the layer is refused.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let op = AxisOp::Upsample(UpsampleOp { factor: 65_537, mode: Mode::NEAREST });
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![8], nodes };
/// # let evaluation = evaluate(graph);
/// // 8 pixels, up-sampled by 65,537
/// assert_eq!(evaluation.errors()[0].kind, EvalErrorKind::Phases { period: PHASES + 1 });
/// ```
pub const PHASES: i64 = 65_536;

/// More rows of regions than this on all axes together, and the layer that needs them is refused: a row is a phase of a
/// layer. Axes that are alike share theirs, and a row over many taps counts for several.
pub const ROWS: usize = 1 << 20;

/// So many steps, with the runs of features that see no padding, are as much as a row.
const STEPS: usize = 4;

/// More layers than this are not looked at to find where the branches of joins part.
pub(super) const PARTED: usize = 1 << 18;

/// More steps than this are not taken to follow what features really see, on all axes and for all questions together: a
/// step is a tap, a run of features whose taps move alike, an output that reads nothing, or four tables of one feature.
pub const READS: i64 = 1 << 19;

/// More intervals than this in one layer, and it is not decided whether it is dense.
pub const INTERVALS: usize = 65_536;

/// As many in all layers, on all axes and for all questions together, each tap over them counted, and each branch of a
/// join.
pub const ALL_INTERVALS: usize = 8 * INTERVALS;

/// What working a network out has taken so far: once it is too much, all that comes later is.
#[derive(Default)]
pub(super) struct Work {
    steps: usize,
}

impl Work {
    /// Behind others that made so many.
    #[inline]
    pub(super) fn behind(rows: usize) -> Self {
        let steps = rows.saturating_mul(STEPS);
        Self { steps }
    }

    /// In rows: more than [`ROWS`] where it was too much.
    #[inline]
    pub(super) fn made(&self) -> usize {
        self.steps.div_ceil(STEPS)
    }

    #[inline]
    pub(super) fn spend(&mut self, steps: usize) -> Result<(), EvalErrorKind> {
        self.steps = self.steps.saturating_add(steps);
        if self.steps > ROWS.saturating_mul(STEPS) {
            return Err(EvalErrorKind::Rows);
        }
        Ok(())
    }

    /// So many rows, with as many taps each.
    #[inline]
    pub(super) fn spend_rows(&mut self, rows: usize, taps: i64) -> Result<(), EvalErrorKind> {
        let doublings = taps.min(PHASES).checked_ilog2().unwrap_or(0) / 2;
        let each = usize::try_from(doublings).unwrap_or(0).saturating_add(1);
        self.spend(rows.saturating_mul(each).saturating_mul(STEPS))
    }
}

/// What was looked at so far to answer questions.
#[derive(Debug, Clone, Default)]
pub(super) struct Spent {
    steps: i64,
    intervals: usize,
}

impl Spent {
    #[inline]
    pub(super) fn steps(&mut self, steps: i64) -> Result<(), TooMuchWork> {
        self.steps = self.steps.saturating_add(steps);
        if self.steps > READS {
            return Err(TooMuchWork);
        }
        Ok(())
    }

    #[inline]
    pub(super) fn intervals(&mut self, intervals: usize) -> Result<(), TooMuchWork> {
        self.intervals = self.intervals.saturating_add(intervals);
        if self.intervals > ALL_INTERVALS {
            return Err(TooMuchWork);
        }
        Ok(())
    }

    /// Both.
    #[inline]
    pub(super) fn work(&self) -> usize {
        let steps = usize::try_from(self.steps).unwrap_or(usize::MAX);
        steps.saturating_add(self.intervals)
    }
}
