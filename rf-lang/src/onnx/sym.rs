//! Numbers that shapes are made of, each with where it comes from: what is folded at one size of the input is to stay true
//! at others.

use receptive_field_core::eval::{Ratio, Source};

use super::floats::{first_apart, first_apart_over};
use crate::meter::{self, spend};

/// A number at the size of the input that is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Sym {
    pub(super) value: Ratio,
    pub(super) from: Provenance,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Provenance {
    /// The same at every size.
    Fixed,
    /// `scale` times the number of features of a layer along an axis, `floors` where that is rounded down.
    Size {
        layer: Source,
        axis: usize,
        scale: Ratio,
        floors: bool,
    },
    /// Made of sizes in some other way.
    Sizes,
}

impl Sym {
    pub(super) fn whole(value: i64) -> Self {
        Self {
            value: Ratio::whole(value),
            from: Provenance::Fixed,
        }
    }

    pub(super) fn fixed(value: Ratio) -> Self {
        Self {
            value,
            from: Provenance::Fixed,
        }
    }

    pub(super) fn size(value: i64, layer: Source, axis: usize) -> Self {
        let (scale, floors) = (Ratio::ONE, false);
        Self {
            value: Ratio::whole(value),
            from: Provenance::Size {
                layer,
                axis,
                scale,
                floors,
            },
        }
    }

    /// The number, if it is an integer that fits.
    pub(super) fn int(&self) -> Option<i64> {
        self.value
            .is_whole()
            .then(|| i64::try_from(self.value.numerator()).ok())?
    }

    pub(super) fn floor(self) -> Option<Self> {
        spend(meter::RATIO);
        Some(Self {
            value: self.value.floor()?,
            from: self.from.floored(),
        })
    }

    pub(super) fn ceil(self) -> Option<Self> {
        spend(meter::RATIO);
        let from = match self.from {
            Provenance::Size { scale, .. } if !scale.is_whole() => Provenance::Sizes,
            from => from,
        };
        Some(Self {
            value: self.value.ceil()?,
            from,
        })
    }

    pub(super) fn neg(self) -> Option<Self> {
        Self::fixed(Ratio::ZERO).sub(self)
    }

    pub(super) fn add(self, other: Self) -> Option<Self> {
        let from = if other.value == Ratio::ZERO && other.from == Provenance::Fixed {
            self.from
        } else if self.value == Ratio::ZERO && self.from == Provenance::Fixed {
            other.from
        } else {
            both(self.from, other.from)
        };
        Some(Self {
            value: counted(self.value, other.value).checked_add(other.value)?,
            from,
        })
    }

    pub(super) fn sub(self, other: Self) -> Option<Self> {
        let from = if other.value == Ratio::ZERO && other.from == Provenance::Fixed {
            self.from
        } else {
            both(self.from, other.from)
        };
        Some(Self {
            value: counted(self.value, other.value).checked_sub(other.value)?,
            from,
        })
    }

    pub(super) fn mul(self, other: Self) -> Option<Self> {
        let from = match (self.from, other.from) {
            (Provenance::Fixed, Provenance::Fixed) => Provenance::Fixed,
            (from @ Provenance::Size { .. }, Provenance::Fixed) => from.times(other.value),
            (Provenance::Fixed, from @ Provenance::Size { .. }) => from.times(self.value),
            _ => Provenance::Sizes,
        };
        Some(Self {
            value: counted(self.value, other.value).checked_mul(other.value)?,
            from,
        })
    }

    /// Exactly; of integers, rounded towards zero.
    pub(super) fn div(self, other: Self, is_float: bool) -> Option<Self> {
        let from = match (self.from, other.from) {
            (from, Provenance::Fixed) => from.over(other.value, is_float),
            _ => Provenance::Sizes,
        };
        let exact = counted(self.value, other.value).checked_div(other.value)?;
        let quotient = Self { value: exact, from };
        if is_float {
            Some(quotient)
        } else {
            quotient.truncated()
        }
    }

    /// Without what stands behind the point: towards zero.
    pub(super) fn truncated(self) -> Option<Self> {
        if self.value.numerator() < 0 {
            self.ceil()
        } else {
            self.floor()
        }
    }

