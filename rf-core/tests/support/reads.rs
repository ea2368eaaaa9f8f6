//! What one output reads, and how far reads move with outputs: columns of geometry.md's tables.

use super::op::{Fill, Grid, Mode, Op, Reads, Rounding, Settled, ceil, gcd};
use super::ratio::Ratio;

impl Settled {
    /// For any `o`: the layer goes on for ever.
    pub fn reads(&self, o: i64) -> Reads {
        let (n, m) = (self.n, self.m);
        Reads::Positions(match self.op {
            Op::Window { k, s, d, .. } => (0..k).map(|t| o * s - self.before + t * d).collect(),
            Op::Transposed { k, s, d, .. } => {
                let all = (0..k).map(|t| o + self.before - t * d);
                all.filter(|from| from % s == 0)
                    .map(|from| from / s)
                    .collect()
            }
            Op::Upsample { mode, .. }
            | Op::Resize { mode, .. }
            | Op::Rescale { mode, .. }
            | Op::ResizeLike { mode } => self.interpolated(o, mode),
            Op::Adaptive { m: 1 } | Op::GlobalPool | Op::MixAll => return Reads::Everything,
            Op::Adaptive { .. } => ((o * n).div_euclid(m)..ceil((o + 1) * n, m)).collect(),
            Op::Unshuffle { f } => (o * f..o * f + f).collect(),
            Op::Shift { .. }
            | Op::CropLike { .. }
            | Op::PadLike { .. }
            | Op::CropTo { .. }
            | Op::PadTo { .. }
            | Op::PadMultiple { .. } => vec![o - self.before],
            Op::Mix { w, a } => {
                let first = (o - a).div_euclid(w) * w + a;
                (first..first + w).collect()
            }
            Op::Scan => return Reads::UpTo(o),
            Op::Pointwise => vec![o],
        })
    }

    /// What is read at a position: geometry.md's table of padding modes.
    pub fn filled(&self, q: i64) -> Option<i64> {
        let n = self.n;
        if (0..n).contains(&q) {
            return Some(q);
        }
        if self.op.mode().is_some() {
            // Every runtime takes the outermost for what is outside.
            return Some(q.clamp(0, n - 1));
        }
        if q < -self.before || q >= n + self.after {
            return None;
        }
        match self.op.fill() {
            Fill::Zeros => None,
            Fill::Replicate => Some(if q < 0 { 0 } else { n - 1 }),
            Fill::Reflect => Some(if q < 0 { -q } else { 2 * (n - 1) - q }),
            Fill::Symmetric => Some(if q < 0 { -q - 1 } else { 2 * n - 1 - q }),
            Fill::Circular => Some(if q < 0 { q + n } else { q - n }),
        }
    }

    /// Whether something is read from the other end.
    pub fn wraps(&self) -> bool {
        self.op.fill() == Fill::Circular && (self.before > 0 || self.after > 0)
    }

    /// `(p, q)`: outputs `+p` read inputs `+q`.
    pub fn period(&self) -> (i64, i64) {
        let (n, m) = (self.n, self.m);
        let ratio = |n: i64, m: i64| (m / gcd(n, m), n / gcd(n, m));
        match self.op {
            Op::Window { s, .. } => (1, s),
            Op::Transposed { s, .. } => (s, 1),
            Op::Unshuffle { f } => (1, f),
            Op::Mix { w, .. } => (w, w),
            op if op.mode().map(Mode::grid) == Some(Grid::Corners) => match (n, m) {
                (1, _) => (m, 1),
                (_, 1) => (1, n),
                _ => ratio(n - 1, m - 1),
            },
            op if op.mode().is_some() => {
                let (p, q) = self.scale();
                ratio(q, p)
            }
            Op::Adaptive { .. } => ratio(n, m),
            _ => (1, 1),
        }
    }

    /// Features of the input that stand after the last one read.
    pub fn dropped(&self) -> i64 {
        match self.op {
            Op::Window { k, s, d, .. } => {
                let end = (self.m - 1) * s - self.before + d * (k - 1) + 1;
                (end.max(0)..self.n).count() as i64
            }
            _ => 0,
        }
    }

