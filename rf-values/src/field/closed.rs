//! The facts of a field that need no record: what it holds, and what one line of regions says.

use super::pool::Line;
use super::{Around, Covered, Field, Plain, Shortest};
use receptive_field_core::checked::some;
use receptive_field_core::ops::AxisOp;
use receptive_field_core::{Answer, Fact, Missing, Reach, Surround};

/// Products of two such numbers are far from the ends of `i64`.
const SMALL: i64 = 1 << 30;

/// A whole number.
macro_rules! whole {
    ($value:expr) => {
        Some(Answer::Number {
            numerator: $value as i128,
            denominator: 1,
        })
    };
}

impl Field {
    /// The answer; `None` where the record has to say it.
    #[inline]
    pub(super) const fn closed(&self, fact: Fact) -> Option<Answer> {
        match fact {
            Fact::Size => whole!(self.size),
            Fact::Dropped => whole!(self.dropped),
            Fact::State => Some(self.shared()),
            Fact::PathMin if !matches!(self.shortest, Shortest::Unknown) => {
                whole!(some!(self.shortest()))
            }
            Fact::Interior if self.inside.has_longest => {
                let (first, last) = self.inside.longest();
                Some(Answer::Pair(first, last))
            }
            Fact::Aligned => Some(Answer::Truth(self.aligned)),
            Fact::Productive => match self.covered {
                Covered::Unknown if self.wide => None,
                Covered::Unknown | Covered::No => Some(Answer::Truth(true)),
                Covered::Yes => Some(Answer::Truth(!self.wide)),
            },
            Fact::Interior | Fact::PathMin | Fact::Dense | Fact::CoversInput => None,
            Fact::ReceptiveField
            | Fact::ReceptiveFieldMin
            | Fact::Jump
            | Fact::Period
            | Fact::Start
            | Fact::Anchor
            | Fact::Padding
            | Fact::Lookback
            | Fact::Lookahead
            | Fact::Latency
            | Fact::Halo
            | Fact::Context
            | Fact::HaloUnaligned
            | Fact::Causal
            | Fact::Uniform => self.of_line(fact),
        }
    }

