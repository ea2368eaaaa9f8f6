//! One size, judged from what was found on its axes.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Source;
use receptive_field_core::{Fact, FeatureFact};

use super::column::{Columns, Lane, Point};
use super::number;
use crate::check::evaluate::Judge;
use crate::check::quantity::{Judged, Lanes, Quantity};
use crate::diagnostic::Diagnostic;
use crate::lower::{Ask, At, Question, Varying};
use crate::spec::Expr;

/// A size, and the values of its `let`s.
pub(super) struct Pair<'c, 'a> {
    columns: &'c Columns<'a>,
    point: Point,
    lets: Vec<Quantity>,
}

impl<'c, 'a> Pair<'c, 'a> {
    /// The number of the first `let` that has no value here, if there is one.
    pub(super) fn at(columns: &'c Columns<'a>, at: &At, point: Point) -> Result<Self, usize> {
        let mut pair = Self {
            columns,
            point,
            lets: Vec::with_capacity(at.lets.len()),
        };
        for (index, term) in at.lets.iter().enumerate() {
            let value = pair.quantity(term).map_err(|_| index)?;
            pair.lets.push(value);
        }
        Ok(pair)
    }

    fn combined(&self, ask: &Ask) -> Option<Quantity> {
        let number = self.columns.number(ask)?;
        let mut lanes = Vec::new();
        for column in self.columns.at(self.point) {
            let cell = column.cells.get(number).filter(|cell| cell.is_there)?;
            lanes.push(cell.lane);
        }
        let truth = |truth| Some(Quantity::Truth(Lanes::Same(truth)));
        let is_true = |lane: &Lane| matches!(lane, Lane::Truth(true));
        match (&ask.question, ask.axis) {
            (Question::Layer(Fact::Productive, _), _) => {
                truth(!self.is_wide(ask.source) || lanes.iter().any(is_true))
            }
            (
                Question::Feature {
                    fact: Some((FeatureFact::Empty, _)),
                    ..
                },
                _,
            ) => {
                let asked = match ask.axis {
                    Some(axis) => std::slice::from_ref(lanes.get(axis)?),
                    None => &lanes,
                };
                let is_known = asked.iter().all(|lane| matches!(lane, Lane::Truth(_)));
                let is_empty = asked.iter().any(is_true);
                if is_known { truth(is_empty) } else { None }
            }
            (_, Some(axis)) => match *lanes.get(axis)? {
                Lane::Number(number) => Some(Quantity::Number(Lanes::Same(number))),
                Lane::Truth(is_true) => truth(is_true),
                Lane::None => None,
            },
            (_, None) => of_all(&lanes),
        }
    }

    fn is_wide(&self, source: Source) -> bool {
        let node = match source {
            Source::Input => None,
            Source::Layer(index) => self.columns.model.nodes.get(index),
        };
        node.is_some_and(receptive_field_core::eval::Node::is_wide)
    }
}

/// One for each axis.
fn of_all(lanes: &[Lane]) -> Option<Quantity> {
    if let Some(Lane::Truth(_)) = lanes.first() {
        let truths = lanes.iter().map(|lane| match *lane {
            Lane::Truth(truth) => Some(truth),
            Lane::Number(_) | Lane::None => None,
        });
        return Some(Quantity::Truth(Lanes::PerAxis(truths.try_collect_vec()?)));
    }
    let numbers = lanes.iter().map(|lane| match *lane {
        Lane::Number(number) => Some(number),
        Lane::Truth(_) | Lane::None => None,
    });
    Some(Quantity::Number(Lanes::PerAxis(numbers.try_collect_vec()?)))
}

impl Judge for Pair<'_, '_> {
    /// Why there is no answer is told of the whole network at the first size.
    fn answer(&self, ask: &Ask, written: &Expr) -> Judged<Quantity> {
        self.combined(ask)
            .ok_or_else(|| Diagnostic::new(written.place, "there is no answer"))
    }

    fn varying(&self, varying: Varying) -> Option<Quantity> {
        match varying {
            Varying::Side(axis) => {
                let column = self.columns.at(self.point).nth(axis)?;
                Some(number(column.value))
            }
            Varying::Let(index) => self.lets.get(index).cloned(),
        }
    }
}
