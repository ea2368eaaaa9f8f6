//! Which features see no padding: sorted runs that do not touch, as many as a list of bounded size holds.

use super::pool::PHASES;
use super::road::Slide;
use receptive_field_core::checked::some;
use receptive_field_core::ops::{Neighbours, Reads, Rule, Step, Taps};

/// More runs than this are not kept: then a field does not say which features see no padding.
const RUNS: usize = 16;

/// Products of two such numbers are far from the ends of `i64`.
const SMALL: i64 = 1 << 30;

/// So many features are looked at one by one.
const LOOKS: usize = 2048;

/// Runs `first..last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Inside {
    /// Two lists: rustc looks at every constant part by part, save for lists of integers.
    pub(super) firsts: [i64; RUNS],
    pub(super) lasts: [i64; RUNS],
    pub(super) count: usize,
    /// False where there were too many.
    pub(super) is_known: bool,
    /// Whether the longest is among them.
    pub(super) has_longest: bool,
}

/// What the phases of a layer read, and from where to where.
struct Reading {
    taps: [Taps; PHASES],
    /// Outputs of one turn, and inputs.
    outputs: i64,
    inputs: i64,
    first: i64,
    last: i64,
    has_empty: bool,
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "runs are counted before; positions are those of features, moved by what fits into `i64` twice over"
)]
impl Inside {
    /// No features, or none that is known.
    #[inline]
    pub(super) const fn none(is_known: bool) -> Self {
        Self {
            firsts: [0; RUNS],
            lasts: [0; RUNS],
            count: 0,
            is_known,
            has_longest: is_known,
        }
    }

    /// The longest of several runs, of which the others are not known.
    #[inline]
    pub(super) const fn of_several(mut self) -> Self {
        self.is_known = false;
        self
    }

    /// All of `size` features, of which there is one.
    #[inline]
    pub(super) const fn all(size: i64) -> Self {
        let mut lasts = [0; RUNS];
        lasts[0] = size;
        Self {
            firsts: [0; RUNS],
            lasts,
            count: 1,
            is_known: true,
            has_longest: true,
        }
    }

    /// One run, if there is a feature in it.
    #[inline]
    pub(super) const fn of(run: (i64, i64)) -> Self {
        let mut inside = Self::none(true);
        if run.0 < run.1 {
            (inside.firsts[0], inside.lasts[0]) = run;
            inside.count = 1;
        }
        inside
    }

    /// Puts another in its place, which may be empty.
    #[inline]
    pub(super) const fn set_single(&mut self, run: (i64, i64)) {
        (self.firsts[0], self.lasts[0]) = run;
        if run.0 >= run.1 {
            *self = Self::none(true);
        }
    }

    /// Whether all of `size` features are inside.
    #[inline]
    pub(super) const fn is_all(&self, size: i64) -> bool {
        self.is_known && self.count == 1 && self.firsts[0] == 0 && self.lasts[0] == size
    }

    /// The longest run, the first of equals; `(0, 0)` where there is none.
    #[inline]
    pub(super) const fn longest(&self) -> (i64, i64) {
        let mut longest = (0, 0);
        let mut index = 0;
        while index < self.count {
            let run = (self.firsts[index], self.lasts[index]);
            if run.1 - run.0 > longest.1 - longest.0 {
                longest = run;
            }
            index += 1;
        }
        longest
    }

    #[inline]
    pub(super) const fn is_same_as(&self, other: &Self) -> bool {
        let mut index = 0;
        while index < self.count {
            if self.firsts[index] != other.firsts[index] || self.lasts[index] != other.lasts[index]
            {
                return false;
            }
            index += 1;
        }
        self.count == other.count && self.is_known == other.is_known
    }

    /// Puts a run behind the others.
    #[inline]
    const fn push(&mut self, first: i64, last: i64) {
        if first >= last {
            return;
        }
        if self.count > 0 && self.lasts[self.count - 1] >= first {
            if self.lasts[self.count - 1] < last {
                self.lasts[self.count - 1] = last;
            }
        } else if self.count < RUNS {
            (self.firsts[self.count], self.lasts[self.count]) = (first, last);
            self.count += 1;
        } else {
            (self.is_known, self.has_longest) = (false, false);
        }
    }

