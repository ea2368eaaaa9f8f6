//! Expressions: values, conditions, and pipelines as arguments.

use crate::token::{Delimiter, Ident, Word};
use receptive_field_core::Kind;

use super::habit::{self, Listing};
use super::late::late;
use super::number::{number, part};
use super::reader::{Parsed, Reader};
use crate::budget::DEPTH;
use crate::diagnostic::{Diagnostic, Place};
use crate::foreign;
use crate::spec::{
    Argument, Arithmetic, BinaryOp, Call, Comparison, Expr, ExprKind, Path, Pipeline, Segment,
    Stage, UnaryOp,
};
use crate::translate;

/// A whole expression, which may turn out to be a pipeline.
pub(crate) fn argument(reader: &mut Reader, depth: usize) -> Parsed<Expr> {
    let first = expr(reader, depth)?;
    if reader.peek_operator() != Some("->") {
        return Ok(first);
    }
    let start = first.place;
    let mut pipeline = into_pipeline(first)?;
    pipeline.stages.append(&mut more_stages(reader, depth)?);
    let place = reader.since(start);
    pipeline.place = place;
    Ok(Expr {
        kind: ExprKind::Pipeline(Box::new(pipeline)),
        place,
    })
}

/// An expression without `->`.
pub(crate) fn expr(reader: &mut Reader, depth: usize) -> Parsed<Expr> {
    binary(reader, 0, deeper(reader, depth)?)
}

fn deeper(reader: &Reader, depth: usize) -> Parsed<usize> {
    if depth == 0 {
        reader.begin_statement();
    }
    if depth >= DEPTH {
        let message = format!("nested too deep: at most {DEPTH} levels");
        return Err(Diagnostic::new(reader.here(), message));
    }
    Ok(depth.saturating_add(1))
}

fn binary(reader: &mut Reader, least: u8, depth: usize) -> Parsed<Expr> {
    let mut left = unary(reader, depth)?;
    while let Some(op) = reader.peek_operator().and_then(operator) {
        if op.precedence() <= least {
            break;
        }
        reader.expect(op.symbol())?;
        reader.count_operator()?;
        let right = binary(reader, op.precedence(), deeper(reader, depth)?)?;
        let place = left.place.to(right.place);
        let next = reader.peek_operator().and_then(operator);
        if let Some(next) =
            next.filter(|next| matches!((op, next), (BinaryOp::Compare(_), BinaryOp::Compare(_))))
        {
            reader.expect(next.symbol())?;
            let last = binary(reader, next.precedence(), deeper(reader, depth)?)?;
            let (op, next) = (op.symbol(), next.symbol());
            let place = left.place.to(last.place);
            return Err(
                Diagnostic::new(place, "comparisons cannot be chained").help(format!(
                    "write `{left} {op} {right} && {right} {next} {last}`"
                )),
            );
        }
        left = Expr {
            kind: ExprKind::Binary(op, Box::new(left), Box::new(right)),
            place,
        };
    }
    Ok(left)
}

fn operator(text: &str) -> Option<BinaryOp> {
    use BinaryOp::{And, Arithmetic as Calculate, Compare, Or};
    Some(match text {
        "||" => Or,
        "&&" => And,
        "==" => Compare(Comparison::Equal),
        "!=" => Compare(Comparison::NotEqual),
        "<" => Compare(Comparison::Less),
        "<=" => Compare(Comparison::LessEqual),
        ">" => Compare(Comparison::Greater),
        ">=" => Compare(Comparison::GreaterEqual),
        "<<" => Calculate(Arithmetic::ShiftLeft),
        "+" => Calculate(Arithmetic::Add),
        "-" => Calculate(Arithmetic::Sub),
        "*" => Calculate(Arithmetic::Mul),
        "/" => Calculate(Arithmetic::Div),
        "%" => Calculate(Arithmetic::Rem),
        _ => return None,
    })
}

fn unary(reader: &mut Reader, depth: usize) -> Parsed<Expr> {
    let op = match reader.peek_operator() {
        Some("-") => UnaryOp::Minus,
        Some("!") => UnaryOp::Not,
        _ => return primary(reader, depth),
    };
    let start = reader.here();
    reader.skip();
    let operand = unary(reader, deeper(reader, depth)?)?;
    let place = start.to(operand.place);
    Ok(Expr {
        kind: ExprKind::Unary(op, Box::new(operand)),
        place,
    })
}

