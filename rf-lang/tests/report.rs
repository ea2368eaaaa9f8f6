//! What the language says of a call, as data, outside of the compiler.

use proc_macro2::TokenStream;
use receptive_field_language::{Diagnostic, Level, Report, Stage, expand};

fn report(network: &str) -> Report {
    Report::of(network.parse().expect("a network is tokens"))
}

/// The only mistake.
fn error(report: &Report) -> &Diagnostic {
    match report.errors() {
        [error] => error,
        errors => panic!("{} mistakes: {errors:#?}", errors.len()),
    }
}

/// What stands between the first and the last token of the place, by lines and columns.
fn underlined(source: &str, error: &Diagnostic) -> String {
    let (start, end) = (error.place.first.start(), error.place.last.end());
    assert_eq!(start.line, end.line, "{error}");
    let line = source.lines().nth(start.line - 1).expect("a line of it");
    let from = line.chars().skip(start.column);
    from.take(end.column - start.column).collect()
}

const SOUND: &str = "(facade)
    pub struct Exemplar, Search;
    input: [127, 127], [255, 255];
    stem: conv(11, stride = 2) -> max_pool(3, stride = 2);
    for i in 0..2 { level: conv(3); }
    head: conv(3);
    ensure head.jump == 4;
    feature eye = head[0, 0];
";

const UNMET: &str = "(facade)
    pub struct Stem;
    input: [227, 227];
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    ensure conv2.receptive_field >= 60, \"anchors are up to 60 px large\";
";

#[test]
fn a_sound_network_has_structs_layers_and_names() {
    let report = report(SOUND);
    assert!(report.errors().is_empty(), "{:#?}", report.errors());
    assert_eq!(
        report.layers(),
        ["stem.0", "stem", "level[0]", "level[1]", "head"]
    );
    assert_eq!(report.names(), ["stem", "level", "head", "eye"]);
    let structs = report.structs().iter();
    let inputs = structs.map(|net| (net.name.as_str(), net.evaluation.graph().input.as_slice()));
    assert_eq!(
        inputs.collect::<Vec<_>>(),
        [("Exemplar", &[127, 127][..]), ("Search", &[255, 255][..])]
    );
    for net in report.structs() {
        assert_eq!(net.evaluation.graph().nodes.len(), report.layers().len());
    }
}

#[test]
fn a_contract_says_where_it_stands_and_why_it_is_not_met() {
    let report = report(UNMET);
    let error = error(&report);
    assert!(error.is_contract);
    assert_eq!(
        error.text,
        "contract not met: `conv2.receptive_field >= 60`: it is 51"
    );
    assert_eq!(underlined(UNMET, error), "conv2.receptive_field >= 60");
    assert_eq!(error.place.first.source_text().as_deref(), Some("conv2"));
    assert_eq!(error.place.last.source_text().as_deref(), Some("60"));
    let lines: Vec<_> = error
        .lines
        .iter()
        .map(|line| (line.level, line.text.as_str()))
        .collect();
    assert_eq!(
        lines,
        [
            (Level::Note, "anchors are up to 60 px large"),
            (
                Level::Note,
                "`receptive_field` begins with 1: `conv1` +10, `pool1` +8, `conv2` +32"
            ),
            (
                Level::Help,
                "`conv2: conv(7, pad = 3);` meets every contract"
            ),
            (
                Level::Help,
                "`pool1: max_pool(3, stride = 3);` meets every contract"
            ),
        ]
    );
    let shown = error.to_string();
    assert_eq!(shown.lines().count(), 5);
    assert!(shown.contains("\nnote: anchors are"), "{shown}");
    assert!(shown.contains("\nhelp: `conv2: "), "{shown}");
}

#[test]
fn mistakes_in_what_is_written_are_underlined() {
    let cases = [
        // Items, and what of them is underlined.
        ("conv1: conv(3, strid = 2);", "strid"),
        ("conv1: convolution(3);", "convolution"),
        ("conv1: conv(3); add(conv1, conv9);", "conv9"),
        ("conv1: conv(40);", "40"),
        ("conv1: conv(3); ensure conv1.siz == 30;", "siz"),
        ("conv1: conv(3); feature far = conv1[30];", "30"),
    ];
    for (items, expected) in cases {
        let source = format!("(facade)\n    struct Net;\n    input: [32];\n    {items}\n");
        let report = report(&source);
        let error = error(&report);
        assert!(!error.is_contract, "{error}");
        assert_eq!(underlined(&source, error), expected, "{error}");
    }
}

#[test]
fn help_for_a_join_stands_before_the_sizes_that_fit() {
    let items = "a: conv(3, stride = 2, pad = 1); add(conv_transpose(2, stride = 2), input);";
    let report = report(&format!("(facade) struct Net; input: [33]; {items}"));
    let error = error(&report);
    assert!(error.is_join && !error.is_contract, "{error}");
    let help = error.lines.iter().filter(|line| line.level == Level::Help);
    let help: Vec<&str> = help.map(|line| line.text.as_str()).collect();
    let [changes @ .., sizes] = help.as_slice() else {
        panic!("{error}")
    };
    assert!(
        changes.iter().all(|change| change.ends_with(" fits")),
        "{error}"
    );
    assert_eq!(
        *sizes,
        "the nearest inputs that fit have 32 and 34 pixels (`2 * k`)"
    );
}

