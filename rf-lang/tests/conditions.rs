//! Conditions: which of them hold, which part of one that does not is told, and what is no condition.

#[path = "support/told.rs"]
mod told;

use told::told;

#[test]
fn connectives_inside_of_conditions_are_those_of_rust() {
    for a in [false, true] {
        for b in [false, true] {
            for (both, either) in [(true, true), (true, false), (false, true), (false, false)] {
                let holds = (a && b) == both && (a || b) == either;
                let condition = format!("(({a} && {b}) == {both}) == (({a} || {b}) == {either})");
                let is_equal = ((a && b) == both) == ((a || b) == either);
                let found = [
                    told::count(&format!(
                        "ensure ({a} && {b}) == {both} && ({a} || {b}) == {either};"
                    )),
                    told::count(&format!("ensure {condition};")),
                ];
                assert_eq!(
                    found,
                    [usize::from(!holds), usize::from(!is_equal)],
                    "{condition}"
                );
            }
        }
    }
}

/// Of a whole contract it could be the call of a macro, which asks for the opposite.
#[test]
fn what_is_negated_as_a_whole() {
    let network = "input: [8, 8]; a: conv([3, 1]);";
    let either = "this `!` may mean the opposite, or be that of a macro, as in `ensure!(…)`";
    for (written, asked, opposite) in [
        ("«!»(a.size == 6)", "a.size == 6", "(!(a.size == 6))"),
        ("«!»(a.causal)", "a.causal", "(!(a.causal))"),
        (
            "«!»(!(a.size == 6))",
            "(!(a.size == 6))",
            "(!(!(a.size == 6)))",
        ),
    ] {
        told(
            &format!("{network} ensure {written};"),
            &[&format!(
                "{either}\nhelp: write `ensure {asked};`\nhelp: if the opposite is meant, `ensure {opposite};`"
            )],
        );
    }
    for met in [
        "(!(a.size == 6))",
        "(!(a.causal))",
        "!a.causal",
        "!!(a.size == [6, 8])",
        "!(a.size == 6) && !(a.causal)",
        "!(a.size == 6) == true",
    ] {
        told(&format!("{network} ensure {met};"), &[]);
    }
}

/// In parentheses, too, and down to the side of a comparison.
#[test]
fn the_part_that_fails_is_told() {
    told(
        "input: [8, 8]; a: conv(3); ensure («a.size == 7»); ensure ((a.size == 6) && («a.size == 7»)); ensure «(a.size == 7 && a.jump == 1) || a.jump == 2»;",
        &[
            "contract not met: `a.size == 7`: it is 6",
            "contract not met: `a.size == 7`: it is 6",
            "contract not met: `(a.size == 7 && a.jump == 1) || a.jump == 2`: neither side holds\nnote: `a.size == 7`: it is 6\nnote: `a.jump == 2`: it is 1",
        ],
    );
}

#[test]
fn truths_are_compared() {
    told(
        "input: [8, 8]; a: conv(3); ensure a.productive == true; ensure a.causal == false; ensure a.productive != a.causal; ensure «a.productive == a.causal»; ensure «a.productive != a.dense»;",
        &[
            "contract not met: `a.productive == a.causal`: `a.productive` is true, and `a.causal` is false\nnote: `latency` is 2: `a` +2",
            "contract not met: `a.productive != a.dense`: `a.productive` is true, and `a.dense` is true",
        ],
    );
    told(
        "input: [8, 8]; a: conv([3, 1]); ensure a.causal != true; ensure !a.causal; ensure «a.causal»; ensure «a.causal == true»;",
        &[
            "contract not met: `a.causal`: it is false on axis 0\nnote: `latency` is 2: `a` +2",
            "contract not met: `a.causal == true`: it is not the same on every axis\nnote: `latency` is 2: `a` +2",
        ],
    );
}

#[test]
fn a_divisor_that_is_zero_is_told_as_it_is_written() {
    told(
        "input: [8, 8]; a: conv(3); ensure a.size / «0» == 1; ensure a.size / «(1 - 1)» == 1; ensure a.size % «(a.jump - 1)» == 1;",
        &[
            "division by zero",
            "division by zero: `(1 - 1)` is 0",
            "division by zero: `(a.jump - 1)` is 0",
        ],
    );
}

