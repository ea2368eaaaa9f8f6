//! Limits: what they let through to the last, and the first that they refuse.

use receptive_field_core::Kind;
use receptive_field_language::{Report, expand_in_editor};

fn errors(call: &str) -> Vec<String> {
    let call = format!("(facade) {call}");
    let report = Report::of(call.parse().expect("a network is tokens"));
    report.errors().iter().map(ToString::to_string).collect()
}

/// The help of a network with one mistake.
fn help(call: &str) -> Vec<String> {
    let errors = errors(call);
    assert_eq!(errors.len(), 1, "{call}: {errors:?}");
    let lines = errors[0]
        .lines()
        .filter_map(|line| line.strip_prefix("help: "));
    lines.map(ToOwned::to_owned).collect()
}

/// 16 regions that one struct has of another are as much as one of its own, beside what it took to find them.
#[test]
fn regions_that_structs_share() {
    let of = |last: usize| {
        let layers = "input -> upsample(65536); ".repeat(14);
        errors(&format!(
            "struct A, B, C; input: [8], [9], [10]; {layers} l: input -> upsample({last}); ensure l.size == 0;"
        ))
    };
    let unmet = "contract not met for `A`: `l.size == 0`: it is 116512";
    assert_eq!(of(14_564), [unmet]);
    let error =
        "the structs up to `C` have more than 1048576 regions: that is the limit of one call";
    assert_eq!(of(14_565), [error]);
}

/// 256 structs of 4093 phases, which no other has, are as many regions as there may be but for 768.
#[test]
fn regions_of_all_structs() {
    let of = |structs: usize| {
        let names: Vec<String> = (0..structs).map(|index| format!("N{index}")).collect();
        let sizes: Vec<String> = (0..structs)
            .map(|index| format!("[{}]", index + 8))
            .collect();
        let (names, sizes) = (names.join(", "), sizes.join(", "));
        errors(&format!(
            "struct {names}; input: {sizes}; up: resize(4093); ensure up.size == 0;"
        ))
    };
    let unmet = "contract not met for `N0`: `up.size == 0`: it is 4093";
    assert_eq!(of(256), [unmet]);
    assert_eq!(
        of(257),
        ["the structs up to `N256` have more than 1048576 regions: that is the limit of one call"]
    );
}

/// Three parts in each comparison and one between two, for each of a hundred structs.
#[test]
fn parts_of_contracts_of_all_structs() {
    let of = |rest: &str| {
        let names: Vec<String> = (0..100).map(|index| format!("N{index}")).collect();
        let (names, sizes) = (names.join(", "), vec!["[8]"; 100].join(", "));
        let all = |count: usize| format!("ensure {}; ", vec!["l.size == 8"; count].join(" && "));
        let contracts = format!("{}{}", all(60).repeat(20), all(55));
        errors(&format!(
            "struct {names}; input: {sizes}; l: conv(1); {contracts} {rest}"
        ))
    };
    assert_eq!(of("ensure l.causal;"), Vec::<String>::new());
    let error = "the contracts up to here have more than 500000 parts in all structs: that is the limit of one call
note: each struct answers every contract";
    for more in ["ensure !l.causal;", "ensure l.causal; ensure 1 == 2;"] {
        assert_eq!(of(more), [error], "{more}");
    }
}

/// Whoever looks at 5000 layers has spent what there is.
#[test]
fn layers_that_are_explained() {
    let explained = |layers: usize| {
        let told = errors(&format!(
            "struct Net; input: [10_005]; a: conv(3) * {layers}; ensure a.size == 1; ensure a.size == 2;"
        ));
        let is_explained = |error: &String| error.contains("\nnote: sizes: `input` 10005, …");
        told.iter().map(is_explained).collect::<Vec<_>>()
    };
    assert_eq!(explained(4999), [true, true]);
    assert_eq!(explained(5000), [true, false]);
}

/// Two layers of 60000 regions are 1875 layers of 32.
#[test]
fn regions_that_are_explained() {
    let told = errors(&format!(
        "struct Net; input: [8]; a: upsample(30000); b: a -> conv(2, pad = (1, 0)); m: add(a, b); {}",
        "ensure m.aligned; ".repeat(4)
    ));
    let is_explained = |error: &String| error.contains("\nnote: `m` joins `a` with jump");
    let explained: Vec<bool> = told.iter().map(is_explained).collect();
    assert_eq!(explained, [true, true, true, false]);
}

/// 80000 branches beside the first are as much as 2500 layers.
#[test]
fn branches_that_are_explained() {
    let explained = |first: &str, fact: &str, note: &str| {
        let told = errors(&format!(
            "struct Net; input: [64]; a: {first}; m: add({}); {}",
            "a, ".repeat(80_001),
            format!("ensure m.{fact} == 1; ").repeat(4)
        ));
        let is_explained = |error: &String| error.contains(note);
        told.iter().map(is_explained).collect::<Vec<_>>()
    };
    for (first, fact, note) in [
        ("conv(3, pad = 1)", "receptive_field", "begins with 1"),
        ("scan()", "period", "through `a`"),
    ] {
        let told = explained(first, fact, note);
        assert_eq!(told, [true, true, false, false], "{fact}");
    }
}

