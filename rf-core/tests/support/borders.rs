//! The facts for which borders count: what the features that see padding really read, and whether tiles would wrap
//! round.

use super::exist::Existing;
use super::facts::{Fact, Facts, Lack, both};
use super::roads::Fraction;
use super::set::Set;

/// The facts that regions give, where they are not all. `view` is what exists of the view, `inside` tells of the whole
/// layer which features see no padding.
pub fn with_borders(mut facts: Facts, view: &Existing, inside: &[bool]) -> Facts {
    let seen = || view.pixels.iter().map(Set::hull).zip(inside).zip(0_i64..);
    let border =
        || seen().filter_map(|((hull, is_inside), i)| Some((i, hull.filter(|_| !is_inside)?)));
    let jump = facts.jump;
    let back = border().map(|(i, (lo, _))| stands(i, jump) - lo).max();
    let ahead = border().map(|(i, (_, hi))| hi - 1 - stands(i, jump)).max();
    let ends = |i| stands(i + 1, jump).max(stands(i, jump) + 1);
    let late = border().map(|(i, (_, hi))| hi - ends(i)).max();
    let larger = |regions: Fact<i64>, border: Option<i64>| match (regions, border) {
        (Ok(regions), Some(border)) => Ok(regions.max(border)),
        (Err(Lack::Nothing), Some(border)) => Ok(border),
        (regions, _) => regions,
    };
    facts.lookback = larger(facts.lookback, back);
    facts.lookahead = larger(facts.lookahead, ahead);
    facts.latency = larger(facts.latency, late);
    let wraps = |halo| match halo {
        Ok(_) | Err(Lack::Nothing) if view.wraps => Err(Lack::Circular),
        halo => halo,
    };
    facts.halo = wraps(facts.halo);
    facts.context = wraps(facts.context);
    facts.halo_unaligned = wraps(both(facts.lookback, facts.lookahead));
    facts
}

fn stands(i: i64, jump: Fraction) -> i64 {
    (i128::from(i) * jump.0).div_euclid(jump.1) as i64
}