    /// Leaves what is in the other, too.
    #[inline]
    pub(super) const fn cut(&mut self, other: &Self) {
        if !self.is_known || !other.is_known {
            *self = Self::none(false);
            return;
        }
        if self.count == 1 && other.count == 1 {
            let (first, last) = (self.firsts[0], self.lasts[0]);
            let (low, high) = (other.firsts[0], other.lasts[0]);
            let first = if first > low { first } else { low };
            let last = if last < high { last } else { high };
            self.set_single((first, last));
            return;
        }
        let mut common = Self::none(true);
        let (mut left, mut right) = (0, 0);
        while left < self.count && right < other.count {
            let a = (self.firsts[left], self.lasts[left]);
            let b = (other.firsts[right], other.lasts[right]);
            let first = if a.0 > b.0 { a.0 } else { b.0 };
            let last = if a.1 < b.1 { a.1 } else { b.1 };
            common.push(first, last);
            if a.1 <= b.1 {
                left += 1;
            } else {
                right += 1;
            }
        }
        *self = common;
    }

    /// Goes on to the outputs of a step all of whose reads, of `n` inputs, are inside; a position before the first or past
    /// the last never is. False where a number leaves `i64`.
    #[inline]
    pub(super) const fn through(&mut self, step: &Step, n: i64) -> bool {
        *self = match step.rule {
            Rule::All if self.is_all(n) => Self::all(step.size),
            // Where there is no run, both are 0.
            Rule::Prefix if self.firsts[0] == 0 && self.is_known => {
                Self::of((self.firsts[0], self.lasts[0]))
            }
            Rule::All | Rule::Prefix => Self::none(self.is_known),
            _ if !self.is_known || step.out_period > PHASES as i64 => Self::none(false),
            _ if self.count == 1 && self.in_order(step, n) => return true,
            _ => match Reading::of(step) {
                Some(reading) => self.swept(&reading, step.size),
                None => return false,
            },
        };
        true
    }

    /// Goes on from one run, where no output begins or ends to read before the one before it, and numbers are small; else
    /// false, and nothing is done.
    #[inline]
    const fn in_order(&mut self, step: &Step, n: i64) -> bool {
        let is_ordered = match step.rule {
            Rule::Interpolated { neighbours, .. } => !matches!(neighbours, Neighbours::Four),
            Rule::Adaptive { .. } | Rule::Block { .. } => true,
            Rule::Window { .. } | Rule::Transposed { .. } | Rule::All | Rule::Prefix => false,
        };
        let all = n | step.size | step.out_period | step.in_period;
        if !is_ordered || all >= SMALL {
            return false;
        }
        let (low, high) = (self.firsts[0], self.lasts[0]);
        let (outputs, inputs) = (step.out_period, step.in_period);
        let (mut begin, mut end, mut phase) = (step.size, 0, 0);
        while phase < outputs {
            let Some(Reads::Taps(taps)) = step.reads(phase) else {
                return false;
            };
            // What pads fits beside the features, and all else reads among them.
            let (first, count) = (taps.first, taps.count);
            // Turns until all is read from the run's first on, and until something is read past its last.
            let ahead = low - first + inputs - 1;
            let left = high - first - count;
            let from = ahead / inputs - if ahead % inputs < 0 { 1 } else { 0 };
            let to = left / inputs - if left % inputs < 0 { 1 } else { 0 };
            if from * outputs + phase < begin {
                begin = from * outputs + phase;
            }
            if to * outputs + phase >= end {
                end = to * outputs + phase + 1;
            }
            phase += 1;
        }
        begin = if begin > 0 { begin } else { 0 };
        end = if end < step.size { end } else { step.size };
        self.set_single((begin, end));
        true
    }

    /// The same behind a window. Where nothing else is known of the inputs than one run, in closed form.
    #[inline]
    pub(super) const fn slide(&mut self, step: &Step, slide: Slide, n: i64) -> bool {
        if self.count != 1 || !self.is_known {
            return self.through(step, n);
        }
        let (low, high) = (self.firsts[0], self.lasts[0]);
        let (low, mut first) = (low as i128 + slide.before, 0);
        let high = high as i128 - 1 - slide.after;
        if low > 0 {
            first = if slide.stride == 1 {
                low
            } else {
                (low + slide.stride as i128 - 1) / slide.stride as i128
            };
        }
        let mut last = step.size as i128;
        if high < 0 {
            last = 0;
        } else {
            let end = if slide.stride == 1 {
                high + 1
            } else {
                high / slide.stride as i128 + 1
            };
            if end < last {
                last = end;
            }
        }
        self.set_single((first as i64, last as i64));
        true
    }

