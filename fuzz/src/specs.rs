//! Contracts that say of every layer what the evaluator says, and the same contracts with another number.

use receptive_field_core::{Answer, Fact, Shape};
use receptive_field_language::{Report, Struct};

use crate::choices::Choices;
use crate::grammar::{Network, network};
use crate::judge::judged_text;
use crate::rational::Rational;
use crate::support::record::Recorded;

/// A question in the language, and what is true.
pub(crate) struct Known {
    pub(crate) written: String,
    pub(crate) truth: Truth,
}

#[derive(Clone, Copy)]
pub(crate) enum Truth {
    Number(Rational),
    Holds(bool),
    /// To ask is an error.
    Missing,
}

pub fn specs(data: &[u8]) {
    let mut choices = Choices::of(data);
    let network = network(&mut choices);
    let report = judged_text(&network.written(&network.input, ""));
    let [declared] = report.structs() else {
        panic!("one struct: {network:?}");
    };
    if !report.errors().is_empty() {
        return;
    }
    let asked: Vec<Known> = (0..4)
        .filter_map(|_| known(&report, declared, &mut choices))
        .collect();
    let another: Vec<i64> = network
        .input
        .iter()
        .map(|n| n + choices.within(1, 5))
        .collect();
    let is_possible = choices.percent(20)
        && judged_text(&network.written(&another, ""))
            .errors()
            .is_empty();
    for wheres in [Where::Here, Where::At(&another)] {
        if matches!(wheres, Where::Here) || is_possible {
            holds(&network, &asked, &wheres);
        }
    }
}

enum Where<'a> {
    Here,
    /// In a network declared with another size.
    At(&'a [i64]),
}

fn holds(network: &Network, asked: &[Known], wheres: &Where) {
    let judged = |contracts: &str| match wheres {
        Where::Here => judged_text(&network.written(&network.input, contracts)),
        Where::At(size) => {
            let input = &network.input;
            let names = ["a", "b", "c"].get(..input.len()).unwrap().join(", ");
            let at = format!("at [{names}] in [{input:?}] {{ {contracts} }}");
            judged_text(&network.written(size, &at))
        }
    };
    let is: Vec<String> = asked
        .iter()
        .filter_map(|known| known.contract(true))
        .collect();
    let report = judged(&is.concat());
    assert!(
        report.errors().is_empty(),
        "{is:?} of {network:?}: {:#?}",
        report.errors()
    );
    let is_not: Vec<String> = asked
        .iter()
        .filter_map(|known| known.contract(false))
        .collect();
    let report = judged(&is_not.concat());
    let met = report
        .errors()
        .iter()
        .filter(|error| error.is_contract)
        .count();
    assert_eq!(
        (met, report.errors().len()),
        (is_not.len(), is_not.len()),
        "{is_not:?} of {network:?}: {:#?}",
        report.errors()
    );
    for known in asked
        .iter()
        .filter(|known| matches!(known.truth, Truth::Missing))
    {
        let report = judged(&format!("ensure {0} == {0};", known.written));
        let is_refused = matches!(report.errors(), [error] if !error.is_contract);
        assert!(
            is_refused,
            "{} of {network:?}: {:#?}",
            known.written,
            report.errors()
        );
    }
}

impl Known {
    /// That it is so, or that it is not.
    fn contract(&self, is: bool) -> Option<String> {
        let Self { written, truth } = self;
        Some(match truth {
            Truth::Number(number) if is => format!("ensure {written} == {};", number.written()),
            Truth::Number(number) => {
                let another = number.plus(Rational::new(1, 2)?)?;
                format!("ensure {written} >= {};", another.written())
            }
            Truth::Holds(truth) if *truth == is => format!("ensure {written};"),
            Truth::Holds(_) => format!("ensure !{written};"),
            Truth::Missing => return None,
        })
    }
}

/// Some fact of some layer on one axis; none where it is worked out only when it is asked for.
pub(crate) fn known(report: &Report, declared: &Struct, choices: &mut Choices) -> Option<Known> {
    let layers = report.layers();
    let at = choices.below(layers.len() + 1);
    let axis = choices.below(declared.evaluation.graph().input.len());
    let fact = choices.pick(&Fact::ALL);
    let name = match at {
        0 => "input",
        _ => &layers[at - 1],
    };
    let second = choices.percent(50);
    // Nameless parts of a layer cannot be asked for.
    if name.contains('@') {
        return None;
    }
    let side = match fact.shape() {
        Shape::Pair([one, other]) => format!(".{}", if second { other } else { one }),
        Shape::Number | Shape::Truth => String::new(),
    };
    let index = if fact.is_per_axis() {
        format!("[{axis}]")
    } else {
        String::new()
    };
    let answer = Recorded::whole(&declared.evaluation, at)
        .axis(axis)
        .fact(fact);
    let truth = match answer {
        Answer::Number {
            numerator,
            denominator,
        } => Truth::Number(Rational::new(numerator, denominator)?),
        Answer::Pair(one, other) => {
            Truth::Number(Rational::whole(if second { other } else { one }.into())?)
        }
        Answer::Truth(truth) => Truth::Holds(truth),
        Answer::Missing(_) => Truth::Missing,
        Answer::Open(_) => return None,
    };
    Some(Known {
        written: format!("{name}.{}{side}{index}", fact.name()),
        truth,
    })
}
