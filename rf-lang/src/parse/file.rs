//! What is said of a trained file.

use proc_macro2::{Delimiter, TokenStream};

use super::expr::pipeline;
use super::item::{name, semicolon, string};
use super::reader::{Parsed, Reader};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::spec::{File, Item, Named, Spec, Treat};

/// The word that begins a statement about a file, if one stands here: each is told by what is in quotes.
pub(super) fn keyword(reader: &Reader) -> Option<&'static str> {
    let mut ahead = reader.clone();
    let word = ahead.ident()?;
    let found = if word == "onnx" {
        ahead.eat(":")?;
        "onnx"
    } else if word == "output" {
        ahead.eat(":")?;
        "output"
    } else if word == "name" {
        ahead.ident()?;
        ahead.eat(":")?;
        "name"
    } else if word == "treat" {
        "treat"
    } else {
        return None;
    };
    if let Some((inside, _)) = ahead.group(Delimiter::None) {
        ahead = inside;
    }
    let literal = ahead.literal()?.to_string();
    literal.ends_with(['"', '#']).then_some(found)
}

/// `onnx: "model.onnx";`, and `, watched = true` where a build script looks whether it changes.
pub(super) fn file(reader: &mut Reader, errors: &mut Errors) -> Parsed<File> {
    reader.skip();
    reader.expect(":")?;
    let place = reader.here();
    let path = string(reader, "a path in quotes")?;
    let place = reader.since(place);
    let mut is_watched = false;
    while reader.eat(",").is_some() {
        if reader.peek_operator() == Some(";") {
            break;
        }
        let wrong = reader.expected("`watched = true`");
        if reader.ident().is_none_or(|word| word != "watched") || reader.eat("=").is_none() {
            return Err(wrong);
        }
        match reader.ident() {
            Some(word) if word == "true" => is_watched = true,
            Some(word) if word == "false" => is_watched = false,
            _ => return Err(wrong),
        }
    }
    semicolon(reader, errors)?;
    Ok(File {
        path,
        place,
        is_watched,
        network: None,
    })
}

/// `name p3: "tensor";`, or `output: "tensor";`
pub(super) fn named(reader: &mut Reader, docs: TokenStream, errors: &mut Errors) -> Parsed<Named> {
    if reader.peek_ident().is_some_and(|word| word == "name") {
        reader.skip();
    }
    let name = name(reader, "a name")?;
    reader.expect(":")?;
    let place = reader.here();
    let of = string(reader, "a tensor or a node in quotes")?;
    let place = reader.since(place);
    semicolon(reader, errors)?;
    Ok(Named {
        docs,
        name,
        of,
        place,
        source: None,
    })
}

/// `treat "node" as pointwise();`
pub(super) fn treat(reader: &mut Reader, errors: &mut Errors) -> Parsed<Treat> {
    reader.skip();
    let place = reader.here();
    let node = string(reader, "a node in quotes")?;
    let place = reader.since(place);
    let expected = reader.expected("`as`");
    if reader.ident().is_none_or(|word| word != "as") {
        return Err(expected.help("as in `treat \"/model/Gelu\" as pointwise();`"));
    }
    let from = reader.here();
    let stages = pipeline(reader)?;
    if let Some(source) = &stages.source {
        let error = Diagnostic::new(source.place, "a node reads what it reads in the file");
        return Err(error.help("say what it does: `pointwise()`, `mix()`, `conv(3, pad = 1)`"));
    }
    if stages.stages.is_empty() {
        return Err(Diagnostic::new(from, "expected a stage"));
    }
    semicolon(reader, errors)?;
    Ok(Treat {
        node,
        place,
        stages,
    })
}

/// The error for a file that stands behind layers.
pub(super) fn late(reader: &Reader) -> Diagnostic {
    Diagnostic::new(
        reader.here(),
        "the file stands before the first layer: the network begins with it",
    )
}

/// The errors of what is said of a file where there is none.
pub(super) fn belongs(spec: &Spec, errors: &mut Errors) {
    if spec.file.is_some() || !errors.is_empty() {
        return;
    }
    for item in &spec.items {
        let place: Place = match item {
            Item::Named(named) => named.place,
            Item::Treat(treat) => treat.place,
            _ => continue,
        };
        let error = Diagnostic::new(place, "there is no file that this could be in");
        errors.push(error.help("a network begins with its file: `onnx: \"model.onnx\";`"));
    }
}
