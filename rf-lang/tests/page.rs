//! The page of a network on docs.rs: what it says of contracts.

use receptive_field_language::page;

/// The lines between the picture and the table.
fn contracts(network: &str) -> Vec<String> {
    let call = format!("0 {{ (facade) {network} }}");
    let page = page(call.parse().expect("a network is tokens")).to_string();
    let (_, behind) = page.rsplit_once("</div>").expect("a picture");
    let (list, _) = behind.split_once("| layer |").expect("a table");
    let lines = list.split("\\n").filter_map(|line| line.strip_prefix("* "));
    lines.map(ToOwned::to_owned).collect()
}

#[test]
fn contracts_stand_with_the_values_that_they_ask_for() {
    let found = contracts(
        "struct Net; input: [8, 9]; a: conv(3);
        ensure a.size == [6, 7];
        ensure (a.jump == 1) && 2 < a.receptive_field || a.causal;
        ensure a.causal == false;
        ensure !a.causal;
        ensure 1 == 1;
        ensure a.jump == 1 || a.size / 0 == 1;
        ensure a.size * 2 == [12, 14], \"so\";
        for i in 0..2 { b: conv(1); ensure b.size > i; }",
    );
    assert_eq!(
        found,
        [
            "`a.size == [6, 7]`: [6, 7]",
            "`(a.jump == 1) && 2 < a.receptive_field || a.causal`: 1, 3",
            "`a.causal == false`: false",
            "`!a.causal`",
            "`1 == 1`",
            "`a.jump == 1 || a.size / 0 == 1`: 1",
            "`a.size * 2 == [12, 14]`: [12, 14]. *so*",
            r"`b.size > i`, in turn \\[0\\] of the loop: [6, 7]",
            r"`b.size > i`, in turn \\[1\\] of the loop: [6, 7]",
        ]
    );
}

/// A hundred are enough.
#[test]
fn contracts_that_are_left_out_are_counted() {
    let found = contracts(
        "struct Net; input: [8]; for i in 0..101 { b: conv(1); ensure b.size > 1; } at n in [8, 9] { ensure b[0].size == n; }",
    );
    assert_eq!(found.len(), 101);
    assert_eq!(found[100], "… and 2 more");
}
