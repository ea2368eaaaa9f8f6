//! Fractions, for positions between pixels.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

use super::op::{ceil, gcd};

/// In lowest terms, the denominator above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio(i64, i64);

impl Ratio {
    pub fn of(a: i64, b: i64) -> Self {
        let shared = gcd(a, b).abs() * b.signum();
        Self(a / shared, b / shared)
    }

    pub fn floor(self) -> i64 {
        self.0.div_euclid(self.1)
    }

    pub fn ceil(self) -> i64 {
        ceil(self.0, self.1)
    }
}

impl Add for Ratio {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::of(self.0 * other.1 + other.0 * self.1, self.1 * other.1)
    }
}

impl Sub for Ratio {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + Self(-other.0, other.1)
    }
}

impl Mul for Ratio {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::of(self.0 * other.0, self.1 * other.1)
    }
}

impl Div for Ratio {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        Self::of(self.0 * other.1, self.1 * other.0)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.0 * other.1).partial_cmp(&(other.0 * self.1))
    }
}
