//! The size of the input.

use crate::token::{Delimiter, Word};
use receptive_field_core::CollectVec as _;

use super::expr::expr;
use super::item::semicolon;
use super::reader::{Parsed, Reader};
use crate::diagnostic::{Diagnostic, Errors};
use crate::spec::Expr;

/// A name and a list of sizes, as only the input has: `inptu: [224, 224]`.
pub(super) fn is_misspelt(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    ahead.ident().is_some()
        && ahead.eat(":").is_some()
        && ahead.group(Delimiter::Bracket).is_some()
        && matches!(ahead.peek_operator(), Some(";" | ","))
}

/// The word of the input, and behind it what is no layer that reads it.
pub(super) fn is_begun(reader: &Reader) -> bool {
    let mut ahead = reader.clone();
    let is_input = ahead.ident().is_some_and(|word| word.is("input"));
    let is_group = ahead.at_group(Delimiter::Bracket) || ahead.at_group(Delimiter::Parenthesis);
    let operator = ahead.peek_operator();
    let is_other = operator.is_some_and(|text| !matches!(text, "->" | ";" | "."));
    is_input && (is_group || is_other)
}

pub(super) fn misspelt(reader: &Reader) -> Diagnostic {
    let error = reader.expected("`input: [height, width];`");
    error.help("the size of the input is called `input`")
}

/// The sizes, and how many axes they have where that is said.
type Input = (Vec<Expr>, Option<Expr>);

/// `input: [224, 224];`
pub(super) fn input(reader: &mut Reader, errors: &mut Errors) -> Parsed<Input> {
    reader.skip();
    if reader.peek_ident().is_some() {
        let named = reader.expected("`:`");
        errors.push(named.help("the input has no name of its own: `input: [224, 224];`"));
        reader.skip();
    }
    match reader.expect(":") {
        Err(error) if reader.eat("=").is_some() || reader.at_group(Delimiter::Bracket) => {
            errors.push(error);
        }
        Err(error) => return Err(error.help("as in `input: [224, 224];`")),
        Ok(_) => {}
    }
    let (mut inputs, mut axes) = (vec![size(reader)?], None);
    while reader.eat(",").is_some() {
        if says_axes(reader) {
            axes = Some(expr(reader, 0)?);
        } else if reader.peek_operator() != Some(";") {
            inputs.push(size(reader)?);
        }
    }
    semicolon(reader, errors)?;
    Ok((inputs, axes))
}

/// Reads `axes =`, if it stands here.
fn says_axes(reader: &mut Reader) -> bool {
    let mut ahead = reader.clone();
    let is_there = ahead.ident().is_some_and(|word| word.is("axes")) && ahead.eat("=").is_some();
    if is_there {
        *reader = ahead;
    }
    is_there
}

fn size(reader: &mut Reader) -> Parsed<Expr> {
    let is_named = reader.peek_ident().is_some_and(|name| !name.is("_"));
    if is_named || reader.at_group(Delimiter::Bracket) {
        return expr(reader, 0);
    }
    let expected = reader.expected("a list of sizes");
    Err(match reader.clone().literal() {
        Some(side) => expected.help(sizes(&side.to_string())),
        None => expected.help("one number for each axis, as in `input: [224, 224];`"),
    })
}

/// What to write for `224` or `224x224`.
fn sizes(written: &str) -> String {
    let sides: Vec<&str> = written.split('x').collect_vec();
    let is_number =
        |side: &&str| !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit());
    if sides.len() > 1 && sides.iter().all(is_number) {
        return format!(
            "one number for each axis in brackets: `[{}]`",
            sides.join(", ")
        );
    }
    format!("one number for each axis in brackets: `[{written}]`, or `[{written}, {written}]`")
}
