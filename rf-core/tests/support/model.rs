//! A network, layer by layer, on all axes: sizes, faults, joins.

use super::net::{At, Kind, Net, Node};
use super::op::{Fault, Op, Settled};
use super::roads::{RoadId, Roads};

/// More phases than this and the evaluator refuses a layer.
const PHASES: i64 = 65_536;

/// One layer on one axis.
#[derive(Debug, Clone)]
pub struct Layer {
    pub size: i64,
    pub inputs: Vec<At>,
    pub step: Option<Settled>,
    pub full: RoadId,
    pub local: Option<RoadId>,
    pub path: RoadId,
    pub path_min: i64,
    pub aligned: bool,
}

#[derive(Debug)]
pub struct Axis {
    pub roads: Roads,
    /// The input's first. None where a layer has a fault or stands behind one that has.
    pub layers: Vec<Option<Layer>>,
    /// How many roads there were before each layer.
    marks: Vec<usize>,
}

#[derive(Debug)]
pub struct Model {
    pub net: Net,
    pub axes: Vec<Axis>,
    /// The layer, the axis, the fault.
    pub faults: Vec<(At, usize, Fault)>,
    pub productive: Vec<bool>,
}

impl Model {
    pub fn of_input(image: &[i64]) -> Self {
        let axis = |&image: &i64| Axis {
            roads: Roads::new(image),
            layers: vec![Some(Layer {
                size: image,
                inputs: Vec::new(),
                step: None,
                full: 0,
                local: Some(0),
                path: 0,
                path_min: 1,
                aligned: true,
            })],
            marks: vec![0],
        };
        Self {
            net: Net {
                image: image.to_vec(),
                nodes: Vec::new(),
            },
            axes: image.iter().map(axis).collect(),
            faults: Vec::new(),
            productive: vec![true],
        }
    }

    pub fn of(net: &Net) -> Self {
        let mut model = Self::of_input(&net.image);
        for node in &net.nodes {
            model.push(node);
        }
        model
    }

    pub fn is_sound(&self, at: At) -> bool {
        self.axes.iter().all(|axis| axis.layers[at].is_some())
    }

    /// Whether the join is by a gate of one feature, which every feature reads.
    pub fn is_gate_of_one(&self, at: At, axis: usize) -> bool {
        let node = &self.net.nodes[at - 1];
        let size = |at: At| self.axes[axis].layers[at].as_ref().map(|layer| layer.size);
        node.kind == Kind::Gate
            && size(node.inputs[1]) == Some(1)
            && size(node.inputs[0]) != Some(1)
    }

    pub fn push(&mut self, node: &Node) {
        let at = self.net.nodes.len() + 1;
        for axis in &mut self.axes {
            axis.marks.push(axis.roads.all.len());
        }
        let mut needs = node.inputs.iter().chain(&node.like);
        let is_reached = needs.all(|&from| self.is_sound(from));
        self.net.nodes.push(node.clone());
        self.productive.push(is_reached && self.is_productive(node));
        let mut made = Vec::new();
        for axis in 0..self.axes.len() {
            let layer = is_reached.then(|| self.layer(node, axis));
            made.push(match layer {
                Some(Err(fault)) => {
                    self.faults.push((at, axis, fault));
                    None
                }
                Some(Ok(layer)) => Some(layer),
                None => None,
            });
        }
        let is_sound = made.iter().all(Option::is_some);
        for (axis, layer) in self.axes.iter_mut().zip(made) {
            axis.layers.push(layer.filter(|_| is_sound));
        }
    }

    /// Takes layers away until only so many nodes are left.
    pub fn truncate(&mut self, nodes: usize) {
        if nodes >= self.net.nodes.len() {
            return;
        }
        self.net.nodes.truncate(nodes);
        self.productive.truncate(nodes + 1);
        self.faults.retain(|(at, _, _)| *at <= nodes);
        for axis in &mut self.axes {
            axis.roads.all.truncate(axis.marks[nodes + 1]);
            axis.marks.truncate(nodes + 1);
            axis.layers.truncate(nodes + 1);
        }
    }

    fn is_productive(&self, node: &Node) -> bool {
        let Kind::Each(ops) = &node.kind else {
            return true;
        };
        let is_window = ops
            .iter()
            .any(|op| matches!(op, Op::Window { k, .. } if *k > 1));
        let sees_all = |axis: &Axis| {
            let input = axis.layers[node.inputs[0]].as_ref().unwrap();
            input.path_min >= axis.roads.image
        };
        !(is_window && self.axes.iter().all(sees_all))
    }

    fn layer(&mut self, node: &Node, axis: usize) -> Result<Layer, Fault> {
        let of = |at: &At| self.axes[axis].layers[*at].clone().unwrap();
        let inputs: Vec<Layer> = node.inputs.iter().map(of).collect();
        let like = node.like.as_ref().map_or(0, |at| of(at).size);
        match &node.kind {
            Kind::Each(ops) => self.operation(ops[axis], node.inputs[0], &inputs[0], like, axis),
            Kind::Gate if inputs[1].size == 1 && inputs[0].size != 1 => {
                Ok(self.gate(node, &inputs[0], &inputs[1], axis))
            }
            _ => self.join(node, &inputs, axis),
        }
    }

    fn operation(
        &mut self,
        op: Op,
        at: At,
        input: &Layer,
        like: i64,
        axis: usize,
    ) -> Result<Layer, Fault> {
        let step = op.settle(input.size, like)?;
        let roads = &mut self.axes[axis].roads;
        let full = roads.layer(input.full, step);
        too_many(roads, full)?;
        let mut along = |road: RoadId| {
            if road == input.full {
                full
            } else {
                roads.layer(road, step)
            }
        };
        let path = along(input.path);
        let sees_all = matches!(
            op,
            Op::GlobalPool | Op::MixAll | Op::Scan | Op::Adaptive { m: 1 }
        );
        let local = input.local.filter(|_| !sees_all).map(along);
        Ok(Layer {
            size: step.m,
            inputs: vec![at],
            step: Some(step),
            full,
            local,
            path,
            path_min: roads.longest(path),
            aligned: input.aligned,
        })
    }
}

pub fn too_many(roads: &Roads, road: RoadId) -> Result<(), Fault> {
    let periods = roads.all[road].lines.iter().map(|line| line.0);
    match periods.max() {
        Some(period) if period > PHASES => Err(Fault::Phases(period)),
        _ => Ok(()),
    }
}