fn primary(reader: &mut Reader, depth: usize) -> Parsed<Expr> {
    let depth = deeper(reader, depth)?;
    if let Some((inside, _)) = reader.group(Delimiter::None) {
        return fragment(inside, depth);
    }
    if let Some((mut inside, place)) = reader.group(Delimiter::Bracket) {
        let items = comma_separated(&mut inside, Listing::Values, |inside| expr(inside, depth))?;
        let kind = ExprKind::List(items);
        return Ok(Expr { kind, place });
    }
    if let Some((inside, place)) = reader.group(Delimiter::Parenthesis) {
        return parenthesized(inside, place, depth);
    }
    if let Some(late) = late(reader) {
        return late;
    }
    if let Some(name) = reader.ident() {
        return named(reader, name, depth);
    }
    match reader.literal() {
        Some(literal) => Ok(number(&literal)),
        None => Err(habit::no_value(reader.expected("a value"), reader)),
    }
}

/// What a `macro_rules!` fragment holds is one value, whatever stands around it.
fn fragment(mut inside: Reader, depth: usize) -> Parsed<Expr> {
    let inner = argument(&mut inside, depth)?;
    let place = inner.place;
    if !inside.is_at_end() {
        return Err(inside.expected("an operator"));
    }
    let is_compound = matches!(inner.kind, ExprKind::Binary(..) | ExprKind::Unary(..));
    let kind = if is_compound {
        ExprKind::Parenthesized(Box::new(inner))
    } else {
        inner.kind
    };
    Ok(Expr { kind, place })
}

fn parenthesized(mut inside: Reader, place: Place, depth: usize) -> Parsed<Expr> {
    let first = expr(&mut inside, depth)?;
    if inside.is_at_end() {
        let kind = ExprKind::Parenthesized(Box::new(first));
        return Ok(Expr { kind, place });
    }
    inside.expect(",")?;
    let mut items = vec![first];
    items.append(&mut comma_separated(
        &mut inside,
        Listing::Values,
        |inside| expr(inside, depth),
    )?);
    let kind = ExprKind::Tuple(items);
    Ok(Expr { kind, place })
}

fn named(reader: &mut Reader, name: Ident, depth: usize) -> Parsed<Expr> {
    let start = Place::of(name.span());
    if reader.at_group(Delimiter::Parenthesis) {
        let call = call(reader, name, depth)?;
        return Ok(Expr {
            place: call.place,
            kind: ExprKind::Call(call),
        });
    }
    if name.is("true") || name.is("false") {
        let kind = ExprKind::Bool(name.is("true"));
        return Ok(Expr { kind, place: start });
    }
    let path = path(reader, name, depth)?;
    Ok(Expr {
        place: path.place,
        kind: ExprKind::Path(path),
    })
}

/// The rest of a path that begins with `head`.
pub(crate) fn path(reader: &mut Reader, head: Ident, depth: usize) -> Parsed<Path> {
    let start = Place::of(head.span());
    let mut segments = Vec::new();
    loop {
        if reader.at_group(Delimiter::Bracket) {
            if let Some((mut inside, place)) = reader.group(Delimiter::Bracket) {
                let indices =
                    comma_separated(&mut inside, Listing::Values, |inside| expr(inside, depth))?;
                segments.push(Segment::Index(indices, place));
            }
        } else if reader.eat(".").is_some() {
            if let Some(name) = reader.ident() {
                if reader.at_group(Delimiter::Parenthesis) {
                    let path = Path {
                        place: reader.since(start),
                        head,
                        segments,
                    };
                    return Err(called(reader, &path, &name, depth));
                }
                segments.push(Segment::Name(name));
            } else if let Some(literal) = reader.literal() {
                segments.append(&mut part(&literal)?);
            } else {
                return Err(reader.expected("a fact or the name of a part"));
            }
        } else {
            break;
        }
    }
    Ok(Path {
        head,
        segments,
        place: reader.since(start),
    })
}

/// The error for parentheses behind a part of a path: a fact, or an operation with the name of its library. What stands in
/// them is as deep as the path.
fn called(reader: &Reader, path: &Path, name: &Ident, depth: usize) -> Diagnostic {
    let written = name.to_string();
    let called = |kind: Kind| {
        let ours = kind.name();
        let call = call(&mut reader.clone(), name.clone(), depth).ok();
        let written = call.and_then(|call| match Kind::of_name(&written) {
            Some(_) => Some(call.to_string()),
            None => translate::call(&call, kind),
        });
        match written {
            Some(written) => format!("write `{written}`"),
            None => format!("it is called `{ours}` here"),
        }
    };
    let help = match foreign::operation(&written) {
        Some(foreign::Operation::Help(help)) => Some(help),
        Some(foreign::Operation::Called(kind)) => Some(called(kind)),
        Some(foreign::Operation::Resized(help)) => {
            let call = call(&mut reader.clone(), name.clone(), depth).ok();
            let ours = call.and_then(|call| translate::resized(&call));
            Some(ours.map_or_else(|| String::from(help), |ours| format!("write `{ours}`")))
        }
        None => Kind::of_name(&written).map(called),
    };
    if let Some(help) = help {
        let message = format!("there is no operation or block `{path}.{name}`");
        let place = path.place.to(Place::of(name.span()));
        return Diagnostic::new(place, message).help(help);
    }
    let error = Diagnostic::new(reader.here(), format!("`.{name}` takes no arguments"));
    if name.is("len") {
        return error
            .help("how many features there are on each axis is `.size`; a number has no length");
    }
    error.help(format!("facts are written without parentheses: `.{name}`"))
}