/// 32000 layers that only one thing is asked of are as much as 1000.
#[test]
fn facts_that_are_missing() {
    let of = |first: &str, fact: &str| {
        let told = errors(&format!(
            "struct Net; input: [64]; s: {first}; c: conv(1) * 31999; {}",
            format!("ensure c.{fact} == 1; ").repeat(6)
        ));
        assert_eq!(told.len(), 6);
        let mut told = told.into_iter().skip(4);
        (told.next(), told.next())
    };
    let told = |text: &str| Some(String::from(text));
    assert_eq!(
        of("scan()", "period"),
        (
            told(
                "`c.period` does not exist: every feature of `c` sees all that stands before it, through `s`"
            ),
            told("`c.period` does not exist: every feature of `c` sees all that stands before it")
        )
    );
    let why = "is padded from the other end, and a tile would wrap round at its own border";
    assert_eq!(
        of("conv(3, pad = 1, padding_mode = circular)", "halo.before"),
        (
            Some(format!("`c.halo.before` does not exist: `s` {why}")),
            Some(format!("`c.halo.before` does not exist: a layer {why}"))
        )
    );
}

/// To look for a size that fits is as much as to explain 1024 layers, whatever it is asked for.
#[test]
fn sizes_that_would_fit() {
    let sizes = (50_001..50_008).map(|size| format!("at n in [{size}] {{}} "));
    let sizes = sizes.collect::<Vec<_>>().concat();
    let told = errors(&format!(
        "struct Net; input: [100000]; a: conv(1) * 127; b: a -> pixel_unshuffle(50000); {sizes}"
    ));
    let is_explained = |error: &String| error.contains("\nhelp: the nearest input");
    let explained: Vec<bool> = told.iter().map(is_explained).collect();
    assert_eq!(explained, [true, true, true, true, true, false, false]);
    // Of one struct it is looked for once.
    let wrong = (0..8).map(|index| format!("b{index}: a -> pixel_unshuffle(50001); "));
    let wrong = wrong.collect::<Vec<_>>().concat();
    let told = errors(&format!(
        "struct Net; input: [100000]; a: conv(1) * 127; {wrong}"
    ));
    assert_eq!(told.iter().filter(|error| is_explained(error)).count(), 8);
}

/// A join of many branches is not tried with others: each change is as long as it.
#[test]
fn branches_that_are_changed() {
    let of = |branches: usize| {
        help(&format!(
            "struct Net; input: [80]; a: conv(3); m: add(input, {});",
            vec!["a"; branches - 1].join(", ")
        ))
    };
    assert!(
        of(32)
            .iter()
            .any(|help| help.starts_with("`m: add(input -> ")),
        "{:?}",
        of(32)
    );
    assert!(
        !of(33).iter().any(|help| help.starts_with("`m: ")),
        "{:?}",
        of(33)
    );
}

/// Rows of regions, and what each question takes, are counted to 2^20.
#[test]
fn work_at_other_sizes() {
    let at = |network: &str, values: &str, contract: &str, expected: &str| {
        let found = errors(&format!(
            "struct Net; input: [2000]; {network}; at n in {values} {{ ensure {contract}; }}"
        ));
        let expected = match expected {
            "" => Vec::new(),
            reached => vec![format!(
                "these sizes are too much work: the limit is reached after {reached} values"
            )],
        };
        assert_eq!(found, expected, "{network} {contract}");
    };
    // 2048 phases at each of 512 values; with what is used of each, twice as much.
    let up = "up: upsample(2048)";
    at(up, "1..=512", "up.size == 2048 * n", "");
    at(up, "1..=513", "up.size == 2048 * n", "512 of 513");
    at(up, "1..=256", "up.dense", "");
    at(up, "1..=257", "up.dense", "256 of 257");
    // One row, and 256 features at the borders, of which the first and the last position are looked at.
    let wide = "a: conv(257, pad = 128)";
    at(wide, "1000..1200", "a.size == n", "");
    at(wide, "1000..1200", "a[0].region.start == -128", "");
    at(wide, "1000..=3020", "!a.covers_input", "");
    at(wide, "1000..=3021", "!a.covers_input", "2021 of 2022");
    for asked in ["a[0].visible.start == 0", "!a[0].empty"] {
        at(wide, "1000..=3040", asked, "");
        at(wide, "1000..=3041", asked, "2041 of 2042");
    }
}

/// To begin one takes steps, also where there is little to work out.
#[test]
fn contracts_at_sizes_take_steps() {
    let of = |count: usize| {
        let ats = "at n in l {}".repeat(count);
        errors(&format!(
            "struct Net; input: [64, 65, 66]; c: crop(to = [1, 2, 3]); let l = [9]; {ats}"
        ))
    };
    assert_eq!(of(1_000), [""; 0]);
    let [told] = of(40_000).try_into().expect("one error");
    assert!(
        told.starts_with("more than 30000000 steps of work"),
        "{told}"
    );
}

