//! Statements as they are written elsewhere.

use crate::token::{Delimiter, Ident, Word};

use super::expr::{expr, pipeline};
use super::reader::Reader;
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::near::nearest;
use crate::spec::{Expr, ExprKind, Pipeline, Segment, UnaryOp, text};
use crate::words::is_fact;

/// The error for what begins no item, though it does in Rust. Reads as much as belongs to it.
pub(super) fn no_item(reader: &mut Reader, errors: &Errors) -> Option<Diagnostic> {
    let mut ahead = reader.clone();
    let word = ahead.ident()?;
    let is_layer = matches!(ahead.peek_operator(), Some(":" | "->" | ";" | "."));
    if is_layer || ahead.is_at_end() {
        return None;
    }
    let name = word.to_string();
    let help = match name.as_str() {
        "assert" | "debug_assert" | "static_assert" | "const_assert" | "require" | "assert_eq"
        | "const_assert_eq" | "assert_ne" => asserted(&name, &ahead)?,
        "const" | "static" => {
            let help = constant(ahead.clone());
            skip_to_end(reader);
            help
        }
        "if" | "match" => {
            skip_branches(reader);
            String::from(
                "a stage is left out by a count of 0, as in `conv(3) * 0`, and a loop may go through a list",
            )
        }
        "while" | "loop" => String::from("`for i in 0..4 { … }` repeats, and `conv(3) * 4` too"),
        "pub" => String::from("every layer is as visible as the struct"),
        "fn" => String::from("a network within a network is a `block`"),
        // Nobody reads what would be said of it.
        _ if errors.is_full() => return None,
        _ => misspelt(&name, &ahead)?,
    };
    let error = Diagnostic::new(
        Place::of(word.span()),
        format!("expected a layer, found `{word}`"),
    );
    Some(error.help(help))
}

/// What a word that begins a statement nearly is, where the rest of that statement stands behind it. Most statements begin
/// with a word that is none of them: what stands behind it is looked at first.
fn misspelt(word: &str, behind: &Reader) -> Option<String> {
    let mut ahead = behind.clone();
    ahead.ident()?;
    let is_contract = ahead.peek_operator().is_some() || ahead.at_group(Delimiter::Bracket);
    let is_value = ahead.peek_operator() == Some("=");
    let is_loop = ahead.sees("in");
    ahead.group(Delimiter::Parenthesis);
    let is_block = ahead.at_group(Delimiter::Brace);
    if !is_contract && !is_loop && !is_block {
        return None;
    }
    let near = nearest(word, &["ensure", "feature", "let", "block", "for"])?;
    let is_one = match near {
        "ensure" => is_contract,
        "block" => is_block,
        "for" => is_loop,
        _ => is_value,
    };
    is_one.then(|| format!("did you mean `{near}`?"))
}

/// The contract that an assertion would be.
fn asserted(name: &str, reader: &Reader) -> Option<String> {
    let mut ahead = reader.clone();
    let has_mark = ahead.eat("!").is_some();
    if !has_mark && ahead.peek_operator().is_some() {
        return None;
    }
    let Some((mut inside, _)) = ahead.group(Delimiter::Parenthesis) else {
        let condition = expr(&mut ahead, 0).ok()?;
        return Some(asked(&condition));
    };
    let condition = expr(&mut inside, 0).ok()?;
    let comparison = if name.ends_with("_eq") {
        "=="
    } else if name.ends_with("_ne") {
        "!="
    } else {
        return Some(asked(&condition));
    };
    inside.eat(",")?;
    let other = expr(&mut inside, 0).ok()?;
    Some(format!(
        "a contract is `ensure {condition} {comparison} {other};`"
    ))
}

fn asked(condition: &Expr) -> String {
    format!("a contract is `{};`", contract(condition))
}

/// A contract that nobody takes for a call.
fn contract(condition: &Expr) -> String {
    let is_called = match &condition.kind {
        ExprKind::Unary(UnaryOp::Not, operand) => {
            matches!(operand.kind, ExprKind::Parenthesized(_))
        }
        _ => false,
    };
    if is_called {
        format!("ensure ({condition})")
    } else {
        format!("ensure {condition}")
    }
}

/// The value that a constant would be.
fn constant(mut reader: Reader) -> String {
    let name = reader.ident();
    skip_until(&mut reader, |reader| {
        matches!(reader.peek_operator(), Some("=" | ";"))
    });
    let value = reader.eat("=").and_then(|_| expr(&mut reader, 0).ok());
    match (name, value) {
        (Some(name), Some(value)) => format!("a value is `let {name} = {value};`"),
        _ => String::from("a value is `let k = 3;`"),
    }
}

fn skip_until(reader: &mut Reader, is_there: impl Fn(&Reader) -> bool) {
    while !reader.is_at_end() && !is_there(reader) {
        reader.skip();
    }
}

/// To the `;` of a statement.
fn skip_to_end(reader: &mut Reader) {
    skip_until(reader, |reader| reader.peek_operator() == Some(";"));
}

/// To the last `{ }` of `if … { } else { }`.
fn skip_branches(reader: &mut Reader) {
    loop {
        skip_until(reader, |reader| {
            reader.at_group(Delimiter::Brace) || reader.peek_operator() == Some(";")
        });
        let mut behind = reader.clone();
        let is_body = behind.group(Delimiter::Brace).is_some();
        if !is_body || behind.ident().is_none_or(|word| !word.is("else")) {
            return;
        }
        *reader = behind;
    }
}

