//! The page of a network under rustdoc, as the macro makes it.

use proc_macro2::{Literal, TokenStream, TokenTree};

use crate::networks::{
    DEEP, Deep, Large, PADDED, Padded, SIZES, STREAM, Small, Stream, WIDE, Wide,
};
use crate::picture::Picture;

/// The docs of the struct of this number.
fn page(index: usize, source: &str) -> String {
    let call = format!("{index} {{ (facade) {source} }}");
    let tokens: TokenStream = call.parse().expect("a network is tokens");
    let page = receptive_field_language::page(tokens).into_iter().next();
    let Some(TokenTree::Literal(literal)) = page else {
        panic!("{page:?}");
    };
    literal_text(&literal)
}

fn literal_text(literal: &Literal) -> String {
    let literal: syn::LitStr = syn::parse_str(&literal.to_string()).expect("a text");
    literal.value()
}

/// The picture in it.
fn svg(page: &str) -> &str {
    let (_, begun) = page.split_once("<div>").expect("a picture");
    begun.split_once("</div>").expect("it ends").0
}

#[track_caller]
fn same(index: usize, source: &str, figure: &impl ToString) {
    let page = page(index, source);
    let (of_page, own) = (Picture::of(svg(&page)), Picture::of(&figure.to_string()));
    assert_eq!(of_page.rows(), own.rows());
    assert_eq!(of_page.arcs(), own.arcs());
    let map = |picture: &Picture| {
        let parts = picture.svg.of_class("rf-image");
        parts
            .iter()
            .map(|part| part.attributes.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(map(&of_page), map(&own));
    assert_eq!(of_page.svg.child("desc").text, own.svg.child("desc").text);
}

#[test]
fn the_page_and_the_run_time_draw_the_same() {
    same(0, PADDED, &Padded::figure());
    same(0, STREAM, &Stream::figure());
    same(0, DEEP, &Deep::figure());
    same(0, SIZES, &Small::figure());
    same(1, SIZES, &Large::figure());
    same(0, WIDE, &Wide::figure());
}

#[test]
fn markdown_does_not_end_the_picture() {
    for (index, source) in [(0, PADDED), (0, STREAM), (0, DEEP), (1, SIZES)] {
        let page = page(index, source);
        assert!(page.starts_with("\n\n<div><svg "));
        assert!(!svg(&page).contains("\n\n"));
        let (_, behind) = page.split_once("</div>").expect("it ends");
        assert!(behind.starts_with("\n\n"));
    }
}

#[test]
fn names_lead_to_their_constants() {
    let padded = page(0, PADDED);
    let svg = Picture::of(svg(&padded)).svg;
    let links: Vec<&str> = svg
        .all()
        .into_iter()
        .filter(|part| part.name == "a")
        .map(|a| a.attribute("href"))
        .collect();
    let constants = [
        "ENC1", "ENC2", "MID", "DEC2", "DEC1", "OUTPUT", "CORNER", "FAR",
    ];
    assert_eq!(
        links,
        constants.map(|name| format!("#associatedconstant.{name}"))
    );
    assert!(padded.contains("| [**enc1**](#associatedconstant.ENC1) | 96 x 64 | 1 | 5 | 0.5 |"));
    assert!(padded.contains("\n| dec2.0 | "));
    assert!(page(0, STREAM).contains("[**level[0]**](#associatedconstant.LEVEL)"));
}

#[test]
fn contracts_are_listed_with_their_values() {
    let padded = page(0, PADDED);
    let list: Vec<&str> = padded
        .lines()
        .filter(|line| line.starts_with("* "))
        .collect();
    assert_eq!(
        list,
        [
            "* `dec1.receptive_field <= 100`: 44. *a \\<b\\>tile\\<\\/b\\> \\& \\\"its\\\" halo*",
            "* `output.size == input.size && enc1.jump == 1`: [96, 64], [96, 64], 1",
            "* at 2 sizes, `dec1.size == s`",
        ]
    );
    assert!(!page(0, DEEP).contains("Contracts"));
}

#[test]
fn what_cannot_be_read_is_an_empty_text() {
    assert_eq!(page(0, "pub struct"), "");
    assert_eq!(page(7, SIZES), "");
}
