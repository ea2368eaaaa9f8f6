//! Numbers as values: what they are exactly, and the integers that they are by Rust's arithmetic.

use receptive_field_core::eval::Ratio;
use receptive_field_core::sign::integers;

use crate::spec::Arithmetic;

/// A number in both of its readings: a scale takes `3 / 2` as it is, everything else as 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Number {
    pub(super) exact: Ratio,
    /// With quotients rounded towards zero; none of a decimal, nor of what is made of one.
    pub(super) integer: Option<i64>,
}

impl Number {
    pub(super) fn whole(integer: i64) -> Self {
        Self {
            exact: Ratio::whole(integer),
            integer: Some(integer),
        }
    }

    pub(super) fn decimal(exact: Ratio) -> Self {
        Self {
            exact,
            integer: None,
        }
    }

    /// What a name for it stands for in a contract: what it is everywhere but in a scale.
    pub(super) fn in_contracts(self) -> Ratio {
        self.integer.map_or(self.exact, Ratio::whole)
    }

    /// As messages show it: a decimal is told from an integer.
    pub(super) fn describe(self) -> String {
        match self.integer {
            Some(integer) => integer.to_string(),
            None if self.exact.is_whole() => format!("`{}.0`", self.exact),
            None => format!("`{}`", self.exact),
        }
    }
}

/// One number out of two; none where it does not fit.
pub(super) fn both(op: Arithmetic, a: Number, b: Number) -> Option<Number> {
    let integer = match (a.integer, b.integer) {
        (Some(a), Some(b)) => Some(integers(op.sign(), a, b)?),
        _ => None,
    };
    let exact = match op {
        Arithmetic::Add => a.exact.checked_add(b.exact)?,
        Arithmetic::Sub => a.exact.checked_sub(b.exact)?,
        Arithmetic::Mul => a.exact.checked_mul(b.exact)?,
        Arithmetic::Div => a.exact.checked_div(b.exact)?,
        Arithmetic::Rem | Arithmetic::ShiftLeft => Ratio::whole(integer?),
    };
    Some(Number { exact, integer })
}