/// The error for a layer's name that is none.
pub(super) fn no_name(reader: &Reader) -> Option<Diagnostic> {
    let mut ahead = reader.clone();
    if let Some(literal) = ahead.literal() {
        let place = Place::of(literal.span());
        ahead.eat(":")?;
        let text = literal.to_string();
        let bare = text.trim_matches('"');
        if bare.len() < text.len() {
            let error = Diagnostic::new(place, format!("expected a layer, found {text}"));
            return Some(error.help(format!("a name stands without quotes: `{bare}`")));
        }
        let digits = text.trim_start_matches(|char: char| char.is_ascii_digit());
        let number = text.strip_suffix(digits)?;
        let error = Diagnostic::new(place, format!("expected a layer, found `{text}`"));
        let name = if digits.is_empty() { "layer" } else { digits };
        return Some(error.help(format!("a name begins with a letter: `{name}{number}`")));
    }
    let first = ahead.ident()?;
    let mut parts = vec![first.to_string()];
    let mut last = first.span();
    while ahead.eat("-").is_some() {
        let (text, span) = match ahead.ident() {
            Some(part) => (part.to_string(), part.span()),
            None => ahead
                .literal()
                .map(|part| (part.to_string(), part.span()))?,
        };
        last = span;
        parts.push(text);
    }
    if parts.len() < 2 || ahead.peek_operator() != Some(":") {
        return None;
    }
    let place = Place::of(first.span()).to(Place::of(last));
    let error = Diagnostic::new(
        place,
        format!("expected a name, found `{}`", parts.join("-")),
    );
    Some(error.help(format!("a name has no `-`: `{}`", parts.join("_"))))
}

/// `ensure!(…)`, of which nobody knows whether the opposite is meant: a fragment of a `macro_rules!` is no call.
pub(super) fn called_contract(reader: &Reader, condition: &Expr) -> Option<Diagnostic> {
    let ExprKind::Unary(UnaryOp::Not, operand) = &condition.kind else {
        return None;
    };
    let mut ahead = reader.clone();
    ahead.eat("!")?;
    if ahead.at_group(Delimiter::None) || !ahead.at_group(Delimiter::Parenthesis) {
        return None;
    }
    match &operand.kind {
        ExprKind::Parenthesized(inner) => {
            let message =
                "this `!` may mean the opposite, or be that of a macro, as in `ensure!(…)`";
            let error = Diagnostic::new(reader.here(), message);
            let opposite = contract(condition);
            let error = error.help(format!("write `{};`", contract(inner)));
            Some(error.help(format!("if the opposite is meant, `{opposite};`")))
        }
        ExprKind::Tuple(items) => {
            let [condition, message] = items.as_slice() else {
                return None;
            };
            let ExprKind::Wrong(message) = &message.kind else {
                return None;
            };
            let message = message.word.as_ref()?;
            let written = "a contract is written without `!` and parentheses";
            let error = Diagnostic::new(reader.here(), written);
            let contract = contract(condition);
            Some(error.help(format!("write `{contract}, \"{message}\";`")))
        }
        _ => None,
    }
}

/// Behind a layer, instead of its `;`.
pub(super) fn behind_layer(
    error: Diagnostic,
    reader: &Reader,
    pipeline: &Pipeline,
    is_named: bool,
) -> Diagnostic {
    let alone = match &pipeline.source {
        Some(source) if pipeline.stages.is_empty() && source.segments.is_empty() && !is_named => {
            Some(&source.head)
        }
        _ => None,
    };
    if reader.at_group(Delimiter::Brace) {
        return error.help(
            "a block is used as an operation is: `name()`, and its layers stand where it is defined",
        );
    }
    if !is_named && is_of_fact(pipeline) && reader.peek_operator().is_some() {
        return error.help("a contract begins with `ensure`");
    }
    match (reader.peek_operator(), alone) {
        (Some("="), Some(name)) => assigned(error, reader, name),
        (Some(op @ ("+" | "-" | "*")), _) => calculated(error, reader, op, pipeline),
        (Some("=>" | "|" | ">>" | "." | ">"), _) => {
            error.help("`->` leads from one stage to the next, as in `conv(3) -> max_pool(2)`")
        }
        (None, Some(_)) if reader.peek_ident().is_some() => {
            let found = reader.found();
            let message = format!("expected `:` behind the name of a layer, found {found}");
            Diagnostic::new(error.place, message).help("as in `conv1: conv(3);`")
        }
        (None, _) if reader.peek_ident().is_some() => {
            error.help("a layer ends with `;`, and `->` leads from one stage to the next")
        }
        _ => error,
    }
}

/// `conv1.size`
fn is_of_fact(pipeline: &Pipeline) -> bool {
    let segments = pipeline.source.iter().flat_map(|source| &source.segments);
    let mut names = segments.filter_map(|segment| match segment {
        Segment::Name(name) => Some(text(name)),
        _ => None,
    });
    pipeline.stages.is_empty() && names.any(|name| is_fact(&name))
}

/// `x = conv(3)`
fn assigned(error: Diagnostic, reader: &Reader, name: &Ident) -> Diagnostic {
    let mut ahead = reader.clone();
    ahead.eat("=");
    let layer = pipeline(&mut ahead).ok();
    match layer.filter(|layer| !layer.stages.is_empty()) {
        Some(layer) => error.help(format!(
            "a layer has its name before a `:`: `{name}: {layer};`"
        )),
        None => error.help(
            "a layer has its name before a `:`, as in `conv1: conv(3);`, and a value has it in a `let`",
        ),
    }
}

/// `a + b`
fn calculated(error: Diagnostic, reader: &Reader, op: &str, left: &Pipeline) -> Diagnostic {
    let mut ahead = reader.clone();
    ahead.eat(op);
    let join = if op == "*" { "scale" } else { "add" };
    match pipeline(&mut ahead) {
        Ok(right) => error.help(format!("layers are joined by `{join}({left}, {right})`")),
        Err(_) => error.help(format!("layers are joined by `{join}(a, b)`")),
    }
}
