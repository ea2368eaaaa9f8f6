//! Items: layers, loops, contracts, features, `let` and blocks.

use crate::token::{Delimiter, Ident, TokenStream, Word};
use receptive_field_core::PushAll as _;

use super::at;
use super::attribute::{attributes, only_docs};
use super::expr::{argument, expr, path, pipeline};
use super::file;
use super::habit;
use super::late::before_body;
use super::literal::Lit;
use super::reader::{Parsed, Reader};
use super::statement;
use crate::budget::PARAMETERS;
use crate::diagnostic::{Diagnostic, Errors, Habit, Place};
use crate::spec::{
    Block, Contract, Expr, ExprKind, Failed, Feature, Item, Layer, Let, Loop, Parameter, Pattern,
    Range,
};

/// Reads items to the end; a mistake in one leaves the others whole.
pub(crate) fn items(reader: &mut Reader, errors: &mut Errors) -> Vec<Item> {
    let mut items = Vec::new();
    while !reader.is_at_end() {
        items.push_all(next(reader, errors));
    }
    items
}

/// Reads one item, or what of one could be made out.
pub(super) fn next(reader: &mut Reader, errors: &mut Errors) -> Option<Item> {
    let start = reader.clone();
    // Where nothing more is told, names alone count.
    if errors.is_full() && !matches!(keyword(reader), Some("for" | at::AT)) {
        to_next(reader, reader.position());
        return failed(start, reader);
    }
    recovering(reader, errors, item).or_else(|| failed(start, reader))
}

/// What an item that could not be read was to be: its name is to exist all the same.
fn failed(mut reader: Reader, behind: &Reader) -> Option<Item> {
    let is_late = reader.holds_late(behind);
    attributes(&mut reader).ok()?;
    let keyword = keyword(&reader);
    let mut first = reader.ident();
    if first.as_ref().is_some_and(|word| word.is("pub")) {
        first = reader.ident();
    }
    match keyword {
        None => {
            let name = first.filter(|name| {
                !name.is("_")
                    && (matches!(reader.peek_operator(), Some(":" | "="))
                        || reader.peek_ident().is_some())
            });
            Some(Item::Failed(Failed { name, is_late }))
        }
        Some("let") if is_late => {
            let (place, name) = (reader.here(), reader.ident()?);
            let value = Expr::late(place);
            Some(Item::Let(Let { name, value }))
        }
        Some("feature") => reader.ident().map(Item::FailedFeature),
        Some("name") => {
            let name = Some(reader.ident()?);
            Some(Item::Failed(Failed { name, is_late }))
        }
        Some(_) => None,
    }
}

/// Reads one thing; after a mistake goes on behind the next `;` or `{ }`.
pub(crate) fn recovering<T>(
    reader: &mut Reader,
    errors: &mut Errors,
    mut read: impl FnMut(&mut Reader, &mut Errors) -> Parsed<T>,
) -> Option<T> {
    let begin = reader.position();
    match read(reader, errors) {
        Ok(value) => Some(value),
        Err(diagnostic) => {
            errors.push(diagnostic);
            to_next(reader, begin);
            None
        }
    }
}

/// Goes on behind the next `;` or `{ }`, or where another item begins.
fn to_next(reader: &mut Reader, begin: usize) {
    while !reader.is_at_end() && (reader.position() == begin || !begins_item(reader)) {
        let is_body = reader.at_group(Delimiter::Brace);
        let is_end = reader.peek_operator() == Some(";");
        reader.skip();
        if is_body {
            reader.eat(";");
        }
        if (is_body || is_end) && !goes_on(reader) {
            break;
        }
    }
}

/// Whether nothing can begin here, so that it belongs to what is before it: `>` behind the number in `{ K } > 1`.
fn goes_on(reader: &Reader) -> bool {
    let is_beginning = reader.peek_ident().is_some() || reader.peek_operator() == Some("#");
    !reader.is_at_end() && !is_beginning
}