/// Each change is tried at all values, so that with many of them fewer are. 32 regions are as much as a layer.
#[test]
fn help_of_networks_at_many_sizes() {
    let of = |rest: &str, values: usize| {
        let told = help(&format!(
            "struct Net; input: [32]; a: conv(3, pad = 1); {rest} ensure a.receptive_field >= 4; at n in 1..={values} {{ ensure a.size == n; }}"
        ));
        told.len()
    };
    assert_eq!((of("", 100), of("", 20_000)), (2, 1));
    let up = "up: upsample(2048);";
    assert_eq!((of(up, 50), of(up, 100)), (2, 1));
}

/// 160 parts of contracts in 100 structs, a feature as four: each change answers them again. Of the contract that fails three
/// are no question.
#[test]
fn help_of_networks_of_many_parts() {
    let names: Vec<String> = (0..100).map(|index| format!("N{index}")).collect();
    let (names, sizes) = (names.join(", "), vec!["[32]"; 100].join(", "));
    let of = |asks: usize, rest: &str| {
        let asks = vec!["a.receptive_field"; asks].join(", ");
        let call = format!(
            "struct {names}; input: {sizes}; a: conv(3, pad = 1); ensure min({asks}) >= 4; {rest}"
        );
        !help(&call).is_empty()
    };
    let at = "at n in [9] { ensure a.size == n; }";
    let with_let = "at n in [9] { let m = n + 1; ensure a.size < m; }";
    for (asks, rest) in [
        (157, ""),
        (153, "feature f = a[0];"),
        (154, at),
        (151, with_let),
    ] {
        assert!(of(asks, rest), "{rest}");
        assert!(!of(asks + 1, rest), "{rest}");
    }
}

/// 100 structs of 10,000 tokens, some of which are ends of groups. The documentation of others has the table alone.
#[test]
fn pages_of_many_structs() {
    let names: Vec<String> = (0..100).map(|index| format!("N{index}")).collect();
    let (names, sizes) = (names.join(", "), vec!["[32]"; 100].join(", "));
    let of = |values: usize| {
        let values = vec!["1"; values].join(", ");
        let call =
            format!("(facade) struct {names}; input: {sizes}; let l = [{values}]; a: conv(3);");
        let tokens = Report::of(call.parse().expect("a network is tokens")).into_tokens();
        tokens.to_string().matches("page !").count()
    };
    assert_eq!(of(4_500), 100);
    assert_eq!(of(5_000), 0);
}

/// Three parts in each comparison of two, and one in a question.
#[test]
fn parts_of_conditions_that_rustc_works_out() {
    let of = |rest: &str| {
        let comparisons = "ensure l.size == 3; ".repeat(1333);
        errors(&format!(
            "struct Net; input: [8]; l: conv({{ K }}); {comparisons} {rest}"
        ))
    };
    assert_eq!(of("ensure l.causal;"), Vec::<String>::new());
    let error = "more than 4000 parts of conditions that rustc works out: that is the limit";
    for more in ["!l.causal", "(l.causal)", "-l.size == [3]"] {
        assert_eq!(of(&format!("ensure {more};")), [error], "{more}");
    }
}

/// A change after which sizes do not fit is an eighth of the work, so that the one far away that helps is reached.
#[test]
fn changes_that_do_not_fit_are_little_work() {
    let layers: Vec<String> = (1..40).map(|index| format!("l{index}: conv(3);")).collect();
    let found = help(&format!(
        "struct Net; input: [86]; l0: conv(3, pad = 1); {} u: pixel_unshuffle(8); ensure l39.receptive_field == 83;",
        layers.concat()
    ));
    assert_eq!(
        found,
        [
            "`l0: conv(5, pad = 2);` meets every contract",
            "`l0: conv(3, pad = 2, dilation = 2);` meets every contract"
        ]
    );
}

/// 66 structs of 10001 lists, of 32 bytes each, are more: of each family one list is written.
#[test]
fn lists_of_families_that_are_too_much() {
    let of = |structs: usize| {
        let names: Vec<String> = (0..structs).map(|index| format!("N{index}")).collect();
        let (names, sizes) = (names.join(", "), vec!["[8]"; structs].join(", "));
        let network = "conv(1); for i in 0..10_000 { for j in 0..0 { c: conv(1); } }";
        let call = format!("(facade) struct {names}; input: {sizes}; {network}");
        call.parse().expect("a network is tokens")
    };
    assert!(Report::of(of(65)).errors().is_empty());
    let report = Report::of(of(66));
    let told = report.errors().iter().map(ToString::to_string);
    let error = "the constants up to here hold more than 20971520 bytes: that is the limit of one call\nnote: each struct holds all docs, attributes, visibilities, names, contracts and lists of layers, and what stands in braces";
    assert_eq!(told.collect::<Vec<_>>(), [error]);
    for tokens in [report.into_tokens(), expand_in_editor(of(66))] {
        let text = tokens.to_string();
        let written = "C : & 'static [__rf :: Layer1] = & [Self :: __POISONED] ;";
        assert_eq!(text.matches(written).count(), 66);
        assert!(text.len() < 1 << 20, "{}", text.len());
    }
}

