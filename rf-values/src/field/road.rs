//! The regions of all features of one layer on one axis, along some of its paths.

use super::error::{FieldError, attempt, whole};
use super::pool::{Line, Pool};
use receptive_field_core::checked::{gcd, lowest, mul, narrow, some};
use receptive_field_core::hull::FAR;
use receptive_field_core::ops::{PaddingMode, Reads, Rule, Step};
use receptive_field_core::{Reach, Surround};

/// A road has no more lines: there are several where branches drift.
pub(super) const LINES: usize = 4;

/// What the features of one layer see, as if every layer went on for ever.
#[derive(Clone, Copy, Debug)]
pub(super) struct Road {
    pub(super) reach: Reach,
    pub(super) surround: Surround,
    /// Pixels and features, in lowest terms.
    pub(super) jump: (i64, i64),
    /// One for each slope; none behind a layer that sees everything.
    pub(super) lines: [Line; LINES],
    pub(super) count: usize,
}

/// A window with its padding: what it reads of its input before and after position 0, and its stride.
#[derive(Clone, Copy)]
pub(super) struct Slide {
    pub(super) before: i128,
    pub(super) after: i128,
    pub(super) stride: i64,
}

impl Slide {
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "sums and products of two `i64` fit into `i128`"
    )]
    #[inline]
    pub(super) const fn of(kernel: i64, stride: i64, dilation: i64, before: i64) -> Self {
        let before = before as i128;
        Self {
            before,
            after: (kernel as i128 - 1) * dilation as i128 - before,
            stride,
        }
    }
}

impl Road {
    /// No lines yet.
    #[inline]
    pub(super) const fn of_reach(reach: Reach, jump: (i64, i64)) -> Self {
        Self {
            reach,
            surround: Surround::Constant,
            jump,
            lines: [Line::NONE; LINES],
            count: 0,
        }
    }

    /// Features whose regions have this length and move by `jump`.
    #[inline]
    pub(super) const fn straight(jump: i64, length: i64) -> Self {
        let line = Line::single(jump, 0, length);
        Self {
            reach: Reach::Local,
            surround: Surround::Constant,
            jump: (jump, 1),
            lines: [line, Line::NONE, Line::NONE, Line::NONE],
            count: 1,
        }
    }

    #[inline]
    pub(super) const fn is_drifting(&self) -> bool {
        self.count > 1
    }

    /// Whether all regions are of one size and move by one step, or nothing is read.
    #[inline]
    pub(super) const fn is_straight(&self) -> bool {
        self.count == 1 && self.lines[0].period == 1
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    reason = "lines are counted before; sums of products of `i64` fit into `i128`"
)]
impl Road {
    /// Whether both are one road, whose rows stand in a pool once.
    #[inline]
    pub(super) const fn has_rows_of(&self, other: &Self) -> bool {
        let (own, twin) = (&self.lines[0], &other.lines[0]);
        self.count == 1
            && other.count == 1
            && own.period > 1
            && own.first == twin.first
            && own.period == twin.period
            && self.reach as u8 == other.reach as u8
            && self.surround as u8 == other.surround as u8
            && self.jump.0 == other.jump.0
            && self.jump.1 == other.jump.1
    }

    #[inline]
    pub(super) const fn push(&mut self, line: Line) -> Result<(), FieldError> {
        if self.count == LINES {
            return Err(FieldError::Slopes);
        }
        self.lines[self.count] = line;
        self.count += 1;
        Ok(())
    }

    /// The jump and what padding reads, behind one more layer.
    #[inline]
    const fn scale(&mut self, step: &Step) -> Result<(), FieldError> {
        if !matches!(step.padding_mode, PaddingMode::Zeros) {
            self.surround = self.surround.or_more(Surround::of(step.padding_mode));
        }
        if step.in_period != step.out_period && !matches!(step.rule, Rule::All) {
            self.jump = whole!(scaled(self.jump, step));
        }
        Ok(())
    }

    /// The regions behind one more layer, whose rows go from one pool to another.
    #[inline]
    pub(super) const fn through(
        &mut self,
        step: &Step,
        image: i64,
        from: &Pool,
        to: &mut Pool,
    ) -> Result<(), FieldError> {
        attempt!(self.scale(step));
        match (step.rule, self.reach) {
            (Rule::All, _) => {
                if step.size == 1 {
                    self.jump = (image, 1);
                }
                (self.reach, self.count) = (Reach::Global, 0);
                Ok(())
            }
            (_, Reach::Global) => Ok(()),
            (Rule::Prefix, _) => {
                self.reach = Reach::Scan;
                self.run(from, to)
            }
            _ => self.phase_by_phase(step, from, to),
        }
    }