    /// Turn by turn where all phases are alike, feature by feature between.
    #[inline]
    const fn swept(&self, reading: &Reading, size: i64) -> Self {
        let mut inside = Self::none(true);
        let (mut o, mut looks) = (0, 0);
        while o < size && inside.is_known {
            let turn = o / reading.outputs;
            let phase = o % reading.outputs;
            if phase == 0 {
                if let Some(last) = self.core(reading, turn as i128) {
                    let end = reading.begin(last, size);
                    inside.push(o, end);
                    o = end;
                    continue;
                }
                if !reading.has_empty {
                    if let Some(next) = self.gap(reading, turn as i128) {
                        o = reading.begin(next, size);
                        continue;
                    }
                }
            }
            if self.holds(reading.taps[phase as usize], turn * reading.inputs) {
                inside.push(o, o + 1);
            }
            if looks == LOOKS {
                return Self::none(false);
            }
            looks += 1;
            o += 1;
        }
        if inside.is_known {
            inside
        } else {
            Self::none(false)
        }
    }

    /// The turn behind the last of those, from `turn` on, in which every phase reads from one run.
    #[inline]
    const fn core(&self, reading: &Reading, turn: i128) -> Option<i128> {
        let mut index = 0;
        while index < self.count {
            let run = (self.firsts[index], self.lasts[index]);
            let (first, last) = turns(run, reading.first, reading.last, reading.inputs);
            if first <= turn && turn < last {
                return Some(last);
            }
            index += 1;
        }
        None
    }

    /// The first turn, later than `turn`, in which a phase reads from a run, if none does before; past the last run, one
    /// without end.
    #[inline]
    const fn gap(&self, reading: &Reading, turn: i128) -> Option<i128> {
        let mut next = i64::MAX as i128;
        let mut index = self.count;
        while index > 0 {
            index -= 1;
            let run = (self.firsts[index], self.lasts[index]);
            let (first, last) = turns(run, reading.last, reading.first, reading.inputs);
            if first <= turn && turn < last {
                return None;
            }
            if first > turn {
                next = first;
            }
        }
        Some(next)
    }

    /// Whether all of these are inside, moved by `by`.
    #[inline]
    const fn holds(&self, taps: Taps, by: i64) -> bool {
        let mut tap = 0;
        let mut index = 0;
        while tap < taps.count {
            let position = taps.first as i128 + by as i128 + tap as i128 * taps.step as i128;
            while index < self.count && self.lasts[index] as i128 <= position {
                index += 1;
            }
            if index == self.count || position < self.firsts[index] as i128 {
                return false;
            }
            let room = self.lasts[index] as i128 - 1 - position;
            tap += 1 + (room / taps.step as i128) as i64;
        }
        true
    }
}

#[expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a phase is less than the period"
)]
impl Reading {
    #[inline]
    const fn of(step: &Step) -> Option<Self> {
        let none = Taps {
            first: 0,
            step: 1,
            count: 0,
        };
        let mut reading = Self {
            taps: [none; PHASES],
            outputs: step.out_period,
            inputs: step.in_period,
            first: i64::MAX,
            last: i64::MIN,
            has_empty: false,
        };
        let mut phase = 0;
        while phase < step.out_period {
            if let Some(Reads::Taps(taps)) = step.reads(phase) {
                reading.taps[phase as usize] = taps;
                if taps.count == 0 {
                    reading.has_empty = true;
                } else {
                    let last = some!(taps.last());
                    if taps.first < reading.first {
                        reading.first = taps.first;
                    }
                    if last > reading.last {
                        reading.last = last;
                    }
                }
            } else {
                return None;
            }
            phase += 1;
        }
        Some(reading)
    }

    /// The first output of a turn, or past the last of all.
    #[inline]
    const fn begin(&self, turn: i128, size: i64) -> i64 {
        let begin = turn * self.outputs as i128;
        if begin < size as i128 {
            begin as i64
        } else {
            size
        }
    }
}

/// The turns in which the reads from `first` to `last`, moved by `inputs` a turn, lie in a run: `first..last`.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "differences of `i64` fit into `i128`"
)]
#[inline]
const fn turns(run: (i64, i64), first: i64, last: i64, inputs: i64) -> (i128, i128) {
    let by = inputs as i128;
    let (low, high) = (
        run.0 as i128 - first as i128,
        run.1 as i128 - 1 - last as i128,
    );
    // Rounded up, and down.
    let begin = -((-low) / by - if -low % by < 0 { 1 } else { 0 });
    let end = high / by - if high % by < 0 { 1 } else { 0 } + 1;
    (begin, end)
}
