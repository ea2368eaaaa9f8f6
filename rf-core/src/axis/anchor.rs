//! Where a regular grid stands best.

use super::Axis;
use crate::answer::Answer;
use crate::array::each;
use crate::checked::{lowest, some};
use crate::fact::Fact;

impl Axis<'_> {
    /// The mean over the phases that read something of `centre(i) - i * jump`, as a ratio in lowest terms.
    #[inline]
    pub const fn anchor(&self) -> Option<(i128, i128)> {
        if self.lack(Fact::Anchor).is_some() {
            return None;
        }
        let mut tables = self.tables();
        let table = some!(tables.next());
        // Of all phases that read: how many, the sum of their numbers, and of their centres, doubled.
        let (mut count, mut places, mut centres) = (0_i128, 0_i128, 0_i128);
        each!(index in table.runs => {
            let run = some!(table.run(index));
            if !run.is_empty() {
                let phases = run.count as i128;
                let pairs = some!(phases.checked_mul(phases.saturating_sub(1)));
                let first = (run.lo as i128).saturating_add(run.hi as i128);
                let moved = some!(pairs.checked_mul(run.step as i128));
                let of_run = some!(some!(phases.checked_mul(first)).checked_add(moved));
                centres = some!(centres.checked_add(of_run));
                let firsts = some!(phases.checked_mul(run.first as i128));
                places = some!(some!(places.checked_add(firsts)).checked_add(pairs / 2));
                count = some!(count.checked_add(phases));
            }
        });
        let (pixels, features) = some!(self.jump());
        let stand = some!(places.checked_mul(some!((pixels as i128).checked_mul(2))));
        let centre = some!(centres.checked_mul(features as i128));
        let doubled = some!((features as i128).checked_mul(2));
        lowest(
            some!(centre.checked_sub(stand)),
            some!(count.checked_mul(doubled)),
        )
    }

    #[inline]
    pub(super) const fn anchor_answer(&self) -> Answer {
        match self.anchor() {
            Some((numerator, denominator)) => Answer::ratio(numerator, denominator),
            None => Answer::number(None),
        }
    }
}
