//! The constants of a network, compared with its case.

use receptive_field::{Feature, Layer, Region};
use serde_json::{Value, json};

use super::case::{Case, int, list, ratio, span, word};
use super::networks::Net;

/// One layer and its case.
struct Checked<'a, const D: usize> {
    case: &'a Case,
    layer: Layer<D>,
    name: &'a str,
}

pub fn network<const D: usize>(case: &Case, net: &Net<D>) {
    assert_eq!(net.layers, net.all, "{}: LAYERS", case.id);
    let of = |name| layer(case, net, name);
    of("input").check();
    for node in &case.nodes {
        let checked = of(word(&node["name"]));
        assert_eq!(checked.layer.name, checked.name);
        checked.check();
        if case.expect["merges"].get(checked.name).is_some() {
            let inputs = list(&node["inputs"]).iter();
            let branches: Vec<_> = inputs.map(|input| of(word(input)).layer).collect();
            checked.join(&branches);
        }
    }
    let mut outputs = case.outputs();
    let (Some((output, axes)), None) = (outputs.next(), outputs.next()) else {
        panic!("{}: one output", case.id);
    };
    let output = of(output);
    for (axis, of) in list(axes).iter().enumerate() {
        for row in list(&of["rows"]) {
            output.row(axis, row);
        }
    }
    for feature in net.features {
        output.feature(&feature, axes);
    }
}

fn layer<'a, const D: usize>(case: &'a Case, net: &Net<D>, name: &'a str) -> Checked<'a, D> {
    let at = case.nodes.iter().position(|node| node["name"] == name);
    let layer = at.map_or(net.input, |at| net.layers[at]);
    Checked { case, layer, name }
}

fn region(expected: &Value) -> Option<Region> {
    span(expected).map(|(start, end)| Region { start, end })
}