#[test]
fn a_wrong_layer_keeps_its_name() {
    let report = report("(facade) struct Net; input: [32]; conv1: convolution(3); conv2: conv(3);");
    error(&report);
    assert_eq!(report.names(), ["conv1", "conv2"]);
    assert_eq!(report.structs().len(), 1);
}

#[test]
fn what_cannot_be_read_at_all_is_an_error_and_no_struct() {
    let report = report("(facade) input: [32];");
    error(&report);
    assert!(report.structs().is_empty());
    assert!(report.tokens().to_string().contains("compile_error"));
}

#[test]
fn stages_end_in_order() {
    let mut stages = Vec::new();
    let tokens = SOUND.parse().expect("a network is tokens");
    let _ = Report::observed(tokens, |stage| stages.push(stage));
    let all = [
        Stage::Parse,
        Stage::Lower,
        Stage::Evaluate,
        Stage::Check,
        Stage::Expand,
    ];
    assert_eq!(stages, all);
}

#[test]
fn the_same_tokens_give_the_same_expansion() {
    for network in [SOUND, UNMET, "(facade) struct Net;", ""] {
        let tokens: TokenStream = network.parse().expect("a network is tokens");
        let first = expand(tokens.clone()).to_string();
        assert_eq!(first, expand(tokens.clone()).to_string());
        assert_eq!(first, Report::of(tokens).tokens().to_string());
    }
}

#[test]
fn what_is_proposed_meets_the_contracts_at_other_sizes() {
    let proposals = |at: &str| {
        let network = "(facade) struct Net; input: [32]; conv1: conv(3, pad = 1); ensure conv1.receptive_field >= 4;";
        let report = report(&format!("{network} {at}"));
        let lines = error(&report).lines.clone().into_iter();
        let help = lines.filter(|line| line.level == Level::Help);
        help.map(|line| line.text).collect::<Vec<_>>()
    };
    let (wider, even) = (
        "`conv1: conv(5, pad = 2);` meets every contract",
        "`conv1: conv(4, pad = 1);` meets every contract",
    );
    assert_eq!(proposals(""), [wider, even]);
    let same = proposals("at n in 1..=64 { ensure conv1.size == n; }");
    assert!(same.contains(&wider.to_owned()) && !same.contains(&even.to_owned()));
    // Where it is what is not met, no help is looked for.
    let network = "(facade) struct Net; input: [32]; conv1: conv(3); at n in 8..16 { ensure conv1.size == n; }";
    let report = report(network);
    let error = error(&report);
    assert!(error.is_contract && error.lines.iter().all(|line| line.level == Level::Note));
}

#[test]
fn what_stands_among_contracts_at_other_sizes_keeps_its_name() {
    let report = report(
        "(facade) struct Net; input: [32]; conv1: conv(3); at n in 8..16 { conv2: conv(3); feature f = conv1[0]; }",
    );
    assert_eq!(report.names(), ["conv1", "conv2", "f"]);
    let tokens = report.tokens().to_string();
    assert!(tokens.contains("const CONV2 :") && tokens.contains("const F :"));
}

/// What stands behind a struct is there where the struct is.
#[test]
fn conditions_of_a_struct_go_for_all_of_it() {
    let behind = |attributes: &str| {
        let call = format!("(facade) {attributes} struct Net; input: [8]; a: conv(3);");
        let tokens = Report::of(call.parse().expect("tokens")).into_tokens();
        let written = tokens.to_string();
        let (_, behind) = written.rsplit_once("struct Net ;").expect("a struct");
        let (behind, _) = behind.split_once("const _").expect("what stands behind it");
        behind.replace(' ', "")
    };
    let hidden = "#[cfg_attr(unix,cfg(any()),cfg(all()))]";
    for (attributes, expected) in [
        ("#[doc = \"d\"] #[derive(Debug)]", ""),
        ("#[cfg(any(unix, windows))]", "#[cfg(any(unix,windows))]"),
        ("#[deprecated]", "#[allow(deprecated)]"),
        (
            "#[deprecated(note = \"n\")] #[cfg(unix)]",
            "#[cfg(unix)]#[allow(deprecated)]",
        ),
        (
            "#[cfg_attr(unix, cfg(any()), derive(Clone), cfg(all()))]",
            hidden,
        ),
        ("#[cfg_attr(unix, deprecated)]", "#[allow(deprecated)]"),
        ("#[cfg_attr(unix, derive(Clone),)]", ""),
        ("#[cfg_attr]", ""),
    ] {
        assert_eq!(behind(attributes), expected, "{attributes}");
    }
}