/// Goes on behind the next `;`.
pub(super) fn skip_statement(reader: &mut Reader) {
    while !reader.is_at_end() && reader.eat(";").is_none() {
        reader.skip();
    }
}

pub(crate) fn item(reader: &mut Reader, errors: &mut Errors) -> Parsed<Item> {
    let docs = attributes(reader)?;
    let keyword = keyword(reader);
    if matches!(
        keyword,
        Some("let" | "block" | "for" | "ensure" | "onnx" | "treat" | "same_as" | at::AT)
    ) {
        only_docs(docs, errors);
        return match keyword {
            Some("onnx") => Err(file::late(reader)),
            Some("same_as") => Ok(Item::Same(file::same(reader, errors)?)),
            Some("treat") => Ok(Item::Treat(file::treat(reader, errors)?)),
            Some("let") => Ok(Item::Let(let_(reader, errors)?)),
            Some("block") => Ok(Item::Block(block(reader, errors)?)),
            Some("for") => Ok(Item::Loop(loop_(reader, errors)?)),
            Some(at::AT) => Ok(Item::At(Box::new(at::at(reader, errors)?))),
            _ => Ok(Item::Contract(contract(reader, errors)?)),
        };
    }
    let docs = only_docs(docs, errors);
    if matches!(keyword, Some("name" | "output")) {
        return Ok(Item::Named(file::named(reader, docs, errors)?));
    }
    if keyword == Some("feature") {
        return Ok(Item::Feature(feature(reader, docs, errors)?));
    }
    if !has_name(reader) {
        let wrong = statement::no_item(reader, errors).or_else(|| statement::no_name(reader));
        if let Some(error) = wrong {
            return Err(error);
        }
    } else if sets_input(reader) {
        let place = reader.here();
        return Err(Diagnostic::new(
            place,
            "the size of the input is there already",
        ));
    }
    Ok(Item::Layer(layer(reader, docs, errors)?))
}

/// `name:`
fn has_name(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    ahead.ident().is_some() && ahead.peek_operator() == Some(":")
}

/// `input: [`
pub(super) fn sets_input(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    ahead.ident().is_some_and(|word| word.is("input"))
        && ahead.eat(":").is_some()
        && ahead.at_group(Delimiter::Bracket)
}

/// Where the size of the input is given for the last time.
pub(super) fn last_input(reader: &Reader) -> Option<usize> {
    let mut ahead = reader.clone();
    let mut last = None;
    while !ahead.is_at_end() {
        if sets_input(&ahead) {
            last = Some(ahead.position());
        }
        ahead.skip();
    }
    last
}

/// The keyword that stands here, if its production fits: each may also name a layer.
pub(crate) fn keyword(reader: &Reader) -> Option<&'static str> {
    reader.keyword(|word| keyword_of(&word.to_string(), reader))
}

fn keyword_of(word: &str, reader: &Reader) -> Option<&'static str> {
    // Hardly any word is one, and this is asked of all: what stands behind it is looked at last.
    let behind = || {
        let mut ahead = reader.clone();
        ahead.ident();
        ahead
    };
    let next = || behind().peek_operator();
    let names_next = || behind().peek_ident().is_some();
    let ends = || behind().is_at_end();
    let as_layer =
        || matches!(next(), Some(":" | "->" | ";" | ".")) || behind().at_group(Delimiter::Bracket);
    match word {
        "let" if names_next() || ends() => Some("let"),
        "block" if names_next() || ends() => Some("block"),
        "feature" if names_next() => Some("feature"),
        "for" if !as_layer() => Some("for"),
        "ensure" if !as_layer() || begins_with_list(&behind()) => Some("ensure"),
        "input" if ends() || names_next() || matches!(next(), Some(":" | "=")) => Some("input"),
        at::AT if next().is_none() && at::begins(reader) => Some(at::AT),
        word => file::keyword(word, &behind),
    }
}

/// Whether a condition begins here with a list, which is no index of a layer.
fn begins_with_list(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    let is_list = ahead.group(Delimiter::Bracket).is_some();
    let behind = ahead.peek_operator();
    is_list && behind.is_some_and(|text| !matches!(text, ":" | "->" | ";" | "."))
}