/// Of more than 8192 layers rustc evaluates lists in parts, of which it does not see that all members are lists.
#[test]
fn lists_that_are_evaluated_in_parts() {
    let of = |turns: usize| {
        let call = format!(
            "(facade) struct Net; input: [8]; for i in 0..2 {{ for j in 0..{turns} {{ c: conv(1); }} }}"
        );
        let report = Report::of(call.parse().expect("a network is tokens"));
        assert!(report.errors().is_empty());
        let text = report.into_tokens().to_string();
        ["] as & 'static [__rf :: Layer1] ,", "joined ::< _ , 2 >"]
            .map(|written| text.matches(written).count())
    };
    assert_eq!(of(4_096), [0, 0]);
    assert_eq!(of(4_097), [2, 1]);
}

/// 20 MB in two structs: names and records, 296 bytes and the name of the struct around each, the path `output`, and five
/// tokens of docs. Where they are more, nothing is known of the layers.
#[test]
fn bytes_of_constants() {
    const UNITS: [&str; 11] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];
    let of = |structs: &str, units: &[&str], letters: usize| {
        let units = units.iter().map(|unit| format!("{unit}: wide -> conv(1);"));
        let units = units.collect::<Vec<_>>().concat();
        let docs = "x".repeat(letters);
        let call = format!(
            "(facade) {structs}; wide: resize(65521, mode = linear); {units} #[doc = \"{docs}\"] x: input -> conv(1); ensure 1 == 2;"
        );
        Report::of(call.parse().expect("a network is tokens"))
    };
    let few = of("struct Net; input: [100003]", &["a"], 0);
    let [wide, unit, last] = [0, 1, 2].map(|layer| {
        let evaluation = &few.structs()[0].evaluation;
        let record = evaluation.record(layer, Kind::Conv, false);
        299 + few.layers()[layer].len() + record.expect("it has a geometry").len()
    });
    let output = 32 + "output".len();
    let docs = 5 * 32 + "doc".len() + 2;
    let left = (10 << 20) - output - wide - UNITS.len() * unit - last - docs;
    let is_known = |letters| {
        let structs = "struct Net, Two; input: [100003], [100003]";
        let report = of(structs, &UNITS, letters);
        let graph = report.structs()[0].evaluation.graph();
        !graph.nodes.is_empty()
    };
    assert!(is_known(left));
    assert!(!is_known(left + 1));
}

/// What is written once stands in every struct.
#[test]
fn bytes_that_all_structs_hold() {
    let of = |structs: usize, head: &str, rest: &str| {
        let names: Vec<String> = (0..structs).map(|index| format!("N{index}")).collect();
        let (names, sizes) = (names.join(", "), vec!["[8]"; structs].join(", "));
        errors(&format!(
            "{head} struct {names}; input: {sizes}; l: conv(1); {rest}"
        ))
    };
    let error = "the constants up to here hold more than 20971520 bytes: that is the limit of one call\nnote: each struct holds all docs, attributes, visibilities, names, contracts and lists of layers, and what stands in braces";
    let docs = "#[doc = \"\"]".repeat(400);
    let words = "w".repeat(60_000);
    let long = "w".repeat(253);
    let features = (0..60).map(|index| format!("feature {long}{index:02} = l[0];"));
    let features: String = features.collect();
    for (head, rest) in [
        (docs.as_str(), ""),
        ("", &*format!("{docs} m: conv(1);")),
        ("", &format!("{docs} feature f = l[0];")),
        ("", &features),
        (
            "",
            &format!("feature f = l[min({}0)];", "0, ".repeat(20_000)),
        ),
        ("", &format!("ensure l.size == 8, \"{words}\";")),
        (
            "",
            &format!("at n in [8] {{ ensure l.size == n, \"{words}\"; }}"),
        ),
        ("", &format!("m: conv({{ {}1 }});", "K + ".repeat(900))),
        (
            "",
            &format!(
                "m: conv({{ K }}); ensure {}m.causal;",
                "m.size == 8 && ".repeat(37)
            ),
        ),
    ] {
        let what = format!("{head} {rest}");
        assert_eq!(of(300, head, rest), Vec::<String>::new(), "{what:.80}");
        assert_eq!(of(400, head, rest), [error], "{what:.80}");
    }
}

/// What stands behind 256 mistakes is not looked at, whatever it is.
#[test]
fn mistakes_that_are_told() {
    let of = |rest: &str| {
        let wrong = "ensure a.x == 1; ".repeat(256);
        errors(&format!(
            "struct Net; block b() {{ conv(9 / 0); }} input: [8]; a: conv(3); {wrong} {rest}"
        ))
    };
    let told = of("");
    assert_eq!(told.len(), 256);
    assert!(told[255].ends_with("\nnote: no more than 256 mistakes are told"));
    for rest in [
        "feature f = a.y;",
        "at n in [8] { ensure a.y == n; }",
        "ensure a.y == 1;",
        "feature f = a[77]; ensure a.size == 1;",
        "b: a -> conv(99);",
    ] {
        assert_eq!(of(rest), told, "{rest}");
    }
}

