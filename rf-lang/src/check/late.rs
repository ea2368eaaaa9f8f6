//! Contracts that rustc looks at: whether it can, and whether they are conditions at all.

use receptive_field_core::{Fact, FeatureFact};

use super::Case;
use super::evaluate::{Judge, no_number};
use super::quantity::{Judged, Quantity};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::lower::{Ask, Index, Model, Question, Term, TermKind};
use crate::spec::{self, Comparison};

/// What a part of a condition is, before its numbers are known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number,
    /// One on each axis.
    Numbers,
    Truth,
}

/// Each contract once, whatever uses its block.
pub(super) fn check(cases: &[Case], model: &Model, errors: &mut Errors) {
    let mut told: Vec<*const spec::Contract> = Vec::new();
    for contract in &model.late_contracts {
        let written = std::ptr::from_ref(contract.written);
        if told.contains(&written) || errors.is_full() {
            continue;
        }
        let wrong = cases
            .iter()
            .find_map(|case| condition(*case, &contract.condition).err());
        if let Some(wrong) = wrong {
            told.push(written);
            errors.push(wrong);
        }
    }
}

/// What the macro knows of a part of such a contract.
pub(crate) fn known(case: Case, term: &Term) -> Option<Quantity> {
    case.quantity(term).ok()
}

fn condition(case: Case, term: &Term) -> Judged<()> {
    if kind(case, term)? == Kind::Truth {
        return Ok(());
    }
    let written = term.written;
    let error = Diagnostic::new(written.place, "expected a condition, found a number");
    Err(error.help(format!("compare it, as in `{written} == 1`")))
}

fn number(case: Case, term: &Term) -> Judged<Kind> {
    match kind(case, term)? {
        Kind::Truth => Err(no_number(term)),
        kind => Ok(kind),
    }
}

fn kind(case: Case, term: &Term) -> Judged<Kind> {
    if !term.is_late(&case.model.late) {
        return Ok(match case.quantity(term)? {
            Quantity::Truth(_) => Kind::Truth,
            Quantity::Number(numbers) if numbers.common().is_none() => Kind::Numbers,
            Quantity::Number(_) => Kind::Number,
        });
    }
    match &term.kind {
        TermKind::Number(_) => Ok(Kind::Number),
        TermKind::Truth(_) => Ok(Kind::Truth),
        TermKind::Late(numbers) if numbers.len() == 1 => Ok(Kind::Number),
        TermKind::Late(_) | TermKind::Numbers(_) | TermKind::Varying(_) => Ok(Kind::Numbers),
        TermKind::Ask(ask) => asked(case, ask, term.written.place),
        TermKind::Group(inner) => kind(case, inner),
        TermKind::Minus(inner) => number(case, inner),
        TermKind::Not(inner) => condition(case, inner).map(|()| Kind::Truth),
        TermKind::And(sides) | TermKind::Or(sides) => {
            condition(case, &sides.0)?;
            condition(case, &sides.1)?;
            Ok(Kind::Truth)
        }
        TermKind::Compare(comparison, sides) => compared(case, *comparison, &sides.0, &sides.1),
        TermKind::Calculate(_, sides) => {
            let (left, right) = (number(case, &sides.0)?, number(case, &sides.1)?);
            Ok(if left == right { left } else { Kind::Numbers })
        }
        TermKind::Call(_, terms) => {
            let mut all = Kind::Number;
            for term in terms {
                if number(case, term)? == Kind::Numbers {
                    all = Kind::Numbers;
                }
            }
            Ok(all)
        }
        TermKind::List(terms) => {
            for term in terms {
                if number(case, term)? == Kind::Numbers {
                    let error = "expected one number, found one for each axis";
                    return Err(Diagnostic::new(term.written.place, error));
                }
            }
            Ok(Kind::Numbers)
        }
    }
}

fn compared(case: Case, comparison: Comparison, left: &Term, right: &Term) -> Judged<Kind> {
    let (a, b) = (kind(case, left)?, kind(case, right)?);
    let place = left.written.place.to(right.written.place);
    let has_order = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
    match (a == Kind::Truth, b == Kind::Truth) {
        (true, true) if !has_order => {
            let error = "truths have no order: compare them with `==`";
            Err(Diagnostic::new(place, error))
        }
        (true, false) | (false, true) => {
            let what = |kind| {
                if kind == Kind::Truth {
                    "a truth"
                } else {
                    "a number"
                }
            };
            let (left, right) = (left.written, right.written);
            let message = format!("`{left}` is {}, and `{right}` is {}", what(a), what(b));
            Err(Diagnostic::new(place, message))
        }
        _ => Ok(Kind::Truth),
    }
}

/// What a question is answered by; the error for one that a `Field` cannot answer.
fn asked(case: Case, ask: &Ask, place: Place) -> Judged<Kind> {
    let layer = case.name(ask.source);
    let unknown = |what: &str| {
        let message = format!("{what} cannot be asked of `{layer}`, which is worked out by rustc");
        Err(Diagnostic::new(place, message)
            .help("write the numbers of the layers before it out, and the macro answers"))
    };
    if ask.is_local {
        return unknown("`local`");
    }
    let is_truth = match &ask.question {
        Question::Layer(fact @ (Fact::Dense | Fact::CoversInput), _) => {
            return unknown(&format!("`{}`", fact.name()));
        }
        Question::Layer(fact, _) => matches!(fact.shape(), receptive_field_core::Shape::Truth),
        Question::Feature { index, place, fact } => match fact {
            Some((FeatureFact::Center | FeatureFact::Region, _)) => {
                exists(index)?;
                false
            }
            Some((fact, _)) => return unknown(&format!("`{}`", fact.name())),
            None => {
                let error = "expected a number or a truth, found one feature";
                return Err(Diagnostic::new(*place, error)
                    .help("ask where it looks, by `.center` or `.region.start`"));
            }
        },
    };
    Ok(match (is_truth, ask.axis) {
        (true, _) => Kind::Truth,
        (false, None) if case.model.axes > 1 => Kind::Numbers,
        (false, _) => Kind::Number,
    })
}

/// An index that no layer has; the others rustc looks at.
fn exists(index: &[Index]) -> Judged<()> {
    match index.iter().find(|index| index.value < 0) {
        Some(index) => {
            let message = format!(
                "there is no feature {}: they are counted from 0",
                index.value
            );
            Err(Diagnostic::new(index.place, message))
        }
        None => Ok(()),
    }
}