    /// Features of the input that are read on both sides of a cut: between two windows, and where the first output of a
    /// feature of a transposed one stands.
    pub fn state(&self) -> i64 {
        let cut = match self.op {
            Op::Window { .. } => 1,
            Op::Transposed { s, .. } => 2 * s - self.before,
            _ => return 0,
        };
        let read = |outputs: std::ops::Range<i64>| -> Vec<i64> {
            let reads = outputs.map(|o| self.reads(o));
            let positions = reads.map(|reads| match reads {
                Reads::Positions(positions) => positions,
                _ => Vec::new(),
            });
            positions.flatten().collect()
        };
        let far = 4 * (self.before.abs() + self.reach()) + 8;
        let (before, after) = (read(cut - far..cut), read(cut..cut + far));
        match (before.iter().max(), after.iter().min()) {
            (Some(last), Some(first)) => (last - first + 1).max(0),
            _ => 0,
        }
    }

    /// Positions from the first tap to the last.
    fn reach(&self) -> i64 {
        match self.op {
            Op::Window { k, s, d, .. } | Op::Transposed { k, s, d, .. } => s + d * (k - 1) + 1,
            _ => 1,
        }
    }

    /// `r` as a fraction `(p, q)`.
    fn scale(&self) -> (i64, i64) {
        match self.op {
            Op::Rescale { p, q, .. } => (p, q),
            _ => (self.m, self.n),
        }
    }

    /// ONNX' `x_original`, in the words of its operator; where there is one input or output to align, the line goes on.
    fn x_original(&self, o: i64, grid: Grid) -> Ratio {
        let int = |value: i64| Ratio::of(value, 1);
        let half = Ratio::of(1, 2);
        let (p, q) = self.scale();
        let (x_resized, scale) = (int(o), Ratio::of(p, q));
        let (length_original, length_resized) = (int(self.n), int(self.m));
        match grid {
            Grid::HalfPixel => (x_resized + half) / scale - half,
            Grid::HalfPixelSymmetric => {
                let adjustment = length_resized / (scale * length_original);
                let center = length_original / int(2);
                let offset = center * (int(1) - adjustment);
                offset + (x_resized + half) / scale - half
            }
            Grid::PytorchHalfPixel if self.m > 1 => (x_resized + half) / scale - half,
            Grid::PytorchHalfPixel | Grid::Asymmetric => x_resized / scale,
            Grid::Corners if self.m == 1 => x_resized * length_original,
            Grid::Corners => x_resized * (length_original - int(1)) / (length_resized - int(1)),
        }
    }

    /// The neighbours of a position.
    fn interpolated(&self, o: i64, mode: Mode) -> Vec<i64> {
        if mode.grid() == Grid::Corners && self.n == 1 {
            return vec![o.div_euclid(self.m)];
        }
        let x = self.x_original(o, mode.grid());
        let half = Ratio::of(1, 2);
        let (sides, antialias) = match mode {
            Mode::Nearest { rounding, .. } => {
                return vec![match rounding {
                    Rounding::Floor => x.floor(),
                    Rounding::Ceil => x.ceil(),
                    Rounding::PreferFloor => (x - half).ceil(),
                    Rounding::PreferCeil => (x + half).floor(),
                }];
            }
            Mode::Between {
                sides, antialias, ..
            } => (sides, antialias),
        };
        let floor = x.floor();
        let (p, q) = self.scale();
        if antialias && p < q {
            // abs(i - x) < sides / r
            let reach = Ratio::of(sides * q, p);
            let near = |i: i64| {
                let i = Ratio::of(i, 1);
                i - x < reach && x - i < reach
            };
            let widest = sides * q / p + 2;
            return (floor - widest..=floor + widest)
                .filter(|&i| near(i))
                .collect();
        }
        if x == Ratio::of(floor, 1) {
            return vec![floor];
        }
        (floor + 1 - sides..=floor + sides).collect()
    }
}