/// 13 networks of 20000 layers and two axes are more than 500000: of the last is said that there is no value, and no more.
#[test]
fn sizes_that_are_looked_at_once_more() {
    let places: Vec<i64> = (8..12)
        .flat_map(|h| (8..12).map(move |w| 10 * h + w))
        .collect();
    let lets = places.iter().take(13).enumerate();
    let lets = lets.map(|(index, place)| format!("let x{index} = 8 / (10 * h + w - {place});"));
    let lets = lets.collect::<Vec<_>>().concat();
    let told = errors(&format!(
        "struct Net; input: [8, 8]; a: conv(1) * 20000; at [h, w] in [8..12, 8..12] {{ {lets} ensure a.size[0] == h; }}"
    ));
    assert_eq!(told.len(), 13);
    let note = "note: it fails at 1 of 16 sizes";
    assert_eq!(
        told[11],
        format!(
            "division by zero: `(10 * h + w - 111)` is 0\nnote: this is so at [h, w] = [10, 11]\n{note}"
        )
    );
    assert_eq!(
        told[12],
        format!("this has no value at [h, w] = [11, 8]\n{note}")
    );
}

#[test]
fn layers_that_do_not_fit_are_told_to_the_last_mistake() {
    let layers: Vec<String> = (0..300)
        .map(|index| format!("a{index}: input -> conv(99); "))
        .collect();
    let layers = layers.concat();
    let told = errors(&format!("struct Net; input: [12]; {layers}"));
    assert_eq!(told.len(), 256);
}

/// What stands behind the last layer that there may be has its name, whatever it is.
#[test]
fn names_behind_the_last_layer() {
    let names = |rest: &str| {
        let call =
            format!("(facade) struct Net; input: [8]; a: conv(1) * 40000; b: conv(1); {rest}");
        let report = Report::of(call.parse().expect("a network is tokens"));
        let first = report.errors().first().map(ToString::to_string);
        let names = report.names().iter().map(ToString::to_string);
        (names.collect::<Vec<_>>(), first.expect("a mistake"))
    };
    let (found, error) = names(
        "for i in 0..2 { c: conv(1); } let z = 3; block u() { conv(1); } d: u(); ensure d.size == 8; feature f = a[0];",
    );
    assert_eq!(
        error,
        "more than 40000 layers: that is the limit of one network"
    );
    assert_eq!(found, ["a", "b", "c", "d", "f"]);
    let (found, error) = names("c: *; feature d = *; name f: *;");
    assert_eq!(error, "expected a layer, found `*`");
    assert_eq!(found, ["a", "b", "c", "d", "f"]);
}

/// Branches count while they are listed, those of joins in joins together.
#[test]
fn inputs_of_joins() {
    let of = |join: &str| {
        errors(&format!(
            "struct Net; input: [8]; for i in 0..1000 {{ f: conv(1); }} {join}"
        ))
    };
    let error = "layers read more than 200000 others in all: that is the limit of one network";
    let families = |count: usize| "f, ".repeat(count);
    // 1000 convolutions read one each.
    assert_eq!(
        of(&format!("add({});", families(199))),
        Vec::<String>::new()
    );
    assert_eq!(of(&format!("add({} f[0]);", families(199))), [error]);
    let inner = format!("add({} add({}));", families(100), families(99));
    assert_eq!(of(&inner), [error]);
    assert_eq!(of(&format!("scale({});", families(200))), [error]);
}

/// A loop without turns names its layers all the same.
#[test]
fn names_in_loops() {
    let of = |turns: usize| {
        let names: Vec<String> = (0..1000)
            .map(|index| format!("l{index}: conv(1);"))
            .collect();
        let names = names.concat();
        errors(&format!(
            "struct Net; input: [8]; conv(1); for i in 0..{turns} {{ for j in 0..0 {{ {names} }} }}"
        ))
    };
    assert_eq!(of(248), Vec::<String>::new());
    let error = "more than 500000 values: that is the limit of one call";
    assert!(of(249)[0].starts_with(error));
}

/// A feature has docs of its own in every struct.
#[test]
fn features_of_all_structs() {
    let names: Vec<String> = (0..500).map(|index| format!("N{index}")).collect();
    let (names, sizes) = (names.join(", "), vec!["[8]"; 500].join(", "));
    let of = |count: usize| {
        let features: Vec<String> = (0..count)
            .map(|index| format!("feature f{index} = l0[0];"))
            .collect();
        let layers: Vec<String> = (0..30).map(|index| format!("l{index}: conv(1);")).collect();
        let (layers, features) = (layers.concat(), features.concat());
        errors(&format!(
            "struct {names}; input: {sizes}; {layers} {features}"
        ))
    };
    assert_eq!(of(50), Vec::<String>::new());
    let error = "the constants up to here hold more than 20971520 bytes";
    assert!(of(99)[0].starts_with(error));
}

/// Each of so many names is compared with 2,500 others, which takes a fiftieth of what there is.
#[test]
fn names_that_are_near() {
    let layers: Vec<String> = (0..2500)
        .map(|index| format!("layer{index:06}: conv(1);"))
        .collect();
    let wrong: Vec<String> = (0..60)
        .map(|index| format!("ensure leyar{index:06}.size == 8;"))
        .collect();
    let (layers, wrong) = (layers.concat(), wrong.concat());
    let errors = errors(&format!("struct Net; input: [8]; {layers} {wrong}"));
    assert_eq!(errors.len(), 60);
    let helped = errors
        .iter()
        .take_while(|error| error.contains("help: did you mean `layer"));
    let helped = helped.count();
    assert!((45..=50).contains(&helped), "{helped}");
    for error in &errors[helped..] {
        assert!(
            error.starts_with("there is no layer `leyar") && error.lines().count() == 1,
            "{error}"
        );
    }
}