    /// The closed form, where no line has several phases: a window widens each region by what it reads before and after,
    /// in steps of its input, and moves on by its stride.
    #[inline]
    pub(super) const fn slide(&mut self, step: &Step, slide: Slide) -> Result<(), FieldError> {
        if step.in_period != 1 || !matches!(step.padding_mode, PaddingMode::Zeros) {
            attempt!(self.scale(step));
        }
        let mut index = 0;
        while index < self.count {
            let line = self.lines[index];
            let by = line.step as i128;
            if line.start < line.end {
                let far = FAR as i128;
                // Jumps and extents may be anything: products of an `i64` and a sum of two fit.
                let start = line.start as i128 - slide.before * by;
                let end = line.end as i128 + slide.after * by;
                if start <= -far || end >= far {
                    return Err(FieldError::Overflow);
                }
                self.lines[index].start = start as i64;
                self.lines[index].end = end as i64;
            }
            if slide.stride != 1 {
                let moved = by * slide.stride as i128;
                if moved > i64::MAX as i128 {
                    return Err(FieldError::Overflow);
                }
                self.lines[index].step = moved as i64;
            }
            index += 1;
        }
        Ok(())
    }

    #[inline]
    const fn phase_by_phase(
        &mut self,
        step: &Step,
        from: &Pool,
        to: &mut Pool,
    ) -> Result<(), FieldError> {
        let mut index = 0;
        while index < self.count {
            self.lines[index] = attempt!(line_through(&self.lines[index], step, from, to));
            index += 1;
        }
        Ok(())
    }

    /// Behind a scan: each feature sees what it and all before it saw.
    #[inline]
    const fn run(&mut self, from: &Pool, to: &mut Pool) -> Result<(), FieldError> {
        let mut index = 0;
        while index < self.count {
            let old = self.lines[index];
            let period = old.period as i64;
            let mut line = attempt!(to.open(period, old.step));
            // Those of the turn before hold all that were before them.
            let (start, mut end) = from.seen(&old, -(period as i128), 1, period);
            let mut phase = 0;
            while phase < old.period {
                let (low, high) = from.row(&old, phase);
                if low < high && high as i128 > end {
                    end = high as i128;
                }
                if !to.put(&mut line, phase, (start, end)) {
                    return Err(Pool::misfit((start, end)));
                }
                phase += 1;
            }
            self.lines[index] = line;
            index += 1;
        }
        Ok(())
    }
}

/// A line behind one more layer.
#[expect(
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a period is at least 1, and phases are few; products of two `i64` fit into `i128`"
)]
#[inline]
pub(super) const fn line_through(
    old: &Line,
    step: &Step,
    from: &Pool,
    to: &mut Pool,
) -> Result<Line, FieldError> {
    let turns = if step.in_period == 1 || old.period == 1 {
        old.period as i64
    } else {
        old.period as i64 / gcd(step.in_period, old.period as i64)
    };
    let period = whole!(mul(step.out_period, turns));
    let by = whole!(mul(old.step, step.in_period / (old.period as i64 / turns)));
    let mut line = attempt!(to.open(period, by));
    let window = match step.rule {
        Rule::Window {
            kernel,
            stride,
            dilation,
            before,
        } => Some((kernel, stride, dilation, before)),
        _ => None,
    };
    let (mut first, mut spacing, mut count, mut moved) = (0_i128, 1, 0, 0_i128);
    if let Some((kernel, stride, dilation, before)) = window {
        (first, spacing, count, moved) = (-(before as i128), dilation, kernel, stride as i128);
    }
    let mut o = 0;
    while o < period {
        if window.is_none() {
            match step.reads(o) {
                Some(Reads::Taps(taps)) => {
                    (first, spacing, count) = (taps.first as i128, taps.step, taps.count);
                }
                Some(Reads::All | Reads::UpTo(_)) => count = 0,
                None => return Err(FieldError::Overflow),
            }
        }
        let seen = from.seen(old, first, spacing, count);
        if !to.put(&mut line, o as usize, seen) {
            return Err(Pool::misfit(seen));
        }
        first += moved;
        o += 1;
    }
    Ok(line)
}

/// A jump behind a step.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "products of two `i64` fit into `i128`"
)]
#[inline]
pub(super) const fn scaled((pixels, features): (i64, i64), step: &Step) -> Option<(i64, i64)> {
    let above = pixels as i128 * step.in_period as i128;
    let below = features as i128 * step.out_period as i128;
    if below == 1 {
        return Some((some!(narrow(above)), 1));
    }
    let (above, below) = some!(lowest(above, below));
    Some((some!(narrow(above)), some!(narrow(below))))
}
