//! What is asked, answered on one axis for each of its values.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;
use receptive_field_core::PushAll as _;

use receptive_field_core::Fact;
use receptive_field_core::eval::{AxisGeometry, Evaluation, Graph, Ratio, Source, evaluate_after};

use crate::addresses::Addresses;
use crate::budget::AT_WORK;
use crate::check::evaluate::Judge;
use crate::check::quantity::{Judged, Quantity};
use crate::check::{Case, Instance, spend_rows};
use crate::diagnostic::Diagnostic;
use crate::lower::{Ask, At, Model, Question};
use crate::meter::{self, spend, spend_each};
use crate::spec::{Expr, ExprKind};
use crate::words::counted;

/// A network has at most so many axes.
const AXES: usize = 3;

/// A size, as the places of its columns: one for each axis.
pub(super) type Point = [usize; AXES];

/// What was found on one axis at one of its values.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) value: i64,
    pub(super) is_possible: bool,
    /// One for each question.
    pub(super) cells: Vec<Cell>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) lane: Lane,
    /// Whether there is what is asked about: where it is missing on one axis, it is on all.
    pub(super) is_there: bool,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Lane {
    Number(Ratio),
    Truth(bool),
    /// There is no answer.
    None,
}

/// All questions of an `at`, and their answers: the columns of each axis, by their values.
pub(super) struct Columns<'a> {
    pub(super) model: &'a Model<'a>,
    asks: Vec<&'a Ask>,
    /// By where they stand in the conditions.
    numbers: Addresses,
    axes: Vec<Vec<Column>>,
    /// Stands for what is written in errors that nobody is told.
    written: Expr,
}

impl<'a> Columns<'a> {
    pub(super) fn of(model: &'a Model<'a>, at: &'a At<'a>, work: &mut usize) -> Judged<Self> {
        let mut asks = Vec::new();
        let conditions = at.contracts.iter().map(|contract| &contract.condition);
        for term in at.lets.iter().chain(conditions) {
            term.asks(&mut asks);
        }
        let numbers = asks.iter().enumerate().map(|(number, ask)| (*ask, number));
        let mut columns = Self {
            model,
            numbers: Addresses::of(numbers),
            asks,
            axes: (0..model.axes).map(|_| Vec::new()).collect_vec(),
            written: Expr {
                kind: ExprKind::Bool(true),
                place: at.place,
            },
        };
        for axis in model.unlike_axes() {
            columns.fill(at, axis, work)?;
        }
        Ok(columns)
    }

    /// The columns of an axis and of all that are alike.
    fn fill(&mut self, at: &At, first: usize, work: &mut usize) -> Judged<()> {
        let model = self.model;
        let alike = (first..model.axes).filter(|&axis| model.are_alike(first, axis));
        let alike: Vec<usize> = alike.collect_vec();
        let of_axes = alike
            .iter()
            .map(|&axis| values_of(at, &[axis]))
            .collect_vec();
        let values = values_of(at, &alike);
        let all = values.len();
        let lane = (*work <= AT_WORK).then(|| graph_of(model, first)).flatten();
        let Some(Graph { mut nodes, .. }) = lane else {
            return Err(too_much(at, 0, all));
        };
        let mut before: Option<Evaluation> = None;
        for (done, value) in values.into_iter().enumerate() {
            if *work > AT_WORK {
                return Err(too_much(at, done, all));
            }
            let (input, mut rows) = (vec![value], *work);
            let evaluation = if let Some(before) = &before {
                // What does not hang on the size is taken from one size to the next.
                before.at_after(&mut rows, input)
            } else {
                let nodes = std::mem::take(&mut nodes);
                evaluate_after(&mut rows, Graph { input, nodes })
            };
            spend_rows(evaluation.work());
            spend(meter::COLUMN);
            spend_each(evaluation.graph().nodes.len(), meter::AGAIN);
            *work = work.saturating_add(evaluation.work());
            if *work > AT_WORK {
                return Err(too_much(at, done, all));
            }
            let with_it = alike.iter().zip(&of_axes);
            let with_it = with_it.filter(|(_, values)| values.binary_search(&value).is_ok());
            let axes = with_it.map(|(axis, _)| *axis).collect_vec();
            let (evaluation, looked) = self.add(value, &axes, evaluation);
            before = Some(evaluation);
            *work = work.saturating_add(looked);
        }
        Ok(())
    }

    /// Answers all questions on these axes; how much was looked at for that.
    fn add(&mut self, value: i64, axes: &[usize], evaluation: Evaluation) -> (Evaluation, usize) {
        let is_possible = evaluation.errors().is_empty();
        let instance = Instance::of(String::new(), evaluation, self.model.nodes.len());
        let case = Case {
            model: self.model,
            instance: &instance,
            is_one_of_several: false,
            size: None,
            is_told: false,
        };
        for &axis in axes {
            let asks = self.asks.iter().filter(|_| is_possible);
            spend_each(self.asks.len(), meter::ANSWER);
            let cells = asks
                .map(|ask| cell(case, ask, axis, &self.written))
                .collect_vec();
            if let Some(columns) = self.axes.get_mut(axis) {
                columns.push(Column {
                    value,
                    is_possible,
                    cells,
                });
            }
        }
        let looked = instance.looked();
        (instance.evaluation, looked)
    }