/// What is not looked at is not listed either.
#[test]
fn names_that_are_listed() {
    let of = |names: usize, asked: &str| {
        let layers: Vec<String> = (0..names)
            .map(|index| format!("n{index}: conv(1);"))
            .collect();
        let layers = layers.concat();
        help(&format!(
            "struct Net; block b {{ {layers} }} input: [8]; b: b(); c: conv(1) -> b() -> b(); ensure {asked} == 8;"
        ))
    };
    let first = "`n0`, `n1`, `n2`, `n3`, `n4`, `n5`, `n6`, `n7`, `n8`, `n9`, `n10`, `n11`";
    assert_eq!(
        of(12, "b.zzzzzzzzzzzz")[0],
        format!("its parts are {first}")
    );
    assert_eq!(
        of(15, "b.zzzzzzzzzzzz")[0],
        format!("its parts are {first} and 3 others")
    );
    assert_eq!(
        of(15, "c.zzzzzzzzzzzz")[0],
        format!("its stages `c.0` to `c.2` have the parts {first} and 3 others")
    );
}

#[test]
fn bytes_of_a_name() {
    let of = |name: &str| {
        errors(&format!(
            "struct Net; input: [8]; {name}: conv(3); ensure {name}.size == 6;"
        ))
    };
    assert_eq!(of(&"n".repeat(255)), Vec::<String>::new());
    assert_eq!(of(&format!("r#{}", "n".repeat(255))), Vec::<String>::new());
    let error = "a name has at most 255 bytes; this has 256";
    assert_eq!(of(&"n".repeat(256)), [error]);
    assert_eq!(of(&"é".repeat(128)), [error]);
}

/// Wherever it stands, it is the only mistake, and the others have their names.
#[test]
fn names_beside_one_that_is_too_long() {
    let long = "n".repeat(256);
    let error = "a name has at most 255 bytes; this has 256";
    for rest in [
        "LONG: conv(3);",
        "feature LONG = a[0];",
        "let LONG = 3;",
        "block LONG { conv(3); }",
        "block b(LONG) { conv(3); }",
        "for LONG in 0..3 { conv(3); }",
        "at LONG in 8 { ensure a.size == 6; }",
        "ensure a.LONG == 3;",
        "ensure LONG.size == 3;",
        "LONG(3);",
        "conv(LONG = 3);",
        "b: conv({ LONG });",
        "#[LONG] b: conv(3);",
    ] {
        let rest = rest.replace("LONG", &long);
        let call = format!("(facade) struct Net; input: [8]; a: conv(3); {rest} z: conv(2);");
        let report = Report::of(call.parse().expect("a network is tokens"));
        let told: Vec<String> = report.errors().iter().map(ToString::to_string).collect();
        assert_eq!(told, [error], "{rest}");
        for name in ["a", "z"] {
            assert!(report.names().iter().any(|own| own == name), "{rest}");
        }
        assert!(
            !report.tokens().to_string().contains("const _ : Self"),
            "{rest}"
        );
    }
}

#[test]
fn bytes_of_all_names_and_literals() {
    let of = |letters: usize| {
        errors(&format!(
            "struct Net; input: [8]; #[doc = \"{}\"] a: conv(3);",
            "d".repeat(letters)
        ))
    };
    let others = "facadestructNetinput8doc\"\"aconv3".len();
    let left = (8 << 20) - others;
    assert_eq!(of(left), Vec::<String>::new());
    assert_eq!(
        of(left + 1),
        ["more than 8388608 bytes of names and literals: that is the limit of one call"]
    );
}

/// What stands before the limit waits for all layers, too.
#[test]
fn contracts_and_features_before_a_limit() {
    let of = |before: &str| {
        errors(&format!(
            "struct Net; input: [8]; a: conv(1); {before} b: conv({{ K }}) * 4001;"
        ))
    };
    let error = "more than 4000 layers that rustc works out: that is the limit of one network";
    for before in ["", "ensure a.x == 1;", "feature f = a.x;"] {
        assert_eq!(of(before), [error], "{before}");
    }
}

/// Of each branch the regions of all phases are united, for each struct and on each axis; a layer is 16 more.
#[test]
fn regions_that_rustc_works_out() {
    // 17 for the first, 80 for each of 50, and 64 for each branch of a join that is 16 more.
    let of = |structs: &str, input: &str, branches: usize| {
        let branches = "w[0], ".repeat(branches);
        errors(&format!(
            "struct {structs}; input: {input}; conv({{ 3 }}) -> upsample(64); \
             for i in 0..49 {{ w: conv(1); }} j: add({branches});"
        ))
    };
    let error = "rustc would work out more than 65536 regions: that is the limit of one call";
    for (structs, input, most) in [
        ("Net", "[800]", 960),
        ("Net", "[800, 900]", 448),
        ("A, B", "[800], [900]", 448),
    ] {
        assert_eq!(of(structs, input, most), Vec::<String>::new());
        assert_eq!(of(structs, input, most + 1), [error]);
    }
}

