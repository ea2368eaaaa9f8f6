//! Windows in closed form: behind few layers anything else has to be done, and model code is full of them.
//!
//! rustc works out every layer of a generic model for each of its instantiations. It takes a fiftieth of a millisecond
//! for a hundred of the steps that stand here, and for ten calls or `Option`s: so it is one function, of plain numbers.

use super::join::Branches;
use super::pool::Pool;
use super::road::{line_through, scaled};
use super::sorted::{NEAR, SMALL};
use super::{Around, Covered, Field, Local, Plain, Shortest};
use receptive_field_core::checked::quotient;
use receptive_field_core::ops::{AxisOp, Padding, Step, WindowOp};
use receptive_field_core::{Reach, Surround};

#[expect(
    clippy::arithmetic_side_effects,
    clippy::cast_precision_loss,
    reason = "all numbers are small, see `SMALL`, and branches are counted"
)]
impl Field {
    /// Whether closed forms may go on from it: all paths are one line of small numbers, sorted, among zeros, and the
    /// shortest way has one phase.
    #[inline]
    pub(super) const fn how_plain(&self) -> Plain {
        let (road, line) = (&self.full, &self.full.lines[0]);
        let is_plain = road.count == 1
            && line.is_sorted
            && (line.period > 1 || line.start < line.end)
            && line.step < SMALL
            && line.start > -NEAR
            && line.start < NEAR
            && line.end < NEAR
            && matches!(road.reach, Reach::Local)
            && matches!(road.surround, Surround::Constant)
            && matches!(self.local, Local::Same)
            && matches!(self.around, Around::Regions);
        let (way, short) = (&self.shortest_road, &self.shortest_road.lines[0]);
        let is_short = match self.shortest {
            Shortest::Same => line.period == 1,
            Shortest::Other => {
                way.count == 1
                    && short.period == 1
                    && short.start < short.end
                    && short.step < SMALL
                    && short.start > -NEAR
                    && short.end < NEAR
                    && way.jump.1 == 1
                    && matches!(way.reach, Reach::Local)
                    && matches!(way.surround, Surround::Constant)
            }
            Shortest::Once | Shortest::Unknown => false,
        };
        match (is_plain, is_short) {
            (true, true) => Plain::Ways,
            (true, false) => Plain::Paths,
            (false, _) => Plain::No,
        }
    }

    /// Goes on behind a window; false, and nothing is done, where that needs more than closed forms.
    #[inline]
    pub(super) const fn quick(&mut self, op: &WindowOp) -> bool {
        let (kernel, stride, dilation) = (op.kernel, op.stride, op.dilation);
        let (n, small, near) = (self.size, SMALL, NEAR);
        let all = kernel | stride | dilation | n;
        if !matches!(self.plain, Plain::Ways) || op.ceil_mode || all < 0 || all >= small {
            return false;
        }
        if kernel == 0 || stride == 0 || dilation == 0 || op.padding_mode.reads_pixels() {
            return false;
        }
        let span = (kernel - 1) * dilation;
        let (low, high) = self.inside.single();
        if span >= small || low >= high {
            return false;
        }
        let (before, after) = match op.padding {
            Padding::Explicit { before, after } => (before, after),
            Padding::Causal => (span, 0),
            Padding::Same => {
                let total = (n - 1) / stride * stride + span + 1 - n;
                if total > 0 {
                    (total / 2, total - total / 2)
                } else {
                    (0, 0)
                }
            }
            Padding::SameLower | Padding::Guide(_) => return false,
        };
        if (before | after) < 0 || (before | after) >= small {
            return false;
        }
        let room = n + before + after - span - 1;
        if room < 0 {
            return false;
        }
        let road = &mut self.full;
        let line = &mut road.lines[0];
        let step = line.step;
        if stride > 1 && (line.period > 1 || step * stride >= small) {
            return false;
        }
        // Before the regions become those of the window.
        let is_wide = kernel > 1;
        let is_covered;
        if let Shortest::Other = self.shortest {
            let short = &mut self.shortest_road.lines[0];
            is_covered = is_wide && short.end - short.start >= self.image;
            let by = short.step;
            if by * stride >= small {
                return false;
            }
            if line.period > 1 && !self.pool.slide(line, (before, span - before)) {
                return false;
            }
            short.start -= before * by;
            short.end += (span - before) * by;
            short.step = by * stride;
            self.shortest_road.jump.0 = by * stride;
        } else {
            is_covered = is_wide && line.end - line.start >= self.image;
        }
        if line.period == 1 {
            line.start -= before * step;
            line.end += (span - before) * step;
            line.step = step * stride;
            road.jump.0 = step * stride;
        }
        let (start, end) = (line.start, line.end);
        let short = &self.shortest_road.lines[0];
        let is_near = start > -near && end < near && short.start > -near && short.end < near;
        if !is_near {
            self.plain = Plain::No;
        }
        let size = room / stride + 1;
        let end = (size - 1) * stride + span + 1 - before;
        let left = if end > 0 { n - end } else { n };
        self.dropped = if left > 0 { left } else { 0 };
        let first = low + before;
        let first = if first <= 0 {
            0
        } else {
            (first + stride - 1) / stride
        };
        let last = high - 1 - (span - before);
        let last = if last < 0 { 0 } else { last / stride + 1 };
        self.inside
            .set_single((first, if last < size { last } else { size }));
        (self.size, self.padding) = (size, (before, after));
        (self.wide, self.is_join) = (is_wide, false);
        self.covered = if is_covered {
            Covered::Yes
        } else {
            Covered::No
        };
        self.op = Some(AxisOp::Window(*op));
        self.history
            .then_window([kernel, stride, dilation, before], size);
        true
    }

