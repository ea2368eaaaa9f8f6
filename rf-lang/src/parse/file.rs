//! What is said of a trained file.

use crate::token::{Delimiter, Ident, TokenStream, Word};

use super::expr::pipeline;
use super::item::{name, semicolon, string};
use super::reader::{Parsed, Reader};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::spec::{File, Item, Named, Same, Spec, Treat};

/// Which word begins a statement about a file, if it does with what is behind it: each is told by what is in quotes.
pub(super) fn keyword<'a>(word: &str, behind: &dyn Fn() -> Reader<'a>) -> Option<&'static str> {
    let words = ["onnx", "same_as", "output", "name", "treat"];
    let found = words.into_iter().find(|own| *own == word)?;
    let mut ahead = behind();
    if found == "name" {
        ahead.ident()?;
    }
    if found != "treat" {
        ahead.eat(":")?;
    }
    if let Some((inside, _)) = ahead.group(Delimiter::None) {
        ahead = inside;
    }
    let literal = ahead.literal()?.to_string();
    literal.ends_with(['"', '#']).then_some(found)
}

/// `onnx: "model.onnx";`, and `, watched = true` where a build script looks whether it changes.
pub(super) fn file(reader: &mut Reader, errors: &mut Errors) -> Parsed<File> {
    let mut file = path(reader)?;
    while goes_on(reader) {
        let wrong = reader.expected("`watched = true`");
        match option(reader) {
            Some(word) if word.is("watched") => file.is_watched = truth(reader)?,
            _ => return Err(wrong),
        }
    }
    semicolon(reader, errors)?;
    Ok(file)
}

/// `same_as: "model.onnx";`, and `, output = "tensor"` where this network ends before the file does.
pub(super) fn same(reader: &mut Reader, errors: &mut Errors) -> Parsed<Same> {
    let mut file = path(reader)?;
    let mut output = None;
    while goes_on(reader) {
        let wrong = reader.expected("`output = \"tensor or node\"` or `watched = true`");
        match option(reader) {
            Some(word) if word.is("watched") => file.is_watched = truth(reader)?,
            Some(word) if word.is("output") => {
                let place = reader.here();
                let of = string(reader, "a tensor or a node in quotes")?;
                output = Some((of, reader.since(place)));
            }
            _ => return Err(wrong),
        }
    }
    semicolon(reader, errors)?;
    Ok(Same {
        file,
        output,
        other: None,
    })
}

/// `onnx: "model.onnx"`
fn path(reader: &mut Reader) -> Parsed<File> {
    reader.skip();
    reader.expect(":")?;
    let place = reader.here();
    let path = string(reader, "a path in quotes")?;
    Ok(File {
        path,
        place: reader.since(place),
        is_watched: false,
        network: None,
    })
}

/// Whether another option follows.
fn goes_on(reader: &mut Reader) -> bool {
    reader.eat(",").is_some() && reader.peek_operator() != Some(";")
}

/// `watched =`
fn option(reader: &mut Reader) -> Option<Ident> {
    let word = reader.ident()?;
    reader.eat("=")?;
    Some(word)
}

fn truth(reader: &mut Reader) -> Parsed<bool> {
    let expected = reader.expected("`true` or `false`");
    match reader.ident() {
        Some(word) if word.is("true") => Ok(true),
        Some(word) if word.is("false") => Ok(false),
        _ => Err(expected),
    }
}

/// `name p3: "tensor";`, or `output: "tensor";`
pub(super) fn named(reader: &mut Reader, docs: TokenStream, errors: &mut Errors) -> Parsed<Named> {
    if reader.sees("name") {
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
    if reader.ident().is_none_or(|word| !word.is("as")) {
        return Err(expected.help("as in `treat \"/model/Gelu\" as pointwise();`"));
    }
    let stages = pipeline(reader)?;
    if let Some(source) = &stages.source {
        let error = Diagnostic::new(source.place, "a node reads what it reads in the file");
        return Err(error.help("say what it does: `pointwise()`, `mix()`, `conv(3, pad = 1)`"));
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
    let has_other = spec.items.iter().any(|item| matches!(item, Item::Same(_)));
    for item in &spec.items {
        let place: Place = match item {
            Item::Named(named) => named.place,
            Item::Treat(treat) if !has_other => treat.place,
            _ => continue,
        };
        let error = Diagnostic::new(place, "there is no file that this could be in");
        errors.push(error.help("a network begins with its file: `onnx: \"model.onnx\";`"));
    }
}