/// The arguments that follow `name`.
pub(crate) fn call(reader: &mut Reader, name: Ident, depth: usize) -> Parsed<Call> {
    let depth = deeper(reader, depth)?;
    let Some((mut inside, place)) = reader.group(Delimiter::Parenthesis) else {
        let error = reader.expected("`(`");
        return Err(match reader.peek_operator() {
            Some("->") => error.help(
                "a layer's name may begin a pipeline; behind `->` stand operations and blocks",
            ),
            Some(";" | ",") => error.help(format!(
                "an operation or a block has its arguments in parentheses: `{name}()`"
            )),
            _ => error,
        });
    };
    let arguments = comma_separated(&mut inside, Listing::Arguments, |inside| {
        named_argument(inside, depth)
    })?;
    let place = Place::of(name.span()).to(place);
    Ok(Call {
        name,
        arguments,
        place,
    })
}

fn named_argument(reader: &mut Reader, depth: usize) -> Parsed<Argument> {
    let mut ahead = reader.clone();
    let name = ahead.ident().filter(|_| ahead.eat("=").is_some());
    if name.is_some() {
        *reader = ahead;
    }
    let value = argument(reader, depth)?;
    Ok(Argument { name, value })
}

fn comma_separated<T>(
    reader: &mut Reader,
    list: Listing,
    mut item: impl FnMut(&mut Reader) -> Parsed<T>,
) -> Parsed<Vec<T>> {
    let mut items = Vec::new();
    while !reader.is_at_end() {
        items.push(item(reader)?);
        if !reader.is_at_end() {
            let comma = reader.expect(",");
            comma.map_err(|error| habit::behind_item(error, reader, list))?;
        }
    }
    Ok(items)
}

/// A pipeline that stands as a statement.
pub(crate) fn pipeline(reader: &mut Reader) -> Parsed<Pipeline> {
    let start = reader.here();
    let Some(name) = reader.ident() else {
        let expected = reader.expected("a layer");
        return Err(if reader.peek_operator() == Some("->") {
            expected.help("a layer reads the one before it by itself: leave the `->` out")
        } else {
            expected
        });
    };
    let mut pipeline = Pipeline {
        source: None,
        stages: Vec::new(),
        place: start,
    };
    if reader.at_group(Delimiter::Parenthesis) {
        pipeline.stages.push(stage(reader, name, 0)?);
    } else {
        pipeline.source = Some(path(reader, name, 0)?);
    }
    pipeline.stages.append(&mut more_stages(reader, 0)?);
    pipeline.place = reader.since(start);
    Ok(pipeline)
}

fn more_stages(reader: &mut Reader, depth: usize) -> Parsed<Vec<Stage>> {
    let mut stages = Vec::new();
    while reader.eat("->").is_some() {
        let Some(name) = reader.ident() else {
            return Err(reader.expected("an operation or a block"));
        };
        stages.push(stage(reader, name, depth)?);
    }
    Ok(stages)
}

fn stage(reader: &mut Reader, name: Ident, depth: usize) -> Parsed<Stage> {
    let call = call(reader, name, depth)?;
    let count = match reader.eat("*") {
        Some(_) => Some(unary(reader, depth)?),
        None => None,
    };
    Ok(Stage { call, count })
}

/// An argument as the pipeline that it is where a layer is wanted.
fn into_pipeline(expr: Expr) -> Parsed<Pipeline> {
    let place = expr.place;
    let (source, stages) = match expr.kind {
        ExprKind::Pipeline(pipeline) => return Ok(*pipeline),
        ExprKind::Parenthesized(inner) => return into_pipeline(*inner),
        ExprKind::Path(path) => (Some(path), Vec::new()),
        ExprKind::Call(call) => (None, vec![Stage { call, count: None }]),
        ExprKind::Binary(BinaryOp::Arithmetic(Arithmetic::Mul), left, count) => match left.kind {
            ExprKind::Call(call) => {
                let count = Some(*count);
                (None, vec![Stage { call, count }])
            }
            _ => return Err(no_layer(place)),
        },
        _ => return Err(no_layer(place)),
    };
    Ok(Pipeline {
        source,
        stages,
        place,
    })
}

fn no_layer(place: Place) -> Diagnostic {
    Diagnostic::new(place, "expected a layer, found a value")
}
