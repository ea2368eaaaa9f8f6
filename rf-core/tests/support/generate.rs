//! Random networks: layers are put behind those that are there, and most of those that turn out to be errors are
//! taken away again.

use super::draw::Draw;
use super::model::Model;
use super::net::{At, Kind, Node};
use super::op::{Fill, Mode, Op, Reads, gcd};
use super::rng::Rng;
use super::roads::Roads;

/// Larger layers, periods and regions are left out: they cost time and show nothing new.
const FEATURES: i64 = 72;
const PERIOD: i64 = 480;
const PIXELS: i64 = 2500;

pub fn network(seed: u64) -> Model {
    grown(Rng::new(seed))
}

pub fn grown(mut rng: Rng) -> Model {
    let axes = if rng.percent(20) { 2 } else { 1 };
    let most = rng.pick(&[8, 24, 60]);
    let image: Vec<i64> = (0..axes).map(|_| rng.within(1, most)).collect();
    grown_on(&image, rng)
}

/// On an input of this size.
pub fn grown_on(image: &[i64], rng: Rng) -> Model {
    let mut growing = Growing {
        model: Model::of_input(image),
        rng,
    };
    let count = growing.rng.within(1, 9) as usize;
    for _ in 0..4 * count {
        if growing.model.net.nodes.len() >= count {
            break;
        }
        match growing.rng.within(0, 99) {
            0..68 => growing.operation(),
            68..96 => growing.join(),
            _ => growing.gate(),
        }
    }
    growing.model
}

struct Growing {
    model: Model,
    rng: Rng,
}

impl Growing {
    /// Some layer without a fault, the last one often.
    fn some(&mut self) -> At {
        let sound: Vec<At> = (0..=self.model.net.nodes.len())
            .filter(|&at| self.model.is_sound(at))
            .collect();
        match sound.last() {
            Some(&last) if self.rng.percent(60) => last,
            _ => self.rng.pick(&sound),
        }
    }

    fn sizes(&self, at: At) -> Vec<i64> {
        self.model
            .axes
            .iter()
            .map(|axis| axis.layers[at].as_ref().unwrap().size)
            .collect()
    }

    /// Puts a layer last; false where it was taken away again, for its cost or an error.
    fn put(&mut self, node: &Node) -> bool {
        let count = self.model.net.nodes.len();
        if !is_cheap(&self.model, node) {
            return false;
        }
        let faults = self.model.faults.len();
        self.model.push(node);
        let keep = self.model.faults.len() == faults || self.rng.percent(10);
        if !keep {
            self.model.truncate(count);
        }
        keep && self.model.is_sound(count + 1)
    }

    fn operation(&mut self) {
        let input = self.some();
        let draw = Draw::any(&mut self.rng);
        self.draw(draw, input);
    }

    fn draw(&mut self, draw: Draw, input: At) -> bool {
        let like = draw.needs_like().then(|| self.some());
        let sizes = self.sizes(input);
        let ops = sizes.iter().map(|&n| draw.on(n, &mut self.rng)).collect();
        self.put(&Node::each(ops, input, like))
    }

    fn join(&mut self) {
        let count = self.model.net.nodes.len();
        let first = self.some();
        let mut branches = vec![first];
        for _ in 0..if self.rng.percent(20) { 2 } else { 1 } {
            let other = self.partner(first);
            let other = if self.sizes(other) == self.sizes(first) || self.rng.percent(4) {
                Some(other)
            } else {
                self.fit(other, first)
            };
            let Some(other) = other else {
                self.model.truncate(count);
                return;
            };
            branches.push(other);
        }
        if self.rng.percent(50) {
            branches.reverse();
        }
        let node = if branches.len() == 2 && self.rng.percent(15) {
            Node::gate(branches[0], branches[1])
        } else {
            Node::join(branches)
        };
        if !self.put(&node) && self.model.faults.is_empty() {
            self.model.truncate(count);
        }
    }

    /// A layer to join with `first`: often one with the same jumps.
    fn partner(&mut self, first: At) -> At {
        let jumps = |at: At| {
            let jump = |axis: &super::model::Axis| {
                let local = axis.layers[at].as_ref()?.local?;
                Some(axis.roads.all[local].jump)
            };
            self.model.axes.iter().map(jump).collect::<Vec<_>>()
        };
        let own = jumps(first);
        let alike: Vec<At> = (0..=self.model.net.nodes.len())
            .filter(|&at| at != first && self.model.is_sound(at) && jumps(at) == own)
            .collect();
        if alike.is_empty() || self.rng.percent(25) {
            return self.some();
        }
        self.rng.pick(&alike)
    }

