//! The cases, as the oracle's file has them.

use serde_json::{Value, json};

/// A network, and what is true of it.
#[derive(Clone)]
pub struct Case {
    pub id: String,
    pub input: Vec<i64>,
    /// In topological order.
    pub nodes: Vec<Value>,
    pub expect: Value,
    pub tags: Vec<String>,
}

/// The 60, as they are.
pub fn cases() -> Vec<Case> {
    let text = include_str!("../../rf-core/tests/data/oracle.json");
    let data: Value = serde_json::from_str(text).unwrap();
    list(&data["cases"]).iter().map(case).collect()
}

/// Those that the language answers.
///
/// In two dimensions each axis is answered by the oracle as a network of its own. A feature that sees nothing on one
/// axis sees nothing at all, and the language does not say what it would see on the other: where that happens, each axis
/// is written once more, as a network of one dimension.
pub fn answered() -> Vec<Case> {
    let mut all = Vec::new();
    for case in cases().into_iter().filter(|case| !case.is_error()) {
        let case = if case.drifts() { case.fitted() } else { case };
        let axes = 0..case.axes();
        let alone = axes.map(|axis| case.axis(axis)).filter(|_| {
            case.axes() > 1 && case.outputs().any(|(_, of)| list(of).iter().any(has_empty))
        });
        let alone: Vec<Case> = alone.collect();
        all.push(case);
        all.extend(alone);
    }
    all
}

/// Those that are errors: in the oracle, and the one that is an error of ours by definition (its README), since
/// branches of different jumps come together in it.
pub fn refused() -> Vec<Case> {
    let mut all = cases();
    all.retain(|case| case.is_error() || case.drifts());
    all
}

fn has_empty(output: &Value) -> bool {
    list(&output["rows"])
        .iter()
        .any(|row| row["region"].is_null())
}

fn case(value: &Value) -> Case {
    Case {
        id: word(&value["id"]).to_owned(),
        input: list(&value["input"]).iter().map(int).collect(),
        nodes: list(&value["nodes"]).clone(),
        expect: value["expect"].clone(),
        tags: list(&value["tags"])
            .iter()
            .map(|tag| word(tag).to_owned())
            .collect(),
    }
}

impl Case {
    pub fn axes(&self) -> usize {
        self.input.len()
    }

    pub fn is_error(&self) -> bool {
        self.expect["status"] == "error"
    }

    pub fn drifts(&self) -> bool {
        self.tags.iter().any(|tag| tag == "density_mismatch")
    }

    /// The layer's numbers on each axis.
    pub fn layer(&self, name: &str) -> &Vec<Value> {
        list(&self.expect["nodes"][name])
    }

    pub fn outputs(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.expect["features"].as_object().unwrap().iter()
    }

    /// Whether the layer stands behind a global pooling: on all axes or none.
    pub fn is_global(&self, name: &str) -> bool {
        let axes = self.layer(name);
        let global = axes[0]["regular"].is_null();
        assert!(axes.iter().all(|of| of["regular"].is_null() == global));
        global
    }

    /// Whether the layer stands behind a join of different jumps.
    pub fn is_drifting(&self, name: &str) -> bool {
        !self.is_global(name) && self.layer(name)[0]["period"].is_null()
    }

    /// What `aligned` is in geometry.md: the `aligned_mean` of this join and of every join before it. `None` where the
    /// oracle does not answer: it says nothing of gates, nor of joins behind a global pooling.
    pub fn aligned(&self, name: &str, axis: usize) -> Option<bool> {
        let Some(node) = self.nodes.iter().find(|node| node["name"] == name) else {
            return Some(true);
        };
        let before = list(&node["inputs"])
            .iter()
            .map(|input| self.aligned(word(input), axis))
            .collect::<Vec<_>>();
        let here = match self.expect["merges"].get(name) {
            Some(merge) => merge[axis]["aligned_mean"].as_bool(),
            None if node["op"] == "scale" => None,
            None => Some(true),
        };
        if before.contains(&Some(false)) {
            return Some(false);
        }
        before.into_iter().fold(here, |all, one| Some(all? && one?))
    }

    /// Joins of different jumps are answered by the oracle; in geometry.md they are an error, unless a branch was
    /// fitted to its size. A resize of one branch to the size that it has changes nothing it reads, and makes it fitted:
    /// with it the case is answered, and every number compared.
    pub fn fitted(mut self) -> Self {
        let name = |node: &Value| node["name"] == "add8";
        let at = self.nodes.iter().position(name).unwrap();
        let inputs = json!(["conv6", "resized"]);
        assert_eq!(self.nodes[at]["inputs"], json!(["conv6", "crop7"]));
        self.nodes[at]["inputs"] = inputs;
        let out = [&self.layer("crop7")[0]["n"]];
        let resized =
            json!({"name": "resized", "op": "resize_nearest", "inputs": ["crop7"], "out": out});
        self.nodes.insert(at, resized);
        self.expect["nodes"]["resized"] = self.expect["nodes"]["crop7"].clone();
        self
    }

    /// One axis, as a network of its own.
    pub fn axis(&self, axis: usize) -> Self {
        let mut alone = self.clone();
        alone.id = format!("{}_axis_{axis}", self.id);
        alone.input = vec![self.input[axis]];
        for node in &mut alone.nodes {
            for (key, value) in node.as_object_mut().unwrap() {
                if key != "inputs" {
                    take(value, axis);
                }
            }
        }
        for part in ["nodes", "merges", "features"] {
            for (_, axes) in alone.expect[part].as_object_mut().unwrap() {
                take(axes, axis);
            }
        }
        alone
    }
}

/// Of a list for each axis the one; words and truths stay.
fn take(value: &mut Value, axis: usize) {
    if let Some(axes) = value.as_array() {
        *value = json!([axes[axis]]);
    }
}

pub fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

pub fn word(value: &Value) -> &str {
    value.as_str().unwrap()
}

pub fn int(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

/// `3` or `"3/2"`.
pub fn ratio(value: &Value) -> (i64, i64) {
    match value {
        Value::String(text) => {
            let (above, below) = text.split_once('/').unwrap();
            (above.parse().unwrap(), below.parse().unwrap())
        }
        _ => (int(value), 1),
    }
}

/// `[lo, hi]`, or `None` of null.
pub fn span(value: &Value) -> Option<(i64, i64)> {
    let ends = value.as_array()?;
    Some((int(&ends[0]), int(&ends[1])))
}
