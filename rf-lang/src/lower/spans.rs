//! The sizes that an `at` goes through: counted before they are listed.

use super::at::At;
use super::condition::Term;
use super::scope::Scopes;
use super::takes::bounded;
use super::value::{Value, ValueKind, Valued};
use super::{Lowerer, Model, count_axes};
use crate::budget::{AT_LAYERS, AT_PARTS};
use crate::diagnostic::{Diagnostic, Place, of_a_line};
use crate::foreign;
use crate::spec::{self, Sides, Size, Sizes, Span, SpanEnd};
use crate::words::counted;
use receptive_field_core::CollectVec as _;

/// Values of a side in equal steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Progression {
    first: i64,
    step: i64,
    count: usize,
}

/// Of fewer layers, what surrounds them is as much work.
const LEAST: usize = 2;

/// The values of each side: every combination is a size.
pub(crate) type Grid = Vec<Progression>;

impl Progression {
    fn single(value: i64) -> Self {
        Self {
            first: value,
            step: 1,
            count: 1,
        }
    }

    pub(crate) fn values(self) -> impl Iterator<Item = i64> + Clone {
        let next = move |value: &i64| value.checked_add(self.step);
        std::iter::successors(Some(self.first), next).take(self.count)
    }
}

/// What the `at`s of a network cost so far.
#[derive(Debug, Default)]
pub(super) struct Work {
    layers: usize,
    parts: usize,
    /// Axes that are like none before them.
    unlike: Option<usize>,
}

impl Work {
    /// The error for more sizes than are looked at.
    pub(super) fn add(&mut self, at: &At, model: &Model) -> Valued<()> {
        let nodes = model.nodes.len();
        let (sizes, before) = (at.sizes(), (self.layers, self.parts));
        let is_first = before == (0, 0);
        let told = |message: String| Err(Diagnostic::new(at.place, message));
        // What is left where other `at`s took some of it, of what there is.
        let room = |all: usize, spent: usize, each: usize| match (is_first, limit(all, 0, each)) {
            (true, most) => format!("the limit is {most}"),
            (false, most) => format!(
                "the limit is {most}, of which other `at`s leave {}",
                limit(all, spent, each)
            ),
        };
        let parts = at.parts().saturating_add(1);
        let all_parts = before.1.saturating_add(sizes.saturating_mul(parts));
        if all_parts > AT_PARTS {
            let room = room(AT_PARTS, before.1, parts);
            return told(format!(
                "{sizes} sizes are too many: with these contracts {room}"
            ));
        }
        let values = at.grids.iter().flatten().map(|values| values.count);
        let mut values = values.total();
        if at.is_for_all {
            let unlike = self.unlike.get_or_insert_with(|| model.unlike_axes().len());
            values = values.saturating_mul(*unlike);
        }
        let each = nodes.max(LEAST);
        let all_layers = before.0.saturating_add(values.saturating_mul(each));
        if all_layers > AT_LAYERS {
            let room = room(AT_LAYERS, before.0, each);
            return told(format!(
                "{values} values of sides are too many: with {} {room}",
                counted(nodes, "layer")
            ));
        }
        (self.layers, self.parts) = (all_layers, all_parts);
        Ok(())
    }
}

/// How often so much is possible beside what is spent.
fn limit(all: usize, spent: usize, each: usize) -> usize {
    all.saturating_sub(spent).checked_div(each).unwrap_or(all)
}

impl At<'_> {
    /// How many parts its conditions have.
    pub(crate) fn parts(&self) -> usize {
        let conditions = self.contracts.iter().map(|contract| &contract.condition);
        self.lets.iter().chain(conditions).map(Term::parts).total()
    }

    /// How many sizes there are.
    pub(crate) fn sizes(&self) -> usize {
        let of_grid = |grid: &Grid| {
            let counts = grid.iter().map(|values| values.count);
            counts.fold(1, usize::saturating_mul)
        };
        self.grids.iter().map(of_grid).total()
    }
}

/// One of a list of sizes.
enum Listed {
    /// The values of one side.
    Values(Progression, Place),
    /// Those of each.
    Grid(Grid, Place),
    /// What is wrong already.
    Failed,
}

impl Lowerer<'_, '_> {
    /// The sizes of an `at`.
    pub(super) fn grids(&mut self, at: &spec::At) -> Option<Vec<Grid>> {
        let listed = match &at.sizes {
            Sizes::Failed => return None,
            Sizes::One(span) => self.one(span, &at.sides),
            Sizes::Listed(sizes) => sizes.iter().map(|size| self.size(size)).try_collect_vec(),
        };
        let grids = listed.and_then(|listed| match at.sides {
            _ if listed.is_empty() => Err(Diagnostic::new(at.place, "there is no size to check")),
            Sides::All(_) => for_all(listed),
            Sides::Each(..) => self.for_each(listed, at.place),
        });
        self.errors.keep(grids)
    }

