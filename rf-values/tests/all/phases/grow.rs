//! Networks of blocks in blocks, as models have them: what goes down comes up again and meets what went past it.

use crate::support::net::{At, Net, Node};
use crate::support::op::{Fill, Mode, Op, Pad};
use crate::support::rng::Rng;

/// No layer of a near network has more features.
const FEATURES: i64 = 600;

/// Sizes and regions of a far one stay in `i64`, most of the time.
const FAR: i64 = 1 << 59;

/// Numbers on both sides of those above which the closed forms give up.
const LARGE: [i64; 12] = [
    (1 << 15) + 1,
    1 << 20,
    (1 << 28) + 5,
    (1 << 29) - 1,
    1 << 29,
    (1 << 29) + 3,
    (1 << 30) - 1,
    1 << 30,
    (1 << 30) + 1,
    (1 << 31) - 1,
    1 << 31,
    1 << 40,
];

/// A network over one axis, and whether it is one of huge numbers.
pub(super) fn network(seed: u64) -> (Net, bool) {
    let mut rng = Rng::new(seed);
    let is_far = rng.percent(25);
    let image = if is_far && rng.percent(50) {
        rng.pick(&LARGE)
    } else {
        let most = rng.pick(&[3, 12, 40, 130]);
        rng.within(1, most)
    };
    let mut growing = Growing {
        net: Net::chain(image, &[]),
        sizes: vec![image],
        rng,
        is_far,
    };
    let depth = growing.rng.within(1, if is_far { 2 } else { 4 });
    let mut at = growing.blocks(0, depth);
    if growing.rng.percent(30) {
        at = growing.down(at).0;
        at = growing.blocks(at, 1);
    }
    if growing.rng.percent(30) {
        let factor = growing.factor();
        at = growing.up(at, factor);
        growing.blocks(at, 1);
    }
    (growing.net, is_far)
}

struct Growing {
    net: Net,
    sizes: Vec<i64>,
    rng: Rng,
    is_far: bool,
}

impl Growing {
    /// Puts a layer behind another, if it can be; else it is the other.
    fn each(&mut self, at: At, op: Op) -> At {
        let n = self.sizes[at];
        let most = if self.is_far { FAR } else { FEATURES };
        let size = match op.settle(n, 0) {
            Ok(step) if step.m <= most => step.m,
            _ => return at,
        };
        self.net.nodes.push(Node::each(vec![op], at, None));
        self.sizes.push(size);
        self.sizes.len() - 1
    }

    fn factor(&mut self) -> i64 {
        self.rng.pick(&[2, 2, 2, 2, 3, 3, 4, 5])
    }

    fn blocks(&mut self, mut at: At, depth: i64) -> At {
        for _ in 0..self.rng.within(1, 3) {
            at = self.block(at, depth);
        }
        at
    }

    /// Features as dense as those before it, of any number.
    fn block(&mut self, at: At, depth: i64) -> At {
        if self.net.nodes.len() > if self.is_far { 12 } else { 50 } {
            return at;
        }
        match self.rng.within(0, if depth > 0 { 99 } else { 49 }) {
            0..38 => self.window(at, 1, 1),
            38..41 => {
                let (w, a) = (self.rng.within(1, 6), self.rng.within(-3, 3));
                self.each(at, Op::Mix { w, a })
            }
            41..45 => {
                let (b, e) = (self.rng.within(-2, 3), self.rng.within(-2, 3));
                self.shift(at, b, e)
            }
            45..47 => self.each(at, Op::Pointwise),
            // Where numbers are huge the evaluator takes its time for them.
            47..50 if self.is_far => at,
            47 => self.each(at, Op::Scan),
            48 => self.gate(at),
            49 => {
                let fill = self.rng.pick(&[Fill::Replicate, Fill::Circular]);
                self.each(at, Op::Shift { b: 1, e: 0, fill })
            }
            50..72 => {
                let (low, factor) = self.down(at);
                let inner = self.blocks(low, depth - 1);
                let up = self.up(inner, factor);
                if self.rng.percent(60) {
                    self.join(&[at, up])
                } else {
                    up
                }
            }
            72..80 => {
                let factor = self.factor();
                let high = self.up(at, factor);
                if high == at {
                    return at;
                }
                let inner = self.blocks(high, depth - 1);
                let size = self.rng.within(1, factor + 1);
                self.window(inner, size, factor)
            }
            80..90 => {
                // Beside each other, each of its own period.
                let mut branches = vec![at];
                for _ in 0..self.rng.within(1, 3) {
                    let (low, factor) = self.down(at);
                    let inner = self.window(low, 1, 1);
                    branches.push(self.up(inner, factor));
                }
                self.join(&branches)
            }
            _ => {
                let mut branches = vec![at];
                for _ in 0..self.rng.pick(&[1, 1, 2]) {
                    branches.push(self.blocks(at, depth - 1));
                }
                self.join(&branches)
            }
        }
    }

