//! The tables of the guide's page on limits say what the code says, row by row; what they allow compiles.

#[path = "support/scratch.rs"]
mod scratch;

use scratch::{LIBRARY, Scratch, cargo};

const GUIDE: &str = include_str!("../src/guide/limits.md");
const LANGUAGE: &str = include_str!("../rf-lang/src/budget.rs");
const CORE: &str = include_str!("../rf-core/src/eval/limits.rs");

/// Steps for each row are a number of the evaluator's own.
const OWN: &str = "STEPS";

/// The numbers of the second column, in order.
fn told() -> Vec<u64> {
    let rows = GUIDE.lines().filter(|line| line.starts_with('|'));
    let cells = rows.filter_map(|row| row.split('|').nth(2).map(str::trim));
    let numbers = cells.filter(|cell| cell.starts_with(|first: char| first.is_ascii_digit()));
    numbers
        .map(|cell| cell.replace(',', "").parse().expect("a number"))
        .collect()
}

/// The numbers of all constants, in order.
fn held(source: &str) -> Vec<(&str, u64)> {
    let mut found: Vec<(&str, u64)> = Vec::new();
    for line in source.lines() {
        let Some((_, rest)) = line.split_once("const ") else {
            continue;
        };
        let Some((head, value)) = rest.split_once(" = ") else {
            continue;
        };
        let name = head.split(':').next().expect("a name");
        if name == OWN {
            continue;
        }
        let value = value.trim_end_matches(';');
        let number = |text: &str| {
            let known = found.iter().find(|(name, _)| *name == text);
            let text = text.replace('_', "");
            known.map_or_else(|| text.parse().expect("a number"), |(_, number)| *number)
        };
        let value = if let Some((number_of, by)) = value.split_once(" << ") {
            number(number_of) << number(by)
        } else if let Some((a, b)) = value.split_once(" * ") {
            number(a) * number(b)
        } else {
            number(value)
        };
        found.push((name, value));
    }
    found
}

#[test]
fn the_guide_tells_every_limit_in_order() {
    let mut held: Vec<(&str, u64)> = held(LANGUAGE).into_iter().chain(held(CORE)).collect();
    held.retain(|(name, _)| *name != OWN);
    let numbers: Vec<u64> = held.iter().map(|(_, number)| *number).collect();
    assert_eq!(told(), numbers, "{held:#?}");
}

/// rustc refuses what takes it long to evaluate: of a family that nobody uses it evaluates nothing.
#[test]
fn families_within_all_limits_are_no_work_for_rustc() {
    let of = |name: &str, count: usize, rest: &str| {
        format!(
            "receptive_field::receptive_field! {{ pub struct {name}; input: [64, 65]; \
             for i in 0..{count} {{ c: conv(3, pad = 1); }} {rest} }}\n"
        )
    };
    let contract = "ensure c[7].receptive_field == { 17 };";
    let networks = [
        of("Long", 26_000, contract),
        of("Late", 9_000, "z: conv({ 3 });"),
    ];
    let scratch = Scratch {
        edition: "2024",
        dependencies: LIBRARY,
        file: "lib.rs",
        source: &networks.concat(),
    };
    let output = cargo(&scratch.write("long_families"), &["check"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}
