//! Why a contract is not met: the layers that made the number.

mod chain;
mod joins;

use receptive_field_core::eval::Source;

use super::condition::Judge;
use super::layer_of;
use crate::diagnostic::Diagnostic;
use crate::facts::is_fact;
use crate::lower::text;
use crate::spec::{Expr, ExprKind, Path, Segment};
pub(super) use joins::drift;

/// More facts than this are not explained.
const FACTS: usize = 2;

/// A fact of a layer on one axis, about which there is something to be told.
#[derive(Clone, Copy)]
struct Asked<'a> {
    judge: &'a Judge<'a>,
    from: Source,
    axis: usize,
    is_local: bool,
}

/// Adds to the error of `condition` what led to the facts in it, on the axis where it fails.
pub(super) fn why(judge: &Judge, condition: &Expr, axis: usize, error: Diagnostic) -> Diagnostic {
    let mut paths = Vec::new();
    collect(condition, &mut paths);
    let notes = paths.into_iter().filter_map(|path| note(judge, path, axis));
    let mut told: Vec<String> = Vec::new();
    for note in notes {
        if told.len() < FACTS && !told.contains(&note) {
            told.push(note);
        }
    }
    told.iter().fold(error, Diagnostic::note)
}

fn collect<'e>(expr: &'e Expr, paths: &mut Vec<&'e Path>) {
    match &expr.kind {
        ExprKind::Path(path) => paths.push(path),
        ExprKind::Parenthesized(inner) | ExprKind::Unary(_, inner) => collect(inner, paths),
        ExprKind::Binary(_, left, right) => {
            collect(left, paths);
            collect(right, paths);
        }
        ExprKind::Call(call) => {
            for argument in &call.arguments {
                collect(&argument.value, paths);
            }
        }
        ExprKind::List(items) => items.iter().for_each(|item| collect(item, paths)),
        _ => {}
    }
}

fn note(judge: &Judge, path: &Path, axis: usize) -> Option<String> {
    let scopes = &judge.case.model.scopes;
    scopes.find_head(judge.scope, &path.head)?;
    let resolved = scopes.resolve(judge.scope, path, is_fact).ok()?;
    let from = layer_of(scopes, resolved.part)?;
    let mut names = resolved.rest.iter().map_while(|segment| match segment {
        Segment::Name(name) => Some(text(name)),
        _ => None,
    });
    let mut fact = names.next()?;
    let is_local = fact == "local";
    if is_local {
        fact = names.next()?;
    }
    let asked = Asked {
        judge,
        from,
        axis,
        is_local,
    };
    match fact.as_str() {
        "jump" => asked.jump(),
        "receptive_field" => asked.receptive_field(),
        "size" => asked.size(),
        "lookahead" | "causal" => asked.lookahead(),
        "lookback" => asked.lookback(),
        "aligned" => asked.aligned(),
        "uniform" => asked.uniform(),
        "dense" => asked.dense(),
        "productive" => asked.productive(),
        _ => None,
    }
}
