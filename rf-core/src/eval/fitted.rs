//! Which branches of a join were fitted to their size, without a look at all that stands before them.

use crate::collect::CollectVec as _;
use crate::collect::PushAll as _;
use crate::order::Order as _;
use alloc::vec::Vec;

use super::limits::PARTED;
use super::list::List;
use super::{EvalErrorKind, Graph, Node, Source};

/// So many nodes are found among those that are open while one is looked at.
const FOUND: usize = 4;

/// So many make room for another.
const MOVED: usize = 64;

/// On one axis, for each node so far, the last before it, or it, at which something is decided: a node that fits its
/// input to a size, or a join of branches whose last ones differ; none where nothing was fitted.
#[derive(Default)]
pub(super) struct Fitted {
    last: Vec<Option<usize>>,
    /// For each node so far, the different places before it at which something is decided, in order.
    before: Vec<List<usize>>,
    /// How many nodes were looked at in all.
    looked: usize,
}

impl Fitted {
    /// For each branch, whether a layer that fits to a size is among its ancestors and not among those of every branch.
    #[inline]
    pub(super) fn branches(
        &mut self,
        graph: &Graph,
        inputs: &[Source],
        axis: usize,
    ) -> Result<Vec<bool>, EvalErrorKind> {
        let lasts = self.lasts(graph, inputs, axis);
        let mut each = Vec::new();
        for last in &lasts {
            match last {
                Some(last) => each.push(*last),
                // Nothing is an ancestor of every branch.
                None => return Ok(lasts.iter().map(Option::is_some).collect_vec()),
            }
        }
        let mut kinds = each.clone();
        kinds.order();
        kinds.dedup();
        let parted = self.parted(graph, &kinds, axis)?;
        let is_fitted = |last: &usize| {
            let kind = kinds.binary_search(last);
            kind.is_ok_and(|kind| parted.get(kind) == Some(&true))
        };
        Ok(each.iter().map(is_fitted).collect_vec())
    }

    /// Where something is decided before each branch.
    #[inline]
    fn lasts(&mut self, graph: &Graph, inputs: &[Source], axis: usize) -> Vec<Option<usize>> {
        let latest = inputs.iter().map(|input| match input {
            Source::Input => 0,
            Source::Layer(index) => index.saturating_add(1),
        });
        let latest = latest.greatest().unwrap_or(0);
        let nodes = graph.nodes.iter().enumerate();
        for (index, node) in nodes.take(latest).skip(self.last.len()) {
            let before = self.before(node);
            let last = match &*before {
                _ if node.is_fitted(axis) => Some(index),
                [] => None,
                [only] => Some(*only),
                _ => Some(index),
            };
            self.last.push(last);
            self.before.push(before);
        }
        inputs.iter().map(|&input| self.of(input)).collect()
    }

    #[inline]
    fn of(&self, source: Source) -> Option<usize> {
        match source {
            Source::Input => None,
            Source::Layer(index) => self.last.get(index).copied().flatten(),
        }
    }

    #[inline]
    fn before(&self, node: &Node) -> List<usize> {
        if let [only] = node.inputs.as_slice() {
            return self.of(*only).map_or(List::EMPTY, List::One);
        }
        let mut before: Vec<usize> = Vec::new();
        for &input in &node.inputs {
            before.push_all(self.of(input));
        }
        before.order();
        before.dedup();
        List::Many(before)
    }

    #[inline]
    fn look(&mut self, nodes: usize) -> Result<(), EvalErrorKind> {
        self.looked = self.looked.saturating_add(nodes);
        if self.looked > PARTED {
            return Err(EvalErrorKind::Parted);
        }
        Ok(())
    }

    /// For each of these nodes, whether a layer that fits is among its ancestors, or it, and not among those of all. It
    /// goes back from the last node on, until all that is left is an ancestor of each.
    #[inline]
    fn parted(
        &mut self,
        graph: &Graph,
        kinds: &[usize],
        axis: usize,
    ) -> Result<Vec<bool>, EvalErrorKind> {
        let others = kinds.len().saturating_sub(1);
        if others.saturating_mul(kinds.len()) > PARTED.saturating_sub(self.looked) {
            // All but one of them are looked at.
            return Err(EvalErrorKind::Parted);
        }
        let mut parted = alloc::vec![false; kinds.len()];
        // Which of `kinds`, in their order, stand behind a node; none for all of them.
        let mut open: Vec<(usize, Option<Vec<bool>>)> = Vec::new();
        for (kind, &node) in kinds.iter().enumerate() {
            let mut behind = alloc::vec![false; kinds.len()];
            if let Some(place) = behind.get_mut(kind) {
                *place = true;
            }
            let is_all = kinds.len() == 1;
            open.push((node, Some(behind).filter(|_| !is_all)));
        }
        let mut left = if kinds.len() == 1 { 0 } else { kinds.len() };
        while let Some((index, behind)) = open.pop() {
            if left == 0 || parted.iter().all(|&parted| parted) {
                break;
            }
            self.look(kinds.len())?;
            if behind.is_some() {
                left = left.saturating_sub(1);
            }
            let Some(node) = graph.nodes.get(index) else {
                continue;
            };
            if let (Some(behind), true) = (&behind, node.is_fitted(axis)) {
                for (parted, &is_behind) in parted.iter_mut().zip(behind) {
                    *parted |= is_behind;
                }
            }
            let before = self.before.get(index).cloned().unwrap_or(List::EMPTY);
            self.look(before.len() / FOUND)?;
            for &before in before.iter() {
                let at = match open.binary_search_by_key(&before, |open| open.0) {
                    Ok(at) => at,
                    Err(at) => {
                        self.look(open.len().saturating_sub(at) / MOVED)?;
                        left = left.saturating_add(1);
                        open.insert(at, (before, Some(alloc::vec![false; kinds.len()])));
                        at
                    }
                };
                let Some((_, met)) = open.get_mut(at) else {
                    continue;
                };
                let Some(marks) = met else {
                    continue;
                };
                if let Some(behind) = &behind {
                    for (mark, &is_behind) in marks.iter_mut().zip(behind) {
                        *mark |= is_behind;
                    }
                }
                if behind.is_none() || marks.iter().all(|&mark| mark) {
                    *met = None;
                    left = left.saturating_sub(1);
                }
            }
        }
        Ok(parted)
    }
}
