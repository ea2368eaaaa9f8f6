//! Conditions on facts of networks against the second evaluator.

use crate::choices::Choices;
use crate::expression::{Names, Stop, Value};
use crate::grammar::network;
use crate::judge::judged_text;
use crate::specs::{Known, known};

pub fn conditions(data: &[u8]) {
    let mut choices = Choices::of(data);
    let network = network(&mut choices);
    let report = judged_text(&network.written(&network.input, ""));
    let [declared] = report.structs() else {
        panic!("one struct: {network:?}");
    };
    if !report.errors().is_empty() {
        return;
    }
    let known: Vec<Known> = (0..8)
        .filter_map(|_| known(&report, declared, &mut choices))
        .collect();
    let each: Vec<i64> = (0..network.axes).map(|_| choices.within(-9, 9)).collect();
    // A fraction by its name is a whole number, as in Rust.
    let lets = format!("let p = {each:?}; let q = 7; let r = 7 / 2;");
    let all = |value| vec![value; network.axes];
    let named = [("p", each), ("q", all(7)), ("r", all(3))];
    let names = Names {
        axes: network.axes,
        known: &known,
        lets: &named,
    };
    for _ in 0..4 {
        let condition = names.condition(3, &mut choices);
        let value = match &condition.value {
            Err(Stop::Large) => continue,
            Ok(Value::Numbers(_)) => panic!("no condition: {}", condition.text),
            Ok(Value::Truth(truth)) => Some(*truth),
            Err(Stop::Error) => None,
        };
        let items = format!("{lets} ensure ({});", condition.text);
        let report = judged_text(&network.written(&network.input, &items));
        let found = match report.errors() {
            [] => Some(true),
            [error] if error.is_contract => Some(false),
            [_] => None,
            several => panic!("{} of {network:?}: {several:#?}", condition.text),
        };
        assert_eq!(
            value,
            found,
            "{} of {network:?}: {:#?}",
            condition.text,
            report.errors()
        );
    }
}
