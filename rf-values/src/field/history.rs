//! Which layers fitted their input to a size, on the way to a field: branches that drift apart are joined only where one
//! of them was.

use receptive_field_core::ops::{Rule, Step};

/// More are not told apart: then branches that drift are refused.
const FITS: usize = 8;

/// A field's layers as one number, the same for the same operations on the same input, and the numbers of those that
/// fit.
#[derive(Clone, Copy, Debug)]
pub(super) struct History {
    id: u64,
    fits: [u64; FITS],
    count: usize,
    /// False where some are not known.
    pub(super) is_whole: bool,
}

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is there is counted, and any number will do"
)]
impl History {
    /// Of the input. `is_whole` is false where layers before are not known.
    #[inline]
    pub(super) const fn new(id: i64, is_whole: bool) -> Self {
        Self {
            id: mix([id, 0, 0, 0, 0, 0, 0]),
            fits: [0; FITS],
            count: 0,
            is_whole,
        }
    }

    /// Behind one more layer.
    #[inline]
    pub(super) const fn then(&mut self, step: &Step, is_fitted: bool) {
        let (rule, a, b, c, d) = match step.rule {
            Rule::Window {
                kernel,
                stride,
                dilation,
                before,
            } => (1, kernel, stride, dilation, before),
            Rule::Transposed {
                kernel,
                stride,
                dilation,
                before,
                ..
            } => (2, kernel, stride, dilation, before),
            Rule::Interpolated {
                scale,
                offset,
                divisor,
                neighbours,
            } => (3, scale, offset, divisor, neighbours.number()),
            Rule::Adaptive { inputs, outputs } => (4, inputs, outputs, 0, 0),
            Rule::Block { window, shift } => (5, window, shift, 0, 0),
            Rule::All => (6, 0, 0, 0, 0),
            Rule::Prefix => (7, 0, 0, 0, 0),
        };
        let rule = rule + 8 * (step.padding_mode as i64);
        self.id = mix([self.id as i64, step.size, rule, a, b, c, d]);
        if is_fitted {
            self.add(self.id);
        }
    }

    /// Behind a window of numbers below 2^30, none of which another layer of this input has: kernel and stride are one
    /// number below 2^60, dilation and padding another.
    #[inline]
    pub(super) const fn then_window(&mut self, taps: i64, place: i64, size: i64) {
        let (taps, place) = (taps as u128, place as u128);
        let low = (self.id ^ size as u64) as u128 * 0x9e37_79b9_7f4a_7c15;
        let sum = low + taps * 0x1d8e_4e27_c47d_124f + place * 0x1f58_476d_1ce4_e5b9;
        self.id = (sum >> 61) as u64 ^ sum as u64;
    }

    /// Behind a join with this one.
    #[inline]
    pub(super) const fn join(&mut self, other: &Self) {
        self.id = fold(
            self.id as i64 as i128 * 0x1545_f491_4f6c_dd1d
                + other.id as i64 as i128 * 0x169d_ea0f_31a5_3f85,
        );
        self.is_whole = self.is_whole && other.is_whole;
        let mut index = 0;
        while index < other.count {
            self.add(other.fits[index]);
            index += 1;
        }
    }

    #[inline]
    const fn add(&mut self, fit: u64) {
        if self.has(fit) {
            return;
        }
        if self.count < FITS {
            self.fits[self.count] = fit;
            self.count += 1;
        } else {
            self.is_whole = false;
        }
    }

    #[inline]
    const fn has(&self, fit: u64) -> bool {
        let mut index = 0;
        while index < self.count {
            if self.fits[index] == fit {
                return true;
            }
            index += 1;
        }
        false
    }

    /// Whether a fit stands on the way to the other and not to this one.
    #[inline]
    pub(super) const fn lacks_any_of(&self, other: &Self) -> bool {
        let mut index = 0;
        while index < other.count {
            if !self.has(other.fits[index]) {
                return true;
            }
            index += 1;
        }
        false
    }
}

/// One number of seven. Factors are of 61 bits, so that seven products add up in `i128`, and no small numbers take each
/// other's place.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "seven products of 125 bits fit into `i128`"
)]
#[inline]
const fn mix([a, b, c, d, e, f, g]: [i64; 7]) -> u64 {
    let sum = a as i128 * 0x1545_f491_4f6c_dd1d
        + b as i128 * 0x1d8e_4e27_c47d_124f
        + c as i128 * 0x169d_ea0f_31a5_3f85
        + d as i128 * 0x17bb_2ee6_87b0_b0fd
        + e as i128 * 0x1e37_79b9_7f4a_7c15
        + f as i128 * 0x1f58_476d_1ce4_e5b9
        + g as i128 * 0x14d0_49bb_1331_11eb;
    fold(sum)
}

/// One number of twice as many bits.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::arithmetic_side_effects,
    reason = "a product of two `u64` fits into `u128`, whose halves are mixed"
)]
#[inline]
const fn fold(sum: i128) -> u64 {
    let (low, high) = (sum as u64, (sum >> 64) as u64);
    let product = (low ^ (high >> 7)) as u128 * 0x9e37_79b9_7f4a_7c15;
    (product >> 64) as u64 ^ product as u64 ^ high
}