#[test]
fn nothing_is_left_of_a_layer_that_only_sees_everything() {
    told(
        "input: [8, 8]; a: conv(3) -> global_pool(); b: a -> conv(1); ensure «a.local.size» == 3; ensure «b.local.receptive_field» == 3;",
        &[
            "`a.local.size` does not exist: every path to `a` sees the whole image",
            "`b.local.receptive_field` does not exist: every path to `b` sees the whole image, through `a`",
        ],
    );
}

/// The others have the same mistakes.
#[test]
fn features_of_one_struct_are_told() {
    told(
        "struct A, B; input: [8], [9]; a: conv(3); feature f = a[«20»]; feature g = a[«6»];",
        &[
            "there is no feature 20 for `A`: `a` has 6 features, 0 to 5",
            "there is no feature 6 for `A`: `a` has 6 features, 0 to 5",
        ],
    );
}

#[test]
fn no_help_is_looked_for_where_a_size_is_impossible() {
    told(
        "input: [8]; a: conv(«3»); ensure «a.size == 8»; at n in [2, 8] { ensure a.jump == 1; }",
        &[
            "`a` does not fit into its input at n = 2: 2 features without padding, and a window of 3\nnote: the network is impossible at 1 of 2 sizes\nnote: a kernel of at most 2 fits\nhelp: the nearest input that fits has 3 pixels",
            "contract not met: `a.size == 8`: it is 6",
        ],
    );
}

/// Contracts of layers that are not before it, or of none, say nothing of one that does not fit.
#[test]
fn a_contract_before_a_layer_that_does_not_fit_is_about_layers_before_it() {
    let of = |contracts: &str, note: &str| {
        told(
            &format!(
                "input: [8]; a: conv(3); b: input -> conv(2); c: a -> conv(«7»); d: b -> conv(2); {contracts}"
            ),
            &[&format!(
                "`c` does not fit into its input: 6 features without padding, and a window of 7\nnote: a kernel of at most 6 fits{note}\nhelp: the nearest input that fits has 9 pixels"
            )],
        );
    };
    for other in [
        "b.size == 1",
        "a.size == b.size",
        "d.size == 1",
        "1 == 2",
        "c.size == 3",
        "a.size == 6",
    ] {
        of(&format!("ensure {other};"), "");
    }
    for (before, said) in [
        ("a.size == 7", "it is 6"),
        (
            "input.size == a.size",
            "`input.size` is 8, and `a.size` is 6",
        ),
    ] {
        of(
            &format!("ensure b.size == 1; ensure {before};"),
            &format!("\nnote: before it a contract is not met: `{before}`: {said}"),
        );
    }
}

/// A number that is written out is not told once more.
#[test]
fn sides_that_are_written_out() {
    told(
        "input: [8]; a: conv(3); ensure «7 == a.size»; ensure «[7] == a.size»; ensure «(7) > (a.size + 1)»; ensure «8 - 1 == a.size»; ensure «1 == 2»;",
        &[
            "contract not met: `7 == a.size`: `a.size` is 6",
            "contract not met: `[7] == a.size`: `a.size` is 6",
            "contract not met: `(7) > (a.size + 1)`: `(a.size + 1)` is 7",
            "contract not met: `8 - 1 == a.size`: `8 - 1` is 7, and `a.size` is 6",
            "contract not met: `1 == 2`: `1` is 1, and `2` is 2",
        ],
    );
}

#[test]
fn functions_and_signs_on_each_axis() {
    told(
        "input: [8, 8]; a: conv([3, 2]); ensure ceil([1.5, -1.5]) == [2, -1]; ensure floor([1.5, -1.5]) == [1, -2]; ensure -[1, 2] == [-1, -2]; ensure -a.size == [-6, -7]; ensure max(a.size, 7, [1, 9]) == [7, 9]; ensure min(a.size, [7, 6.5]) == [6, 6.5];",
        &[],
    );
}

#[test]
fn values_are_truths_too_and_what_is_wrong_is_told_once() {
    told(
        "input: [8, 8]; let t = true; let f = false; a: conv(3); ensure t; ensure a.causal == f; ensure «f»; for k in [true, false] { ensure «k»; }",
        &[
            "contract not met: `f`: it is false",
            "contract not met: `k`: it is false\nnote: in turn [1] of the loop",
        ],
    );
    told(
        "input: [8, 8]; let q = 8 / «0»; let r = [q, 2]; a: conv(3); ensure a.size == q; ensure a.size == r; ensure a.size == r[0];",
        &["division by zero"],
    );
}

