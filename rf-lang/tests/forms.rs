//! Forms that hardly anybody writes, and what is read of them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use receptive_field_language::{Report, expand_in_editor};

fn report(network: &str) -> Report {
    let call = format!("(facade) struct Net; {network}");
    Report::of(call.parse().expect("a network is tokens"))
}

/// A message of a contract, as Rust reads the string.
#[test]
fn strings_say_what_they_say_in_rust() {
    for (written, said) in [
        (
            r#""a\n\r\t\0\x41\u{1F60}\u{1_F}\"\\\'b""#,
            "a\n\r\t\0\x41\u{1F60}\u{1F}\"\\'b",
        ),
        ("\"one line \\\n   and its end\"", "one line and its end"),
        (r###"r##"raw "x" \n"##"###, r#"raw "x" \n"#),
    ] {
        let report = report(&format!(
            "input: [8]; a: conv(3); ensure a.size == 7, {written};"
        ));
        let lines = report.errors().iter().flat_map(|error| &error.lines);
        let lines: Vec<&str> = lines.map(|line| line.text.as_str()).collect();
        assert_eq!(lines.first(), Some(&said), "{lines:?}");
    }
}

/// A thin side beside wide ones is an axis where something else speaks of three.
#[test]
fn a_list_of_three_says_that_there_are_three_axes() {
    let of = |rest: &str| report(&format!("input: [3, 224, 224]; {rest}"));
    let error = "`input` lists the axes that windows move over: leave batch and channels out";
    for others in [
        "a: conv(3);",
        "a: conv([3, 3]);",
        "at n in [3, 40] { ensure output.size > 0; }",
        "at [h, w] in [[3, 40]] { ensure output.size > 0; }",
        "for i in 0..2 { a: conv(3); }",
        "for i in [3, 5] { a: conv(i); }",
        "block b(k = [3, 3]) { conv(k); } a: b();",
        "let k = (1, -2); a: conv(1, pad = k); feature f = a[0, 0];",
    ] {
        assert_eq!(of(others).errors()[0].text, error, "{others}");
    }
    for list in [
        "a: conv([3, 3, 3]);",
        "let k = [1, 3, 3]; a: conv(k);",
        "let k = -[-1, -3, -3]; a: conv(k);",
        "let k = 2 + ([1, 3, 3]); a: conv(1);",
        "a: conv(1, pad = [(1, [1, 2, 3]), 2]);",
        "block b(k = [1, 3, 3]) { conv(k); } a: b();",
        "block b { conv([1, 3, 3]); } a: b();",
        "for i in 0..2 { a: conv([1, 3, 3]); }",
        "for i in [1, 3, 1] { a: conv(i); }",
        "a: add(conv([1, 1, 1]), input -> conv(1));",
        "a: add(conv(1) -> conv([1, 1, 1]), input);",
        "a: conv(1); ensure a.size == [3, 224, 224];",
        "a: conv(1); ensure max(1, [1, 1, 1]) == 1;",
        "a: conv(1); at [d, h, w] in [[3, 224, 224]] { ensure a.jump == 1; }",
    ] {
        let report = of(list);
        let is_told = report.errors().iter().any(|told| told.text == error);
        assert!(!is_told, "{list}");
    }
}

/// Tokens in a group without delimiters, as a fragment of a `macro_rules!` is.
fn fragment(text: &str) -> TokenTree {
    let inside = text.parse().expect("tokens");
    Group::new(Delimiter::None, inside).into()
}

/// Each `@` with the next of these fragments in its place.
fn with_fragments(network: &str, fragments: &[&str]) -> TokenStream {
    fn replaced(tokens: TokenStream, left: &mut std::slice::Iter<&str>) -> TokenStream {
        let of = |tree: TokenTree| match tree {
            TokenTree::Punct(punct) if punct.as_char() == '@' => {
                fragment(left.next().expect("a fragment"))
            }
            TokenTree::Group(group) => {
                let inside = replaced(group.stream(), left);
                Group::new(group.delimiter(), inside).into()
            }
            other => other,
        };
        tokens.into_iter().map(of).collect()
    }
    let tokens = format!("(facade) {network}").parse().expect("tokens");
    replaced(tokens, &mut fragments.iter())
}

#[test]
fn fragments_are_what_they_hold() {
    for (network, fragments, expected) in [
        (
            "#[doc = @] @ struct Net; input: [8]; a: conv(@);",
            &["\"x\"", "pub(crate)", "1 + 2"][..],
            &[][..],
        ),
        (
            "struct Net; input: [8]; a: conv(3); ensure a.size == 6, @;",
            &["\"as is said\""],
            &[],
        ),
        (
            "struct Net; input: [8]; a: conv(3); ensure !@; ensure !@;",
            &["a.size == 7", "(a.size == 7)"],
            &[],
        ),
        (
            "#[doc = @] struct Net; input: [8]; a: conv(3);",
            &["stringify!(x)"],
            &[],
        ),
        (
            "struct Net; input: [8]; a: conv(3); b: add(a, @ -> conv(1));",
            &["input -> conv(3)"],
            &[],
        ),
        (
            "@ struct Net; input: [8]; a: conv(3);",
            &["pub x"],
            &["expected a visibility, found `x`"],
        ),
        (
            "struct Net; input: [8]; a: conv(@);",
            &["3 4"],
            &["expected an operator, found `4`"],
        ),
    ] {
        let report = Report::of(with_fragments(network, fragments));
        let errors = report.errors().iter().map(ToString::to_string);
        assert_eq!(errors.collect::<Vec<_>>(), expected, "{network}");
    }
}

/// Also where the statement that it stands in has a mistake.
#[test]
fn a_name_is_kept() {
    let report = report("input: [8]; name kept: \"b\" as x; a: conv(3);");
    assert_eq!(report.names(), ["kept", "a"]);
}

#[test]
fn parameters_have_constants_as_defaults() {
    let call =
        "(facade) struct Net<const K: usize = LARGE, const B: bool = true, const N: i64 = -3>;
        input: [8]; a: conv({ K });";
    let report = Report::of(call.parse().expect("tokens"));
    assert!(report.errors().is_empty(), "{:?}", report.errors());
    let expansion = report.tokens().to_string();
    for default in ["usize = LARGE", "bool = true", "i64 = - 3"] {
        assert!(expansion.contains(default), "{expansion}");
    }
}

/// As a fragment that is handed on from macro to macro.
#[test]
fn fragments_of_fragments() {
    let inner = Group::new(Delimiter::None, TokenStream::from(fragment("1 + 2")));
    let tokens: TokenStream = "(facade) struct Net; input: [8]; a: conv(@);"
        .parse()
        .expect("tokens");
    let of = |tree: TokenTree| match tree {
        TokenTree::Group(group) if group.stream().to_string() == "@" => {
            let inside = TokenStream::from(TokenTree::from(inner.clone()));
            TokenTree::from(Group::new(group.delimiter(), inside))
        }
        other => other,
    };
    let report = Report::of(tokens.into_iter().map(of).collect());
    assert!(report.errors().is_empty(), "{:?}", report.errors());
    let expansion = report.tokens().to_string();
    assert!(expansion.contains("kernel 3"), "{expansion}");
}

#[test]
fn features_say_where_they_look() {
    let report = report(
        "input: [8]; up: conv_transpose(1, stride = 2); feature odd = up[1]; feature even = up[2];",
    );
    assert!(report.errors().is_empty(), "{:?}", report.errors());
    let expansion = report.tokens().to_string();
    for docs in [
        "The feature `up[1]` reads nothing.",
        "The feature `up[2]` is centred at 1.5 and sees [1, 2).",
    ] {
        assert!(expansion.contains(docs), "{expansion}");
    }
}

#[test]
fn editors_are_told_of_which_position_a_feature_is() {
    let call = "(facade) struct Net; input: [8]; a: conv(3); feature eye = a[2];";
    let expansion = expand_in_editor(call.parse().expect("tokens"));
    assert!(expansion.to_string().contains("The feature `a[2]`."));
}

/// What is said of the input is said of its constant.
#[test]
fn the_input_may_be_documented() {
    for layer in ["conv(3);", "conv({ KERNEL });"] {
        let call = format!("(facade) struct Net; /// The image.\n input: [8]; {layer}");
        let report = Report::of(call.parse().expect("tokens"));
        assert!(report.errors().is_empty());
        let expansion = report.tokens().to_string();
        let docs = "\" The image.\"] # [doc = \"\\n\\nThe input of the network";
        assert!(expansion.contains(docs), "{expansion}");
    }
}

/// Behind a loop whose head is wrong, too, layers are those that numbers in braces make.
#[test]
fn layers_behind_what_is_wrong_are_of_their_type() {
    for inside in [
        "e: conv({ K });",
        "e: conv({ K }, stride = );",
        "for j in 0..2 { conv({ K }); }",
    ] {
        let call =
            format!("(facade) struct Net; input: [8]; for i of 0..2 {{ {inside} }} c: conv(3);");
        let expansion = Report::of(call.parse().expect("tokens"))
            .tokens()
            .to_string();
        assert!(
            expansion.contains("const C : __rf :: Fields"),
            "{expansion}"
        );
    }
}
