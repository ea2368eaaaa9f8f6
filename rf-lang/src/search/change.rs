//! Small changes to one call.

use crate::token::{Ident, Span};
use receptive_field_core::CollectVec as _;

use receptive_field_core::Kind;

use super::{others, windows};
use crate::diagnostic::Place;
use crate::spec::{Argument, Expr, ExprKind, Path, Stage, text};

/// New values for some arguments of a call, another operation, or repeats.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// The smaller the less is changed.
    pub(super) cost: i64,
    /// Whether it makes a convolution read all up to the end of its step, and nothing further.
    pub(super) is_live: bool,
    /// Whether it is the padding with which an unpadded window keeps the size.
    pub(super) keeps_size: bool,
    /// What the call is of instead.
    pub(super) operation: Option<&'static str>,
    pub(super) repeats: Option<i64>,
    pub(super) arguments: Vec<(&'static str, Setting)>,
}

#[derive(Debug, Clone)]
pub(super) enum Setting {
    Int(i64),
    /// One for each axis.
    List(Vec<i64>),
    Pair(i64, i64),
    Word(&'static str),
}

/// The changes to try on a call.
pub(super) fn changes_of(stage: &Stage) -> Vec<Change> {
    let Some(kind) = Kind::of_name(&text(&stage.call.name)) else {
        return Vec::new();
    };
    // What can be changed is told by the arguments, so that another operation with the same ones has help, too.
    let takes = |name: &str| kind.arguments().iter().any(|info| info.name == name);
    if takes("output_padding") {
        others::transposed(stage)
    } else if takes("kernel") {
        windows::changes(stage)
    } else if takes("factor") {
        others::factors(stage)
    } else if takes("size") && takes("scale") {
        others::sizes(stage)
    } else if takes("crop") || takes("multiple") {
        others::shifts(stage)
    } else {
        Vec::new()
    }
}

/// An argument that is a plain number, or its default.
pub(super) fn number(stage: &Stage, name: &str, default: Option<i64>) -> Option<i64> {
    match argument(stage, name) {
        None => default,
        Some(given) => match given.value.kind {
            ExprKind::Int(value) => Some(value),
            _ => None,
        },
    }
}

/// What stands before and after, in plain numbers.
pub(super) fn sides(kind: &ExprKind) -> Option<(i64, i64)> {
    let int = |expr: &Expr| match expr.kind {
        ExprKind::Int(value) => Some(value),
        _ => None,
    };
    match kind {
        ExprKind::Int(both) => Some((*both, *both)),
        ExprKind::Tuple(sides) => match sides.as_slice() {
            [before, after] => Some((int(before)?, int(after)?)),
            _ => None,
        },
        _ => None,
    }
}

/// The argument that may go without its name.
pub(super) fn first(stage: &Stage) -> &'static str {
    match text(&stage.call.name).as_str() {
        "crop" => "crop",
        "pad" => "pad",
        "upsample" | "pixel_shuffle" | "pixel_unshuffle" => "factor",
        "resize" => "size",
        _ => "kernel",
    }
}

/// What is given for an argument.
pub(super) fn argument<'s>(stage: &'s Stage, name: &str) -> Option<&'s Argument> {
    stage.call.arguments.get(find(stage, name)?)
}

/// Where an argument stands.
fn find(stage: &Stage, name: &str) -> Option<usize> {
    stage
        .call
        .arguments
        .iter()
        .position(|argument| match &argument.name {
            Some(given) => text(given) == name,
            None => name == first(stage),
        })
}

pub(super) fn change(cost: i64, arguments: Vec<(&'static str, Setting)>) -> Change {
    Change {
        cost,
        is_live: false,
        keeps_size: false,
        operation: None,
        repeats: None,
        arguments,
    }
}

impl Change {
    pub(super) fn sets_padding(&self) -> bool {
        self.arguments.iter().any(|(name, _)| *name == "pad")
    }

    pub(super) fn sets(&self, argument: &str) -> bool {
        self.arguments.iter().any(|(name, _)| *name == argument)
    }

    pub(super) fn apply(&self, stage: &mut Stage) {
        for (name, value) in &self.arguments {
            let expr = value.expr(stage.call.place);
            let index = find(stage, name);
            let given = index.and_then(|index| stage.call.arguments.get_mut(index));
            match given {
                Some(argument) => argument.value = expr,
                None => stage.call.arguments.push(Argument {
                    name: Some(Ident::new(name, Span::call_site())),
                    value: expr,
                }),
            }
        }
        if let Some(operation) = self.operation {
            stage.call.name = Ident::new(operation, Span::call_site());
        }
        if let Some(repeats) = self.repeats {
            stage.count = Some(Setting::Int(repeats).expr(stage.call.place));
        }
    }
}

impl Setting {
    pub(super) fn expr(&self, place: Place) -> Expr {
        let int = |value| Expr {
            kind: ExprKind::Int(value),
            place,
        };
        let kind = match self {
            Self::Int(value) => ExprKind::Int(*value),
            Self::List(values) => ExprKind::List(values.iter().copied().map(int).collect_vec()),
            Self::Pair(before, after) => ExprKind::Tuple(vec![int(*before), int(*after)]),
            Self::Word("true") => ExprKind::Bool(true),
            Self::Word("false") => ExprKind::Bool(false),
            Self::Word(word) => ExprKind::Path(Path {
                head: Ident::new(word, Span::call_site()),
                segments: Vec::new(),
                place,
            }),
        };
        Expr { kind, place }
    }
}
