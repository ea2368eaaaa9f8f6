//! How many steps calls take: where a number changes, so does what may be within the limit, and it is time to measure.

use crate::Report;
use crate::meter::taken;

fn steps(network: &str) -> usize {
    let call = format!("(facade) struct Net; {network}");
    let tokens = call.parse().unwrap_or_default();
    taken(|| Report::of(tokens))
}

/// How many more the second takes.
fn more(than: &str, network: &str) -> usize {
    steps(network).saturating_sub(steps(than))
}

#[test]
fn layers_rows_and_their_numbers_take_steps() {
    let of = |turns: usize, layers: &str| {
        steps(&format!(
            "input: [8, 9]; for i in 0..{turns} {{ {layers} }}"
        ))
    };
    let each = |layers: &str| (of(20, layers) - of(10, layers)) / 10;
    assert_eq!(each("l: conv(1);"), 631);
    assert_eq!(each("l: conv([1, 3], pad = same);"), 706);
    // Eleven layers of 4,000 phases more.
    let phases = |count: usize| format!("input: [1]; a: upsample({count}); b: conv(1) * 10;");
    assert_eq!(more(&phases(4_000), &phases(8_000)), 11 * 4_000 * 10);
}

#[test]
fn answers_are_looked_up_where_they_are_known() {
    let facts = ["jump", "size", "start", "receptive_field", "period"];
    let asked = |times: usize| {
        let asked = facts.map(|fact| format!("ensure a.{fact} > 0; "));
        let network = "input: [8]; a: resize(4093);";
        format!("{network} {}", asked.concat().repeat(times))
    };
    assert_eq!(more(&asked(1), &asked(2)), more(&asked(2), &asked(3)));
    assert_eq!(more(&asked(1), &asked(2)), 2_029);
}

#[test]
fn sizes_that_would_fit_take_steps() {
    let sum = |kernel: usize| format!("input: [64]; a: conv(3); b: conv({kernel}); add(a, b);");
    assert_eq!(steps(&sum(5)), 22_645);
}

#[test]
fn sizes_of_an_at_take_steps() {
    let at = |values: usize| format!("input: [8]; a: upsample(100); at n in 1..={values} {{}}");
    // Each is worked out, with the phases of its layer.
    assert_eq!(more(&at(10), &at(20)), 10 * (120 + 32 + 12 + 100 * 10));
}