#[test]
fn what_is_left_of_a_layer_is_a_fact_and_no_feature() {
    let error = "expected a fact\nhelp: as in `a.local.receptive_field`";
    told(
        "input: [8, 8]; a: conv(3); ensure a.local.halo.before == 0; ensure a.«local»; ensure a.«local»[0, 0].center == 1;",
        &[error, error],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure «a[0, 0].size» == 1; ensure «a[0, 0].local» == 1; ensure «a[0, 0].centre» == 1;",
        &[
            "one feature has no `size`\nhelp: a layer has: `a.size`; a feature has a `center`, a `region` and what is `visible`",
            "one feature has no `local`\nhelp: a layer has: `a.local`; a feature has a `center`, a `region` and what is `visible`",
            "one feature has no `centre`\nhelp: did you mean `center`?",
        ],
    );
    told(
        "input: [8, 8]; a: global_pool(); b: scale(input, a); ensure b.local.halo.before == 0; ensure «b.halo.before» == 1; ensure «b.context.after» == 2;",
        &[
            "`b.halo.before` does not exist: every feature of `b` sees the whole image, through `a`\nhelp: `b.local.halo.before` leaves out the paths that see everything",
            "`b.context.after` does not exist: every feature of `b` sees the whole image, through `a`\nhelp: `b.local.context.after` leaves out the paths that see everything",
        ],
    );
}

/// Less than a quarter is left, and the number is one that factors are.
#[test]
fn a_size_that_was_meant_as_a_factor() {
    let of = |input: i64, size: i64, note: &str| {
        told(
            &format!("input: [{input}]; a: resize({size}); ensure «a.size == 128»;"),
            &[&format!(
                "contract not met: `a.size == 128`: it is {size}{note}"
            )],
        );
    };
    let note = "\nnote: in `resize(16)` 16 is a size; a factor is `upsample(16)`";
    of(65, 16, note);
    of(64, 16, "");
    of(64, 5, "");
}

/// Which statement it stands in is plain where that is underlined.
#[test]
fn a_join_in_a_statement_of_several_stages() {
    told(
        "input: [8, 8]; a: conv(3); x: add(«a, input») -> conv(1);",
        &[
            "`x.0` joins layers of different size: `a` has 6 x 6, `input` has 8 x 8\nnote: the size of `a` on axis 0: `input` 8, `a` 6\nhelp: `a: conv(3, pad = 1);` fits\nhelp: `x: add(a, input -> crop_like(a)) -> conv(1);` fits",
        ],
    );
}

mod at_other_sizes {
    use super::told;

    /// The same contracts at the size of the struct and at others.
    fn productive(layers: &str, is_productive: bool, axes: &[&str]) {
        let is_not = if is_productive { "" } else { "!" };
        let contracts = axes.iter();
        let contracts = contracts.map(|axis| format!("ensure {is_not}c.productive{axis};"));
        let contracts = contracts.collect::<Vec<_>>().concat();
        told(
            &format!(
                "input: [8, 8]; {layers} {contracts} at [h, w] in [8..=9, 8..=9] {{ {contracts} }}"
            ),
            &[],
        );
    }

    const SEES_ALL: &str = "a: global_pool(); b: upsample(9) -> crop(to = 8);";
    const SEES_ROWS: &str = "b: conv([19, 1], pad = [9, 0]);";

    #[test]
    fn a_layer_is_productive_as_in_the_network_of_that_size() {
        let of = |layers: &str, is_productive| productive(layers, is_productive, &[""]);
        of(&format!("{SEES_ALL} c: conv(3, pad = 1);"), false);
        of(&format!("{SEES_ALL} c: conv([3, 1], pad = [1, 0]);"), false);
        of(&format!("{SEES_ALL} c: conv(1);"), true);
        of(&format!("{SEES_ROWS} c: conv(3, pad = 1);"), true);
        of(&format!("{SEES_ROWS} c: conv([3, 1], pad = [1, 0]);"), true);
        of("c: conv(3, pad = 1);", true);
        // A path that sees 8 rows sees all of 8 and not of 9.
        told(
            "input: [8, 8]; b: conv([8, 19], pad = [(4, 3), (9, 9)]); c: conv(3, pad = 1); at [h, w] in [8..=9, 8..=8] { ensure h == 8 || c.productive; ensure h == 9 || !c.productive; }",
            &[],
        );
    }