/// Reads the `;` of an item. Where it is missing and something new begins, that is the only error.
pub(crate) fn semicolon(reader: &mut Reader, errors: &mut Errors) -> Parsed<()> {
    if reader.eat(";").is_some() {
        return Ok(());
    }
    if reader.peek_operator() == Some(",") {
        let error = reader.expected("`;`").help("every statement ends with `;`");
        errors.push_habit(Habit::CommaForSemicolon, error);
        reader.skip();
        return Ok(());
    }
    if begins_item(reader) || reader.is_at_end() {
        let missing = Diagnostic::new(reader.behind(), "expected `;` after this");
        errors.push(missing);
        return Ok(());
    }
    Err(reader.expected("`;`"))
}

/// Whether an item begins here, for all that can be seen.
pub(super) fn begins_item(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    keyword(reader).is_some()
        || reader.peek_operator() == Some("#")
        || ahead.ident().is_some() && ahead.eat(":").is_some()
}

pub(super) fn name(reader: &mut Reader, what: &str) -> Parsed<Ident> {
    let name = reader.peek_ident().filter(|name| !name.is("_")).cloned();
    let name = name.ok_or_else(|| reader.expected(what))?;
    reader.skip();
    Ok(name)
}

fn let_(reader: &mut Reader, errors: &mut Errors) -> Parsed<Let> {
    reader.skip();
    let name = name(reader, "a name")?;
    let equals = reader.expect("=");
    equals.map_err(|error| habit::behind_let(error, reader))?;
    let value = argument(reader, 0)?;
    semicolon(reader, errors).map_err(|error| habit::behind_value(error, reader))?;
    Ok(Let { name, value })
}

fn block(reader: &mut Reader, errors: &mut Errors) -> Parsed<Block> {
    reader.skip();
    let name = name(reader, "the name of the block")?;
    let mut parameters = Vec::new();
    if let Some((mut inside, _)) = reader.group(Delimiter::Parenthesis) {
        while !inside.is_at_end() {
            if parameters.len() >= PARAMETERS {
                let message = format!("more than {PARAMETERS} parameters");
                return Err(Diagnostic::new(inside.here(), message));
            }
            parameters.push(parameter(&mut inside)?);
            if !inside.is_at_end() {
                inside.expect(",")?;
            }
        }
    }
    let Some((mut inside, _)) = reader.group(Delimiter::Brace) else {
        return Err(reader.expected("`{`"));
    };
    Ok(Block {
        name,
        parameters,
        items: items(&mut inside, errors),
    })
}

fn parameter(reader: &mut Reader) -> Parsed<Parameter> {
    let name = name(reader, "the name of a parameter")?;
    let default = match reader.eat("=") {
        Some(_) => Some(argument(reader, 0)?),
        None => None,
    };
    Ok(Parameter { name, default })
}

/// The head of a statement with a body. Where it cannot be read, `none` stands for it and the body is read all the same:
/// its names are to exist.
pub(super) fn or_body<T>(
    head: Parsed<T>,
    none: T,
    reader: &mut Reader,
    errors: &mut Errors,
) -> Parsed<T> {
    let error = match head {
        Ok(head) => return Ok(head),
        Err(error) => error,
    };
    while !reader.at_group(Delimiter::Brace) {
        if reader.is_at_end() || reader.peek_operator() == Some(";") {
            return Err(error);
        }
        reader.skip();
    }
    errors.push(error);
    Ok(none)
}

fn loop_(reader: &mut Reader, errors: &mut Errors) -> Parsed<Loop> {
    let start = reader.here();
    reader.skip();
    let turns = turns(reader);
    let none = (Pattern::Ignored, Range::Failed);
    let (pattern, range) = or_body(turns, none, reader, errors)?;
    let place = reader.since(start);
    let Some((mut inside, _)) = reader.group(Delimiter::Brace) else {
        return Err(reader.expected("`{`"));
    };
    Ok(Loop {
        pattern,
        range,
        place,
        items: items(&mut inside, errors),
    })
}

