//! The numbers of a case of the oracle, layer by layer, and the core's.

use receptive_field_core::eval::{
    AxisGeometry, EvalErrorKind, Evaluation, Missing, Reach, Region, evaluate,
};
use receptive_field_core::ops::OpError;
use receptive_field_core::{Answer, Fact};
use serde_json::{Value, json};

use super::adapter::{graph, place};
use super::case::Case;
use super::net::At;
use super::record::Recorded;
use super::roads::fraction;

/// A rational as the oracle writes it.
fn rational(above: i128, below: i128) -> Value {
    let (above, below) = fraction(above, below);
    match below {
        1 => json!(i64::try_from(above).unwrap()),
        _ => json!(format!("{above}/{below}")),
    }
}

fn interval(span: Option<Region>) -> Value {
    span.map_or(Value::Null, |span| json!([span.start, span.end]))
}

/// A fact as the oracle writes it; null where it does not exist.
fn value(answer: Answer) -> Value {
    match answer {
        Answer::Number {
            numerator,
            denominator,
        } => rational(numerator, denominator),
        Answer::Pair(first, second) => json!([first, second]),
        Answer::Truth(truth) => json!(truth),
        Answer::Open(question) => panic!("{question:?} is not held by a record"),
        Answer::Missing(_) => Value::Null,
    }
}

struct Checked<'a> {
    case: &'a Case,
    evaluation: Evaluation,
}

