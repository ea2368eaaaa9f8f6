//! What a case expects of a layer, as contracts.
//!
//! Two of the oracle's numbers are nothing that the language can say: how many pixels a feature depends on (`count`),
//! save that there are none (`.empty`), and the field of a phase of which the layer has no feature.

use serde_json::Value;

use super::case::{Case, int, list, ratio, span, word};
use super::rows;
use super::write::per_axis;

/// A condition in words, axis by axis.
pub struct Words<'a> {
    pub case: &'a Case,
    pub name: &'a str,
}

impl Words<'_> {
    /// `x.size == 3`.
    fn equal(&self, fact: &str, values: &[String]) -> String {
        format!("{}.{fact} == {}", self.name, per_axis(values))
    }

    /// `x.dense`, or for each axis whether it is so.
    fn truth(&self, fact: &str, truths: &[bool]) -> String {
        let name = self.name;
        let not = |truth: bool| if truth { "" } else { "!" };
        match truths {
            [truth] => format!("{}{name}.{fact}", not(*truth)),
            _ if truths.iter().all(|truth| *truth) => format!("{name}.{fact}"),
            _ => {
                let each = truths.iter().enumerate();
                let each =
                    each.map(|(axis, truth)| format!("{}{name}.{fact}[{axis}]", not(*truth)));
                each.collect::<Vec<_>>().join(" && ")
            }
        }
    }

    /// The feature of this index on one axis, the first on the others.
    pub fn feature(&self, axis: usize, index: &str) -> String {
        let each = (0..self.case.axes()).map(|other| if other == axis { index } else { "0" });
        format!("{}[{}]", self.name, each.collect::<Vec<_>>().join(", "))
    }

    /// What picks the axis, where there are several.
    pub fn pick(&self, axis: usize) -> String {
        if self.case.axes() == 1 {
            String::new()
        } else {
            format!("[{axis}]")
        }
    }
}

pub fn shown((above, below): (i64, i64)) -> String {
    if below == 1 {
        above.to_string()
    } else {
        format!("{above} / {below}")
    }
}

fn ensure(conditions: &[String]) -> String {
    format!("ensure {};", conditions.join(" && "))
}

/// The statements that stand behind the layer.
pub fn of_layer(case: &Case, name: &str) -> Vec<String> {
    let words = Words { case, name };
    let mut all = if case.is_global(name) {
        global(&words)
    } else {
        numbers(&words)
    };
    let aligned = (0..case.axes()).map(|axis| case.aligned(name, axis));
    if let Some(aligned) = aligned.collect::<Option<Vec<_>>>() {
        all.push(ensure(&[words.truth("aligned", &aligned)]));
    }
    all.extend(phases(&words));
    all.extend(join(&words));
    if case.expect["features"].get(name).is_some() {
        all.extend(rows::seen(&words));
        all.extend(rows::clipped(&words));
        all.extend(rows::features(&words));
    }
    all
}

/// Behind a global pooling the field is the hull of the fields that were pooled, for the oracle; in geometry.md it is
/// the image. What a feature depends on is the same, and told by the rows.
fn global(words: &Words) -> Vec<String> {
    let name = words.name;
    let sizes = strings(words, |of| int(&of["n"]).to_string());
    let image = |fact: &str| format!("{name}.{fact} == input.size");
    let whole = |fact: &str, value: &str| format!("{name}.{fact} == {value}");
    vec![
        ensure(&[
            words.equal("size", &sizes),
            image("receptive_field"),
            image("receptive_field_min"),
        ]),
        ensure(&[whole("start", "input.size / 2"), whole("padding", "0")]),
    ]
}

fn strings(words: &Words, text: impl Fn(&Value) -> String) -> Vec<String> {
    words.case.layer(words.name).iter().map(text).collect()
}