    /// A window of `least` taps or some more.
    fn window(&mut self, at: At, least: i64, s: i64) -> At {
        // Of many taps not all are looked at.
        let more = if self.rng.percent(10) { 24 } else { 6 };
        let mut k = self
            .rng
            .within(least, least + self.rng.clone().within(0, more));
        let mut d = self.rng.pick(&[1, 1, 1, 2, 3, 9]);
        let (low, high) = (self.rng.within(-2, 7), self.rng.within(-2, 7));
        let (mut b, mut e) = (low, high);
        if self.is_far && self.rng.percent(50) {
            match self.rng.within(0, 4) {
                0 => k = self.rng.pick(&LARGE),
                1 => d = self.rng.pick(&LARGE),
                2 => b = self.rng.pick(&LARGE),
                3 => b = -self.rng.pick(&LARGE),
                _ => e = self.rng.pick(&LARGE),
            }
        }
        let Some(span) = (k - 1).checked_mul(d).filter(|&span| span < FAR) else {
            return at;
        };
        let pad = match self.rng.within(0, 9) {
            // As many features as before, wherever they look.
            0..7 if self.is_far && self.rng.percent(50) => Pad::Both(b, span - b),
            0..5 => Pad::Same,
            5..9 => Pad::Both(b, e),
            _ => self.rng.pick(&[Pad::Causal, Pad::SameLower]),
        };
        let fill = if !self.is_far && self.rng.percent(2) {
            Fill::Replicate
        } else {
            Fill::Zeros
        };
        let ceil = self.rng.percent(3);
        let op = Op::Window {
            k,
            s,
            d,
            pad,
            fill,
            ceil,
        };
        self.each(at, op)
    }

    /// Fewer features, and how much further they stand apart.
    fn down(&mut self, at: At) -> (At, i64) {
        let mut factor = self.factor();
        if self.is_far && self.rng.percent(30) {
            factor = self.rng.pick(&LARGE);
        }
        if self.sizes[at] % factor == 0 && self.rng.percent(10) {
            return (self.each(at, Op::Unshuffle { f: factor }), factor);
        }
        let least = self.rng.pick(&[1, 2, factor.min(9)]);
        let low = self.window(at, least, factor);
        (low, if low == at { 1 } else { factor })
    }

    fn up(&mut self, at: At, f: i64) -> At {
        // Of huge layers the evaluator would count all features that see padding.
        if f == 1 || f > 300 || self.sizes[at] > FEATURES {
            return at;
        }
        let op = match self.rng.within(0, 9) {
            0..5 => Op::Upsample {
                f,
                mode: Mode::NEAREST,
            },
            5..8 => {
                let mode = self.rng.pick(&Mode::all());
                if self.rng.percent(30) {
                    Op::Rescale { p: f, q: 1, mode }
                } else {
                    Op::Upsample { f, mode }
                }
            }
            _ => Op::Transposed {
                k: self.rng.within(1, f + 3),
                s: f,
                // Taps that lie further apart than features let rows go back.
                d: self.rng.pick(&[1, 1, 1, 2, 3, 5]),
                pad: self
                    .rng
                    .pick(&[Pad::Both(0, 0), Pad::Both(1, 0), Pad::Same]),
                extra: 0,
            },
        };
        self.each(at, op)
    }

    fn shift(&mut self, at: At, b: i64, e: i64) -> At {
        if b == 0 && e == 0 {
            return at;
        }
        let fill = Fill::Zeros;
        self.each(at, Op::Shift { b, e, fill })
    }

    /// The layers, all of the size of one of them.
    fn join(&mut self, branches: &[At]) -> At {
        let size = self.sizes[self.rng.pick(branches)];
        let mut alike = Vec::new();
        for &at in branches {
            let more = size - self.sizes[at];
            let before = more / 2 + i64::from(self.rng.percent(20));
            alike.push(self.shift(at, before, more - before));
        }
        if alike.iter().any(|&at| self.sizes[at] != size) {
            return branches[0];
        }
        if self.rng.percent(50) {
            alike.reverse();
        }
        self.net.nodes.push(Node::join(alike));
        self.sizes.push(size);
        self.sizes.len() - 1
    }

    fn gate(&mut self, at: At) -> At {
        let gate = self.each(at, Op::GlobalPool);
        self.net.nodes.push(Node::gate(at, gate));
        self.sizes.push(self.sizes[at]);
        self.sizes.len() - 1
    }
}
