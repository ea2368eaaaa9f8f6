//! Joins and gates.

use super::model::{Layer, Model, too_many};
use super::net::{At, Kind, Node};
use super::op::{Fault, Op, gcd};
use super::roads::{Beyond, Fraction, RoadId, Roads, fraction};

impl Model {
    /// By a gate of one feature.
    pub fn gate(&mut self, node: &Node, x: &Layer, gate: &Layer, axis: usize) -> Layer {
        let roads = &mut self.axes[axis].roads;
        let full = roads.whole(roads.all[x.full].jump);
        // The gate is a branch whose path is the whole image; of equals the first is followed.
        let path = if x.path_min <= roads.image {
            x.path
        } else {
            full
        };
        Layer {
            size: x.size,
            inputs: node.inputs.clone(),
            step: None,
            full,
            local: x.local,
            path,
            path_min: x.path_min.min(roads.image),
            aligned: x.aligned && gate.aligned,
        }
    }

    /// Of branches that have equal sizes and, unless fitted, equal jumps.
    pub fn join(&mut self, node: &Node, branches: &[Layer], axis: usize) -> Result<Layer, Fault> {
        let sizes: Vec<i64> = branches.iter().map(|branch| branch.size).collect();
        if sizes.iter().any(|&size| size != sizes[0]) {
            return Err(Fault::Sizes(sizes));
        }
        let jump = self.jump_of_join(node, branches, axis)?;
        let roads = &mut self.axes[axis].roads;
        let fulls: Vec<RoadId> = branches.iter().map(|branch| branch.full).collect();
        let locals: Vec<RoadId> = branches.iter().filter_map(|branch| branch.local).collect();
        let full = roads.hull(&fulls, jump);
        too_many(roads, full)?;
        let local = match locals.as_slice() {
            [] => None,
            _ if locals == fulls => Some(full),
            _ => Some(roads.hull(&locals, jump)),
        };
        let shortest = branches
            .iter()
            .min_by_key(|branch| branch.path_min)
            .unwrap();
        let is_aligned = branches.iter().all(|branch| branch.aligned) && agree(roads, &locals);
        Ok(Layer {
            size: sizes[0],
            inputs: node.inputs.clone(),
            step: None,
            full,
            local,
            path: shortest.path,
            path_min: shortest.path_min,
            aligned: is_aligned,
        })
    }

    /// Branches that see everything have no jump of their own, unless by what they see without that. Those not
    /// fitted must agree.
    fn jump_of_join(
        &self,
        node: &Node,
        branches: &[Layer],
        axis: usize,
    ) -> Result<Fraction, Fault> {
        let roads = &self.axes[axis].roads.all;
        let own = |branch: &Layer| branch.local.map(|local| roads[local].jump);
        let jumps: Vec<Option<Fraction>> = branches.iter().map(own).collect();
        let fitted = self.fitted(&node.inputs, axis);
        let strict: Vec<Fraction> = jumps
            .iter()
            .zip(&fitted)
            .filter(|(_, fitted)| !**fitted)
            .filter_map(|(jump, _)| *jump)
            .collect();
        if strict.iter().any(|jump| *jump != strict[0]) {
            return Err(Fault::Jumps(jumps));
        }
        let any = jumps.iter().flatten().next();
        let alone = &roads[branches[0].full].jump;
        Ok(*strict.first().or(any).unwrap_or(alone))
    }

    /// For each branch, whether its size was fitted by a layer that is not before every branch.
    fn fitted(&self, inputs: &[At], axis: usize) -> Vec<bool> {
        let before: Vec<Vec<At>> = inputs.iter().map(|&at| self.net.ancestors(at)).collect();
        let fits = |at: At| {
            let node = at.checked_sub(1).map(|place| &self.net.nodes[place].kind);
            let Some(Kind::Each(ops)) = node else {
                return false;
            };
            match ops[axis] {
                Op::Resize { .. } | Op::ResizeLike { .. } => true,
                Op::Adaptive { m } => m > 1,
                _ => false,
            }
        };
        let in_all = |at: At| before.iter().all(|branch| branch.contains(&at));
        let branch = |branch: &Vec<At>| branch.iter().any(|&at| fits(at) && !in_all(at));
        before.iter().map(branch).collect()
    }
}

/// Whether the branches' centres agree on the mean over one common period.
fn agree(roads: &Roads, branches: &[RoadId]) -> bool {
    let Some(&first) = branches.first() else {
        return true;
    };
    let lines = branches
        .iter()
        .map(|&road| roads.all[road].lines.as_slice());
    let mut common = 1;
    for line in lines {
        let [(period, _)] = line else {
            return false;
        };
        common *= period / gcd(common, *period);
    }
    let jump = roads.all[first].jump;
    let offset = mean_offset(roads, first, common);
    branches
        .iter()
        .all(|&road| roads.all[road].jump == jump && mean_offset(roads, road, common) == offset)
}

/// The mean of (centre - i * jump), twice; none where nothing is read.
fn mean_offset(roads: &Roads, road: RoadId, common: i64) -> Option<Fraction> {
    assert_eq!(roads.all[road].beyond, Beyond::Nothing, "a local road");
    let (above, below) = roads.all[road].jump;
    let (mut sum, mut count) = (0_i128, 0_i128);
    for i in 0..common {
        if let Some((lo, hi)) = roads.region(road, i) {
            sum += i128::from(lo + hi) * below - 2 * i128::from(i) * above;
            count += 1;
        }
    }
    (count > 0).then(|| fraction(sum, below * count))
}