    /// Whichever axis is asked for: it adds context, or does not, as a whole.
    #[test]
    fn a_layer_is_productive_if_it_is_on_some_axis() {
        let of = |layers: &str, is_productive| productive(layers, is_productive, &["[0]", "[1]"]);
        of(&format!("{SEES_ROWS} c: conv(3, pad = 1);"), true);
        of(&format!("{SEES_ALL} c: conv(3, pad = 1);"), false);
    }

    #[test]
    fn what_is_left_and_what_sees_everything() {
        told(
            "input: [16, 16]; a: conv([3, 1]); g: a -> global_pool(); b: add(g -> resize_like(a), a); at [h, w] in [4..=8, 4..=8] { ensure b.local.size[0] == h - 2; ensure b.local.size == [h - 2, w]; ensure b.local.receptive_field == [3, 1]; ensure g.size == 1; ensure g.receptive_field == [h, w]; ensure «g.local.size» == 1; }",
            &["`g.local.size` does not exist: every path to `g` sees the whole image"],
        );
    }

    #[test]
    fn each_contract_is_told_of_the_first_size_where_it_fails() {
        told(
            "input: [8]; a: conv(3); at n in 8..=12 { ensure «a.size != 6»; ensure «a.size != 8»; ensure «a.size < 6»; ensure «a.size != 10»; }",
            &[
                "contract not met at n = 8: `a.size != 6`: it is 6\nnote: it fails at 1 of 5 sizes, and holds where `n` is at least 9",
                "contract not met at n = 10: `a.size != 8`: it is 8\nnote: it fails at 1 of 5 sizes",
                "contract not met at n = 8: `a.size < 6`: it is 6\nnote: it fails at all 5 sizes",
                "contract not met at n = 12: `a.size != 10`: it is 10\nnote: it fails at 1 of 5 sizes, and holds where `n` is at most 11",
            ],
        );
    }

    /// A value that asks for a layer has none where there is no layer.
    #[test]
    fn an_impossible_size_is_told_before_values() {
        told(
            "input: [8]; a: conv(«3»); at n in [2, 8] { let k = a.size; ensure k > 0; }",
            &[
                "`a` does not fit into its input at n = 2: 2 features without padding, and a window of 3\nnote: the network is impossible at 1 of 2 sizes\nnote: a kernel of at most 2 fits\nhelp: the nearest input that fits has 3 pixels",
            ],
        );
    }

    #[test]
    fn a_value_without_a_value_is_told_where_it_is_written() {
        told(
            "input: [8, 8]; a: conv(3); at [h, w] in [4..=8, 4..=8] { let k = 12 / «(h - 6)»; let l = 3; let m = 12 / «(w - 7)»; ensure a.size[0] > k + l + m; }",
            &[
                "division by zero: `(h - 6)` is 0\nnote: this is so at [h, w] = [6, 4]\nnote: it fails at 5 of 25 sizes",
                "division by zero: `(w - 7)` is 0\nnote: this is so at [h, w] = [4, 7]\nnote: it fails at 4 of 25 sizes",
            ],
        );
    }

    /// Four values of a side show one, and no three.
    #[test]
    fn where_it_holds() {
        let of = |sides: &str, note: &str| {
            told(
                &format!("input: [8]; a: conv(3); at {sides} {{ ensure «a.size > 3»; }}"),
                &[&format!("contract not met at {note}")],
            );
        };
        of(
            "n in [4, 6, 8]",
            "n = 4: `a.size > 3`: it is 2\nnote: it fails at 1 of 3 sizes",
        );
        of(
            "n in [4, 6, 8, 10]",
            "n = 4: `a.size > 3`: it is 2\nnote: it fails at 1 of 4 sizes, and holds where `n` is at least 6",
        );
        of(
            "_ in 3..=12",
            "_ = 3: `a.size > 3`: it is 1\nnote: it fails at 3 of 10 sizes, and holds where the size is at least 6",
        );
        told(
            "input: [8, 8]; a: conv(3); at [_, _] in [3..=12, 3..=12] { ensure «a.size > [3, 5]»; }",
            &[
                "contract not met at [_, _] = [3, 3]: `a.size > [3, 5]`: it is 1\nnote: it fails at 65 of 100 sizes, and holds where the size on axis 0 is at least 6 and the size on axis 1 is at least 8",
            ],
        );
    }
}

mod of_rustc {
    //! Contracts with numbers in braces: what is known of them before their numbers are.

    use receptive_field_language::Report;

    use super::told;