fn numbers(words: &Words) -> Vec<String> {
    let (case, name) = (words.case, words.name);
    let whole =
        |fact: &str, key: &str| words.equal(fact, &strings(words, |of| of[key].to_string()));
    let exact =
        |fact: &str, key: &str| words.equal(fact, &strings(words, |of| shown(ratio(&of[key]))));
    let truths = |fact: &str, key: &str| {
        let truths = case.layer(name).iter().map(|of| of[key].as_bool().unwrap());
        words.truth(fact, &truths.collect::<Vec<_>>())
    };
    let mut fields = vec![
        whole("size", "n"),
        whole("receptive_field", "rf_max"),
        whole("receptive_field_min", "rf_min"),
    ];
    for (axis, of) in case.layer(name).iter().enumerate() {
        let pick = words.pick(axis);
        // One length for all features, or none.
        if of["rf"].is_null() {
            fields.push(format!(
                "{name}.receptive_field_min{pick} != {name}.receptive_field{pick}"
            ));
        } else {
            assert_eq!([&of["rf"]; 2], [&of["rf_min"], &of["rf_max"]]);
        }
    }
    let mut steps = vec![truths("uniform", "regular")];
    if !case.is_drifting(name) {
        steps.extend([exact("jump", "jump"), whole("period", "period")]);
    }
    // The case that is too large for sets has no answer to this one.
    if !case.layer(name)[0]["dense"].is_null() {
        steps.push(truths("dense", "dense"));
    }
    let origin = words.feature(0, "0");
    let places = [
        exact("start", "start"),
        words.equal(
            "padding",
            &strings(words, |of| of["eff_pad"][0].to_string()),
        ),
        format!("{origin}.center == {name}.start"),
    ];
    vec![
        ensure(&fields),
        ensure(&steps),
        ensure(&places),
        ends(words),
    ]
}

/// The first and the last feature.
fn ends(words: &Words) -> String {
    let name = words.name;
    let sizes = strings(words, |of| (int(&of["n"]) - 1).to_string());
    let first = words.feature(0, "0");
    let last = format!("{name}[{}]", sizes.join(", "));
    let end = |key: &str, side: usize| per_axis(&strings(words, |of| of[key][side].to_string()));
    ensure(&[
        format!("{first}.region.start == {}", end("first", 0)),
        format!("{first}.region.end == {}", end("first", 1)),
        format!("{last}.region.start == {}", end("last", 0)),
        format!("{last}.region.end == {}", end("last", 1)),
        format!("{last}.region.end - input.size == {}", end("eff_pad", 1)),
    ])
}

/// The field of each phase of which there is a feature.
fn phases(words: &Words) -> Vec<String> {
    let mut all = Vec::new();
    for (axis, of) in words.case.layer(words.name).iter().enumerate() {
        let Some(phases) = of.get("phases").and_then(Value::as_array) else {
            continue;
        };
        let pick = words.pick(axis);
        let there = phases.iter().zip(0..int(&of["n"]));
        for (phase, i) in there {
            let feature = words.feature(axis, &i.to_string());
            all.push(match span(phase) {
                Some((lo, hi)) => ensure(&[
                    format!("{feature}.region.start{pick} == {lo}"),
                    format!("{feature}.region.end{pick} == {hi}"),
                ]),
                // That there is no region cannot be said: asking for it is an error.
                None => ensure(&[format!("{feature}.empty{pick}")]),
            });
        }
    }
    all
}

/// Of `add` and `concat`: whether the branches have one jump, and how far apart their first features look.
fn join(words: &Words) -> Vec<String> {
    let (case, name) = (words.case, words.name);
    let Some(merge) = case.expect["merges"].get(name) else {
        return Vec::new();
    };
    let merge = list(merge);
    // Behind a global pooling, and behind a join of different jumps, there is no answer.
    if merge[0]["same_jump"].is_null() {
        return Vec::new();
    }
    let node = case.nodes.iter().find(|node| node["name"] == name).unwrap();
    let inputs: Vec<&str> = list(&node["inputs"]).iter().map(word).collect();
    let origin = |name| Words { case, name }.feature(0, "0");
    let mut conditions = Vec::new();
    for (at, branch) in inputs.iter().enumerate().skip(1) {
        let offsets = merge.iter().map(|of| shown(ratio(&of["offsets"][at])));
        conditions.push(format!(
            "{}.center - {}.center == {}",
            origin(branch),
            origin(inputs[0]),
            per_axis(&offsets.collect::<Vec<_>>())
        ));
    }
    let jumps = inputs[1..]
        .iter()
        .map(|branch| format!("{branch}.jump == {}.jump", inputs[0]));
    let jumps = jumps.collect::<Vec<_>>().join(" && ");
    let same = merge.iter().all(|of| of["same_jump"] == true);
    conditions.push(if same { jumps } else { format!("!({jumps})") });
    vec![ensure(&conditions)]
}
