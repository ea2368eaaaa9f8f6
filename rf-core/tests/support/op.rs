//! The operations of geometry.md's table, as the table has them: sizes, and the positions that one output reads.

/// Padding of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pad {
    Both(i64, i64),
    Same,
    SameLower,
    Causal,
    Guide(i64),
}

/// How an interpolation reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Nearest {
        grid: Grid,
        rounding: Rounding,
    },
    /// Linear reads 1, cubic 2 to each side of what lies between two positions.
    Between {
        sides: i64,
        grid: Grid,
        antialias: bool,
    },
}

/// Which is the nearest: ONNX' `nearest_mode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    Floor,
    Ceil,
    PreferFloor,
    PreferCeil,
}

/// Where outputs stand: ONNX' `coordinate_transformation_mode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grid {
    HalfPixel,
    HalfPixelSymmetric,
    PytorchHalfPixel,
    Asymmetric,
    Corners,
}

impl Mode {
    pub const NEAREST: Self = Self::Nearest {
        grid: Grid::Asymmetric,
        rounding: Rounding::Floor,
    };
    pub const LINEAR: Self = Self::between(1, Grid::HalfPixel, false);
    pub const CUBIC_CORNERS: Self = Self::between(2, Grid::Corners, false);

    pub const fn between(sides: i64, grid: Grid, antialias: bool) -> Self {
        Self::Between {
            sides,
            grid,
            antialias,
        }
    }

    pub fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for grid in [
            Grid::HalfPixel,
            Grid::HalfPixelSymmetric,
            Grid::PytorchHalfPixel,
            Grid::Asymmetric,
            Grid::Corners,
        ] {
            for rounding in [
                Rounding::Floor,
                Rounding::Ceil,
                Rounding::PreferFloor,
                Rounding::PreferCeil,
            ] {
                all.push(Self::Nearest { grid, rounding });
            }
            for (sides, antialias) in [(1, false), (1, true), (2, false), (2, true)] {
                all.push(Self::between(sides, grid, antialias));
            }
        }
        all
    }

    pub fn grid(self) -> Grid {
        match self {
            Self::Nearest { grid, .. } | Self::Between { grid, .. } => grid,
        }
    }
}

/// What a padded position holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    Zeros,
    Reflect,
    Symmetric,
    Replicate,
    Circular,
}

/// One operation on one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Window {
        k: i64,
        s: i64,
        d: i64,
        pad: Pad,
        fill: Fill,
        ceil: bool,
    },
    /// The rules make `n * s` features of it; none is by the guide.
    Transposed {
        k: i64,
        s: i64,
        d: i64,
        pad: Pad,
        extra: i64,
    },
    Upsample {
        f: i64,
        mode: Mode,
    },
    Resize {
        m: i64,
        mode: Mode,
    },
    /// By `p / q`.
    Rescale {
        p: i64,
        q: i64,
        mode: Mode,
    },
    ResizeLike {
        mode: Mode,
    },
    Adaptive {
        m: i64,
    },
    Unshuffle {
        f: i64,
    },
    /// Positions added at the ends; cropping where negative.
    Shift {
        b: i64,
        e: i64,
        fill: Fill,
    },
    CropTo {
        m: i64,
        offset: Option<i64>,
    },
    PadTo {
        m: i64,
        offset: Option<i64>,
        fill: Fill,
    },
    /// To the least multiple of `k`.
    PadMultiple {
        k: i64,
        offset: Option<i64>,
        fill: Fill,
    },
    CropLike {
        offset: Option<i64>,
    },
    PadLike {
        offset: Option<i64>,
    },
    GlobalPool,
    MixAll,
    Mix {
        w: i64,
        a: i64,
    },
    Scan,
    Pointwise,
}

/// Why a layer cannot be; the kinds that a user sees apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    Zero,
    WindowTooLarge,
    Empty,
    NotDivisible,
    Unlike,
    /// Side 0 is before.
    PaddingTooLarge {
        side: usize,
    },
    Sizes(Vec<i64>),
    /// The jump of each branch, in lowest terms.
    Jumps(Vec<Option<(i128, i128)>>),
    Phases(i64),
}

/// What an output reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reads {
    Positions(Vec<i64>),
    Everything,
    UpTo(i64),
}

/// An operation on an input of `n` features that makes `m`.
#[derive(Debug, Clone, Copy)]
pub struct Settled {
    pub op: Op,
    pub n: i64,
    pub m: i64,
    /// Padding before and after; of a shift, what is added there.
    pub before: i64,
    pub after: i64,
}

pub fn ceil(a: i64, b: i64) -> i64 {
    -(-a).div_euclid(b)
}

pub fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}

impl Op {
    fn counts(&self) -> Vec<i64> {
        match *self {
            Self::Window { k, s, d, .. } | Self::Transposed { k, s, d, .. } => vec![k, s, d],
            Self::Upsample { f, .. } | Self::Unshuffle { f } => vec![f],
            Self::Resize { m, .. }
            | Self::Adaptive { m }
            | Self::CropTo { m, .. }
            | Self::PadTo { m, .. } => vec![m],
            Self::Rescale { p, q, .. } => vec![p, q],
            Self::Mix { w, .. } => vec![w],
            Self::PadMultiple { k, .. } => vec![k],
            _ => vec![],
        }
    }

