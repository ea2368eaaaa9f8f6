//! The generated files.

use std::fmt::Write as _;

use serde_json::Value;

use super::case::{Case, answered, int, ratio, span, word};
use super::write::{spec, struct_name};

const HEAD: &str = "\
//! The networks of the oracle. Generated: make it anew with `RF_BLESS=1 cargo test --test oracle`.

use receptive_field::{Feature, Layer, Region, receptive_field};
";

/// One network's constants, for the comparisons in `check.rs`.
const NET: &str = "
/// The constants of a network.
pub struct Net<const D: usize> {
    pub id: &'static str,
    pub input: Layer<D>,
    /// By their names, in the order of the case.
    pub layers: &'static [Layer<D>],
    pub all: &'static [Layer<D>],
    pub features: [Feature<D>; 3],
}
";

/// `networks.rs`.
pub fn networks() -> String {
    let mut text = format!("{HEAD}{NET}");
    let cases = answered();
    for case in &cases {
        write!(
            text,
            "\n// {}\n{}{}",
            case.id,
            spec(case, true),
            asserts(case)
        )
        .unwrap();
    }
    for (axes, name) in [(1, "ONE"), (2, "TWO")] {
        writeln!(text, "\npub static {name}: &[Net<{axes}>] = &[").unwrap();
        for case in cases.iter().filter(|case| case.axes() == axes) {
            text += &net(case);
        }
        text.push_str("];\n");
    }
    text
}

/// A file of `tests/oracle-fail`.
pub fn refused(case: &Case) -> String {
    format!(
        "//! Case `{}` of the oracle. Generated, as `tests/oracle/networks.rs`.\n\n\
         use receptive_field::receptive_field;\n\n{}\nfn main() {{}}\n",
        case.id,
        spec(case, false)
    )
}

fn net(case: &Case) -> String {
    let name = struct_name(&case.id);
    let layers = case
        .nodes
        .iter()
        .map(|node| constant(case, word(&node["name"])));
    let layers = layers.collect::<Vec<_>>().join(", ");
    format!(
        "    Net {{\n        id: {:?},\n        input: {name}::INPUT,\n        layers: &[{layers}],\n        \
         all: {name}::LAYERS,\n        features: [{name}::FIRST, {name}::MIDDLE, {name}::LAST],\n    }},\n",
        case.id
    )
}

fn constant(case: &Case, name: &str) -> String {
    format!("{}::{}", struct_name(&case.id), name.to_uppercase())
}

/// The numbers of the outputs once more, where the compiler works them out from the constants.
fn asserts(case: &Case) -> String {
    let mut text = String::new();
    let mut assert = |condition: String| {
        writeln!(text, "const _: () = assert!({condition});").unwrap();
    };
    for (name, _) in case.outputs() {
        let layer = constant(case, name);
        for (axis, of) in case.layer(name).iter().enumerate() {
            assert(format!("{layer}.size[{axis}] == {}", of["n"]));
            if case.is_global(name) {
                let image = case.input[axis];
                assert(format!("{layer}.receptive_field[{axis}] == {image}"));
                assert(format!("{layer}.period({axis}).is_none()"));
                continue;
            }
            assert(format!(
                "{layer}.receptive_field[{axis}] == {} && {layer}.receptive_field_min({axis}) == {}",
                of["rf_max"], of["rf_min"]
            ));
            if case.is_drifting(name) {
                assert(format!("{layer}.period({axis}).is_none()"));
            } else {
                let (pixels, features) = ratio(&of["jump"]);
                assert(format!(
                    "matches!({layer}.jump_ratio({axis}), ({pixels}, {features}))"
                ));
                let period = &of["period"];
                assert(format!("matches!({layer}.period({axis}), Some({period}))"));
            }
            let padding = &of["eff_pad"][0];
            assert(format!(
                "matches!({layer}.padding({axis}), Some({padding}))"
            ));
        }
        if !case.is_global(name) {
            let last = case
                .layer(name)
                .iter()
                .map(|of| (int(&of["n"]) - 1).to_string());
            let last = last.collect::<Vec<_>>().join(", ");
            let regions = case.layer(name).iter().map(|of| region(&of["last"]));
            let regions = regions.collect::<Vec<_>>().join(", ");
            assert(format!(
                "matches!({layer}.region([{last}]), Some([{regions}]))"
            ));
        }
    }
    text
}

fn region(value: &Value) -> String {
    let (start, end) = span(value).unwrap();
    format!("Region {{ start: {start}, end: {end} }}")
}