    /// The remainder of integers.
    pub(super) fn rem(self, other: Self) -> Option<Self> {
        let whole = counted(self.value, other.value).checked_div(other.value)?;
        let whole = whole.floor()?;
        Some(Self {
            value: self
                .value
                .checked_sub(counted(whole, other.value).checked_mul(other.value)?)?,
            from: both(self.from, other.from),
        })
    }

    /// Whether it is another at another size of the image.
    pub(super) fn differs(self) -> bool {
        self.from != Provenance::Fixed
    }

    /// As another number has chosen it: at another size it may be another.
    pub(super) fn chosen_by(self, other: Self) -> Self {
        if other.differs() {
            Self::of_both(self.value, other, self)
        } else {
            self
        }
    }

    /// Some other function of both.
    pub(super) fn of_both(value: Ratio, a: Self, b: Self) -> Self {
        Self {
            value,
            from: both(a.from, b.from),
        }
    }
}

/// The first of two of which another is to be made, counted: the longer they are, the more rounds it takes to reduce that.
pub(super) fn counted(a: Ratio, b: Ratio) -> Ratio {
    let bits = |ratio: Ratio| {
        let longer = ratio
            .numerator()
            .unsigned_abs()
            .max(ratio.denominator().unsigned_abs());
        usize::try_from(longer.checked_ilog2().unwrap_or(0)).unwrap_or(usize::MAX)
    };
    let bits = bits(a).saturating_add(bits(b));
    spend(meter::RATIO.saturating_add(bits.saturating_mul(2) / 5));
    a
}

fn both(a: Provenance, b: Provenance) -> Provenance {
    match (a, b) {
        (Provenance::Fixed, Provenance::Fixed) => Provenance::Fixed,
        _ => Provenance::Sizes,
    }
}

impl Provenance {
    fn floored(self) -> Self {
        match self {
            Self::Size {
                layer, axis, scale, ..
            } => Self::Size {
                layer,
                axis,
                scale,
                floors: !scale.is_whole(),
            },
            other => other,
        }
    }

    fn times(self, by: Ratio) -> Self {
        match self {
            // Floats are another number at some sizes.
            Self::Size { .. } if !by.is_whole() && first_apart(by).is_some() => Self::Sizes,
            Self::Size {
                layer,
                axis,
                scale,
                floors: false,
            } => match counted(scale, by).checked_mul(by) {
                Some(scale) => Self::Size {
                    layer,
                    axis,
                    scale,
                    floors: false,
                },
                None => Self::Sizes,
            },
            _ => Self::Sizes,
        }
    }

    /// Of integers, `floor(floor(a) / b)` is `floor(a / b)`.
    fn over(self, by: Ratio, is_float: bool) -> Self {
        let inverse = Ratio::ONE.checked_div(by);
        match (self, inverse) {
            (Self::Fixed, _) => Self::Fixed,
            (Self::Size { .. }, _) if is_float && first_apart_over(by).is_some() => Self::Sizes,
            (
                Self::Size {
                    layer,
                    axis,
                    scale,
                    floors,
                },
                Some(inverse),
            ) if !floors || !is_float && by.is_whole() && by.numerator() > 0 => {
                match counted(scale, inverse).checked_mul(inverse) {
                    Some(scale) => Self::Size {
                        layer,
                        axis,
                        scale,
                        floors,
                    },
                    None => Self::Sizes,
                }
            }
            _ => Self::Sizes,
        }
    }
}

/// Digits of a float behind its first.
const MANTISSA: u32 = 23;

