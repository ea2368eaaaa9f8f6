//! The stages of the macro, and the core at run time, measured inside of a program of the same files.

use crate::Plan;
use crate::measure::interleaved;
use crate::report::{Report, number, title};
use crate::samples::{Shape, chain, contracts, resnet152, unet, wavenet};
use crate::workshop::Workshop;

/// (e) What the macro does, unoptimised, and what rustc then needs.
pub(crate) fn stages(workshop: &Workshop, plan: Plan, report: &mut Report) {
    println!(
        "\n(e) stages of the macro, unoptimised as users get it, microseconds a layer; outside of the compiler, without \
         its bridge\n"
    );
    println!("| | layers | parse | lower | evaluate | check | expand |");
    println!("|---|--:|--:|--:|--:|--:|--:|");
    let specs = [
        ("chain", chain(1_000, Shape::Equal)),
        ("two different axes", chain(1_000, Shape::Unequal)),
        ("behind up-sampling by 4", chain(1_000, Shape::Phases)),
        ("a contract for each layer", contracts(1_000)),
        ("ResNet-152", resnet152()),
        ("U-Net", unet()),
        ("WaveNet, 160,000 samples", wavenet()),
    ];
    for (name, spec) in specs {
        let cells = workshop.helper("stages", &spec.text, false);
        println!("| {name} | {} |", cells.trim());
    }

    let spec = chain(1_000, Shape::Equal);
    workshop.prepare(&["empty"]);
    workshop.add_network("stages-macro", &spec);
    workshop.add_expanded("stages-expanded", &spec);
    let names = ["empty", "stages-macro", "stages-expanded"];
    workshop.prepare(&names);
    let times = interleaved(plan.rounds, &names, |name, _| workshop.check(name, false));
    let rustc = times[2] - times[0];
    title(
        "(e) `cargo check` of 1,000 layers, split into the macro and what rustc needs for its expansion, ms",
        "macro",
        "rustc",
    );
    report.pair(
        "expansion, in the compiler",
        times[1] - times[2],
        rustc,
        Some(2.0),
    );
}

/// (f) The core alone: it has no budgets.
pub(crate) fn core(workshop: &Workshop, plan: Plan, _: &mut Report) {
    if plan.short {
        return;
    }
    println!("\n(f) the core alone, optimised, nanoseconds\n");
    println!("| | each |\n|---|--:|");
    for (what, spec) in [
        ("chain of 1,000", chain(1_000, Shape::Equal)),
        ("1,000 behind up-sampling by 4", chain(1_000, Shape::Phases)),
        ("ResNet-152", resnet152()),
        ("U-Net", unet()),
    ] {
        let told = workshop.helper("core", &spec.text, true);
        let mut numbers = told
            .split_whitespace()
            .map(|word| word.parse().unwrap_or(f64::NAN));
        let mut next = || number(numbers.next().unwrap_or(f64::NAN));
        println!("| {what}: evaluation, a layer and axis | {} |", next());
        println!(
            "| {what}: `region` of a feature of the last layer | {} |",
            next()
        );
    }
}
