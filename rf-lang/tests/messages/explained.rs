//! Why a contract is not met.

use crate::told::told;

/// Two branches on different ways from one size to another.
const DRIFTING: &str = "input: [37]; a: conv(3, stride = 2, pad = 1); b: conv(3, stride = 2, pad = 1); j: add(a, b -> resize_like(a));";

#[test]
fn branches_that_drift_on_the_only_axis() {
    let note = "note: `j` joins `a` with jump 2 and `b -> resize_like(a)` with jump 40/19: from the first feature to the last they drift 1.89 px apart";
    let help = "help: `b: conv(3, stride = 1, pad = 1);` meets every contract";
    for (rest, asked) in [
        ("", "j.halo.before"),
        ("", "j.period"),
        ("g: scale(j, global_pool());", "g.local.halo.before"),
    ] {
        told(
            &format!("{DRIFTING} {rest} ensure «{asked}» == 1;"),
            &[&format!(
                "`{asked}` does not exist: branches of different jumps come together, and nothing repeats\n{note}"
            )],
        );
    }
    told(
        &format!("{DRIFTING} ensure «j.aligned»;"),
        &[&format!(
            "contract not met: `j.aligned`: it is false\n{note}\n{help}"
        )],
    );
    told(
        &format!("{DRIFTING} ensure «j.uniform»;"),
        &[&format!(
            "contract not met: `j.uniform`: it is false\nnote: features of `j.resize_like@1` do not follow each other in equal steps: their regions repeat only every 19 features\n{help}"
        )],
    );
    told(
        "input: [32]; a: conv(3); b: a -> conv(5); j: add(a -> crop((1, 3)), b); ensure «j.aligned»;",
        &[
            "contract not met: `j.aligned`: it is false\nnote: `j` joins `a -> crop((1, 3))` with jump 1 and mean centre 2.5, `b` with jump 1 and mean centre 3.5: 1 px apart\nhelp: `j: add(a -> crop((2, 2)), b);` meets every contract",
        ],
    );
}

/// Of many features is not said which sees most.
#[test]
fn how_much_is_covered() {
    for (size, note) in [
        (
            5_000,
            "\nnote: no feature of `a` sees more than 3 of 5000 pixels",
        ),
        (100_000, ""),
    ] {
        told(
            &format!("input: [{size}]; a: conv(3); ensure «a.covers_input»;"),
            &[&format!(
                "contract not met: `a.covers_input`: it is false{note}"
            )],
        );
    }
}

#[test]
fn what_has_no_local_paths() {
    for asked in [
        "receptive_field == 1",
        "covers_input",
        "uniform",
        "halo.before == 2",
        "size == 2",
    ] {
        let fact = asked.split(' ').next().expect("a fact");
        told(
            &format!(
                "input: [8]; g: global_pool(); ensure «g.local.{fact}»{};",
                &asked[fact.len()..]
            ),
            &[&format!(
                "`g.local.{fact}` does not exist: every path to `g` sees the whole image"
            )],
        );
    }
}

#[test]
fn truths_are_no_numbers() {
    for asked in [
        "«a.dense» + 1 == 2",
        "1 + «a.dense» == 2",
        "-«a.dense» == 2",
        "max(«a.dense», 1) == 2",
    ] {
        told(
            &format!("input: [8]; a: conv(3); ensure {asked};"),
            &["expected a number, found a truth"],
        );
    }
}

#[test]
fn a_feature_is_no_number() {
    let up = "input: [8]; up: conv_transpose(1, stride = 2);";
    let error = "expected a number or a truth, found one feature\nhelp: ask";
    told(
        &format!("{up} ensure up«[1]» == 3;"),
        &[&format!("{error} whether it sees anything: `up[1].empty`")],
    );
    told(
        &format!("{up} ensure up«[2]» == 3;"),
        &[&format!(
            "{error} where it looks, as in `up[2].center == 1.5`, or for its `.region.start`, `.visible.end`, `.inside`"
        )],
    );
    told(
        &format!("{up} ensure «up[1].center» == 3;"),
        &["`up[1].center` does not exist: no pixel is read"],
    );
}

#[test]
fn sizes_at_which_it_fails() {
    let note = "note: it fails at";
    for (ranges, condition, said, found, count) in [
        ("[8]", "a.size == 1", "n = 8", 6, ""),
        (
            "[8, 9]",
            "a.size == 1",
            "n = 8",
            6,
            "\nnote: it fails at both sizes",
        ),
        (
            "3..40",
            "a.size < 5",
            "n = 7",
            5,
            "\nnote: it fails at 33 of 37 sizes, and holds where `n` is at most 6",
        ),
        (
            "3..40",
            "a.size % 3 != 0",
            "n = 5",
            0,
            "\nnote: it fails at 12 of 37 sizes",
        ),
    ] {
        told(
            &format!("input: [9]; a: conv(3); at n in {ranges} {{ ensure «{condition}»; }}"),
            &[&format!(
                "contract not met at {said}: `{condition}`: it is {found}{count}"
            )],
        );
    }
    for (condition, found, count) in [
        (
            "a.size > 3",
            1,
            "33 of 49 sizes, and holds where `h` and `w` are at least 6",
        ),
        (
            "a.size % 3 == 0",
            1,
            "45 of 49 sizes, and holds where `h` and `w` are `3 * k + 2`",
        ),
        (
            "a.size[0] % 3 == 0",
            1,
            "35 of 49 sizes, and holds where `h` is `3 * k + 2`",
        ),
    ] {
        told(
            &format!(
                "input: [9, 9]; a: conv(3); at [h, w] in [3..10, 3..10] {{ ensure «{condition}»; }}"
            ),
            &[&format!(
                "contract not met at [h, w] = [3, 3]: `{condition}`: it is {found}\n{note} {count}"
            )],
        );
    }
    let told_of = |layer: &str, count: &str| {
        format!(
            "`{layer}` does not fit into its input at n = 2: 2 features without padding, and a window of 9\n{count}note: a kernel of at most 2 fits\nhelp: the nearest input that fits has 9 pixels"
        )
    };
    told(
        "input: [12]; a: conv(«9»); b: input -> conv(«9»); at n in [2, 1] { ensure a.size == 1; }",
        &[
            &told_of("a", "note: the network is impossible at both sizes\n"),
            &told_of("b", ""),
        ],
    );
    told(
        "input: [8]; a: conv(1); at n in [8] { ensure input.productive; ensure «input.covers_input»; }",
        &[
            "contract not met at n = 8: `input.covers_input`: it is false\nnote: no feature of `input` sees more than 1 of 8 pixels",
        ],
    );
}

/// Of a sum that asks for more, two are explained.
#[test]
fn several_facts() {
    told(
        "input: [32]; a: conv(3); b: conv(3); ensure «b.jump + b.receptive_field + b.size == 2»;",
        &[
            "contract not met: `b.jump + b.receptive_field + b.size == 2`: it is 34\n\
             note: no layer has a stride\n\
             note: `receptive_field` begins with 1: `a` +2, `b` +2",
        ],
    );
}
