//! Deep networks of many phases, and some of huge numbers, followed by `Field`: the closed forms that model code meets,
//! against the evaluator. Small networks of every operation are in `field`.
//!
//! `RF_NETWORKS` is how many, `RF_SEED` the number of the first.

mod apart;
mod edges;
mod grow;
mod same;
mod spread;

use receptive_field_core::eval::{EvalErrorKind, Evaluation, Node, NodeOp, Source, View, evaluate};
use receptive_field_core::{Answer, Fact};
use receptive_field_values::{Field, FieldError};

use crate::features::compare_features;
use crate::field::is_as;
use crate::support::adapter::{graph, place};
use crate::support::net::Net;
use crate::support::number;
use crate::support::record::Recorded;
use crate::support::shrink::shrink;
use grow::network;

/// What was compared.
#[derive(Default)]
struct Counts {
    layers: u64,
    /// Layers with so many phases at least.
    phases: [u64; 3],
    /// Layers that leave the bounds of a field, and those behind them.
    beyond: u64,
}

/// A layer behind those before it; `None` where one of them is not there.
fn follow(node: &Node, fields: &[Option<Field>]) -> Option<Result<Field, FieldError>> {
    let of = |source: &Source| match source {
        Source::Input => fields[0],
        Source::Layer(index) => fields[index + 1],
    };
    let inputs: Vec<Field> = node.inputs.iter().map(of).collect::<Option<_>>()?;
    Some(match &node.op {
        NodeOp::Axes(ops) => inputs[0].try_after(&ops[0], 0),
        NodeOp::Join => Field::try_join(&inputs),
        NodeOp::Gate => inputs[0].try_gate(&inputs[1]),
    })
}

/// What differs, in words.
fn compare(net: &Net, counts: &mut Counts) -> Result<(), String> {
    let evaluation = evaluate(graph(net));
    let mut fields = vec![Some(Field::input(net.image[0].try_into().unwrap()))];
    for (index, node) in evaluation.graph().nodes.iter().enumerate() {
        let at = index + 1;
        let error = evaluation.errors().iter().find(|error| error.node == index);
        fields.push(match (follow(node, &fields), error.map(|error| &error.kind)) {
            (Some(Ok(field)), None) => {
                layer(&evaluation, at, &field, counts)
                    .map_err(|text| format!("layer {at}: {text}"))?;
                Some(field)
            }
            // A field stops where its last region leaves `i64`; the evaluator, where it is asked for.
            (Some(Err(FieldError::Overflow)), None) if is_endless(&evaluation, at) => {
                counts.beyond += 1;
                None
            }
            // The evaluator has bounds of its own.
            (_, Some(EvalErrorKind::Visible | EvalErrorKind::Rows)) => {
                counts.beyond += 1;
                None
            }
            (Some(Err(own)), Some(kind)) if is_as(own, kind) => None,
            (
                None | Some(Err(FieldError::Phases { .. } | FieldError::Slopes | FieldError::Spread)),
                _,
            ) => {
                counts.beyond += 1;
                None
            }
            (Some(own), other) => {
                return Err(format!("layer {at}: the field is {own:?}, the evaluator says {other:?}"));
            }
        });
    }
    Ok(())
}

/// Whether the last feature of a layer stands where `i64` ends, or near it.
fn is_endless(evaluation: &Evaluation, at: usize) -> bool {
    let node = evaluation.node(place(at)).unwrap();
    match Recorded::whole(evaluation, at).axis(0).fact(Fact::Jump) {
        Answer::Number {
            numerator,
            denominator,
        } => i128::from(node.axes[0].size()) * numerator / denominator > 1 << 61,
        _ => false,
    }
}

fn layer(
    evaluation: &Evaluation,
    at: usize,
    field: &Field,
    counts: &mut Counts,
) -> Result<(), String> {
    let Some(node) = evaluation.node(place(at)) else {
        return Ok(());
    };
    let geometry = &node.axes[0];
    counts.layers += 1;
    let period = geometry.view().period().unwrap_or(1);
    for (count, least) in counts.phases.iter_mut().zip([2, 16, 64]) {
        *count += u64::from(period >= least);
    }
    facts(field, &Recorded::whole(evaluation, at), geometry.view())?;
    match (field.local(), geometry.local()) {
        (Some(local), Some(view)) => {
            let recorded = Recorded::local(evaluation, at);
            facts(&local, &recorded, view).map_err(|text| format!("local, {text}"))
        }
        (None, None) => Ok(()),
        (own, other) => Err(format!(
            "local exists: {} and {}",
            own.is_some(),
            other.is_some()
        )),
    }
}

/// All facts, and what features see: each of few, of many the first, the last and some between.
fn facts(field: &Field, recorded: &Recorded, view: View<'_>) -> Result<(), String> {
    let record = recorded.axis(0);
    for fact in Fact::ALL {
        if !field.knows(fact) {
            continue;
        }
        let (own, other) = (field.answer(fact), record.fact(fact));
        if own != other {
            return Err(format!(
                "{}: the field says {own:?}, the evaluator {other:?}",
                fact.name()
            ));
        }
    }
    compare_features(field, view)
}

#[test]
fn field_and_evaluator_agree_on_deep_networks() {
    let (first, count) = (number("RF_SEED", 1), number("RF_NETWORKS", 4_000));
    let mut counts = Counts::default();
    for seed in first..first + count {
        let (net, is_far) = network(seed);
        let Err(text) = compare(&net, &mut counts) else {
            continue;
        };
        // Huge numbers, made smaller one by one, come to no end.
        let (net, text) = if is_far {
            (net, text)
        } else {
            let fails = |net: &Net| compare(net, &mut Counts::default()).err();
            shrink(&net, text, fails)
        };
        panic!("network {seed} (RF_SEED={seed} RF_NETWORKS=1): {text}\n{net}");
    }
    let Counts {
        layers,
        phases,
        beyond,
    } = counts;
    println!(
        "{layers} layers, of several, 16 and 64 phases {phases:?}; beyond the bounds: {beyond}"
    );
    if count >= 1_000 {
        assert!(
            beyond * 4 < layers,
            "{beyond} of {layers} layers are not compared"
        );
        assert!(phases[2] * 100 > layers, "{phases:?} of {layers} layers");
    }
}