impl Checked<'_> {
    fn axis(&self, at: At, axis: usize) -> &AxisGeometry {
        &self.evaluation.node(place(at)).unwrap().axes[axis]
    }

    /// What the layer's constant says.
    fn fact(&self, at: At, axis: usize, fact: Fact) -> Answer {
        Recorded::whole(&self.evaluation, at).axis(axis).fact(fact)
    }

    fn same(&self, what: &str, at: At, axis: usize, core: &Value, oracle: &Value) {
        let (id, name) = (&self.case.id, &self.case.names[at]);
        assert_eq!(
            core, oracle,
            "{id}, {name}, axis {axis}: {what}, the core and the oracle"
        );
    }

    fn layer(&self, at: At, axis: usize) {
        let oracle = &self.case.expect["nodes"][&self.case.names[at]][axis];
        let layer = self.axis(at, axis);
        let view = layer.view();
        let same = |what: &str, core: Value| self.same(what, at, axis, &core, &oracle[what]);
        let fact = |fact| self.fact(at, axis, fact);
        same("n", value(fact(Fact::Size)));
        if oracle.get("pad").is_some() {
            let (before, after) = layer.step().unwrap().padding;
            same("pad", json!([before, after]));
        }
        if oracle["regular"].is_null() {
            // Behind a global pooling the oracle's field is the hull of the fields that were pooled; in geometry.md
            // it is the image. What a feature depends on is the same, and compared with the rows.
            assert_eq!(view.reach(), Reach::Global);
            assert_eq!(fact(Fact::Period), Answer::Missing(Missing::Global));
            let whole = Region {
                start: 0,
                end: layer.image(),
            };
            assert_eq!(view.region(0), Some(whole));
            return;
        }
        let drifts = view.is_drifting();
        same("regular", value(fact(Fact::Uniform)));
        same("period", value(fact(Fact::Period)));
        // Behind a drifting join the oracle names no jump.
        if !drifts {
            same("jump", value(fact(Fact::Jump)));
        }
        let most = value(fact(Fact::ReceptiveField));
        let least = value(fact(Fact::ReceptiveFieldMin));
        same("rf_max", most.clone());
        same("rf_min", least.clone());
        same(
            "rf",
            if most == least && !drifts {
                most
            } else {
                Value::Null
            },
        );
        self.ends(at, axis);
        if !self.case.large {
            let share = self.evaluation.sparsest(place(at), axis, false).unwrap();
            same("dense", json!(share.used == share.spanned));
        }
        if oracle.get("phases").is_some() {
            let period = view.period().unwrap();
            let phases = (0..period).map(|i| interval(view.region(i)));
            same("phases", phases.collect());
        }
    }

    /// Where the first and the last feature look.
    fn ends(&self, at: At, axis: usize) {
        let oracle = &self.case.expect["nodes"][&self.case.names[at]][axis];
        let layer = self.axis(at, axis);
        let view = layer.view();
        let same = |what: &str, core: Value| self.same(what, at, axis, &core, &oracle[what]);
        let (first, last) = (view.region(0), view.region(layer.size() - 1));
        same("first", interval(first));
        same("last", interval(last));
        same("start", value(self.fact(at, axis, Fact::Start)));
        let before = value(self.fact(at, axis, Fact::Padding));
        self.same("eff_pad before", at, axis, &before, &oracle["eff_pad"][0]);
        let after = last.map_or(Value::Null, |span| json!(span.end - layer.image()));
        self.same("eff_pad after", at, axis, &after, &oracle["eff_pad"][1]);
    }

    fn join(&self, at: At, axis: usize) {
        let oracle = &self.case.expect["merges"][&self.case.names[at]][axis];
        let branches = || {
            self.case.net.nodes[at - 1]
                .inputs
                .iter()
                .map(|&from| self.axis(from, axis))
        };
        // Null behind a global pooling, and behind a join of different jumps.
        if oracle["same_jump"].is_null() {
            return;
        }
        let jump = branches().next().unwrap().view().jump();
        let agree = branches().all(|branch| branch.view().jump() == jump);
        self.same("same_jump", at, axis, &json!(agree), &oracle["same_jump"]);
        let centres = |i: i64| {
            let region = |of: &AxisGeometry| of.view().region(i);
            branches()
                .filter_map(region)
                .map(|span| span.start + span.end)
                .collect::<Vec<_>>()
        };
        let first = centres(0);
        let offsets = first
            .iter()
            .map(|centre| rational((centre - first[0]).into(), 2));
        self.same("offsets", at, axis, &offsets.collect(), &oracle["offsets"]);
        let equal = (0..self.axis(at, axis).size()).all(|i| {
            let centres = centres(i);
            centres.iter().all(|centre| *centre == centres[0])
        });
        self.same(
            "aligned",
            at,
            axis,
            &json!(agree && equal),
            &oracle["aligned"],
        );
        // The oracle speaks of this join alone, geometry.md of every join before it as well.
        let mean = oracle["aligned_mean"].as_bool().unwrap();
        let all = mean && branches().all(AxisGeometry::aligned);
        let aligned = self.fact(at, axis, Fact::Aligned);
        assert_eq!(aligned, Answer::Truth(all), "{}: aligned", self.case.id);
    }

    fn features(&self, at: At, axis: usize) {
        let oracle = &self.case.expect["features"][&self.case.names[at]][axis];
        let layer = self.axis(at, axis);
        let visible = |range| self.evaluation.visible(place(at), axis, range).unwrap();
        for row in oracle["rows"].as_array().unwrap() {
            let i = row["i"].as_i64().unwrap();
            let same = |what: &str, core: Value| self.same(what, at, axis, &core, &row[what]);
            if layer.view().reach() == Reach::Local {
                same("unclipped", interval(layer.view().region(i)));
            }
            same("region", interval(visible((i, i + 1))[0]));
        }
        if let (Some(exact), Reach::Local) =
            (oracle["naive_clip_exact"].as_bool(), layer.view().reach())
        {
            let clipped = (0..layer.size()).map(|i| {
                let span = layer.view().region(i)?;
                let (lo, hi) = (span.start.max(0), span.end.min(layer.image()));
                (lo < hi).then_some(Region { start: lo, end: hi })
            });
            let is_exact = visible((0, layer.size())) == clipped.collect::<Vec<_>>();
            self.same(
                "naive_clip_exact",
                at,
                axis,
                &json!(is_exact),
                &json!(exact),
            );
        }
    }
}

/// Compares every number of a case with the core's.
pub fn check(case: &Case) {
    let evaluation = evaluate(graph(&case.net));
    let checked = Checked { case, evaluation };
    if case.expect["status"] == "error" {
        return errors(&checked);
    }
    assert_eq!(checked.evaluation.errors(), [], "{}", case.id);
    let outputs = case.expect["features"].as_object().unwrap();
    for axis in 0..case.net.image.len() {
        for (at, name) in case.names.iter().enumerate() {
            checked.layer(at, axis);
            if case.expect["merges"].get(name).is_some() {
                checked.join(at, axis);
            }
            if outputs.contains_key(name) {
                checked.features(at, axis);
            }
        }
    }
}

fn errors(checked: &Checked) {
    let found = checked.evaluation.errors().iter().map(|error| {
        let reason = match error.kind {
            EvalErrorKind::Op {
                error: OpError::WindowTooLarge { .. } | OpError::Empty { .. },
                ..
            } => "empty_output",
            EvalErrorKind::Sizes(_) => "size_mismatch",
            _ => panic!("{}: {error:?}", checked.case.id),
        };
        json!({"axis": error.axis, "node": checked.case.names[error.node + 1], "reason": reason})
    });
    assert_eq!(
        found.collect::<Value>(),
        checked.case.expect["errors"],
        "{}",
        checked.case.id
    );
}