    /// Of what reads between positions.
    pub fn mode(&self) -> Option<Mode> {
        match *self {
            Self::Upsample { mode, .. }
            | Self::Resize { mode, .. }
            | Self::Rescale { mode, .. }
            | Self::ResizeLike { mode } => Some(mode),
            _ => None,
        }
    }

    pub fn fill(&self) -> Fill {
        match *self {
            Self::Window { fill, .. }
            | Self::Shift { fill, .. }
            | Self::PadTo { fill, .. }
            | Self::PadMultiple { fill, .. } => fill,
            _ => Fill::Zeros,
        }
    }

    /// On `n` features; `like` is the size of the layer that is referred to.
    pub fn settle(self, n: i64, like: i64) -> Result<Settled, Fault> {
        if self.counts().iter().any(|&count| count < 1) {
            return Err(Fault::Zero);
        }
        let (m, before, after) = match self {
            Self::Window {
                k, s, d, pad, ceil, ..
            } => window(n, k, s, d, pad, ceil),
            Self::Transposed {
                k,
                s,
                d,
                pad,
                extra,
            } => transposed(n, k, s, d, pad, extra),
            Self::Upsample { f, .. } => (n * f, 0, 0),
            Self::Resize { m, .. } | Self::Adaptive { m } => (m, 0, 0),
            Self::Rescale { p, q, .. } => (n * p / q, 0, 0),
            Self::ResizeLike { .. } => (like, 0, 0),
            Self::Unshuffle { f } if n % f != 0 => return Err(Fault::NotDivisible),
            Self::Unshuffle { f } => (n / f, 0, 0),
            Self::Shift { b, e, .. } => (n + b + e, b, e),
            Self::CropLike { offset } => {
                let (before, after) = shares(n - like, offset)?;
                (like, -before, -after)
            }
            Self::CropTo { m, offset } => {
                let (before, after) = shares(n - m, offset)?;
                (m, -before, -after)
            }
            Self::PadTo { m, offset, .. } => {
                let (before, after) = shares(m - n, offset)?;
                (m, before, after)
            }
            Self::PadMultiple { k, offset, .. } => {
                let m = (n..n + k).find(|m| m % k == 0).unwrap();
                let (before, after) = shares(m - n, offset)?;
                (m, before, after)
            }
            Self::PadLike { offset } => {
                let (before, after) = shares(like - n, offset)?;
                (like, before, after)
            }
            Self::GlobalPool => (1, 0, 0),
            Self::MixAll | Self::Mix { .. } | Self::Scan | Self::Pointwise => (n, 0, 0),
        };
        if m < 1 {
            let window = matches!(self, Self::Window { .. });
            return Err(if window {
                Fault::WindowTooLarge
            } else {
                Fault::Empty
            });
        }
        if let Some(side) = self.fill().too_large(n, [before, after]) {
            return Err(Fault::PaddingTooLarge { side });
        }
        Ok(Settled {
            op: self,
            n,
            m,
            before,
            after,
        })
    }
}

impl Fill {
    /// The side whose padding `n` features cannot fill.
    fn too_large(self, n: i64, sides: [i64; 2]) -> Option<usize> {
        let most = match self {
            Self::Zeros | Self::Replicate => return None,
            Self::Reflect => n - 1,
            Self::Symmetric | Self::Circular => n,
        };
        sides.iter().position(|&side| side > most)
    }
}

/// What is taken off or added before and after.
fn shares(total: i64, offset: Option<i64>) -> Result<(i64, i64), Fault> {
    let before = offset.unwrap_or(total.div_euclid(2));
    let after = total - before;
    if total < 0 || before < 0 || after < 0 {
        return Err(Fault::Unlike);
    }
    Ok((before, after))
}

fn window(n: i64, k: i64, s: i64, d: i64, pad: Pad, rounds_up: bool) -> (i64, i64, i64) {
    let e = d * (k - 1) + 1;
    let fit = |pb: i64, pe: i64| (n + pb + pe - e).div_euclid(s) + 1;
    match pad {
        Pad::Both(pb, pe) if rounds_up => {
            let m = ceil(n + pb + pe - e, s) + 1;
            let m = if (m - 1) * s >= n + pb { m - 1 } else { m };
            (m, pb, pe)
        }
        Pad::Both(pb, pe) => (fit(pb, pe), pb, pe),
        Pad::Causal => (fit(d * (k - 1), 0), d * (k - 1), 0),
        Pad::Same | Pad::SameLower => {
            let m = ceil(n, s);
            let total = ((m - 1) * s + e - n).max(0);
            let before = if pad == Pad::Same {
                total / 2
            } else {
                ceil(total, 2)
            };
            (m, before, total - before)
        }
        Pad::Guide(p) => {
            let m = fit(p, p);
            let total = (m - 1) * s - n + e;
            let before = total.div_euclid(2);
            (m, before, total - before)
        }
    }
}

fn transposed(n: i64, k: i64, s: i64, d: i64, pad: Pad, extra: i64) -> (i64, i64, i64) {
    let total = (d * (k - 1) + 1 - s).max(0);
    let before = match pad {
        Pad::Both(pb, pe) => {
            let m = (n - 1) * s - pb - pe + d * (k - 1) + extra + 1;
            return (m, pb, pe);
        }
        Pad::Same => total / 2,
        Pad::SameLower => ceil(total, 2),
        Pad::Causal => 0,
        Pad::Guide(_) => panic!("no rule of transposed convolutions"),
    };
    (n * s, before, total - before)
}
