//! The differences as mistakes, each at its layer.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Source;

use super::super::Case;
use super::super::written::{inside, named};
use super::Point;
use super::compare::Difference;
use super::said::Aspect;
use crate::diagnostic::{Diagnostic, Place};
use crate::lower::LayerInfo;

/// So many are told.
const TOLD: usize = 3;

/// What is compared with: what messages call it, its nodes, and where its name stands.
pub(crate) struct Other<'a> {
    pub(crate) name: &'a str,
    /// What a layer is there: "node `/conv1/Conv`".
    pub(crate) node: &'a dyn Fn(usize) -> String,
    pub(crate) place: Place,
}

/// One for each of the first differences.
pub(crate) fn tell(case: Case, other: &Other, found: &[Difference]) -> Vec<Diagnostic> {
    let told = found.iter().take(TOLD).map(|difference| {
        let layer = layer(case, difference.here());
        let place = layer.map_or(other.place, |layer| layer.place);
        let error = Diagnostic::new(place, text(case, other, difference));
        match layer.and_then(inside) {
            Some(inside) => error.note(inside),
            None => error,
        }
    });
    let mut told = told.collect_vec();
    let more = found.len().saturating_sub(TOLD);
    if more > 0 {
        if let Some(last) = told.pop() {
            let differences = if more == 1 {
                "difference"
            } else {
                "differences"
            };
            told.push(last.note(format!(
                "and {more} more {differences} from `{}`",
                other.name
            )));
        }
    }
    told
}

/// What stands there, or the last layer.
fn layer(case: Case<'_>, point: Point) -> Option<&LayerInfo<'_>> {
    let index = match (point, case.model.output) {
        (Some(index), _) | (None, Source::Layer(index)) => index,
        (None, Source::Input) => return None,
    };
    case.model.layers.get(index)
}

fn text(case: Case, other: &Other, difference: &Difference) -> String {
    let own = |point| layer(case, point).map_or_else(String::new, named);
    let node = |there: usize| (other.node)(there);
    match difference {
        Difference::Unlike {
            here,
            there,
            aspects,
        } => unlike(&own(Some(*here)), &node(*there), aspects),
        Difference::Here { here, behind } => {
            let behind = behind.map_or_else(|| String::from("the input"), node);
            format!(
                "`{}`: `{}` has no such layer behind {behind}",
                own(Some(*here)),
                other.name
            )
        }
        Difference::There {
            there,
            what,
            before,
        } => {
            let side = if before.is_some() { "before" } else { "behind" };
            format!(
                "`{}`: {side} it `{}` has {}, {what}",
                own(*before),
                other.name,
                node(*there)
            )
        }
        Difference::JoinHere { here } => format!(
            "`{}` is a join, and `{}` has none there",
            own(Some(*here)),
            other.name
        ),
        Difference::JoinThere { here, there } => {
            let side = if here.is_some() { "before" } else { "behind" };
            format!(
                "`{}`: {side} it `{}` has a join, {}",
                own(*here),
                other.name,
                node(*there)
            )
        }
        Difference::Branches { here, there, count } if count.0 == count.1 => format!(
            "`{}` and {} join their branches in different ways: one is a gate",
            own(Some(*here)),
            node(*there)
        ),
        Difference::Branches { here, there, count } => format!(
            "`{}`: {} branches here, {} in {}",
            own(Some(*here)),
            count.0,
            count.1,
            node(*there)
        ),
    }
}

/// `` `conv2`: stride 1 and padding 0 here, 2 and 1 in node `Conv_3` ``
fn unlike(layer: &str, node: &str, aspects: &[Aspect]) -> String {
    if let [
        Aspect {
            name: "",
            here,
            there,
        },
    ] = aspects
    {
        return format!("`{layer}`: {here}, here, {there} in {node}");
    }
    let here = aspects
        .iter()
        .map(|aspect| format!("{} {}", aspect.name, aspect.here));
    let there = aspects.iter().map(|aspect| aspect.there.clone());
    format!(
        "`{layer}`: {} here, {} in {node}",
        and(&here.collect_vec()),
        and(&there.collect_vec())
    )
}

fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
