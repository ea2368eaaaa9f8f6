//! Contracts that rustc looks at, and what they say where they are not met.

use core::cmp::Ordering;

use super::lanes::{Lanes, stop_wide};
use receptive_field_core::array::each;
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;

/// A comparison on each axis, by its sign: `=`, `!`, `<`, `l` for `<=`, `>`, `g` for `>=`. Of `!=`, whether both sides
/// are equal.
#[track_caller]
#[inline]
const fn verdict(sign: char, a: &Lanes, b: &Lanes) -> Lanes {
    let mut verdict = Lanes::like(a, b);
    each!(axis in verdict.count() => {
        let Some(order) = a.at(axis).compare(b.at(axis)) else {
            stop_wide()
        };
        let agrees = match sign {
            '<' => matches!(order, Ordering::Less),
            'l' => !matches!(order, Ordering::Greater),
            '>' => matches!(order, Ordering::Greater),
            'g' => !matches!(order, Ordering::Less),
            _ => matches!(order, Ordering::Equal),
        };
        verdict.set(axis, Lanes::truth(agrees).at(0));
    });
    verdict
}

/// Whether a truth holds on every axis.
#[inline]
pub const fn all(truth: Lanes) -> bool {
    each!(axis in truth.count() => {
        if !truth.is_true(axis) {
            return false;
        }
    });
    true
}

/// Whether a comparison holds.
#[track_caller]
#[inline]
pub const fn compared(sign: char, a: Lanes, b: Lanes) -> bool {
    all(verdict(sign, &a, &b)) != (sign == '!')
}

/// A comparison that must hold. The names of both sides, of a number that is written out none; what is to be said behind.
#[track_caller]
#[inline]
pub const fn ensure_compared(
    sign: char,
    a: Lanes,
    b: Lanes,
    condition: &str,
    names: [&str; 2],
    behind: &str,
) {
    if !compared(sign, a, b) {
        let text = Text::new().str("contract not met: ");
        let text = side(sign, a, b, condition, names).write(&text);
        stop(&text.str(behind));
    }
}

/// A comparison that does not hold.
#[derive(Debug, Clone, Copy)]
pub struct Side<'s> {
    sign: char,
    a: Lanes,
    b: Lanes,
    condition: &'s str,
    names: [&'s str; 2],
}

/// See [`ensure_compared`].
#[inline]
pub const fn side<'s>(
    sign: char,
    a: Lanes,
    b: Lanes,
    condition: &'s str,
    names: [&'s str; 2],
) -> Side<'s> {
    Side {
        sign,
        a,
        b,
        condition,
        names,
    }
}

impl Side<'_> {
    #[track_caller]
    #[inline]
    const fn write(&self, text: &Text) -> Text {
        let (a, b, verdict) = (&self.a, &self.b, verdict(self.sign, &self.a, &self.b));
        let text = text.str("`").str(self.condition).str("`: ");
        let [left, right] = self.names;
        match (left.is_empty(), right.is_empty()) {
            (_, true) => shown(&text.str("it is "), a, &verdict),
            (true, _) => shown(&named(&text, right), b, &verdict),
            _ => {
                let text = shown(&named(&text, left), a, &verdict);
                shown(&named(&text.str(", and "), right), b, &verdict)
            }
        }
    }
}

/// A truth that must hold, or must not where it stands behind `!`.
#[track_caller]
#[inline]
pub const fn ensure(truth: Lanes, is_not: bool, condition: &str, behind: &str) {
    if all(truth) != is_not {
        return;
    }
    let text = not_met(condition).str("it is ");
    let mut text = text.str(if is_not { "true" } else { "false" });
    let mut said = 0_usize;
    if truth.is_each() && !truth.are_alike() && !is_not {
        each!(axis in truth.count() => {
            if !truth.is_true(axis) {
                let word = if said == 0 { " on axis " } else { " and " };
                text = text.str(word).count(axis);
                said = said.saturating_add(1);
            }
        });
    }
    stop(&text.str(behind));
}

/// Stops where no side of an `||` holds; the comparisons among them are told.
#[track_caller]
pub const fn neither<const N: usize>(condition: &str, sides: [Side<'_>; N], behind: &str) -> ! {
    let mut text = not_met(condition).str("neither side holds").str(behind);
    each!(index in N => {
        let side = pick(&sides, index);
        if !compared(side.sign, side.a, side.b) {
            text = side.write(&text.str("\nnote: "));
        }
    });
    stop(&text)
}

/// The opposite.
#[inline]
pub const fn not(truth: bool) -> bool {
    !truth
}

/// A truth as a value.
#[inline]
pub const fn truth(truth: bool) -> Lanes {
    Lanes::truth(truth)
}

#[inline]
const fn not_met(condition: &str) -> Text {
    let text = Text::new().str("contract not met: `");
    text.str(condition).str("`: ")
}

#[inline]
const fn named(text: &Text, name: &str) -> Text {
    text.str("`").str(name).str("` is ")
}

/// The value, and where the axes differ those that fail.
#[inline]
const fn shown(text: &Text, value: &Lanes, verdict: &Lanes) -> Text {
    let (mut failing, mut text) = (0_usize, *text);
    each!(axis in verdict.count() => {
        if !verdict.is_true(axis) {
            failing = failing.saturating_add(1);
        }
    });
    if value.are_alike() && (failing == 0 || failing == verdict.count()) {
        return text.ratio(value.at(0));
    }
    if failing == 0 {
        text = text.str("[");
        each!(axis in value.count() => {
            let comma = if axis > 0 { ", " } else { "" };
            text = text.str(comma).ratio(value.at(axis));
        });
        return text.str("]");
    }
    let mut said = 0_usize;
    each!(axis in verdict.count() => {
        if !verdict.is_true(axis) {
            let and = if said > 0 { " and " } else { "" };
            text = text.str(and).ratio(value.at(axis)).str(" on axis ").count(axis);
            said = said.saturating_add(1);
        }
    });
    text
}
