//! What one output reads, and how far reads move with outputs: columns of geometry.md's tables.

use super::op::{Fill, Mode, Op, Reads, Settled, ceil, gcd};

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
            Op::Upsample { mode, .. } | Op::Resize { mode, .. } | Op::ResizeLike { mode } => {
                interpolated(o, n, m, mode)
            }
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
            Op::Upsample { mode, .. } | Op::Resize { mode, .. } | Op::ResizeLike { mode } => {
                match mode {
                    Mode::Nearest | Mode::Linear | Mode::Cubic => ratio(n, m),
                    _ if n == 1 => (m, 1),
                    _ if m == 1 => (1, n),
                    _ => ratio(n - 1, m - 1),
                }
            }
            Op::Adaptive { .. } => ratio(n, m),
            _ => (1, 1),
        }
    }

    /// Positions of the padded input after the last window.
    pub fn dropped(&self) -> i64 {
        match self.op {
            Op::Window { k, s, d, .. } => {
                let used = (self.m - 1) * s + d * (k - 1) + 1;
                (self.n + self.before + self.after - used).max(0)
            }
            _ => 0,
        }
    }
}

/// Position `x` as a fraction, then its neighbours.
fn interpolated(o: i64, n: i64, m: i64, mode: Mode) -> Vec<i64> {
    let corners = matches!(mode, Mode::LinearCorners | Mode::CubicCorners);
    let (above, below) = match mode {
        Mode::Nearest => return vec![(o * n).div_euclid(m)],
        _ if !corners => ((2 * o + 1) * n - m, 2 * m),
        _ if n == 1 => return vec![o.div_euclid(m)],
        // x = 0 for the one output there is; the line goes on with q = n.
        _ if m == 1 => (o * n, 1),
        _ => (o * (n - 1), m - 1),
    };
    let floor = above.div_euclid(below);
    if above % below == 0 {
        return vec![floor];
    }
    match mode {
        Mode::Cubic | Mode::CubicCorners => (floor - 1..=floor + 2).collect(),
        _ => vec![floor, floor + 1],
    }
}