impl<const D: usize> Checked<'_, D> {
    fn of(&self, axis: usize) -> &Value {
        &self.case.layer(self.name)[axis]
    }

    fn same(&self, axis: usize, what: &str, ours: &Value, oracle: &Value) {
        let (id, name) = (&self.case.id, self.name);
        assert_eq!(ours, oracle, "{id}, {name}, axis {axis}: {what}");
    }

    /// The region of a feature on one axis.
    fn region(&self, axis: usize, i: i64) -> Option<Region> {
        // Feature 0 of every layer reads something.
        let mut index = [0; D];
        index[axis] = usize::try_from(i).unwrap();
        self.layer.region(index).map(|regions| regions[axis])
    }

    fn check(&self) {
        for axis in 0..D {
            self.same(
                axis,
                "n",
                &json!(self.layer.size[axis]),
                &self.of(axis)["n"],
            );
            if let Some(pad) = self.of(axis).get("pad") {
                let (before, after) = self.layer.window().padding[axis];
                self.same(axis, "pad", &json!([before, after]), pad);
            }
            if self.case.is_global(self.name) {
                self.global(axis);
            } else {
                self.numbers(axis);
                self.regions(axis);
            }
        }
        let uniform = (0..D).map(|axis| self.of(axis)["regular"].as_bool());
        let uniform: Option<Vec<bool>> = uniform.collect();
        assert_eq!(
            self.layer.uniform(),
            uniform.map(|axes| !axes.contains(&false)),
            "{}, {}: uniform",
            self.case.id,
            self.name
        );
        let aligned: Option<Vec<bool>> = (0..D)
            .map(|axis| self.case.aligned(self.name, axis))
            .collect();
        if let Some(aligned) = aligned {
            let (id, name) = (&self.case.id, self.name);
            assert_eq!(
                self.layer.aligned(),
                !aligned.contains(&false),
                "{id}, {name}: aligned"
            );
        }
    }

    /// Behind a global pooling the oracle's field is the hull of the fields that were pooled; in geometry.md it is the
    /// image. What repeats does not exist, in either.
    fn global(&self, axis: usize) {
        let layer = &self.layer;
        let image = usize::try_from(self.case.input[axis]).unwrap();
        assert_eq!(layer.receptive_field[axis], image);
        assert_eq!(layer.receptive_field_min(axis), image);
        assert_eq!(layer.padding(axis), Some(0));
        let whole = Region {
            start: 0,
            end: self.case.input[axis],
        };
        assert_eq!(self.region(axis, 0), Some(whole));
        let of = self.of(axis);
        assert!(of["regular"].is_null() && of["period"].is_null() && of["jump"].is_null());
        self.repeats_nowhere(axis);
        assert_eq!((layer.lookback(axis), layer.lookahead(axis)), (None, None));
        assert_eq!((layer.uniform(), layer.causal()), (None, None));
    }

    fn repeats_nowhere(&self, axis: usize) {
        assert_eq!(self.layer.period(axis), None);
        assert_eq!(self.layer.structural_period(axis), None);
        assert_eq!(self.layer.halo(axis), None);
    }

    fn numbers(&self, axis: usize) {
        let (layer, of) = (&self.layer, self.of(axis));
        let (most, least) = (layer.receptive_field[axis], layer.receptive_field_min(axis));
        self.same(axis, "rf_max", &json!(most), &of["rf_max"]);
        self.same(axis, "rf_min", &json!(least), &of["rf_min"]);
        let one = (most == least).then_some(most);
        self.same(axis, "rf", &json!(one), &of["rf"]);
        self.same(axis, "period", &json!(layer.period(axis)), &of["period"]);
        if self.case.is_drifting(self.name) {
            assert!(of["jump"].is_null());
            self.repeats_nowhere(axis);
        } else {
            let (pixels, features) = ratio(&of["jump"]);
            assert_eq!(layer.jump_ratio(axis), (pixels, features));
            assert_eq!(layer.jump[axis], pixels as f64 / features as f64);
        }
        let (above, below) = ratio(&of["start"]);
        assert_eq!(layer.start[axis], above as f64 / below as f64);
        assert_eq!(layer.center([0; D])[axis], layer.start[axis]);
    }

    fn regions(&self, axis: usize) {
        let (of, n) = (self.of(axis), int(&self.of(axis)["n"]));
        let (first, last) = (self.region(axis, 0), self.region(axis, n - 1));
        assert_eq!(first, region(&of["first"]));
        assert_eq!(last, region(&of["last"]));
        let padding = self.layer.padding(axis);
        let after = last.map(|last| last.end - self.case.input[axis]);
        self.same(axis, "eff_pad", &json!([padding, after]), &of["eff_pad"]);
        // Of later phases the layer has no feature.
        let phases = of.get("phases").map_or(&[][..], |phases| list(phases));
        for (phase, i) in phases.iter().zip(0..n) {
            assert_eq!(
                self.region(axis, i),
                region(phase),
                "{}, {}",
                self.case.id,
                self.name
            );
        }
        let Some(period) = of["period"].as_i64() else {
            return;
        };
        let (pixels, features) = ratio(&of["jump"]);
        let step = period * pixels / features;
        for i in (0..n - period).take(100) {
            let moved = self.region(axis, i).map(|Region { start, end }| Region {
                start: start + step,
                end: end + step,
            });
            assert_eq!(
                self.region(axis, i + period),
                moved,
                "{}, {}",
                self.case.id,
                self.name
            );
        }
    }

    /// `aligned` of the oracle: the centres agree at every feature.
    fn join(&self, branches: &[Layer<D>]) {
        for axis in 0..D {
            let merge = &self.case.expect["merges"][self.name][axis];
            // Behind a global pooling, and behind a join of different jumps, there is no answer.
            if merge["same_jump"].is_null() {
                continue;
            }
            let jump = branches[0].jump_ratio(axis);
            let same = branches
                .iter()
                .all(|branch| branch.jump_ratio(axis) == jump);
            self.same(axis, "same_jump", &json!(same), &merge["same_jump"]);
            let centers = |i| {
                let mut index = [0; D];
                index[axis] = i;
                branches
                    .iter()
                    .map(move |branch| branch.center(index)[axis])
            };
            let first = branches[0].start[axis];
            let offsets = list(&merge["offsets"]).iter().map(ratio);
            let offsets = offsets.map(|(above, below)| first + above as f64 / below as f64);
            assert!(
                centers(0).eq(offsets),
                "{}, {}: offsets",
                self.case.id,
                self.name
            );
            let agree = (0..self.layer.size[axis]).all(|i| {
                // What reads nothing has no centre.
                let mut centers = centers(i).filter(|center| !center.is_nan());
                let one = centers.next();
                centers.all(|center| Some(center) == one)
            });
            self.same(axis, "aligned", &json!(same && agree), &merge["aligned"]);
        }
    }

    fn row(&self, axis: usize, row: &Value) {
        let ours = self.region(axis, int(&row["i"]));
        if !self.case.is_global(self.name) {
            assert_eq!(ours, region(&row["unclipped"]), "{}: {row}", self.case.id);
        }
    }

    /// The constant of one feature, and the rows of its indices.
    fn feature(&self, feature: &Feature<D>, axes: &Value) {
        assert_eq!(feature.layer, self.layer);
        assert_eq!(feature.region, self.layer.region(feature.index));
        assert_eq!(feature.center, self.layer.center(feature.index));
        let rows = feature.index.iter().enumerate().map(|(axis, i)| {
            let rows = list(&axes[axis]["rows"]);
            rows.iter().find(|row| row["i"] == *i).unwrap()
        });
        let seen: Option<Vec<Region>> = rows.map(|row| region(&row["region"])).collect();
        let ours = feature.visible.map(|regions| regions.to_vec());
        assert_eq!(ours, seen, "{}: {feature}", self.case.id);
    }
}
