//! What is asked of layers, and where.

use crate::told::told;

#[test]
fn a_condition_ends_where_a_number_or_a_truth_is() {
    told(
        "input: [8, 8]; a: conv(3); ensure a.size«[0]».first == 1;",
        &["expected nothing more: this is a number already"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.causal.«first» == 1;",
        &["expected nothing more: this is a number already"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a[0, 0].empty.«first» == 1;",
        &["expected nothing more: this is a number already"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.size «is» 6;",
        &["expected `;`, found `is`\nhelp: `==` compares"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.size == 6 «?»;",
        &[
            "expected `;`, found `?`\nhelp: there is no `?`: nothing can fail here but the whole network",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.«1».size == 3;",
        &["there is no stage 1: this is a single one"],
    );
}

#[test]
fn a_feature_is_one_position_of_one_layer() {
    told(
        "input: [8, 8]; for i in 0..2 { a: conv(3); } feature f = «a»;",
        &[
            "expected one layer, found a family of them\nhelp: brackets on a family name a member; on that follow the indices of the feature",
        ],
    );
    told(
        "input: [8, 8]; for i in 0..2 { a: conv(3); } feature f = «a».x;",
        &[
            "expected one layer, found a family of 2 layers, `[0]` to `[1]`, one from each turn of its loop",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); feature f = a[0, 0].«center»;",
        &[
            "a feature is named by its layer and indices, and nothing behind them\nhelp: what is known of it, its constant tells",
        ],
    );
    told(
        "input: [8, 8]; block u() { v: conv(3); } a: u(); feature f = a.«v»;",
        &["expected the indices of one feature\nhelp: one for each axis, as in `a.v[0, 0]`"],
    );
    told(
        "input: [8, 8]; a: conv(3); feature f = a.«x»[0, 0];",
        &["there is no `x` inside\nnote: it has no parts with names"],
    );
    told(
        "input: [8, 8]; a: conv(3) -> conv(2); b: a.«x» -> conv(1);",
        &["there is no `x` inside\nhelp: its stages are named by number, `.0` to `.1`"],
    );
}

#[test]
fn a_family_is_asked_by_its_members() {
    told(
        "input: [8]; for i in 0..2 { a: conv(3); } ensure «a».x == 2;",
        &[
            "expected one layer, found a family of 2 layers, `[0]` to `[1]`, one from each turn of its loop",
        ],
    );
}

/// Of every use and every turn the first alone, and which that is.
#[test]
fn a_contract_that_means_nothing() {
    let facts = "help: the facts are size, jump, receptive_field, receptive_field_min, path_min, period, start, anchor, padding, lookback, lookahead, latency, dropped, state, local, halo, context, halo_unaligned, interior, aligned, dense, productive, causal, covers_input, uniform";
    for (network, place) in [
        (
            "for i in 0..3 { a: conv(1); ensure a.«x» == 1; }",
            "in turn [0] of the loop",
        ),
        (
            "block b() { a: conv(1); ensure a.«x» == 1; } c: b(); d: b();",
            "in `c`",
        ),
        (
            "block b() { for i in 0..3 { a: conv(1); ensure a.«x» == i; } } c: b(); d: b();",
            "in `c`, in turn [0] of its loop",
        ),
    ] {
        told(
            &format!("input: [8]; {network}"),
            &[&format!("there is no fact `x`\n{facts}\nnote: {place}")],
        );
    }
}
