//! Where something holds, side by side: in words that are true of every size that was tried.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;

use crate::words::gcd;

/// Fewer values of a side show no pattern.
const SHOWN: usize = 4;

/// The values of a side in their order, and those of them at which it may hold.
#[derive(Default)]
struct Tried {
    all: Vec<i64>,
    holds: Vec<i64>,
}

#[derive(PartialEq, Eq)]
enum Rule {
    AtLeast(i64),
    AtMost(i64),
    Multiple(i64),
    Rest(i64, i64),
}

/// `` `h` and `w` are multiples of 64 ``, if it holds at these sizes and no other that was tried.
pub(super) fn pattern(names: &[String], sizes: &[(Vec<i64>, bool)]) -> Option<String> {
    let mut tried: Vec<Tried> = names.iter().map(|_| Tried::default()).collect_vec();
    for (sides, holds) in sizes {
        for (tried, side) in tried.iter_mut().zip(sides) {
            tried.all.push(*side);
            if *holds {
                tried.holds.push(*side);
            }
        }
    }
    for tried in &mut tried {
        for values in [&mut tried.all, &mut tried.holds] {
            values.order();
            values.dedup();
        }
    }
    let is_by_sides = sizes.iter().all(|(sides, holds)| {
        let mut sides = tried.iter().zip(sides);
        sides.all(|(tried, side)| tried.holds.binary_search(side).is_ok()) == *holds
    });
    if !is_by_sides {
        return None;
    }
    let mut rules = Vec::new();
    for (axis, (tried, name)) in tried.iter().zip(names).enumerate() {
        if tried.holds.len() == tried.all.len() {
            continue;
        }
        let name = match name.as_str() {
            "_" if names.len() == 1 => String::from("the size"),
            "_" => format!("the size on axis {axis}"),
            name => format!("`{name}`"),
        };
        rules.push((name, tried.rule()?));
    }
    said(&rules)
}

impl Tried {
    fn rule(&self) -> Option<Rule> {
        let (first, last) = (*self.holds.first()?, *self.holds.last()?);
        if self.all.len() < SHOWN {
            return None;
        }
        if self.all.ends_with(&self.holds) {
            return Some(Rule::AtLeast(first));
        }
        if self.all.starts_with(&self.holds) {
            return Some(Rule::AtMost(last));
        }
        let mut step = 0;
        for value in &self.holds {
            step = gcd(step, value.checked_sub(first)?);
        }
        let rest = first.checked_rem(step)?;
        let fits = |value: &&i64| value.checked_rem(step) == Some(rest);
        if !self.holds.iter().eq(self.all.iter().filter(fits)) {
            return None;
        }
        Some(match rest {
            0 => Rule::Multiple(step),
            rest => Rule::Rest(step, rest),
        })
    }
}

impl Rule {
    fn of_one(&self) -> String {
        match self {
            Self::Multiple(step) => format!("is a multiple of {step}"),
            _ => format!("is {}", self.of_any()),
        }
    }

    fn of_several(&self) -> String {
        match self {
            Self::Multiple(step) => format!("are multiples of {step}"),
            _ => format!("are {}", self.of_any()),
        }
    }

    fn of_any(&self) -> String {
        match self {
            Self::AtLeast(least) => format!("at least {least}"),
            Self::AtMost(most) => format!("at most {most}"),
            Self::Multiple(step) => format!("{step} * k"),
            Self::Rest(step, rest) => format!("`{step} * k + {rest}`"),
        }
    }
}

fn said(rules: &[(String, Rule)]) -> Option<String> {
    let (first, rule) = rules.first()?;
    let names: Vec<&str> = rules.iter().map(|(name, _)| name.as_str()).collect_vec();
    if rules.len() > 1 && rules.iter().all(|(_, other)| other == rule) {
        return Some(format!("{} {}", names.join(" and "), rule.of_several()));
    }
    let others = rules.iter().skip(1);
    let others = others.map(|(name, rule)| format!(" and {name} {}", rule.of_one()));
    Some(format!(
        "{first} {}{}",
        rule.of_one(),
        others.collect::<String>()
    ))
}
