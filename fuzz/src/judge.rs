//! What is true of every call, whatever its tokens.

use std::cell::Cell;
use std::time::Duration;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use receptive_field_language::{Diagnostic, Report};

use crate::watch::Watch;

/// More than any input here may become.
const BYTES: usize = 64 << 20;
/// Longer than a call may take; libFuzzer's own code in it takes time, too.
const LIMIT: Duration = Duration::from_secs(if cfg!(fuzzing) { 20 } else { 2 });
/// More than a message may say.
const MESSAGE: usize = 64 << 10;

thread_local! {
    static DIGEST: Cell<u64> = const { Cell::new(0) };
}

/// A number that depends on all expansions of this thread.
pub(crate) fn digest() -> u64 {
    DIGEST.get()
}

fn digested(text: &str) {
    let mut state = DIGEST.get();
    for byte in text.bytes() {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    DIGEST.set(state.rotate_left(17));
}

/// The report of a network.
pub(crate) fn judged(network: &TokenStream) -> Report {
    judged_by(network, &Report::of)
}

/// The same of one whose files are read by `report`.
pub(crate) fn judged_report(network: &str, report: &dyn Fn(TokenStream) -> Report) -> Report {
    judged_by(&network.parse().unwrap(), report)
}

fn judged_by(network: &TokenStream, report_of: &dyn Fn(TokenStream) -> Report) -> Report {
    let watch = Watch::start();
    let report = report_of(with_facade(network));
    let took = watch.elapsed();
    assert!(took < LIMIT, "{took:?} for {network}");
    let text = report.tokens().to_string();
    let again = report_of(with_facade(network));
    assert_eq!(
        text,
        again.tokens().to_string(),
        "the same call twice: {network}"
    );
    digested(&text);
    assert!(text.len() <= BYTES, "{} bytes of {network}", text.len());
    if let Err(error) = syn::parse2::<syn::File>(report.tokens().clone()) {
        assert!(
            has_no_rust(network.clone()),
            "the expansion is no Rust: {error}\n{network}\nbecomes\n{text}"
        );
    }
    let has_errors = !report.errors().is_empty();
    assert_eq!(
        has_errors,
        text.contains("compile_error"),
        "errors are told: {network}"
    );
    for error in report.errors() {
        said(error, network);
    }
    report
}

/// Whether something stands in braces, where a number does, that is no Rust itself: it is handed on as it is, and rustc
/// says what is wrong with it.
fn has_no_rust(tokens: TokenStream) -> bool {
    let mut is_value = true;
    for token in tokens {
        if let TokenTree::Group(group) = &token {
            let inside = group.stream();
            let is_braced = group.delimiter() == Delimiter::Brace;
            let block = TokenStream::from(token.clone());
            if is_braced && is_value && syn::parse2::<syn::Block>(block).is_err() {
                return true;
            }
            if has_no_rust(inside) {
                return true;
            }
        }
        is_value = match token {
            TokenTree::Punct(_) => true,
            TokenTree::Ident(word) => word == "ensure",
            TokenTree::Group(_) | TokenTree::Literal(_) => false,
        };
    }
    false
}

fn said(error: &Diagnostic, network: &TokenStream) {
    let lines = error.lines.iter().map(|line| &line.text);
    for text in lines.chain([&error.text]) {
        let is_one = !text.trim().is_empty() && text.len() <= MESSAGE;
        assert!(
            is_one,
            "a message of {} bytes: {text:?}\n{network}",
            text.len()
        );
    }
}

/// The same from text.
pub(crate) fn judged_text(network: &str) -> Report {
    let tokens = network.parse();
    judged(&tokens.unwrap_or_else(|error| panic!("no tokens, {error}: {network}")))
}

fn with_facade(network: &TokenStream) -> TokenStream {
    let facade = Group::new(Delimiter::Parenthesis, "facade".parse().unwrap());
    let mut tokens = TokenStream::from(TokenTree::Group(facade));
    tokens.extend(network.clone());
    tokens
}
