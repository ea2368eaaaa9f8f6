//! Builds from nothing, and checks after an edit.

use crate::Plan;
use crate::measure::{interleaved, median};
use crate::report::{Report, title};
use crate::samples::{contracts, resnet152};
use crate::workshop::{LIBRARY, Workshop};

/// What a macro is usually made with.
const TRIVIAL: &str = "proc-macro2 = \"1\"
quote = \"1\"
syn = { version = \"3\", default-features = false, features = [\"parsing\", \"printing\", \"proc-macro\"] }";

const TRIVIAL_SOURCE: &str = "//! A macro.
/// Makes a constant of a number.
#[proc_macro]
pub fn number(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let number = syn::parse_macro_input!(tokens as syn::LitInt);
    quote::quote!(/// A number.
    pub const NUMBER: u32 = #number;).into()
}
";

const SERDE_SOURCE: &str = "//! Data.
/// Data.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Data {
    /// A number.
    pub number: u32,
}
";

const NETWORK_SOURCE: &str = "//! A network.
receptive_field::receptive_field! {
    /// A network.
    pub struct Net;
    input: [224, 224];
    conv1: conv(7, stride = 2, pad = 3);
    pool1: max_pool(3, stride = 2, pad = 1);
    conv2: conv(3, pad = 1);
    ensure conv2.receptive_field >= 16;
}
";

/// (c) Everything from nothing.
pub(crate) fn cold(workshop: &Workshop, plan: Plan, report: &mut Report) {
    workshop.add("cold-library", LIBRARY, NETWORK_SOURCE);
    let serde = "serde = { version = \"1\", features = [\"derive\"] }";
    workshop.add("cold-serde", serde, SERDE_SOURCE);
    workshop.add_macro("trivial", TRIVIAL, TRIVIAL_SOURCE);
    let source = "//! A number.\ntrivial::number!(7);\n";
    workshop.add(
        "cold-trivial",
        "trivial = { path = \"../trivial\" }",
        source,
    );
    let names = ["cold-library", "cold-serde", "cold-trivial"];
    // The last one has no budget.
    let (names, rounds) = if plan.short {
        (&names[..2], 1)
    } else {
        (&names[..], 5)
    };
    workshop.prepare(&[]);
    let mut clocks = vec![Vec::new(); names.len()];
    let times = interleaved(rounds, names, |name, _| {
        let run = workshop.build_cold(name);
        let index = names.iter().position(|other| other == name);
        clocks[index.expect("one of them")].push(run.clock);
        run.cpu
    });
    let clocks: Vec<f64> = clocks.into_iter().map(median).collect();
    title(
        "(c) `cargo build` from nothing of a crate that depends on it, ms",
        "this library",
        "compared",
    );
    report.pair("`serde` with `derive`", times[0], times[1], Some(1.1));
    report.pair("… by the clock", clocks[0], clocks[1], None);
    if let Some(&trivial) = times.get(2) {
        let what = "a trivial macro with syn and quote";
        report.pair(what, times[0], trivial, None);
    }
}

/// (d) One contract is changed: it has no budget.
pub(crate) fn incremental(workshop: &Workshop, plan: Plan, report: &mut Report) {
    if plan.short {
        return;
    }
    workshop.prepare(&["empty"]);
    workshop.add_network("edit-macro", &contracts(1_000));
    workshop.add_twin("edit-hand", &contracts(1_000));
    workshop.add_network("edit-resnet", &resnet152());
    workshop.add_twin("edit-resnet-hand", &resnet152());
    let names = [
        "empty",
        "edit-macro",
        "edit-hand",
        "edit-resnet",
        "edit-resnet-hand",
    ];
    workshop.prepare(&names);
    for name in names {
        workshop.check(name, true);
    }
    let edits = [
        ("layer500.receptive_field ==", "layer500.receptive_field <="),
        (
            "LAYER500.receptive_field[0] ==",
            "LAYER500.receptive_field[0] <=",
        ),
        ("layer4.receptive_field ==", "layer4.receptive_field <="),
        (
            "LAYER4.receptive_field[0] ==",
            "LAYER4.receptive_field[0] <=",
        ),
    ];
    let times = interleaved(plan.rounds, &names, |name, round| {
        for (one, other) in edits {
            workshop.rewrite(name, |source| {
                let (from, to) = if round % 2 == 0 {
                    (one, other)
                } else {
                    (other, one)
                };
                source.replace(from, to)
            });
        }
        workshop.check(name, true)
    });
    title(
        "(d) `cargo check` after one contract was changed, above that of an empty crate, ms",
        "macro",
        "by hand",
    );
    let above = |index: usize| times[index] - times[0];
    report.pair("1,000 layers, a contract each", above(1), above(2), None);
    report.pair(
        "ResNet-152 by blocks, 2 contracts",
        above(3),
        above(4),
        None,
    );
}
