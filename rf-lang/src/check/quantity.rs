//! What a part of a condition amounts to: a number or a truth, once or on each axis.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use crate::diagnostic::Diagnostic;

/// A value, or why there is none.
pub(super) type Judged<T> = Result<T, Diagnostic>;

/// One value, or one for each axis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Lanes<T> {
    Same(T),
    PerAxis(Vec<T>),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Quantity {
    Number(Lanes<Ratio>),
    Truth(Lanes<bool>),
}

impl<T: Copy + PartialEq> Lanes<T> {
    pub(crate) fn axis(&self, axis: usize) -> Option<T> {
        match self {
            Self::Same(value) => Some(*value),
            Self::PerAxis(values) => values.get(axis).copied(),
        }
    }

    pub(crate) fn map<U>(&self, f: &dyn Fn(T) -> Option<U>) -> Option<Lanes<U>> {
        Some(match self {
            Self::Same(value) => Lanes::Same(f(*value)?),
            Self::PerAxis(values) => {
                Lanes::PerAxis(values.iter().map(|value| f(*value)).try_collect_vec()?)
            }
        })
    }

    /// Axis by axis.
    pub(crate) fn zip<U: Copy + PartialEq, V>(
        &self,
        other: &Lanes<U>,
        f: &dyn Fn(T, U) -> Option<V>,
    ) -> Option<Lanes<V>> {
        Some(match (self, other) {
            (Self::Same(a), Lanes::Same(b)) => Lanes::Same(f(*a, *b)?),
            (Self::PerAxis(a), Lanes::Same(b)) => {
                Lanes::PerAxis(a.iter().map(|a| f(*a, *b)).try_collect_vec()?)
            }
            (Self::Same(a), Lanes::PerAxis(b)) => {
                Lanes::PerAxis(b.iter().map(|b| f(*a, *b)).try_collect_vec()?)
            }
            (Self::PerAxis(a), Lanes::PerAxis(b)) => {
                Lanes::PerAxis(a.iter().zip(b).map(|(a, b)| f(*a, *b)).try_collect_vec()?)
            }
        })
    }

    /// Whether some value is such a one.
    pub(crate) fn any(&self, is_one: &dyn Fn(T) -> bool) -> bool {
        match self {
            Self::Same(value) => is_one(*value),
            Self::PerAxis(values) => values.iter().any(|value| is_one(*value)),
        }
    }

    /// The value, if it is the same on every axis.
    pub(crate) fn common(&self) -> Option<T> {
        match self {
            Self::Same(value) => Some(*value),
            Self::PerAxis(values) => {
                let first = *values.first()?;
                values.iter().all(|value| *value == first).then_some(first)
            }
        }
    }
}

impl Lanes<bool> {
    pub(crate) fn all(&self) -> bool {
        match self {
            Self::Same(value) => *value,
            Self::PerAxis(values) => values.iter().all(|value| *value),
        }
    }
}

impl Lanes<Ratio> {
    /// As a message shows it: `163`, or `13 x 7` where the axes differ.
    pub(crate) fn show(&self) -> String {
        if let Some(value) = self.common() {
            return value.to_string();
        }
        match self {
            Self::Same(value) => value.to_string(),
            Self::PerAxis(values) => {
                let values: Vec<String> = values.iter().map(Ratio::to_string).collect_vec();
                format!("[{}]", values.join(", "))
            }
        }
    }
}

impl Quantity {
    pub(crate) fn describe(&self) -> &'static str {
        match self {
            Self::Number(_) => "a number",
            Self::Truth(_) => "a truth",
        }
    }
}
