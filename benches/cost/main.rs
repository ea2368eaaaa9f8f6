//! What the library costs, as ratios: `cargo bench --bench cost`, and `-- --short` for CI. Linux only.
//!
//! Crates are generated into the target directory and given to the installed compiler; whatever stands in one row was
//! measured in one run, turn by turn. `-- a g` measures these items only.

mod builds;
mod constants;
mod fields;
mod inside;
mod measure;
mod memory;
mod report;
mod samples;
mod workshop;

use report::Report;
use workshop::Workshop;

/// How much is measured.
#[derive(Clone, Copy)]
struct Plan {
    /// What has a budget, and no more.
    short: bool,
    /// Each figure is the median of so many.
    rounds: usize,
}

type Item = fn(&Workshop, Plan, &mut Report);

const ITEMS: [(char, Item); 9] = [
    ('a', constants::layers),
    ('b', constants::networks),
    ('c', builds::cold),
    ('d', builds::incremental),
    ('e', inside::stages),
    ('f', inside::core),
    ('g', memory::of_rustc),
    ('h', constants::used),
    ('i', fields::generic),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --all-targets` runs benches, too, but says so.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return;
    }
    let short = arguments.iter().any(|argument| argument == "--short");
    let chosen: Vec<char> = arguments
        .iter()
        .filter(|argument| argument.len() == 1)
        .flat_map(|argument| argument.chars())
        .collect();
    let plan = Plan {
        short,
        rounds: if short { 3 } else { 7 },
    };
    let workshop = Workshop::open();
    let mut report = Report::new(short);
    for (letter, measure) in ITEMS {
        if chosen.is_empty() || chosen.contains(&letter) {
            measure(&workshop, plan, &mut report);
        }
    }
    report.finish();
}
