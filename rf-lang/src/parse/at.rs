//! `at [h, w] in [320..=1280 step 32, 320..=1280 step 32] { … }`: contracts at other sizes of the input.

use crate::token::{Delimiter, Ident, Word};
use receptive_field_core::PushAll as _;

use super::expr::expr;
use super::item::{next, or_body};
use super::late::is_body;
use super::reader::{Parsed, Reader};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::spec::{At, Expr, Failed, Item, Side, Sides, Size, Sizes, Span, SpanEnd, text};

pub(super) const AT: &str = "at";

/// Whether it begins here: a layer may have this name.
pub(super) fn begins(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    if ahead.ident().is_none_or(|word| !word.is(AT)) {
        return false;
    }
    if ahead.group(Delimiter::Bracket).is_some() {
        return ahead.peek_ident().is_some()
            || ahead.peek_operator() == Some("=")
            || ahead.at_group(Delimiter::Bracket)
            || ahead.at_group(Delimiter::Brace);
    }
    if ahead.group(Delimiter::Parenthesis).is_some() {
        return is_in(&ahead);
    }
    let is_named = ahead.ident().is_some();
    let is_listed = is_named && matches!(ahead.peek_operator(), Some("," | "="));
    let is_of_a_number = !is_named && ahead.literal().is_some();
    let goes_on = is_in(&ahead) || ahead.at_group(Delimiter::Brace);
    is_listed || (is_named || is_of_a_number) && goes_on
}

fn is_in(reader: &Reader) -> bool {
    reader.sees("in")
}

pub(super) fn at(reader: &mut Reader, errors: &mut Errors) -> Parsed<At> {
    let begin = reader.here();
    reader.skip();
    let start = reader.here();
    let head = head(reader);
    let none = (Sides::Each(Vec::new(), start), Sizes::Failed, start);
    let (sides, sizes, place) = or_body(head, none, reader, errors)?;
    let Some((mut inside, _)) = reader.group(Delimiter::Brace) else {
        return Err(reader.expected("`{`"));
    };
    let mut items = Vec::new();
    while !inside.is_at_end() {
        let (here, told) = (inside.here(), errors.count());
        if let Some(item) = next(&mut inside, errors) {
            let wrong = only_contracts(item, here, &mut items);
            // What is half typed, or wrong in itself, is told already.
            if errors.count() == told {
                errors.keep(wrong);
            }
        }
    }
    Ok(At {
        begin,
        sides,
        sizes,
        place,
        items,
    })
}

/// `[h, w] in sizes`
fn head(reader: &mut Reader) -> Parsed<(Sides, Sizes, Place)> {
    let sides = sides(reader)?;
    if !is_in(reader) {
        let error = reader.expected("`in`");
        return Err(error.help("as in `at [h, w] in [[224, 224], [384, 384]] { … }`"));
    }
    reader.skip();
    let start = reader.here();
    let sizes = sizes(reader)?;
    let place = reader.since(start);
    if !reader.at_group(Delimiter::Brace) {
        return Err(behind_sizes(reader));
    }
    Ok((sides, sizes, place))
}

fn sides(reader: &mut Reader) -> Parsed<Sides> {
    if let Some((mut inside, place)) = reader.group(Delimiter::Bracket) {
        let mut sides = Vec::new();
        while !inside.is_at_end() {
            let side = side(&mut inside);
            sides.push(
                side.map_err(|error| a_size(error, &inside, "at [h, w] in [[224, 224]] { … }"))?,
            );
            if !inside.is_at_end() {
                inside.expect(",")?;
            }
        }
        return Ok(Sides::Each(sides, place));
    }
    if reader.at_group(Delimiter::Parenthesis) {
        let error = reader.expected("the names of the sides in brackets");
        return Err(error.help("as in `at [h, w] in [[224, 224], [384, 384]] { … }`"));
    }
    let side = side(reader);
    Ok(Sides::All(side.map_err(|error| {
        a_size(error, reader, "at n in [224, 384] { … }")
    })?))
}

fn side(reader: &mut Reader) -> Parsed<Side> {
    let place = reader.here();
    match reader.ident() {
        Some(name) if name.is("_") => Ok(Side { name: None, place }),
        Some(name) => Ok(Side {
            name: Some(name),
            place,
        }),
        None => Err(reader.expected("the name of a side")),
    }
}

