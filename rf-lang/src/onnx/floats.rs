//! Sizes as runtimes work them out, which multiply floats: where the exact product is an integer, it may be one less.

use receptive_field_core::eval::Ratio;

use crate::meter::{PRODUCT, spend};

/// At larger sizes nobody looks whether a scale makes the same of them.
const LOOKED_AT: i64 = 4096;

/// Below this, floats are no further from what they stand for than from the next integer.
const EXACT: i64 = 1 << 23;

/// A size, what a scale makes of it exactly, and what floats make of it.
pub(super) type Apart = (i64, i64, i64);

/// What a float makes of this size, where it is something else.
pub(super) fn apart(n: i64, scale: Ratio) -> Option<Apart> {
    let factor = float(scale)?;
    of_floats(n, scale, |n| n * factor)
}

/// The first size of which a float makes something else.
pub(super) fn first_apart(scale: Ratio) -> Option<Apart> {
    let factor = float(scale).filter(|_| !is_exact(scale))?;
    first(scale, |n| n * factor)
}

/// The same of what a float divides.
pub(super) fn first_apart_over(by: Ratio) -> Option<Apart> {
    let divisor = float(by).filter(|_| !is_exact(by))?;
    first(Ratio::ONE.checked_div(by)?, |n| n / divisor)
}

/// Whether a float is this ratio, and has so few digits that what is made of it is rounded to no other integer.
fn is_exact(ratio: Ratio) -> bool {
    ratio.denominator().count_ones() == 1 && ratio.numerator() < 1 << 11
}

fn first(scale: Ratio, make: impl Fn(f32) -> f32) -> Option<Apart> {
    // Of few positions in each step, only what is an integer exactly can be another.
    let few = i128::from(EXACT / LOOKED_AT);
    let step = match i64::try_from(scale.denominator()) {
        Ok(step) if scale.numerator() < few => step,
        _ => 1,
    };
    let mut n = step;
    while n <= LOOKED_AT {
        spend(PRODUCT);
        let found = of_floats(n, scale, &make);
        if found.is_some() {
            return found;
        }
        n = n.checked_add(step)?;
    }
    None
}

/// Whether floats make an integer of two numbers by multiplication, or by division.
pub(super) fn is_made(of: (Ratio, Ratio), by_division: bool, made: Ratio) -> bool {
    let (Some(a), Some(b), Some(exact)) = (float(of.0), float(of.1), float(made)) else {
        return true;
    };
    let product = if by_division { a / b } else { a * b };
    product.to_bits() == exact.to_bits()
}

fn of_floats(n: i64, scale: Ratio, make: impl Fn(f32) -> f32) -> Option<Apart> {
    let all = i128::from(n).checked_mul(scale.numerator())?;
    let exact = i64::try_from(all.checked_div(scale.denominator())?).ok()?;
    let product = make(whole(n)?);
    let made = if product < whole(exact)? {
        exact.checked_sub(1)?
    } else if product >= whole(exact.checked_add(1)?)? {
        exact.checked_add(1)?
    } else {
        return None;
    };
    Some((n, exact, made))
}

/// An integer that a float holds.
fn whole(n: i64) -> Option<f32> {
    let n = u32::try_from(n).ok().filter(|n| *n <= 1 << 24)?;
    let (high, low) = (
        u16::try_from(n >> 16).ok()?,
        u16::try_from(n & 0xffff).ok()?,
    );
    Some(f32::from(high) * 65536.0 + f32::from(low))
}

/// The float that is nearest to a ratio above 0.
fn float(ratio: Ratio) -> Option<f32> {
    let (above, below) = (ratio.numerator(), ratio.denominator());
    let bits = |n: i128| Some(i64::from(n.checked_ilog2()?));
    let most = 24_i64
        .checked_sub(bits(above)?)?
        .checked_add(bits(below)?)?;
    // So far up that a float's digits stand in front of the point.
    [most, most.checked_sub(1)?].into_iter().find_map(|up| {
        let (above, below) = match u32::try_from(up) {
            Ok(up) => (
                above.checked_mul(1_i128.checked_shl(up).filter(|_| up < 64)?)?,
                below,
            ),
            Err(_) => return None,
        };
        let digits = above
            .checked_mul(2)?
            .checked_add(below)?
            .checked_div(below.checked_mul(2)?)?;
        let digits = whole(i64::try_from(digits).ok()?)?;
        let exponent = u32::try_from(127_i64.checked_sub(up)?).ok()?;
        Some(digits * f32::from_bits(exponent << 23))
    })
}

#[cfg(test)]
mod tests {
    use receptive_field_core::eval::Ratio;

    use super::{apart, first_apart, first_apart_over, float};

    fn ratio(a: i128, b: i128) -> Ratio {
        Ratio::new(a, b).unwrap_or(Ratio::ZERO)
    }

    #[test]
    fn floats_are_those_of_the_machine() {
        for (a, b, is) in [
            (15, 29, 15.0 / 29.0),
            (7, 3, 7.0 / 3.0),
            (1, 3, 1.0 / 3.0),
            (2, 3, 2.0 / 3.0),
            (1, 1000, 0.001),
            (1, 1, 1.0),
            (640, 1, 640.0),
            (1, 1024, 1.0 / 1024.0),
            (123_457, 1000, 123.457),
            (16_777_215, 16_777_216, 16_777_215.0 / 16_777_216.0_f32),
        ] {
            let is: f32 = is;
            assert_eq!(
                float(ratio(a, b)).map(f32::to_bits),
                Some(is.to_bits()),
                "{a} / {b}"
            );
        }
    }

    #[test]
    fn products_are_those_of_the_machine() {
        assert_eq!(apart(29, ratio(15, 29)), Some((29, 15, 14)));
        assert_eq!(apart(28, ratio(15, 29)), None);
        assert_eq!(apart(27, ratio(7, 3)), Some((27, 63, 62)));
        // 34,538.997 lies between two floats, of which the integer is nearer.
        assert_eq!(apart(3455, ratio(3139, 314)), Some((3455, 34538, 34539)));
        assert_eq!(first_apart(ratio(7, 3)), Some((27, 63, 62)));
        assert_eq!(first_apart_over(ratio(3, 5)), Some((9, 15, 14)));
        assert_eq!(first_apart_over(ratio(32, 1)), None);
        for (a, b) in [
            (1, 3),
            (2, 3),
            (4, 3),
            (3, 5),
            (7, 10),
            (1, 2),
            (3, 1),
            (1, 32),
            (640, 480),
        ] {
            assert_eq!(first_apart(ratio(a, b)), None, "{a} / {b}");
        }
    }
}
