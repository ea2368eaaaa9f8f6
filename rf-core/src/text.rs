//! Sentences for panics: a `const fn` cannot format, so text and digits are put into a buffer by hand.

use crate::array::{each, item, put};
use crate::ratio::Ratio;

const LENGTH: usize = 1024;
const DIGITS: &[u8; 10] = b"0123456789";

/// A sentence of up to 1024 bytes; what does not fit is left out.
#[derive(Clone, Copy)]
pub struct Text {
    bytes: [u8; LENGTH],
    len: usize,
}

impl Text {
    #[inline]
    #[expect(clippy::new_without_default, reason = "a trait has no `const fn`")]
    pub const fn new() -> Self {
        Self {
            bytes: [0; LENGTH],
            len: 0,
        }
    }

    #[inline]
    const fn push(&mut self, byte: u8) {
        if self.len < LENGTH {
            put(&mut self.bytes, self.len, byte);
            self.len = self.len.saturating_add(1);
        }
    }

    #[inline]
    pub const fn str(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        each!(index in bytes.len() => {
            if let Some(byte) = item(bytes, index) {
                self.push(byte);
            }
        });
        self
    }

    #[inline]
    pub const fn int(self, value: i128) -> Self {
        let text = if value < 0 { self.str("-") } else { self };
        text.digits(value.unsigned_abs(), 1)
    }

    #[inline]
    pub const fn pair(self, a: i64, b: i64) -> Self {
        let text = self.str("(").int(a as i128).str(", ");
        text.int(b as i128).str(")")
    }

    #[inline]
    pub const fn count(self, value: usize) -> Self {
        self.int(value as i128)
    }

    /// At least `width` digits.
    #[inline]
    const fn digits(mut self, value: u128, width: usize) -> Self {
        const MOST: usize = 40;
        let mut reversed = [0_u8; MOST];
        let (mut rest, mut written) = (value, 0_usize);
        while (rest > 0 || written < width) && written < MOST {
            let digit = item(DIGITS, (rest % 10) as usize);
            if let Some(digit) = digit {
                put(&mut reversed, written, digit);
            }
            rest /= 10;
            written = written.saturating_add(1);
        }
        while let Some(index) = written.checked_sub(1) {
            if let Some(digit) = item(&reversed, index) {
                self.push(digit);
            }
            written = index;
        }
        self
    }

    /// Up to six decimals: coordinates are halves, and a ratio of jumps needs no more to be recognised.
    #[inline]
    pub const fn real(self, value: f64) -> Self {
        const DECIMALS: usize = 6;
        const UNIT: u128 = 1_000_000;
        if value.is_nan() {
            return self.str("NaN");
        }
        let (text, magnitude) = if value < 0.0 {
            (self.str("-"), -value)
        } else {
            (self, value)
        };
        if magnitude > 1e15 {
            return text.str("more than 10^15");
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "positive and small"
        )]
        let scaled = (magnitude * 1e6 + 0.5) as u128;
        let mut text = text.digits(scaled / UNIT, 1);
        let fraction = scaled % UNIT;
        if fraction > 0 {
            text = text.str(".").digits(fraction, DECIMALS);
            while let Some(last) = text.len.checked_sub(1) {
                match item(&text.bytes, last) {
                    Some(b'0') => text.len = last,
                    _ => break,
                }
            }
        }
        text
    }

    /// An integer, a decimal number where that is short and exact (`33.5`), else a fraction (`1344/167`).
    #[inline]
    pub const fn ratio(self, value: Ratio) -> Self {
        let (numerator, denominator) = (value.numerator(), value.denominator());
        if denominator == 1 {
            return self.int(numerator);
        }
        let (mut digits, mut scale) = (1, 10_i128);
        while digits < 4 {
            if let (Some(0), Some(by)) = (
                scale.checked_rem(denominator),
                scale.checked_div(denominator),
            ) {
                if let Some(scaled) = numerator.checked_mul(by) {
                    let text = if scaled < 0 { self.str("-") } else { self };
                    let (scaled, scale) = (scaled.unsigned_abs(), scale.unsigned_abs());
                    return match (scaled.checked_div(scale), scaled.checked_rem(scale)) {
                        (Some(whole), Some(rest)) => {
                            text.digits(whole, 1).str(".").digits(rest, digits)
                        }
                        _ => text,
                    };
                }
            }
            digits = digits.saturating_add(1);
            scale = scale.saturating_mul(10);
        }
        self.int(numerator).str("/").int(denominator)
    }

    /// `13 x 14`.
    pub const fn product<const D: usize>(mut self, sizes: &[usize; D]) -> Self {
        each!(axis in D => {
            if axis > 0 {
                self = self.str(" x ");
            }
            if let Some(size) = item(sizes, axis) {
                self = self.count(size);
            }
        });
        self
    }

    /// `[6, 0]`.
    pub const fn list<const D: usize>(mut self, values: &[usize; D]) -> Self {
        self = self.str("[");
        each!(axis in D => {
            if axis > 0 {
                self = self.str(", ");
            }
            if let Some(value) = item(values, axis) {
                self = self.count(value);
            }
        });
        self.str("]")
    }

    #[inline]
    pub const fn as_str(&self) -> &str {
        let written = match self.bytes.split_at_checked(self.len) {
            Some((written, _)) => written,
            None => &self.bytes,
        };
        match core::str::from_utf8(written) {
            Ok(text) => text,
            Err(error) => match written.split_at_checked(error.valid_up_to()) {
                Some((whole, _)) => match core::str::from_utf8(whole) {
                    Ok(text) => text,
                    Err(_) => "",
                },
                None => "",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn numbers_and_lists() {
        let text = Text::new()
            .int(-120)
            .str(" ")
            .real(97.5)
            .str(" ")
            .real(-1.0 / 3.0)
            .str(" ")
            .real(0.999_999_9)
            .str(" ")
            .product(&[13, 0])
            .str(" ")
            .list(&[6]);
        assert_eq!(text.as_str(), "-120 97.5 -0.333333 1 13 x 0 [6]");
    }

    #[test]
    fn too_long_is_cut_between_characters() {
        let mut text = Text::new().str("x");
        for _ in 0..1000 {
            text = text.str("é");
        }
        assert_eq!(text.as_str().len(), 1023);
    }
}