/// A number instead of a name.
fn a_size(error: Diagnostic, reader: &Reader, example: &str) -> Diagnostic {
    if reader.clone().literal().is_none() {
        return error;
    }
    error.help(format!(
        "sides have names, and sizes stand behind `in`, as in `{example}`"
    ))
}

fn sizes(reader: &mut Reader) -> Parsed<Sizes> {
    let Some((mut inside, _)) = reader.group(Delimiter::Bracket) else {
        if is_body(reader) {
            return Err(reader.expected("a value"));
        }
        return Ok(Sizes::One(span(reader)?));
    };
    let mut sizes = Vec::new();
    while !inside.is_at_end() {
        sizes.push(match inside.group(Delimiter::Bracket) {
            Some((mut grid, place)) => Size::Grid(spans(&mut grid)?, place),
            None => Size::Span(span(&mut inside)?),
        });
        comma(&mut inside)?;
    }
    Ok(Sizes::Listed(sizes))
}

fn spans(reader: &mut Reader) -> Parsed<Vec<Span>> {
    let mut spans = Vec::new();
    while !reader.is_at_end() {
        spans.push(span(reader)?);
        comma(reader)?;
    }
    Ok(spans)
}

fn comma(reader: &mut Reader) -> Parsed<()> {
    if !reader.is_at_end() && reader.eat(",").is_none() {
        let expected = reader.expected("`,`");
        return Err(with_step(expected, reader));
    }
    Ok(())
}

/// `320`, `320..=1280` or `320..=1280 step 32`
fn span(reader: &mut Reader) -> Parsed<Span> {
    let start = reader.here();
    let is_called = reader.at_group(Delimiter::Parenthesis);
    let from = expr(reader, 0).map_err(|error| if is_called { a_range(error) } else { error })?;
    let inclusive = reader.peek_operator() == Some("..=");
    let range = match reader.eat("..").or_else(|| reader.eat("..=")) {
        None => None,
        Some(_) => Some(Box::new(SpanEnd {
            to: expr(reader, 0)?,
            inclusive,
            step: step(reader)?,
        })),
    };
    Ok(Span {
        from,
        range,
        place: reader.since(start),
    })
}

fn step(reader: &mut Reader) -> Parsed<Option<Expr>> {
    if !reader.sees("step") {
        return Ok(None);
    }
    reader.skip();
    reader.eat("=");
    expr(reader, 0).map(Some)
}

fn behind_sizes(reader: &Reader) -> Diagnostic {
    with_step(reader.expected("`{`"), reader)
}

fn with_step(error: Diagnostic, reader: &Reader) -> Diagnostic {
    let word = reader.peek_ident().map(text);
    let is_step = matches!(word.as_deref(), Some("by" | "step_by" | "every"));
    let is_colon = matches!(reader.peek_operator(), Some(":" | ".." | "."));
    if is_step || is_colon {
        return a_range(error);
    }
    error
}

fn a_range(error: Diagnostic) -> Diagnostic {
    error.help("a range has its step behind it: `320..=1280 step 32`")
}

fn failed(name: Ident) -> Item {
    let (name, is_late) = (Some(name), false);
    Item::Failed(Failed { name, is_late })
}

/// Keeps contracts and values; of what else stands here, the name.
fn only_contracts(item: Item, here: Place, items: &mut Vec<Item>) -> Parsed<()> {
    let (found, name) = match item {
        Item::Contract(_) | Item::Let(_) | Item::Failed(_) | Item::FailedFeature(_) => {
            items.push(item);
            return Ok(());
        }
        Item::Layer(layer) => ("a layer", layer.name.map(failed)),
        Item::Feature(feature) => ("a feature", Some(Item::FailedFeature(feature.name))),
        Item::Loop(_) => ("a loop", None),
        Item::Block(_) => ("a block", None),
        Item::At(_) => ("another `at`", None),
        Item::Named(named) => ("a layer", Some(failed(named.name))),
        Item::Treat(_) => ("a node", None),
        Item::Same(_) => ("a file", None),
    };
    items.push_all(name);
    let error = Diagnostic::new(here, format!("expected a contract, found {found}"));
    Err(match found {
        "a feature" => error.help(
            "of a feature at these sizes a contract asks, as in `ensure output[0, 0].region.start >= 0;`",
        ),
        _ => error.help("only `ensure` and `let` stand in `at`: the network is the same at every size"),
    })
}
