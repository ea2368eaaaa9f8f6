//! The tables of the guide's page on limits say what the code says, row by row; what they allow compiles.

#[path = "support/scratch.rs"]
mod scratch;

use std::time::Instant;

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

/// rustc refuses what takes it long to evaluate, or is evaluated in the midst of a hundred others: of a family that nobody
/// uses it evaluates nothing, and of a chain each layer and each number by itself.
#[test]
fn what_is_within_all_limits_compiles() {
    let of = |name: &str, layers: &str| {
        format!(
            "receptive_field::receptive_field! {{ pub struct {name}; input: [640]; {layers} }}\n"
        )
    };
    let family =
        |count: usize, rest: &str| format!("for i in 0..{count} {{ c: conv(3, pad = 1); }} {rest}");
    let sum = format!("{}1", "{ 1 } + ".repeat(200));
    let networks = [
        of(
            "Long",
            &family(26_000, "ensure c[7].receptive_field == { 17 };"),
        ),
        of("Late", &family(9_000, "z: conv({ 3 });")),
        of(
            "Nested",
            "for i in 0..2 { for j in 0..4_097 { c: conv(3, pad = 1); } }",
        ),
        // Of which the lists are used, and evaluated in parts.
        of("Used", &family(9_000, "")),
        of(
            "Chain",
            "c: conv({ 1 }) * 200; ensure c.size == { Chain::C.size()[0] };",
        ),
        of(
            "Generic<const K: usize>",
            "c: conv({ K }) * 200; ensure c.size == 640;",
        ),
        of(
            "Sum",
            &format!("c: conv({sum}); ensure c.size == {sum} + 239;"),
        ),
        of("Asked", &format!("c: conv(440); ensure c.size == {sum};")),
        // A constant that nothing was evaluated before, also in the midst of a later layer.
        of(
            "Lengths",
            "for i in 0..900 { c: conv({ 1 }); } d: conv({ 1 }) * 300; e: conv({ Lengths::C[700].size()[0] });",
        ),
        String::from("pub type One = [u8; Lengths::C[899].size()[0]];\n"),
        String::from("pub static LAST: [u8; Lengths::E.size()[0]] = [0];\n"),
        String::from("pub fn output() -> [u8; Lengths::OUTPUT.size()[0]] { [0] }\n"),
        String::from("pub type Count = [u8; Lengths::LAYERS.len()];\n"),
        String::from("pub static USED: [u8; Used::C[8_999].receptive_field[0]] = [0; 18_001];\n"),
        String::from("pub static NAME: &str = Used::LAYERS[8_192].name;\n"),
        String::from("pub static GENERIC: [u8; Generic::<1>::C.size()[0]] = [0; 640];\n"),
    ];
    let scratch = Scratch {
        edition: "2024",
        dependencies: LIBRARY,
        file: "lib.rs",
        source: &networks.concat(),
    };
    let started = Instant::now();
    let output = cargo(&scratch.write("within_limits"), &["check"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    // It takes ten: of more constants in one function incremental rustc took minutes.
    let taken = started.elapsed().as_secs();
    assert!(taken < 120, "{taken} s");
}