/// A layer that the macro worked out is made a field of, once, where one of rustc's reads it.
#[test]
fn layers_that_rustc_reads() {
    let of = |known: usize, again: &str| {
        errors(&format!(
            "struct Net; input: [800]; for i in 0..{known} {{ a: input -> conv(1); }} \
             b: input -> conv({{ 1 }}); add(b, a); {again}"
        ))
    };
    let error = "rustc would work out more than 65536 regions: that is the limit of one call";
    // 1 and 16 for the first; 1 for each branch and 16 for the join; 1 and 40 for each that is read.
    let most = (65_536 - 17 - 17) / 41;
    assert_eq!(of(most, ""), Vec::<String>::new());
    assert_eq!(of(most + 1, ""), [error]);
    // Once more, its branches alone.
    let most = (65_536 - 17 - 17 - 16) / 42;
    assert_eq!(of(most, "add(a);"), Vec::<String>::new());
    assert_eq!(of(most + 1, "add(a);"), [error]);
}

/// A question looks at all phases, and each of those of a wide transposed convolution at many taps.
#[test]
fn questions_and_taps_that_rustc_works_out() {
    let of = |rest: &str| {
        let up = "conv({ 3 }) -> upsample(256)";
        errors(&format!("struct Net; input: [800]; u: {up}; {rest}"))
    };
    let error = "rustc would work out more than 65536 regions: that is the limit of one call";
    // 1 and 256 phases, and 16 for each of the two; 32 for each question.
    let asked = |count: usize| of(&"ensure u.causal; ".repeat(count));
    let most = (65_536 - 1 - 256 - 2 * 16) / 32;
    assert_eq!(asked(most), Vec::<String>::new());
    assert_eq!(asked(most + 1), [error]);
    // Of 256 taps each is five times as much.
    let wide = |count: usize| of(&format!("conv_transpose(256, stride = 1) * {count};"));
    let most = (65_536 - 1 - 256 - 2 * 16) / (5 * 256 + 16);
    assert_eq!(wide(most), Vec::<String>::new());
    assert_eq!(wide(most + 1), [error]);
}

/// How many phases there may be behind an operation.
#[test]
fn phases_that_rustc_works_out() {
    let of = |before: &str, branches: usize| {
        let branches = "w, ".repeat(branches);
        let layers = format!("conv({{ 3 }}) -> {before}; w: conv(1); add({branches});");
        errors(&format!("struct Net; input: [800]; {layers}")).is_empty()
    };
    // The join has what three layers leave, of which one has no phases.
    let most = |phases: usize| (65_536 - 3 * 16 - 1 - 2 * phases - 16) / phases;
    for (before, phases) in [
        ("upsample(2)", 2),
        ("upsample(200)", 200),
        ("upsample(300)", 256),
        ("upsample({ 2 })", 2),
        ("conv_transpose(3, stride = 100)", 100),
        ("conv_transpose(3, stride = { 2 })", 2),
        ("resize(scale = 200 / 3)", 200),
        ("resize(900)", 2),
        ("resize_like(input)", 2),
        ("mix(100)", 100),
        ("mix({ 2 })", 2),
        ("adaptive_pool(100)", 100),
        ("adaptive_pool({ 2 })", 2),
    ] {
        assert!(of(before, most(phases)), "{before}");
        assert!(!of(before, most(phases) + 1), "{before}");
    }
}

/// Blocks of positions, and strides, leave the phases that do not come again.
#[test]
fn phases_that_are_left() {
    let of = |last: &str, branches: usize| {
        let branches = "w, ".repeat(branches);
        let layers = format!("conv({{ 3 }}) -> upsample(200) -> {last}; w: conv(1);");
        errors(&format!(
            "struct Net; input: [800]; {layers} add({branches});"
        ))
        .is_empty()
    };
    // The join has what four layers leave, of which the first have one phase and 200.
    let most = |phases: usize| (65_536 - 4 * 16 - 1 - 200 - 2 * phases - 16) / phases;
    for (by, phases) in [(2, 100), (3, 200), (8, 25)] {
        for last in [
            format!("pixel_unshuffle({by})"),
            format!("conv(1, stride = {by})"),
        ] {
            assert!(of(&last, most(phases)), "{last}");
            assert!(!of(&last, most(phases) + 1), "{last}");
        }
    }
}

/// The name of a layer that stands in an `at`, where it should not, exists past a limit, too.
#[test]
fn names_behind_a_limit() {
    let of = |before: &str| {
        let call = format!(
            "(facade) struct Net; input: [8]; {before} at n in 8..9 {{ a: conv(3); feature f = a[0]; }}"
        );
        let report = Report::of(call.parse().expect("a network is tokens"));
        assert!(report.names().contains(&String::from("a")), "{before}");
        let expansion = report.tokens().to_string();
        ["const A :", "const F :"].map(|name| expansion.contains(name))
    };
    let values = "for i in 0..100000 { let k = [i, i + 1, i + 2]; }";
    for before in ["", values] {
        assert_eq!(of(before), [true; 2], "{before}");
    }
}