    /// What stands without brackets: a range for all axes, or a name for a list.
    fn one(&self, span: &Span, sides: &Sides) -> Valued<Vec<Listed>> {
        let is_for_all = matches!(sides, Sides::All(_));
        if let Some(range) = &span.range {
            if is_for_all {
                return Ok(vec![Listed::Values(
                    self.progression(span, range)?,
                    span.place,
                )]);
            }
            let error = Diagnostic::new(span.place, "expected a list of sizes, found a range");
            return Err(error.help(
                "each side has its own, as in `at [h, w] in [320..=640 step 32, 320..=640 step 32]`; \
                 `at n in …` is the same number on every axis",
            ));
        }
        let value = self.model.scopes.value(Scopes::ROOT, &span.from)?;
        match &value.kind {
            ValueKind::Failed => Ok(vec![Listed::Failed]),
            ValueKind::List(items) => {
                if !self.model.scopes.count(items.len(), span.place)? {
                    return Ok(vec![Listed::Failed]);
                }
                let listed = items.iter().map(|item| self.listed(item));
                listed.try_collect_vec()
            }
            ValueKind::Word(word, arguments) if foreign::is_range(word) => {
                let arguments = of_a_line(arguments.iter().map(Value::describe));
                let written = match arguments.as_slice() {
                    [from, to] => format!("{from}..{to}"),
                    [from, to, step] => format!("{from}..{to} step {step}"),
                    _ => String::from("256..=1024 step 256"),
                };
                let error = Diagnostic::new(value.place, format!("`{word}` is not known here"));
                Err(error.help(format!("a range is written `{written}`")))
            }
            _ if is_for_all => Err(value
                .unexpected("a range or a list")
                .help("as in `at n in 256..=1024 step 256 { … }` or `at n in [224, 384] { … }`")),
            _ => Err(value
                .unexpected("a list of sizes")
                .help("as in `at [h, w] in [[224, 224], [384, 384]] { … }`")),
        }
    }

    fn size(&self, size: &Size) -> Valued<Listed> {
        match size {
            Size::Span(span) => {
                if let Some(range) = &span.range {
                    return Ok(Listed::Values(self.progression(span, range)?, span.place));
                }
                let mut value = self.model.scopes.value(Scopes::ROOT, &span.from)?;
                value.place = span.place;
                self.listed(&value)
            }
            Size::Grid(spans, place) => {
                let sides = spans.iter().map(|span| self.side_values(span));
                Ok(Listed::Grid(sides.try_collect_vec()?, *place))
            }
        }
    }

    /// One of a list of values: a side, or the sides of a size.
    fn listed(&self, value: &Value) -> Valued<Listed> {
        let single = |value: &Value| bounded(value, SIZE, 1).map(Progression::single);
        match &value.kind {
            ValueKind::Failed => Ok(Listed::Failed),
            ValueKind::List(items) => {
                if !self.model.scopes.count(items.len(), value.place)? {
                    return Ok(Listed::Failed);
                }
                let grid = items.iter().map(single).try_collect_vec()?;
                Ok(Listed::Grid(grid, value.place))
            }
            _ => Ok(Listed::Values(single(value)?, value.place)),
        }
    }

    /// The values of one side.
    fn side_values(&self, span: &Span) -> Valued<Progression> {
        if let Some(range) = &span.range {
            return self.progression(span, range);
        }
        let value = self.model.scopes.value(Scopes::ROOT, &span.from)?;
        bounded(&value, SIZE, 1).map(Progression::single)
    }

    fn progression(&self, span: &Span, range: &SpanEnd) -> Valued<Progression> {
        let of = |expr| self.model.scopes.value(Scopes::ROOT, expr);
        let first = bounded(&of(&span.from)?, SIZE, 1)?;
        let end = of(&range.to)?.int()?;
        let last = end.saturating_sub(i64::from(!range.inclusive));
        let step = match &range.step {
            Some(step) => bounded(&of(step)?, "a step", 1)?,
            None => 1,
        };
        let more = last.saturating_sub(first).checked_div(step);
        let more = more.filter(|_| first <= last);
        let Some(more) = more.and_then(|more| usize::try_from(more).ok()) else {
            let error = Diagnostic::new(span.place, "there is no size in this range");
            return Err(error.note("it ends before it begins"));
        };
        Ok(Progression {
            first,
            step,
            count: more.saturating_add(1),
        })
    }

    /// Sizes of a number for each axis: a list of them, or one grid.
    fn for_each(&self, listed: Vec<Listed>, place: Place) -> Valued<Vec<Grid>> {
        let axes = self.model.axes;
        let count = |found: usize, place: Place| {
            let message = format!(
                "expected {} (the input has {}), found {found}",
                counted(axes, "side"),
                count_axes(axes)
            );
            Diagnostic::new(place, message)
        };
        let (mut grids, mut sides) = (Vec::new(), Vec::new());
        let is_of_lists = listed.iter().any(|size| matches!(size, Listed::Grid(..)));
        for size in listed {
            match size {
                Listed::Failed => return Ok(Vec::new()),
                Listed::Grid(grid, place) if grid.len() != axes => {
                    return Err(count(grid.len(), place));
                }
                Listed::Grid(grid, _) => grids.push(grid),
                Listed::Values(_, place) if is_of_lists => {
                    let error = Diagnostic::new(place, "expected a size, found one side");
                    return Err(error.help(
                        "in a list of sizes each has its own brackets: `[[224, 224], [384, 384]]`",
                    ));
                }
                Listed::Values(values, _) => sides.push(values),
            }
        }
        if is_of_lists {
            return Ok(grids);
        }
        if sides.len() == axes {
            return Ok(vec![sides]);
        }
        let error = count(sides.len(), place);
        Err(if axes == 1 {
            error.help("several sizes are listed as `[[256], [512]]`, or without brackets around the name: `at n in [256, 512]`")
        } else {
            error
        })
    }
}

const SIZE: &str = "a size";

/// Sizes of one number for all axes.
fn for_all(listed: Vec<Listed>) -> Valued<Vec<Grid>> {
    let mut grids = Vec::new();
    for size in listed {
        match size {
            Listed::Failed => return Ok(Vec::new()),
            Listed::Values(values, _) => grids.push(vec![values]),
            Listed::Grid(_, place) => {
                let error =
                    Diagnostic::new(place, "expected one number for all axes, found a list");
                return Err(
                    error.help("a number for each axis has a name for each: `at [h, w] in …`")
                );
            }
        }
    }
    Ok(grids)
}
