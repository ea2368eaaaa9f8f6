//! Two ways without branches beside each other.

use receptive_field_core::ops::{Rule, Step};

use super::element::{Element, numbers};
use super::work::Work;

/// An element of one way, of the other, or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    Both(usize, usize),
    Here(usize),
    There(usize),
}

/// What it costs to leave an element out.
pub(super) const ALONE: u32 = 4;

/// The pairs that leave least to say, in order; place by place, where the work would be too much.
pub(super) fn align(here: &[&Element], there: &[&Element], work: &Work) -> Vec<Pair> {
    let width = there.len().saturating_add(1);
    let cells = here.len().saturating_add(1).saturating_mul(width);
    if !work.has_room(cells) {
        work.set_beside(here.len().saturating_add(there.len()));
        return place_by_place(here.len(), there.len());
    }
    work.set_beside(cells);
    // What is left costs at least so much, from these two on.
    let mut costs = vec![0_u32; cells];
    let at = |i: usize, j: usize| i.saturating_mul(width).saturating_add(j);
    let cost = |costs: &[u32], i: usize, j: usize| costs.get(at(i, j)).copied().unwrap_or(0);
    for i in (0..=here.len()).rev() {
        for j in (0..=there.len()).rev() {
            let (next_i, next_j) = (i.saturating_add(1), j.saturating_add(1));
            let mut least = u32::MAX;
            if let (Some(a), Some(b)) = (here.get(i), there.get(j)) {
                least = cost(&costs, next_i, next_j).saturating_add(unlike(a, b));
            }
            if i < here.len() {
                least = least.min(cost(&costs, next_i, j).saturating_add(ALONE));
            }
            if j < there.len() {
                least = least.min(cost(&costs, i, next_j).saturating_add(ALONE));
            }
            if let Some(cell) = costs.get_mut(at(i, j)) {
                *cell = if least == u32::MAX { 0 } else { least };
            }
        }
    }
    let (mut i, mut j) = (0_usize, 0_usize);
    let mut pairs = Vec::new();
    loop {
        let (next_i, next_j) = (i.saturating_add(1), j.saturating_add(1));
        let now = cost(&costs, i, j);
        match (here.get(i), there.get(j)) {
            (Some(a), Some(b))
                if now == cost(&costs, next_i, next_j).saturating_add(unlike(a, b)) =>
            {
                pairs.push(Pair::Both(i, j));
                (i, j) = (next_i, next_j);
            }
            (Some(_), _) if now == cost(&costs, next_i, j).saturating_add(ALONE) => {
                pairs.push(Pair::Here(i));
                i = next_i;
            }
            (_, Some(_)) => {
                pairs.push(Pair::There(j));
                j = next_j;
            }
            _ => return pairs,
        }
    }
}

fn place_by_place(here: usize, there: usize) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for index in 0..here.max(there) {
        pairs.push(if index >= there {
            Pair::Here(index)
        } else if index >= here {
            Pair::There(index)
        } else {
            Pair::Both(index, index)
        });
    }
    pairs
}

/// How little two elements have in common.
pub(super) fn unlike(a: &Element, b: &Element) -> u32 {
    let axes = a.steps.iter().zip(&b.steps);
    axes.map(|(a, b)| distance(a, b)).max().unwrap_or(0)
}

fn distance(a: &Step, b: &Step) -> u32 {
    if !is_same_rule(a.rule, b.rule) {
        // Less than to leave both out.
        return ALONE.saturating_mul(2).saturating_sub(1);
    }
    let (a, b) = (numbers(a), numbers(b));
    let differ = a.iter().zip(&b).filter(|(a, b)| a != b).count();
    u32::try_from(differ).unwrap_or(ALONE)
}

pub(super) fn is_same_rule(a: Rule, b: Rule) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
}
