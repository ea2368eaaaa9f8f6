//! Other sizes of the input.

use receptive_field_core::CollectVec as _;
use receptive_field_core::{Fact, FeatureFact};

use super::change::Setting;
use super::sizes::{only_sizes, sizes_of};
use super::trial::{Edit, Trial};
use crate::budget::SIZES_WORK;
use crate::check::{Instance, unmet};
use crate::lower::{Contract, Model, Question};
use crate::spec::{Expr, Spec};

/// Whether what a contract asks for depends on the size of the input.
pub(super) fn decides(contract: &Contract) -> bool {
    let mut asks = Vec::new();
    contract.condition.asks(&mut asks);
    asks.iter().any(|ask| match &ask.question {
        Question::Layer(fact, _) => matches!(
            fact,
            Fact::Size | Fact::Dropped | Fact::CoversInput | Fact::Productive | Fact::Interior
        ),
        Question::Feature { fact, .. } => matches!(
            fact,
            Some((
                FeatureFact::Visible | FeatureFact::Inside | FeatureFact::Empty,
                _
            ))
        ),
    })
}

/// The structs that do not meet every contract.
pub(super) fn failing(model: &Model, instances: &[Instance]) -> Vec<bool> {
    let each = instances.iter().map(std::slice::from_ref);
    each.map(|one| !unmet(model, one).is_empty()).collect_vec()
}

/// The nearest round sizes that meet every contract, of the structs that do not.
pub(super) fn proposal(
    base: &Spec,
    model: &Model,
    (failing, unmet): (&[bool], &[&Contract]),
    trial: &mut Trial,
) -> Option<String> {
    let original = model.sizes.as_slice();
    let mut seen = vec![original.to_vec()];
    let asked = only_sizes(unmet);
    let mut answers = Vec::new();
    let most = trial.work.saturating_add(SIZES_WORK);
    for step in STEPS {
        let others = original.iter().zip(failing).map(|(sizes, &fails)| {
            let moved = |&size: &i64| if fails { step.of(size) } else { size };
            sizes.iter().map(moved).collect_vec()
        });
        let others: Vec<Vec<i64>> = others.collect_vec();
        if seen.contains(&others) || is_tiny(&others, original) {
            continue;
        }
        seen.push(others.clone());
        // What makes the same sizes is as good or bad.
        if let Some(asked) = &asked {
            let answer = sizes_of(model, &others, asked);
            if answer.is_none() || answers.contains(&answer) {
                continue;
            }
            answers.push(answer);
        }
        if trial.work > most {
            return None;
        }
        if trial.is_met_at(&others) {
            return trial.help(&[], &Edit::Input(written(base, &others)), None);
        }
    }
    None
}

/// Whether a side is less than three quarters of what it was: hardly what was meant.
fn is_tiny(sizes: &[Vec<i64>], original: &[Vec<i64>]) -> bool {
    let mut sides = sizes.iter().flatten().zip(original.iter().flatten());
    sides.any(|(now, before)| now.saturating_mul(4) < before.saturating_mul(3))
}

/// From one size to another.
#[derive(Debug, Clone, Copy)]
enum Step {
    By(i64),
    /// To the next multiple, if it is none.
    Up(i64),
    Down(i64),
    Times(i64),
}

/// The nearest first.
const STEPS: [Step; 30] = {
    use Step::{By, Down, Times, Up};
    [
        By(1),
        By(-1),
        By(2),
        By(-2),
        By(3),
        By(-3),
        By(4),
        By(-4),
        Up(4),
        Down(4),
        Up(8),
        Down(8),
        Up(16),
        Down(16),
        Up(32),
        Down(32),
        Up(64),
        Down(64),
        By(8),
        By(-8),
        By(16),
        By(-16),
        By(32),
        By(-32),
        By(64),
        Times(2),
        Times(3),
        Times(4),
        Times(8),
        Times(16),
    ]
};

impl Step {
    fn of(self, size: i64) -> i64 {
        match self {
            Self::By(by) => size.saturating_add(by),
            Self::Down(unit) => size.saturating_sub(size.checked_rem(unit).unwrap_or(0)),
            Self::Up(unit) => match size.checked_rem(unit) {
                None | Some(0) => size,
                Some(rest) => size.saturating_add(unit).saturating_sub(rest),
            },
            Self::Times(factor) => size.saturating_mul(factor),
        }
    }
}

/// Sizes as they are written: those each a list.
fn written(base: &Spec, sizes: &[Vec<i64>]) -> Vec<Expr> {
    let inputs = base.inputs.iter().zip(sizes);
    inputs
        .map(|(input, sizes)| Setting::List(sizes.clone()).expr(input.place))
        .collect_vec()
}