    #[test]
    fn one_number_and_one_for_each_axis() {
        told(
            "input: [8, 8]; let ks = [{ A }, { B }]; a: conv(3); l: conv({ K }); ensure a.size == [{ K }, 3]; ensure a.size == [{ K } + 1, 3]; ensure a.size == [max({ K }, 1), -{ K }]; ensure a.size == [l.size[0], floor({ K })]; ensure l.size == ks; ensure l.size == [2, 3]; ensure l.size < [{ K }, 3];",
            &[],
        );
        let error = "expected one number, found one for each axis";
        for item in [
            "ks",
            "{ K } + ks",
            "ks + { K }",
            "max({ K }, ks)",
            "max(ks, 1)",
            "l.size",
            "b.size",
            "-ks",
            "[1, 2]",
            "[{ K }, 2]",
        ] {
            told(
                &format!(
                    "input: [8, 8]; let ks = [{{ A }}, {{ B }}]; b: conv([3, 1]); l: conv({{ K }}); ensure l.size == [{{ K }}, «{item}»];"
                ),
                &[error],
            );
        }
        told(
            "input: [8, 8]; let ks = «[{ A }, { B }, 3]»; l: conv({ K }); ensure l.size == ks;",
            &["expected a number, a truth or one number for each axis, found a list of 3"],
        );
        told(
            "input: [8]; l: conv({ K }); ensure l.size == [l.size]; ensure l.size == [l.halo.before]; ensure l[0].center == [l[1].center];",
            &[],
        );
        told(
            "input: [8, 8, 8]; l: conv({ K }); ensure l.size == [l.size[2], 1, l.jump[0]]; ensure l.size == [«l.size», 1, 1];",
            &[error],
        );
    }

    /// Of what the macro knows, a truth about the whole layer is one for rustc, too.
    #[test]
    fn what_is_known_of_a_layer_as_a_whole_is_one_truth() {
        let numbers = |known: &str| {
            let contract = format!("l: conv({{ K }}); ensure l.causal == {known};");
            let call = format!("(facade) struct Net; input: [8, 8]; a: conv(3); {contract}");
            let report = Report::of(call.parse().expect("a network is tokens"));
            assert!(report.errors().is_empty(), "{:?}", report.errors());
            report
                .tokens()
                .to_string()
                .matches("late :: number")
                .count()
        };
        assert_eq!(numbers("a.productive"), numbers("true"));
        assert_eq!(numbers("a.dense"), numbers("true") + 1);
    }

    #[test]
    fn features_are_counted_from_zero() {
        told(
            "input: [8, 8]; l: conv({ K }); ensure l[0, 0].center == 1; ensure l[1, 2].region.end == 3; ensure l[0, «-1»].center == 3; ensure l[«1 - 2», 0].region.start == 2;",
            &[
                "there is no feature -1: they are counted from 0",
                "there is no feature -1: they are counted from 0",
            ],
        );
    }

    /// And each contract of a loop once.
    #[test]
    fn numbers_and_truths() {
        told(
            "input: [8, 8]; l: conv({ K }); for i in 0..3 { b: conv(1); ensure «l.size + i»; ensure l.size == b.size || l.causal; ensure l.causal && «b.size»; }",
            &[
                "expected a condition, found a number\nhelp: compare it, as in `l.size + i == 1`",
                "expected a condition, found a number\nhelp: compare it, as in `b.size == 1`",
            ],
        );
        told(
            "input: [8, 8]; l: conv({ K }); ensure l.causal == l.productive; ensure l.causal != (l.size == 3); ensure (l.size) < 3; ensure !l.causal; ensure «l.causal < l.productive»; ensure «l.causal >= l.productive»;",
            &[
                "truths have no order: compare them with `==`",
                "truths have no order: compare them with `==`",
            ],
        );
        told(
            "input: [8, 8]; l: conv({ K }); ensure «l.causal == 1»; ensure «1 != l.causal»; ensure «l.size == true»;",
            &[
                "`l.causal` is a truth, and `1` is a number",
                "`1` is a number, and `l.causal` is a truth",
                "`l.size` is a number, and `true` is a truth",
            ],
        );
        for part in [
            "«l.causal» + 1",
            "1 - «l.causal»",
            "-«l.causal»",
            "min(1, «l.causal»)",
            "[«l.causal», 1]",
        ] {
            told(
                &format!("input: [8, 8]; l: conv({{ K }}); ensure {part} == 1;"),
                &["expected a number, found a truth"],
            );
        }
    }
}
