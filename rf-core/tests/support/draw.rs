//! Random operations.

use super::op::{Fill, Mode, Op, Pad};
use super::rng::Rng;

/// A kind of operation; the numbers are drawn for each axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draw {
    Window,
    Transposed,
    Upsample(Mode),
    Resize(Mode),
    Rescale(Mode),
    ResizeLike(Mode),
    Adaptive,
    Unshuffle,
    Shift,
    CropTo,
    PadTo,
    PadMultiple,
    CropLike,
    PadLike,
    GlobalPool,
    MixAll,
    Mix,
    Scan,
    Pointwise,
}

impl Draw {
    pub fn any(rng: &mut Rng) -> Self {
        let mode = rng.pick(&Mode::all());
        match rng.within(0, 99) {
            0..34 => Self::Window,
            34..49 => Self::Transposed,
            49..56 => Self::Upsample(mode),
            56..59 => Self::Resize(mode),
            59..62 => Self::Rescale(mode),
            62..65 => Self::ResizeLike(mode),
            65..69 => Self::Adaptive,
            69..74 => Self::Unshuffle,
            74..79 => Self::Shift,
            79 => Self::CropTo,
            80 => Self::PadTo,
            81 => Self::PadMultiple,
            82..85 => Self::CropLike,
            85..87 => Self::PadLike,
            87 => Self::GlobalPool,
            88 if rng.percent(50) => Self::MixAll,
            88..94 => Self::Mix,
            94..96 => Self::Scan,
            _ => Self::Pointwise,
        }
    }

    pub fn needs_like(self) -> bool {
        matches!(self, Self::ResizeLike(_) | Self::CropLike | Self::PadLike)
    }

    /// With numbers, for an input of `n` features.
    pub fn on(self, n: i64, rng: &mut Rng) -> Op {
        // Now and then a count that is none.
        let zero = rng.percent(1) && rng.percent(30);
        let least = |value: i64| if zero { 0 } else { value };
        match self {
            Self::Window => window(rng, zero),
            Self::Transposed => transposed(rng, zero),
            Self::Upsample(mode) => Op::Upsample {
                f: least(rng.pick(&[1, 2, 2, 2, 3, 4])),
                mode,
            },
            Self::Resize(mode) => Op::Resize {
                m: least(size_near(n, rng)),
                mode,
            },
            Self::Rescale(mode) => {
                let (p, q) = scale(rng);
                Op::Rescale {
                    p: least(p),
                    q,
                    mode,
                }
            }
            Self::ResizeLike(mode) => Op::ResizeLike { mode },
            Self::Adaptive => Op::Adaptive {
                m: least(if rng.percent(15) {
                    1
                } else {
                    size_near(n, rng)
                }),
            },
            Self::Unshuffle => Op::Unshuffle {
                f: least(divisor(n, rng)),
            },
            Self::Shift => Op::Shift {
                b: rng.within(-3, 3),
                e: rng.within(-3, 3),
                fill: fill(rng),
            },
            Self::CropTo => Op::CropTo {
                m: least((n - rng.within(-1, 6)).max(1)),
                offset: offset(rng),
            },
            Self::PadTo => Op::PadTo {
                m: least((n + rng.within(-1, 6)).max(1)),
                offset: offset(rng),
                fill: fill(rng),
            },
            Self::PadMultiple => Op::PadMultiple {
                k: least(rng.within(1, 9)),
                offset: offset(rng),
                fill: fill(rng),
            },
            Self::CropLike => Op::CropLike {
                offset: offset(rng),
            },
            Self::PadLike => Op::PadLike {
                offset: offset(rng),
            },
            Self::GlobalPool => Op::GlobalPool,
            Self::MixAll => Op::MixAll,
            Self::Mix => Op::Mix {
                w: least(rng.within(1, 6)),
                a: rng.within(-4, 4),
            },
            Self::Scan => Op::Scan,
            Self::Pointwise => Op::Pointwise,
        }
    }
}

fn fill(rng: &mut Rng) -> Fill {
    if rng.percent(70) {
        return Fill::Zeros;
    }
    rng.pick(&[
        Fill::Reflect,
        Fill::Symmetric,
        Fill::Replicate,
        Fill::Circular,
    ])
}

fn offset(rng: &mut Rng) -> Option<i64> {
    rng.percent(40).then(|| rng.within(0, 3))
}

fn size_near(n: i64, rng: &mut Rng) -> i64 {
    match rng.within(0, 3) {
        0 => rng.within(1, 48),
        1 => (n + rng.within(-4, 4)).max(1),
        2 => 2 * n,
        _ => (n / 2).max(1),
    }
}

/// A half, three halves, two, or any small ratio, not always in lowest terms.
fn scale(rng: &mut Rng) -> (i64, i64) {
    match rng.within(0, 3) {
        0 => (1, 2),
        1 => (rng.within(2, 4), 2),
        _ => (rng.within(1, 7), rng.within(1, 6)),
    }
}

fn divisor(n: i64, rng: &mut Rng) -> i64 {
    let divisors: Vec<i64> = (2..=4).filter(|f| n % f == 0).collect();
    if divisors.is_empty() || rng.percent(10) {
        return rng.within(1, 3);
    }
    rng.pick(&divisors)
}

fn window(rng: &mut Rng, zero: bool) -> Op {
    let k = rng.pick(&[1, 2, 2, 3, 3, 3, 4, 5]);
    let s = rng.pick(&[1, 1, 1, 1, 2, 2, 3, 4]);
    let d = rng.pick(&[1, 1, 1, 1, 2, 3]);
    let pad = match rng.within(0, 99) {
        0..30 => {
            let both = rng.within(0, 3);
            Pad::Both(both, both)
        }
        30..45 => Pad::Both(rng.within(-1, 3), rng.within(-1, 3)),
        45..70 => Pad::Same,
        70..80 => Pad::SameLower,
        80..90 => Pad::Causal,
        _ => Pad::Guide(rng.within(0, 3)),
    };
    let ceil = matches!(pad, Pad::Both(..)) && rng.percent(35);
    let mut counts = [k, s, d];
    if zero {
        counts[rng.within(0, 2) as usize] = 0;
    }
    let [k, s, d] = counts;
    let fill = fill(rng);
    Op::Window {
        k,
        s,
        d,
        pad,
        fill,
        ceil,
    }
}

fn transposed(rng: &mut Rng, zero: bool) -> Op {
    // Strides of 5 and 7, too: modulo the divisors of 24 every number is its own inverse.
    let k = rng.pick(&[1, 2, 2, 3, 3, 4, 5, 7]);
    let s = if zero {
        0
    } else {
        rng.pick(&[1, 2, 2, 2, 3, 4, 5, 7])
    };
    let d = rng.pick(&[1, 1, 1, 2, 3, 4, 5]);
    let rule = rng.pick(&[Pad::Same, Pad::Same, Pad::SameLower, Pad::Causal]);
    let pad = if rng.percent(60) {
        Pad::Both(rng.within(0, 2), rng.within(0, 2))
    } else {
        rule
    };
    let extra = if rng.percent(30) { rng.within(0, 3) } else { 0 };
    Op::Transposed {
        k,
        s,
        d,
        pad,
        extra,
    }
}
