//! Checks of crates with networks, against the same constants written by hand as literals.

use crate::measure::interleaved;
use crate::report::{Report, number, title};
use crate::samples::{
    Sample, Shape, chain, contracts, resnet152, unet, used as used_spec, wavenet,
};
use crate::workshop::Workshop;
use crate::{Plan, measure};

/// Layers of chains that are measured at two lengths.
const MANY: usize = 4_000;

/// What a check costs above that of an empty crate, in milliseconds.
struct Cost {
    ours: f64,
    twin: f64,
}

fn compare(workshop: &Workshop, rounds: usize, specs: &[(&str, Sample)]) -> Vec<Cost> {
    workshop.prepare(&["empty"]);
    let mut names = vec![String::from("empty")];
    for (name, spec) in specs {
        let (ours, twin) = (format!("{name}-macro"), format!("{name}-hand"));
        workshop.add_network(&ours, spec);
        workshop.add_twin(&twin, spec);
        names.extend([ours, twin]);
    }
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    workshop.prepare(&all);
    let times = interleaved(rounds, &all, |name, _| workshop.check(name, false));
    let (empty, pairs) = times.split_first().expect("the empty crate is there");
    let costs = pairs.chunks(2).map(|pair| Cost {
        ours: pair[0] - empty,
        twin: pair[1] - empty,
    });
    costs.collect()
}

/// (a) Named layers in one call.
pub(crate) fn layers(workshop: &Workshop, plan: Plan, report: &mut Report) {
    let counts: &[usize] = if plan.short {
        &[100, 1_000, 4_000]
    } else {
        &[10, 100, 1_000, 4_000, 10_000]
    };
    let names: Vec<String> = counts.iter().map(|count| format!("chain{count}")).collect();
    let specs: Vec<(&str, Sample)> = names
        .iter()
        .zip(counts)
        .map(|(name, &count)| (name.as_str(), chain(count, Shape::Equal)))
        .collect();
    let costs = compare(workshop, plan.rounds, &specs);
    title(
        "(a) `cargo check` of named layers in one call, above that of an empty crate, ms",
        "macro",
        "by hand",
    );
    for (count, cost) in counts.iter().zip(&costs) {
        let budget = (*count >= 1_000).then_some(1.0);
        let what = format!("{count} layers");
        report.pair(&what, cost.ours, cost.twin, budget);
    }
    let thousand = counts.len() - if plan.short { 2 } else { 3 };
    let (first, last) = (&costs[thousand], &costs[counts.len() - 1]);
    let most = counts[counts.len() - 1];
    further(report, "each further layer", (first, last), most, 1.0);
    let times = measure::float(most) / 1000.0;
    report.pair(
        &format!("the macro: {most} layers against 1000"),
        last.ours,
        first.ours,
        Some(times * 1.1),
    );
    let others = [
        (Shape::Unequal, "of two different axes", 1.0),
        (Shape::Phases, "behind up-sampling by 4", 1.25),
    ];
    for (shape, what, budget) in others {
        let specs = [("few", chain(1_000, shape)), ("many", chain(MANY, shape))];
        let costs = compare(workshop, plan.rounds, &specs);
        let [few, many] = costs.as_slice() else {
            return;
        };
        report.pair(&format!("1000 layers {what}"), few.ours, few.twin, None);
        let what = format!("each further layer {what}");
        further(report, &what, (few, many), MANY, budget);
    }
}

/// The difference quotient from 1,000 layers on, in microseconds.
fn further(
    report: &mut Report,
    what: &str,
    (first, last): (&Cost, &Cost),
    most: usize,
    budget: f64,
) {
    let more = measure::float(most - 1_000) / 1000.0;
    report.pair(
        &format!("{what}, 1000 to {most}, in µs"),
        (last.ours - first.ours) / more,
        (last.twin - first.twin) / more,
        Some(budget),
    );
}

/// (b) Contracts, and networks that people build.
pub(crate) fn networks(workshop: &Workshop, plan: Plan, report: &mut Report) {
    let specs = [
        ("contracts", contracts(1_000)),
        ("resnet152", resnet152()),
        ("unet", unet()),
        ("wavenet", wavenet()),
    ];
    let measured = if plan.short { &specs[..1] } else { &specs[..] };
    let costs = compare(workshop, plan.rounds, measured);
    title(
        "(b) `cargo check` of whole networks, above that of an empty crate, ms",
        "macro",
        "by hand",
    );
    let what = [
        ("1,000 layers, a contract each", Some(1.0)),
        ("ResNet-152 by blocks, 2 contracts", None),
        ("U-Net of 4 levels, 3 contracts", None),
        ("WaveNet on 160,000 samples, 5 contracts", None),
    ];
    for (cost, (what, budget)) in costs.iter().zip(what) {
        report.pair(what, cost.ours, cost.twin, budget);
    }
}

/// (h) A list of all layers that is really used: it has no budget.
pub(crate) fn used(workshop: &Workshop, plan: Plan, report: &mut Report) {
    if plan.short {
        return;
    }
    let specs = [
        ("idle", chain(1_000, Shape::Equal)),
        ("used", used_spec(1_000)),
    ];
    let costs = compare(workshop, plan.rounds, &specs);
    title(
        "(h) `cargo check` of 1,000 layers whose list `LAYERS` is used, above that of an empty crate, ms",
        "macro",
        "by hand",
    );
    let [idle, used] = costs.as_slice() else {
        return;
    };
    report.pair("1,000 layers in a static", used.ours, used.twin, None);
    println!(
        "\nOf that, the use: {} ms, by hand {} ms.",
        number(used.ours - idle.ours),
        number(used.twin - idle.twin)
    );
}
