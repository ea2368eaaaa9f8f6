//! The names that a misspelt one may have meant.

use std::cell::Cell;

use crate::budget::{COMPARED, SUGGESTED};
use crate::diagnostic::Diagnostic;
use crate::meter::{self, spend_each};
use receptive_field_core::CollectVec as _;

/// More names than this are not listed.
pub(crate) const LISTED: usize = 12;

/// More names than this are not compared either.
pub(crate) const MOST: usize = (COMPARED / SKIPPED).saturating_add(1);

/// What is left to be compared for the suggestions of a call. Where it is spent, nothing is suggested.
#[derive(Debug, Clone)]
pub(crate) struct Suggesting {
    left: Cell<usize>,
}

impl Default for Suggesting {
    fn default() -> Self {
        let left = Cell::new(SUGGESTED);
        Self { left }
    }
}

impl Suggesting {
    pub(crate) fn has_room(&self) -> bool {
        self.left.get() > 0
    }

    /// Counts names that are looked at.
    pub(crate) fn look_at(&self, names: usize) {
        self.spend(names.saturating_mul(SKIPPED));
    }

    fn spend(&self, work: usize) {
        spend_each(work, meter::PAIR);
        self.left.set(self.left.get().saturating_sub(work));
    }

    /// Adds what `name` may have meant, or the names that there are if they are few.
    pub(crate) fn did_you_mean(&self, error: Diagnostic, name: &str, names: &[&str]) -> Diagnostic {
        match self.suggestion(name, names) {
            Some(help) => error.help(help),
            None => error,
        }
    }

    /// What `name` may have meant, or the names that there are if they are few.
    pub(crate) fn suggestion(&self, name: &str, names: &[&str]) -> Option<String> {
        if !self.has_room() {
            return None;
        }
        self.near(name, names).or_else(|| listed(names))
    }

    /// What `name` may have meant.
    pub(crate) fn near(&self, name: &str, names: &[&str]) -> Option<String> {
        let near = self.nearest(name, names)?;
        Some(format!("did you mean `{near}`?"))
    }

    /// The name that is nearest, if it is near, as far as it is looked for.
    pub(crate) fn nearest<'n>(&self, name: &str, names: &[&'n str]) -> Option<&'n str> {
        if !self.has_room() {
            return None;
        }
        let (nearest, work) = compared(name, names);
        self.spend(work);
        nearest
    }
}

/// The names that there are if they are few.
pub(crate) fn listed(names: &[&str]) -> Option<String> {
    let mut listed = Vec::new();
    for name in names {
        if listed.len() <= LISTED && !listed.contains(name) {
            listed.push(*name);
        }
    }
    if listed.is_empty() || listed.len() > LISTED {
        return None;
    }
    let list: Vec<String> = listed.iter().map(|name| format!("`{name}`")).collect_vec();
    Some(format!("there is {}", list.join(", ")))
}

/// The names in quotes, with how many more there are than are listed.
pub(crate) fn quoted(names: &[&str], all: usize) -> String {
    let listed = names.iter().take(LISTED).map(|name| format!("`{name}`"));
    let listed = listed.collect_vec().join(", ");
    match all.saturating_sub(LISTED) {
        0 => listed,
        more => format!("{listed} and {more} others"),
    }
}

/// As [`Suggesting::nearest`], of few names or few times.
pub(crate) fn nearest<'n>(name: &str, names: &[&'n str]) -> Option<&'n str> {
    let (nearest, work) = compared(name, names);
    spend_each(work, meter::PAIR);
    nearest
}

/// The nearest name, and how much work it was.
fn compared<'n>(name: &str, names: &[&'n str]) -> (Option<&'n str>, usize) {
    // A letter takes at most so many bytes.
    let letters = |name: &str| name.len() / 4;
    if name.is_empty() || letters(name) > COMPARED {
        return (None, 0);
    }
    let own = lower(name);
    let limit = own.len().div_ceil(3);
    let own_letters = Letters::of(name);
    let mut nearest: Option<(usize, &str)> = None;
    let mut work = 0_usize;
    for other in names {
        work = work.saturating_add(SKIPPED);
        if work > COMPARED || nearest.is_some_and(|(least, _)| least == 0) {
            break;
        }
        if own_letters
            .as_ref()
            .is_some_and(|own| own.is_far(other, limit))
        {
            continue;
        }
        if own.len().saturating_mul(letters(other)) > COMPARED {
            break;
        }
        let letters = lower(other);
        if own.len().abs_diff(letters.len()) > limit {
            work = work.saturating_add(letters.len());
            continue;
        }
        work = work.saturating_add(own.len().saturating_mul(letters.len()));
        if work > COMPARED {
            break;
        }
        let found = distance(&own, &letters);
        // Of a single letter nothing would be left.
        let is_near = found <= limit && found < own.len().max(letters.len());
        if is_near && nearest.is_none_or(|(least, _)| found < least) {
            nearest = Some((found, *other));
        }
    }
    (nearest.map(|(_, other)| other), work)
}