    /// Fits a layer to the size of another.
    fn fit(&mut self, at: At, to: At) -> Option<At> {
        let (own, wanted) = (self.sizes(at), self.sizes(to));
        let is_larger = own.iter().zip(&wanted).all(|(own, wanted)| own >= wanted);
        let is_smaller = own.iter().zip(&wanted).all(|(own, wanted)| own <= wanted);
        let pairs = own.iter().zip(&wanted);
        let offset = self.rng.percent(30).then_some(0);
        let mode = self.rng.pick(&Mode::all());
        let (ops, like): (Vec<Op>, _) = match self.rng.within(0, 9) {
            0..5 if is_larger => (own.iter().map(|_| Op::CropLike { offset }).collect(), true),
            0..5 if is_smaller => (own.iter().map(|_| Op::PadLike { offset }).collect(), true),
            0..7 => {
                let shift = |(own, wanted): (&i64, &i64)| {
                    let b = (wanted - own).div_euclid(2) + self.rng.within(-1, 1);
                    Op::Shift {
                        b,
                        e: wanted - own - b,
                        fill: Fill::Zeros,
                    }
                };
                (pairs.map(shift).collect(), false)
            }
            7 => (own.iter().map(|_| Op::ResizeLike { mode }).collect(), true),
            8 => (
                wanted.iter().map(|&m| Op::Resize { m, mode }).collect(),
                false,
            ),
            _ => (wanted.iter().map(|&m| Op::Adaptive { m }).collect(), false),
        };
        let is_put = self.put(&Node::each(ops, at, like.then_some(to)));
        is_put.then_some(self.model.net.nodes.len())
    }

    fn gate(&mut self) {
        let count = self.model.net.nodes.len();
        let x = self.some();
        let from = self.some();
        let draw = self
            .rng
            .pick(&[Draw::GlobalPool, Draw::GlobalPool, Draw::Adaptive]);
        let gate = if self.sizes(from).iter().all(|&n| n == 1) {
            from
        } else if draw == Draw::Adaptive {
            let ops = self
                .sizes(from)
                .iter()
                .map(|_| Op::Adaptive { m: 1 })
                .collect();
            if !self.put(&Node::each(ops, from, None)) {
                return;
            }
            count + 1
        } else if self.draw(draw, from) {
            count + 1
        } else {
            return;
        };
        if !self.put(&Node::gate(x, gate)) && self.model.faults.is_empty() {
            self.model.truncate(count);
        }
    }
}

fn is_cheap(model: &Model, node: &Node) -> bool {
    (0..model.axes.len()).all(|axis| {
        let axis = &model.axes[axis];
        let layer = |at: At| axis.layers[at].as_ref();
        let Some(inputs) = node
            .inputs
            .iter()
            .map(|&at| layer(at))
            .collect::<Option<Vec<_>>>()
        else {
            return true;
        };
        let Kind::Each(_) = node.kind else {
            let lines = inputs
                .iter()
                .flat_map(|input| &axis.roads.all[input.full].lines);
            let locals = inputs.iter().filter_map(|input| input.local);
            let lines = lines.chain(locals.flat_map(|local| &axis.roads.all[local].lines));
            let common = lines.fold(1, |common, line| common / gcd(common, line.0) * line.0);
            return common <= PERIOD;
        };
        let Kind::Each(ops) = &node.kind else {
            return true;
        };
        let like = node.like.and_then(layer).map_or(0, |layer| layer.size);
        ops.iter().all(|op| {
            let Ok(step) = op.settle(inputs[0].size, like) else {
                return true;
            };
            if step.m > FEATURES {
                return false;
            }
            let roads = [Some(inputs[0].full), inputs[0].local, Some(inputs[0].path)];
            roads
                .into_iter()
                .flatten()
                .all(|road| is_short(&axis.roads, road, &step))
        })
    })
}

/// Whether the period and the regions behind one more layer stay small.
fn is_short(roads: &Roads, road: usize, step: &super::op::Settled) -> bool {
    let (p, q) = step.period();
    let of = &roads.all[road];
    let period = of
        .lines
        .iter()
        .map(|line| p * (line.0 / gcd(q, line.0)))
        .max();
    if period.is_some_and(|period| period > PERIOD) || of.lines.is_empty() {
        return of.lines.is_empty();
    }
    let spread = (0..p.min(PERIOD)).filter_map(|o| match step.reads(o) {
        Reads::Positions(positions) => Some(positions.last()? - positions.first()?),
        _ => Some(0),
    });
    let spread = spread.map(i64::abs).max().unwrap_or(0).max(q);
    let jump = (of.jump.0 / of.jump.1 + 1) as i64;
    let region = roads.region(road, 0).map_or(1, |(lo, hi)| hi - lo);
    region + spread * jump <= PIXELS && jump * q <= 4 * PERIOD
}