    /// What the regions of one line say, which are followed by nothing but zeros and among which feature 0 reads.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "regions end far from the ends of `i64`, products of two `i64` fit into `i128`, and there is a line"
    )]
    #[inline]
    const fn of_line(&self, fact: Fact) -> Option<Answer> {
        let (road, line) = (&self.full, &self.full.lines[0]);
        if let Some(number) = self.of_plain(fact) {
            return whole!(number);
        }
        if matches!(self.plain, Plain::No) && !self.has_one_line() {
            return None;
        }
        let (start, end) = self.pool.row(line, 0);
        if start >= end {
            return None;
        }
        match fact {
            Fact::Jump => Some(Answer::Number {
                numerator: road.jump.0 as i128,
                denominator: road.jump.1 as i128,
            }),
            Fact::Start => Some(half(start as i128 + end as i128, 1)),
            Fact::Padding => whole!(-start),
            Fact::Anchor => {
                let (above, below) = some!(self.pool.doubled_offset(line));
                Some(half(above, below))
            }
            Fact::Period => whole!(self.pool.least_period(line)),
            Fact::Uniform => Some(Answer::Truth(self.pool.least_period(line) == 1)),
            Fact::ReceptiveField | Fact::ReceptiveFieldMin if line.period == 1 => {
                whole!(end - start)
            }
            Fact::ReceptiveField | Fact::ReceptiveFieldMin => {
                let (longest, shortest) = some!(self.way().lengths(self.size, self.image));
                if let Fact::ReceptiveField = fact {
                    whole!(longest)
                } else {
                    whole!(shortest)
                }
            }
            Fact::Halo | Fact::Context => {
                let (before, after) = match self.plain {
                    Plain::No => self.margins(line),
                    Plain::Paths | Plain::Ways => self.plain_halo(),
                };
                if let Fact::Halo = fact {
                    Some(Answer::Pair(before, after))
                } else {
                    Some(Answer::Pair(up(before, line.step), up(after, line.step)))
                }
            }
            _ => {
                let (back, ahead, late) = self.distances(line);
                match fact {
                    Fact::Lookback => whole!(back),
                    Fact::Lookahead => whole!(ahead),
                    Fact::Latency => whole!(late),
                    Fact::Causal => Some(Answer::Truth(late <= 0)),
                    Fact::HaloUnaligned => Some(Answer::Pair(back, ahead)),
                    _ => None,
                }
            }
        }
    }

    /// Whether one line of regions among zeros is all that features see, and moves as the jump says.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "products of two `i64` fit into `i128`"
    )]
    #[inline]
    pub(super) const fn has_one_line(&self) -> bool {
        let (road, line) = (&self.full, &self.full.lines[0]);
        let (pixels, features) = road.jump;
        road.count == 1
            && line.step <= SMALL
            && line.step as i128 * features as i128 == pixels as i128 * line.period as i128
            && matches!(road.reach, Reach::Local)
            && matches!(road.surround, Surround::Constant)
            && matches!(self.around, Around::Regions)
    }

    /// The most that a feature reads before its turn, and past its end.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "regions and steps are far from the ends of `i64`"
    )]
    #[inline]
    const fn margins(&self, line: &Line) -> (i64, i64) {
        let (mut first, mut last) = self.pool.row(line, 0);
        let mut phase = 1;
        while phase < line.period {
            let (start, end) = self.pool.row(line, phase);
            if start < end {
                first = if start < first { start } else { first };
                last = if end > last { end } else { last };
            }
            phase += 1;
        }
        (-first, last - line.step)
    }

    /// The most that a feature reads before the pixel on which it stands, after it, and past the end of its step: that
    /// is where the next feature stands, but one pixel further at least.
    #[expect(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        clippy::cast_possible_wrap,
        reason = "phases are few, and regions and steps far from the ends of `i64`"
    )]
    #[inline]
    pub(super) const fn distances(&self, line: &Line) -> (i64, i64, i64) {
        let period = line.period as i64;
        let (mut back, mut ahead, mut late) = (i64::MIN, i64::MIN, i64::MIN);
        let (mut here, mut phase) = (0, 0);
        while phase < line.period {
            let next = (phase as i64 + 1) * line.step / period;
            let (mut start, mut end) = (line.start, line.end);
            if period > 1 {
                let index = line.first + phase;
                end = start + self.pool.ends[index] as i64;
                start += self.pool.starts[index] as i64;
            }
            if start < end {
                if here - start > back {
                    back = here - start;
                }
                let last = end - 1 - here;
                if last > ahead {
                    ahead = last;
                }
                let behind = if next > here { next } else { here + 1 };
                if end - behind > late {
                    late = end - behind;
                }
            }
            (here, phase) = (next, phase + 1);
        }
        (back, ahead, late)
    }

    /// What one window of the last layer shares with the next.
    #[expect(
        clippy::arithmetic_side_effects,
        reason = "the extent of a window that can be applied fits into `i64`, and a stride is at least 1"
    )]
    #[inline]
    pub(super) const fn shared(&self) -> Answer {
        let (kernel, stride, dilation, is_transposed) = match &self.op {
            Some(AxisOp::Window(op)) => (op.kernel, op.stride, op.dilation, false),
            Some(AxisOp::Transposed(op)) => (op.kernel, op.stride, op.dilation, true),
            None if self.is_join => return Answer::Missing(Missing::Branches),
            _ => (1, 1, 1, false),
        };
        let mut shared = (kernel - 1) * dilation + 1 - stride;
        if shared < 0 {
            shared = 0;
        }
        if is_transposed {
            shared = (shared + stride - 1) / stride;
        }
        Answer::Number {
            numerator: shared as i128,
            denominator: 1,
        }
    }
}

/// Half a ratio in lowest terms.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "sums of regions of some phases are far from the ends of `i128`"
)]
#[inline]
const fn half(numerator: i128, denominator: i128) -> Answer {
    let (numerator, denominator) = if numerator % 2 == 0 {
        (numerator / 2, denominator)
    } else {
        (numerator, denominator * 2)
    };
    Answer::Number {
        numerator,
        denominator,
    }
}

/// The least multiple of a step that is not less.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "regions and steps are far from the ends of `i64`, and a step is at least 1"
)]
#[inline]
pub(super) const fn up(value: i64, step: i64) -> i64 {
    let rest = value % step;
    if rest > 0 {
        value - rest + step
    } else {
        value - rest
    }
}
