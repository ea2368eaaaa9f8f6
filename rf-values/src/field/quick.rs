//! Windows in closed form: behind few layers anything else has to be done, and model code is full of them.
//!
//! rustc works out every layer of a generic model for each of its instantiations. It takes a fiftieth of a millisecond
//! for a hundred of the steps that stand here, and for ten calls or `Option`s: so it is one function, of plain numbers.

use super::history::then_window;
use super::inside::Inside;
use super::join::Branches;
use super::pool::Pool;
use super::road::{line_through, scaled};
use super::sorted::{BELOW, NEAR, SMALL};
use super::{Covered, Field, Local, Plain, Shortest};
use receptive_field_core::checked::quotient;
use receptive_field_core::ops::{AxisOp, Padding, PaddingMode, Step, WindowOp};
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
        let line = &self.full.lines[0];
        let is_plain = line.is_sorted
            && line.step < SMALL
            && line.start > BELOW
            && line.start < NEAR
            && line.end < NEAR
            && matches!(self.local, Local::Same)
            && self.has_one_line();
        let (way, short) = (&self.shortest_road, &self.shortest_road.lines[0]);
        let is_short = match self.shortest {
            Shortest::Same => line.period == 1,
            Shortest::Other => {
                way.count == 1
                    && short.period == 1
                    && short.start < short.end
                    && short.step < SMALL
                    && short.start > BELOW
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
    #[expect(
        clippy::cast_sign_loss,
        clippy::cast_possible_truncation,
        clippy::too_many_lines,
        reason = "what is negative is too large then, any bits will do for a history, and a call takes rustc as long as many lines"
    )]
    #[inline]
    pub(super) const fn quick(&mut self, op: &WindowOp) -> bool {
        let kernel = op.kernel;
        let stride = op.stride;
        let dilation = op.dilation;
        let n = self.size;
        // What is negative is large without its sign.
        if !matches!(self.plain, Plain::Ways)
            || (kernel | stride | dilation | n) as u64 >= SMALL as u64
            || stride == 0
            || dilation == 0
            || op.ceil_mode
            || !matches!(op.padding_mode, PaddingMode::Zeros)
            || self.inside.count != 1
        {
            return false;
        }
        let span = (kernel - 1) * dilation;
        let mut before = 0;
        let mut after = 0;
        match op.padding {
            Padding::Explicit {
                before: first,
                after: last,
            } => {
                before = first;
                after = last;
            }
            Padding::Causal => before = span,
            Padding::Same if stride == 1 => {
                before = span >> 1;
                after = span - before;
            }
            Padding::Same => {
                let total = (n - 1) / stride * stride + span + 1 - n;
                if total > 0 {
                    before = total / 2;
                    after = total - before;
                }
            }
            Padding::SameLower | Padding::Guide(_) => return false,
        }
        // Nor is a kernel 0, whose span is negative.
        if (span | before | after) as u64 >= SMALL as u64 {
            return false;
        }
        let ahead = span - before;
        let room = n + after - ahead - 1;
        if room < 0 {
            return false;
        }
        let [line, ..] = &mut self.full.lines;
        let mut length = line.end - line.start;
        if stride > 1 && (line.period > 1 || line.step * stride >= SMALL) {
            return false;
        }
        // Before the regions become those of the window.
        if let Shortest::Other = self.shortest {
            let [short, ..] = &mut self.shortest_road.lines;
            // That of all paths, where it moves on.
            let by = short.step;
            if line.period > 1 && !self.pool.slide(line, before, ahead) {
                return false;
            }
            length = short.end - short.start;
            short.start -= before * by;
            short.end += ahead * by;
            short.step = by * stride;
            self.shortest_road.jump.0 = short.step;
        }
        if line.period == 1 {
            let step = line.step;
            line.start -= before * step;
            line.end += ahead * step;
            line.step = step * stride;
            self.full.jump.0 = line.step;
        }
        // No way sees what all together do not, and where they begin so far before the image none is inside.
        if line.end >= NEAR {
            self.plain = Plain::No;
        }
        // Both are within the size: the last stands where the last window does at most.
        let [first, ..] = &mut self.inside.firsts;
        let [last, ..] = &mut self.inside.lasts;
        *first += before;
        *last -= ahead;
        self.size = room + 1;
        self.dropped = 0;
        if stride > 1 {
            let size = room / stride + 1;
            self.size = size;
            *first = (*first + stride - 1) / stride;
            *last = if *last > 0 {
                (*last - 1) / stride + 1
            } else {
                0
            };
            let end = size * stride - stride + ahead + 1;
            let left = if end > 0 { n - end } else { n };
            if left > 0 {
                self.dropped = left;
            }
        }
        if *first >= *last {
            self.inside = Inside::none(true);
        }
        self.padding.0 = before;
        self.padding.1 = after;
        self.covered = Covered::No;
        self.wide = kernel > 1;
        if length >= self.image {
            self.covered = Covered::Yes;
        }
        self.is_join = false;
        self.op = Some(AxisOp::Window(*op));
        then_window!(
            self.history,
            kernel << 30 | stride,
            dilation << 30 | before,
            self.size
        );
        true
    }

    /// Joins it, which is as the first of them, with the other branches; false, and nothing is true of it any more, where
    /// that needs more than closed forms.
    #[inline]
    pub(super) const fn quick_join(&mut self, first: &Self, branches: Branches<'_>) -> bool {
        let count = branches.len();
        let mut index = 0;
        let mut branch = first;
        let mut shortest = first;
        let mut least = i64::MAX;
        while index < count {
            if index > 0 {
                branch = branches.at(index);
            }
            let inside = &branch.inside;
            let is_alike = !matches!(branch.plain, Plain::No)
                && inside.count == 1
                && branch.size == self.size
                && branch.image == self.image
                && branch.full.jump.0 == self.full.jump.0
                && branch.full.jump.1 == self.full.jump.1;
            if !is_alike {
                return false;
            }
            let length = match (branch.plain, branch.shortest) {
                (_, Shortest::Once | Shortest::Unknown) => return false,
                (Plain::Ways, Shortest::Other) => {
                    let line = &branch.shortest_road.lines[0];
                    line.end - line.start
                }
                (Plain::Ways, _) => branch.full.lines[0].end - branch.full.lines[0].start,
                _ => match branch.shortest() {
                    Some(length) => length,
                    None => return false,
                },
            };
            if length < least {
                least = length;
                shortest = branch;
            }
            if index > 0 {
                if !self.quick_unite(branch, first) {
                    return false;
                }
                let [low, ..] = &mut self.inside.firsts;
                let [high, ..] = &mut self.inside.lasts;
                if *low < inside.firsts[0] {
                    *low = inside.firsts[0];
                }
                if *high > inside.lasts[0] {
                    *high = inside.lasts[0];
                }
                if *low >= *high {
                    self.inside = Inside::none(true);
                }
                self.history.join(&branch.history);
            }
            index += 1;
        }
        if !matches!(shortest.plain, Plain::Ways) {
            return false;
        }
        self.shortest_road = match shortest.shortest {
            Shortest::Other => shortest.shortest_road,
            _ => shortest.full,
        };
        self.shortest = Shortest::Other;
        self.plain = Plain::Ways;
        self.is_join = true;
        self.op = None;
        self.dropped = 0;
        self.wide = false;
        self.covered = Covered::No;
        self.padding = (0, 0);
        true
    }

    /// Takes the regions of another branch in, whose centres are to be those of the first.
    #[inline]
    const fn quick_unite(&mut self, branch: &Self, first: &Self) -> bool {
        let [line, ..] = &branch.full.lines;
        let [begin, ..] = &first.full.lines;
        let [own, ..] = &mut self.full.lines;
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
        if line.period == 1 {
            if !self.pool.unite_single(own, line) {
                return false;
            }
        } else if own.period == 1 {
            let single = *own;
            *own = *line;
            self.pool = branch.pool;
            if !self.pool.unite_single(own, &single) {
                return false;
            }
        } else {
            let mut pool = Pool::EMPTY;
            if !self.pool.unite(own, (&branch.pool, line), &mut pool) {
                return false;
            }
            self.pool = pool;
        }
        own.step < SMALL
    }

    /// Goes on behind an up-sampling, of all paths; false, and nothing is done, where that needs more than closed forms.
    #[inline]
    pub(super) const fn quick_resize(&mut self, step: &Step) -> bool {
        if matches!(self.plain, Plain::No) || !matches!(step.padding_mode, PaddingMode::Zeros) {
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