    /// Joins it, which is the first of them, with the other branches; false, and nothing is true of it any more, where
    /// that needs more than closed forms.
    #[inline]
    pub(super) const fn quick_join(&mut self, branches: Branches<'_>) -> bool {
        let (mut index, mut shortest, mut least) = (0, 0, i64::MAX);
        let (pixels, features) = self.full.jump;
        while index < branches.len() {
            let branch = branches.at(index);
            let line = &branch.full.lines[0];
            let (low, high) = branch.inside.single();
            let is_alike = !matches!(branch.plain, Plain::No)
                && low < high
                && branch.size == self.size
                && branch.image == self.image
                && branch.full.jump.0 == pixels
                && branch.full.jump.1 == features
                && line.step as i128 * features as i128 == pixels as i128 * line.period as i128;
            if !is_alike {
                return false;
            }
            let length = if !matches!(branch.plain, Plain::Ways) {
                match branch.shortest() {
                    Some(length) => length,
                    None => return false,
                }
            } else if let Shortest::Other = branch.shortest {
                branch.shortest_road.lines[0].end - branch.shortest_road.lines[0].start
            } else {
                line.end - line.start
            };
            if branch.shortest.is_lost() {
                return false;
            }
            if length < least {
                (least, shortest) = (length, index);
            }
            if index > 0 {
                if !self.quick_unite(branch, branches.at(0)) {
                    return false;
                }
                let (first, last) = self.inside.single();
                self.inside.set_single((
                    if low > first { low } else { first },
                    if high < last { high } else { last },
                ));
                self.history.join(&branch.history);
            }
            index += 1;
        }
        let branch = branches.at(shortest);
        if !matches!(branch.plain, Plain::Ways) {
            return false;
        }
        self.shortest_road = match branch.shortest {
            Shortest::Other => branch.shortest_road,
            _ => branch.full,
        };
        (self.shortest, self.plain) = (Shortest::Other, Plain::Ways);
        (self.is_join, self.op, self.dropped) = (true, None, 0);
        (self.wide, self.covered, self.padding) = (false, Covered::No, (0, 0));
        true
    }

    /// Takes the regions of another branch in, whose centres are to be those of the first.
    #[inline]
    const fn quick_unite(&mut self, branch: &Self, first: &Self) -> bool {
        let (line, begin) = (&branch.full.lines[0], &first.full.lines[0]);
        let own = &mut self.full.lines[0];
        if line.period == 1 && own.period == 1 {
            let (here, there) = (begin.start + begin.end, line.start + line.end);
            if self.aligned && !branch.aligned {
                (self.aligned, self.apart) = (false, branch.apart);
            } else if self.aligned && here != there {
                self.aligned = false;
                self.apart = (here as f64 * 0.5, there as f64 * 0.5);
            }
            if line.start < own.start {
                own.start = line.start;
            }
            if line.end > own.end {
                own.end = line.end;
            }
            return true;
        }
        if self.aligned && !branch.aligned {
            (self.aligned, self.apart) = (false, branch.apart);
        } else if self.aligned {
            let (here, there) = (first.pool.centres(begin), branch.pool.centres(line));
            let (own, other) = (begin.period as i128, line.period as i128);
            if here * other != there * own {
                self.aligned = false;
                self.apart = (quotient(here, own * 2), quotient(there, other * 2));
            }
        }
        let mut pool = Pool::EMPTY;
        if !self.pool.unite(own, (&branch.pool, line), &mut pool) {
            return false;
        }
        self.pool = pool;
        own.step < SMALL
    }

    /// Goes on behind an up-sampling, of all paths; false, and nothing is done, where that needs more than closed forms.
    #[inline]
    pub(super) const fn quick_resize(&mut self, step: &Step) -> bool {
        if let Plain::No = self.plain {
            return false;
        }
        let (mut line, mut pool) = (self.full.lines[0], Pool::EMPTY);
        if !self.pool.resize(&mut line, step, &mut pool) {
            return false;
        }
        let Some(jump) = scaled(self.full.jump, step) else {
            return false;
        };
        if let Shortest::Other = self.shortest {
            let road = &mut self.shortest_road;
            if !matches!(self.plain, Plain::Ways) {
                return false;
            }
            let line = line_through(&road.lines[0], step, &self.pool, &mut pool);
            let (Ok(line), Some(jump)) = (line, scaled(road.jump, step)) else {
                return false;
            };
            (road.lines[0], road.jump) = (line, jump);
        }
        self.full.jump = jump;
        (self.full.lines[0], self.pool) = (line, pool);
        true
    }
}