    /// How many were worked out.
    pub(super) fn count(&self) -> usize {
        self.axes.iter().map(Vec::len).total()
    }

    /// The sizes, in the order of what is written.
    pub(super) fn points(&self, at: &At) -> Vec<Point> {
        let mut points = Vec::new();
        for grid in &at.grids {
            let mut of_grid = vec![[0; AXES]];
            for (number, side) in grid.iter().enumerate() {
                let axes = (0..self.model.axes).filter(|&axis| at.side(axis) == number);
                let axes: Vec<usize> = axes.collect_vec();
                let longer = of_grid.iter().flat_map(|point| {
                    side.values().map(|value| {
                        let mut point = *point;
                        for &axis in &axes {
                            if let Some(place) = point.get_mut(axis) {
                                *place = self.find(axis, value);
                            }
                        }
                        point
                    })
                });
                of_grid = longer.collect_vec();
            }
            points.append(&mut of_grid);
        }
        points
    }

    /// The number of a question.
    pub(super) fn number(&self, ask: &Ask) -> Option<usize> {
        self.numbers.first(ask)
    }

    fn find(&self, axis: usize, value: i64) -> usize {
        let columns = self.axes.get(axis).map_or(&[][..], Vec::as_slice);
        let found = columns.binary_search_by_key(&value, |column| column.value);
        found.unwrap_or_default()
    }

    /// The columns of a size.
    pub(super) fn at(&self, point: Point) -> impl Iterator<Item = &Column> + Clone {
        let places = self.axes.iter().zip(point);
        places.filter_map(|(columns, place)| columns.get(place))
    }

    pub(super) fn are_possible(&self, point: Point) -> bool {
        self.at(point).all(|column| column.is_possible)
    }
}

impl At<'_> {
    /// The side that stands for an axis.
    pub(super) fn side(&self, axis: usize) -> usize {
        if self.is_for_all { 0 } else { axis }
    }
}

fn too_much(at: &At, done: usize, all: usize) -> Diagnostic {
    let message = format!(
        "these sizes are too much work: the limit is reached after {done} of {}",
        counted(all, "value")
    );
    Diagnostic::new(at.place, message)
}

/// The sizes that some of these axes have, in their order.
fn values_of(at: &At, axes: &[usize]) -> Vec<i64> {
    let mut values = Vec::new();
    for &axis in axes {
        for side in at.grids.iter().filter_map(|grid| grid.get(at.side(axis))) {
            values.push_all(side.values());
        }
    }
    values.order();
    values.dedup();
    values
}

/// One axis of a network, as a network of its own.
fn graph_of(model: &Model, axis: usize) -> Option<Graph> {
    let graph = Graph {
        input: vec![1; model.axes],
        nodes: model.nodes.clone(),
    };
    graph.on_axis(axis)
}

/// What is asked, of the one axis that was worked out.
fn cell(case: Case, ask: &Ask, axis: usize, written: &Expr) -> Cell {
    let geometry = case.geometry(ask.source);
    let geometry = geometry.and_then(|geometry| geometry.axes.first());
    let is_there = match (&ask.question, geometry) {
        (_, None) => false,
        (Question::Feature { index, .. }, Some(geometry)) => index
            .get(axis)
            .is_some_and(|index| (0..geometry.size()).contains(&index.value)),
        (Question::Layer(..), Some(geometry)) => !ask.is_local || geometry.local().is_some(),
    };
    let is_asked = ask.axis.is_none_or(|asked| asked == axis);
    let lane = match &ask.question {
        _ if !is_there => Lane::None,
        // A layer is productive if it is on some axis, whichever is asked for.
        Question::Layer(Fact::Productive, _) => Lane::Truth(adds_context(case, ask.source)),
        _ if is_asked => lane(case, &on_axis(ask, axis), written),
        _ => Lane::None,
    };
    Cell { lane, is_there }
}

fn lane(case: Case, ask: &Ask, written: &Expr) -> Lane {
    match case.answer(ask, written) {
        Ok(Quantity::Number(number)) => number.axis(0).map_or(Lane::None, Lane::Number),
        Ok(Quantity::Truth(truth)) => truth.axis(0).map_or(Lane::None, Lane::Truth),
        Err(_) => Lane::None,
    }
}

/// The question, where there is only that axis.
fn on_axis(ask: &Ask, axis: usize) -> Ask {
    let mut alone = Ask {
        axis: None,
        ..ask.clone()
    };
    if let Question::Feature { index, .. } = &mut alone.question {
        *index = index.get(axis).copied().into_iter().collect_vec();
    }
    alone
}

/// Whether on this axis the input of a layer does not see the whole image.
fn adds_context(case: Case, source: Source) -> bool {
    let Source::Layer(index) = source else {
        return true;
    };
    let node = case.model.nodes.get(index);
    let input = node.and_then(|node| node.inputs.first());
    let input = input.and_then(|input| case.geometry(*input)?.axes.first());
    input.is_none_or(|axis: &AxisGeometry| axis.path_min() < axis.image())
}