/// Layers that each use so many pixels of which no two stand beside each other, and are asked for them.
fn sparse(taps: &[usize]) -> String {
    let layers = (0..).zip(taps).map(|(index, taps)| {
        format!("s{index}: input -> conv({taps}, dilation = 2); ensure !s{index}.dense; ")
    });
    layers.collect()
}

/// What one struct may take, all may take together: where the last of three is asked for its last layer, the others have
/// spent it.
#[test]
fn questions_of_all_structs() {
    let of = |last: usize| {
        let layers = sparse(&[65_536, 65_536, 65_536, last, 2]);
        let sizes = ["[131_100]"; 3].join(", ");
        errors(&format!("struct A, B, C; input: {sizes}; {layers}"))
    };
    assert_eq!(of(65_534), Vec::<String>::new());
    let error = "`s4.dense` cannot be decided: the pixels that features use are more than 65536 intervals in one layer, or 524288 in all";
    assert_eq!(of(65_535), [error]);
}

/// A region of two branches that drift apart is two steps.
#[test]
fn regions_of_branches_that_drift_apart() {
    let of = |last: usize| {
        let layers = sparse(&[&[65_536; 7][..], &[last]].concat());
        errors(&format!(
            "struct Net; input: [131_100]; {layers} a: input -> resize(8); b: input -> crop(to = 1000) -> resize(8); m: add(a, b); ensure m[0].region.start == 0;"
        ))
    };
    assert_eq!(of(65_534), Vec::<String>::new());
    let error = "`m[0].region.start` cannot be decided: to unite the regions of branches that drift apart would take more than 524288 steps";
    assert_eq!(of(65_535), [error]);
}

/// Where a layer does not fit, contracts before it are asked, and why they have no answer is not looked for.
#[test]
fn contracts_before_layers_that_do_not_fit() {
    let contracts = "ensure c.period == 1; ".repeat(500);
    let told = errors(&format!(
        "struct Net; input: [100]; s: scan(); c: conv(1) * 319; {contracts} d: c -> pixel_unshuffle(3); e: c -> pixel_unshuffle(7);"
    ));
    let is_explained = |error: &String| error.contains("\nhelp: the nearest input");
    let explained: Vec<bool> = told.iter().map(is_explained).collect();
    assert_eq!(explained, [true, true], "{told:?}");
}

/// What layers read is looked at in every change, 8 as much as a layer.
#[test]
fn help_of_joins_of_many_branches() {
    let of = |branches: usize| {
        help(&format!(
            "struct Net; input: [64]; a: conv(3, pad = 1); m: add({}); ensure a.receptive_field == 5;",
            "a, ".repeat(branches)
        ))
    };
    assert_eq!(of(64_006).len(), 2);
    assert_eq!(of(64_007), Vec::<String>::new());
}

/// Each value of all sides is worked out on every axis that is like no other.
#[test]
fn values_of_axes_that_differ() {
    let of = |kernel: &str| {
        errors(&format!(
            "struct Net; input: [64, 65, 66]; c: conv({kernel}) * 10; at n in 64..=20063 {{ }}"
        ))
    };
    assert_eq!(of("1"), Vec::<String>::new());
    let error = "60000 values of sides are too many: with 10 layers the limit is 50000";
    assert_eq!(of("[1, 3, 5], pad = [0, 1, 2]"), [error]);
}

/// One layer at a size is as much work as two: the values are refused before any is looked at.
#[test]
fn values_of_sides_for_one_layer() {
    let at = "at n in [1..=90000] { } ".repeat(3);
    let error = errors(&format!("struct Net; input: [8]; conv(1); {at}"));
    let wanted = "90000 values of sides are too many: with 1 layer the limit is 250000, \
        of which other `at`s leave 70000";
    assert_eq!(error, [wanted]);
}

/// Contracts of which each, and all that they name, are within their limits. The names of the network exist all the same.
#[test]
fn steps_of_all_kinds() {
    let of = |layers: &str, turns: usize| {
        let asks = vec!["x.jump"; 80].join(", ");
        let call = format!(
            "(facade) struct Net; input: [8]; {layers} for i in 0..{turns} {{ ensure max({asks}) == 1; }}"
        );
        Report::of(call.parse().expect("a network is tokens"))
    };
    assert_eq!(of("x: conv(1);", 2_000).errors().len(), 0);
    // What is wrong before the last step is told.
    let wrong = of("x: conv(1); y: conf(1);", 5_900);
    let errors: Vec<String> = wrong.errors().iter().map(ToString::to_string).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(
        errors[0].starts_with("there is no operation or block `conf`"),
        "{errors:?}"
    );
    let past = of("x: conv(1);", 5_900);
    let errors: Vec<String> = past.errors().iter().map(ToString::to_string).collect();
    let error = "more than 30000000 steps of work: that is the limit of one call\n\
        note: none of its parts is too much, but all of them together are";
    assert_eq!(errors, [error]);
    assert_eq!(past.names(), ["x"]);
    assert!(past.tokens().to_string().contains("const X :"));
}