/// `pattern in range`
fn turns(reader: &mut Reader) -> Parsed<(Pattern, Range)> {
    let pattern = pattern(reader)?;
    match reader.peek_ident() {
        Some(word) if word.is("in") => reader.skip(),
        _ => return Err(reader.expected("`in`")),
    };
    let begin = reader.clone();
    let from = before_body(reader).map_err(|error| habit::behind_in(error, begin))?;
    let inclusive = reader.peek_operator() == Some("..=");
    let to = match reader.eat("..").or_else(|| reader.eat("..=")) {
        Some(_) => Some(before_body(reader)?),
        None => None,
    };
    if !reader.at_group(Delimiter::Brace) {
        return Err(habit::behind_range(reader.expected("`{`"), reader));
    }
    let Some(to) = to else {
        return Ok((pattern, Range::Items(from)));
    };
    let range = Range::Numbers {
        from,
        to,
        inclusive,
    };
    Ok((pattern, range))
}

fn pattern(reader: &mut Reader) -> Parsed<Pattern> {
    if let Some((mut inside, place)) = reader.group(Delimiter::Parenthesis) {
        let mut patterns = Vec::new();
        while !inside.is_at_end() {
            patterns.push(pattern(&mut inside)?);
            if !inside.is_at_end() {
                inside.expect(",")?;
            }
        }
        return Ok(Pattern::Tuple(patterns, place));
    }
    match reader.ident() {
        Some(name) if name.is("_") => Ok(Pattern::Ignored),
        Some(name) => Ok(Pattern::Name(name)),
        None => Err(reader.expected("a name")),
    }
}

fn contract(reader: &mut Reader, errors: &mut Errors) -> Parsed<Contract> {
    reader.skip();
    let begin = reader.clone();
    let condition = expr(reader, 0)?;
    let called = statement::called_contract(&begin, &condition);
    let condition = match called {
        Some(error) => {
            errors.push(error);
            Expr {
                kind: ExprKind::Bool(true),
                place: condition.place,
            }
        }
        None => condition,
    };
    let mut message = None;
    if reader.eat(",").is_some() && reader.peek_operator() != Some(";") {
        message = Some(string(reader, "a message in quotes")?);
        reader.eat(",");
    }
    semicolon(reader, errors).map_err(|error| habit::behind_condition(error, reader))?;
    Ok(Contract { condition, message })
}

pub(super) fn string(reader: &mut Reader, what: &str) -> Parsed<String> {
    let expected = reader.expected(what);
    if let Some((mut inside, _)) = reader.group(Delimiter::None) {
        return string(&mut inside, what);
    }
    match reader.literal().as_ref().map(Lit::of) {
        Some(Lit::Str(said)) => Ok(said),
        _ => Err(expected),
    }
}

fn feature(reader: &mut Reader, docs: TokenStream, errors: &mut Errors) -> Parsed<Feature> {
    reader.skip();
    let name = name(reader, "the name of the feature")?;
    reader.expect("=")?;
    let Some(head) = reader.ident() else {
        return Err(reader.expected("a layer"));
    };
    let path = path(reader, head, 0)?;
    semicolon(reader, errors)?;
    Ok(Feature { docs, name, path })
}

fn layer(reader: &mut Reader, docs: TokenStream, errors: &mut Errors) -> Parsed<Layer> {
    let mut ahead = reader.clone();
    let name = ahead.ident().filter(|_| ahead.eat(":").is_some());
    if let Some(name) = &name {
        if name.is("_") {
            let place = Place::of(name.span());
            return Err(Diagnostic::new(place, "`_` is no name").help("leave the name out"));
        }
        *reader = ahead;
    }
    let pipeline = pipeline(reader)?;
    let is_named = name.is_some();
    semicolon(reader, errors)
        .map_err(|error| statement::behind_layer(error, reader, &pipeline, is_named))?;
    Ok(Layer {
        docs,
        name,
        pipeline,
    })
}