/// What it takes to see that a name is far, in pairs of letters.
const SKIPPED: usize = 8;

/// So many letters are read with as much work as a pair.
const READ: usize = 12;

fn lower(name: &str) -> Vec<char> {
    name.to_lowercase().chars().collect_vec()
}

/// Letters of a name of which the last bits say much.
struct Letters {
    count: usize,
    /// Those that there are.
    which: u32,
    /// How often each occurs.
    counts: [u8; 32],
}

impl Letters {
    fn of(name: &str) -> Option<Self> {
        is_plain(name).then(|| Self {
            count: name.len(),
            which: which(name),
            counts: counts(name),
        })
    }

    /// Whether more letters differ than these, for all that is seen without comparing them: the quickest first.
    fn is_far(&self, other: &str, limit: usize) -> bool {
        if !is_plain(other) {
            return false;
        }
        if self.count.abs_diff(other.len()) > limit {
            return true;
        }
        spend_each(other.len() / READ, meter::PAIR);
        let missing = (self.which & !which(other)).count_ones();
        usize::try_from(missing).is_ok_and(|missing| missing > limit)
            || least(&self.counts, &counts(other)) > limit
    }
}

fn is_plain(name: &str) -> bool {
    u8::try_from(name.len()).is_ok() && name.is_ascii()
}

fn which(name: &str) -> u32 {
    let mut which = 0;
    for letter in name.bytes() {
        which |= 1_u32.wrapping_shl(u32::from(letter));
    }
    which
}

fn counts(name: &str) -> [u8; 32] {
    let mut counts = [0_u8; 32];
    for letter in name.bytes() {
        if let Some(count) = counts.get_mut(usize::from(letter % 32)) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// At least so many letters differ.
fn least(a: &[u8; 32], b: &[u8; 32]) -> usize {
    let (mut more, mut less) = (0_usize, 0_usize);
    for (own, other) in a.iter().zip(b) {
        more = more.saturating_add(usize::from(own.saturating_sub(*other)));
        less = less.saturating_add(usize::from(other.saturating_sub(*own)));
    }
    more.max(less)
}

/// How many letters are to be changed, added, left out or swapped with the next.
fn distance(a: &[char], b: &[char]) -> usize {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).how_many();
    let (_, a) = a.split_at(same);
    let (_, b) = b.split_at(same);
    let ends = a.iter().rev().zip(b.iter().rev());
    let same = ends.take_while(|(x, y)| x == y).how_many();
    let (a, _) = a.split_at(a.len().saturating_sub(same));
    let (b, _) = b.split_at(b.len().saturating_sub(same));
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect_vec()];
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i.saturating_add(1)];
        for (j, y) in b.iter().enumerate() {
            let at = |row: Option<&Vec<usize>>, j: usize| {
                row.and_then(|row| row.get(j))
                    .copied()
                    .unwrap_or(usize::MAX)
            };
            let above = rows.last();
            let replaced = at(above, j).saturating_add(usize::from(x != y));
            let removed = at(above, j.saturating_add(1)).saturating_add(1);
            let added = at(Some(&row), j).saturating_add(1);
            let is_swap = i > 0
                && j > 0
                && a.get(i.saturating_sub(1)) == Some(y)
                && b.get(j.saturating_sub(1)) == Some(x);
            let swapped = if is_swap {
                at(rows.get(i.saturating_sub(1)), j.saturating_sub(1)).saturating_add(1)
            } else {
                usize::MAX
            };
            row.push(replaced.min(removed).min(added).min(swapped));
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use crate::meter::within;

    #[test]
    fn names_that_are_read_are_counted() {
        let name = "a".repeat(255);
        let like = "b".repeat(255);
        let names = [&*like, "b"];
        let within = |steps| within(steps, || nearest(&name, &names).is_some());
        assert_eq!(within(200), Some(false));
        assert_eq!(within(180), None);
    }
}