/// The simplest ratio that is this float, as exporters write 1 / 3 and 0.6: none where it is no number, or far from 1.
pub(super) fn simplest(bits: u32) -> Option<Ratio> {
    let is_negative = bits >> 31 == 1;
    let exponent = i64::from((bits >> MANTISSA) & 0xff);
    let fraction = i128::from(bits & 0x7f_ffff);
    if exponent == 0 {
        return (fraction == 0).then_some(Ratio::ZERO);
    }
    let mantissa = fraction.checked_add(1 << MANTISSA)?;
    // The float is `mantissa / 2^down`.
    let down = 150_i64.checked_sub(exponent)?;
    let value = if down <= 0 {
        let up = u32::try_from(down.checked_neg()?).ok()?;
        let scale = 1_i128.checked_shl(up).filter(|_| up < 40)?;
        Ratio::new(mantissa.checked_mul(scale)?, 1)?
    } else {
        let down = u32::try_from(down).ok().filter(|&down| down < 60)?;
        // Half of a step down and up there are others.
        let twice = mantissa.checked_mul(2)?;
        let scale = 1_i128.checked_shl(down.checked_add(1)?)?;
        between(
            (twice.checked_sub(1)?, scale),
            (twice.checked_add(1)?, scale),
        )?
    };
    if is_negative {
        value.checked_neg()
    } else {
        Some(value)
    }
}

/// The ratio of the smallest denominator strictly between two.
fn between(low: (i128, i128), high: (i128, i128)) -> Option<Ratio> {
    let ((mut a, mut b), (mut c, mut d)) = (low, high);
    let mut quotients = Vec::new();
    let last = loop {
        spend(meter::ROUND);
        let whole = a.checked_div(b)?;
        let next = whole.checked_add(1)?;
        if d == 0 || next.checked_mul(d)? < c {
            break next;
        }
        quotients.push(whole);
        let (over, above) = (
            a.checked_sub(whole.checked_mul(b)?)?,
            c.checked_sub(whole.checked_mul(d)?)?,
        );
        (a, b, c, d) = (d, above, b, over);
    };
    let (mut numerator, mut denominator) = (last, 1_i128);
    for quotient in quotients.into_iter().rev() {
        (numerator, denominator) = (
            quotient.checked_mul(numerator)?.checked_add(denominator)?,
            numerator,
        );
    }
    Ratio::new(numerator, denominator)
}

#[cfg(test)]
mod tests {
    use receptive_field_core::eval::Ratio;

    use super::{Sym, simplest};
    use crate::meter::within;

    /// Of the golden ratio all rounds are as short as they can be.
    #[test]
    fn what_takes_many_rounds_takes_many_steps() {
        let simplest = |float: f32| within(20, || simplest(float.to_bits()).is_some());
        assert_eq!(simplest(1.5), Some(true));
        assert_eq!(simplest(1.618_034), None);
        let (mut before, mut last) = (1_i128, 1_i128);
        for _ in 0..80 {
            (before, last) = (last, before + last);
        }
        let of = |a, b| Sym::fixed(Ratio::new(a, b).unwrap_or(Ratio::ZERO));
        let (golden, small) = (of(last, before), of(3, 2));
        for change in [Sym::add, Sym::sub, Sym::mul, Sym::rem] {
            assert_eq!(within(20, || change(small, small).is_some()), Some(true));
            assert_eq!(within(20, || change(golden, small).is_some()), None);
        }
    }

    /// Numerator and denominator.
    fn ratio(float: f32) -> Option<(i128, i128)> {
        let ratio = simplest(float.to_bits())?;
        Some((ratio.numerator(), ratio.denominator()))
    }

    #[test]
    fn floats_are_the_ratios_that_were_meant() {
        let meant = [
            (1.0 / 3.0, (1, 3)),
            (2.0 / 3.0, (2, 3)),
            (0.6, (3, 5)),
            (0.7, (7, 10)),
            (2.3, (23, 10)),
            (2.94, (147, 50)),
            (2.0, (2, 1)),
            (0.01, (1, 100)),
            (-1.5, (-3, 2)),
            (0.0, (0, 1)),
            (65536.0, (65536, 1)),
            (33_554_432.0, (33_554_432, 1)),
            (0.062_499_996, (699_051, 11_184_817)),
        ];
        for (float, wanted) in meant {
            assert_eq!(ratio(float), Some(wanted), "{float}");
        }
        for none in [f32::INFINITY, f32::NAN, f32::MIN_POSITIVE, f32::MAX] {
            assert_eq!(ratio(none), None, "{none}");
        }
    }
}
