//! Layers as their constants hold them: what a contract is told is what the constants say.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{AxisGeometry, Ratio, Record, Source, encode};
use receptive_field_core::{Answer, Fact, Kind, Missing};

use super::Case;
use crate::budget::EXPANSION;
use crate::meter::{self, spend, spend_each};

/// What the constants of the layers hold, made where it is first asked for, and what was read in it.
#[derive(Debug, Default)]
pub(crate) struct Records {
    whole: Vec<OfLayer>,
    local: Vec<OfLayer>,
    /// Of each layer, in the order of what was asked.
    answers: Vec<RefCell<Vec<(Asked, Answer)>>>,
    /// What is written of all that was made, in the whole call: at least so much.
    bytes: Rc<Cell<usize>>,
}

/// `None` where the layer has no geometry, or nothing is left of it.
#[derive(Clone, Debug, Default)]
struct OfLayer {
    numbers: OnceCell<Option<Vec<Rc<[i64]>>>>,
    text: OnceCell<Option<String>>,
}

/// Whether without the paths that see everything, on which axis, and what.
type Asked = (bool, usize, Fact);

impl Records {
    pub(super) fn new(layers: usize) -> Self {
        Self {
            whole: vec![OfLayer::default(); layers],
            local: vec![OfLayer::default(); layers],
            answers: vec![RefCell::default(); layers],
            bytes: Rc::default(),
        }
    }

    /// Those of the next struct, which count with these.
    pub(super) fn next(&self) -> Self {
        Self {
            bytes: Rc::clone(&self.bytes),
            ..Self::new(self.whole.len())
        }
    }

    fn made(&self, axes: &[Rc<[i64]>]) {
        let count = axes.iter().map(|numbers| numbers.len()).total();
        spend_each(count, meter::NUMBER);
        let mut before: &[i64] = &[];
        for numbers in axes {
            if **numbers != *before {
                let all = self.bytes.get().saturating_add(bytes(numbers));
                self.bytes.set(all);
            }
            before = numbers;
        }
    }

    fn of(&self, index: usize, is_local: bool) -> Option<&OfLayer> {
        let records = if is_local { &self.local } else { &self.whole };
        records.get(index)
    }
}

impl<'a> Case<'a> {
    /// The text of a layer, or of what is left of it without the paths that see everything; `None` where it has no
    /// geometry, or nothing is left.
    pub(crate) fn text(&self, index: usize, is_local: bool) -> Option<&'a str> {
        let record = self.instance.records.of(index, is_local)?;
        let text = record.text.get_or_init(|| {
            let graph = self.instance.evaluation.graph();
            let inputs = &graph.nodes.get(index)?.inputs;
            let reads = encode::node(self.kind(index)?, inputs);
            let numbers = self.numbers(index, is_local)?;
            let text = encode::text(&graph.input, &reads, numbers);
            spend(text.len() / meter::LETTERS);
            Some(text)
        });
        text.as_deref()
    }

    /// The numbers of that text on each axis.
    fn numbers(&self, index: usize, is_local: bool) -> Option<&'a [Rc<[i64]>]> {
        let record = self.instance.records.of(index, is_local)?;
        let kind = self.kind(index)?;
        let evaluation = &self.instance.evaluation;
        let numbers = record.numbers.get_or_init(|| {
            let axes = evaluation.numbers(index, kind, is_local)?;
            self.instance.records.made(&axes);
            Some(axes)
        });
        numbers.as_deref()
    }

    fn kind(&self, index: usize) -> Option<Kind> {
        self.model.layers.get(index).map(|layer| layer.kind)
    }

    /// A layer as its constant has it on one axis.
    pub(crate) fn record(&self, index: usize, is_local: bool, axis: usize) -> Option<Record<'a>> {
        let numbers = self.numbers(index, is_local)?.get(axis)?;
        spend_each(numbers.len(), meter::LOOK);
        let pixels = self.instance.evaluation.graph().input.get(axis)?;
        Some(Record::on(*pixels, self.kind(index)?, numbers))
    }

    /// Whether more was made than constants may hold: that is an error, and nothing more need be asked.
    pub(super) fn is_heavy(&self) -> bool {
        self.instance.records.bytes.get() > EXPANSION
    }

    /// What the constant of a layer says on one axis.
    pub(super) fn fact(&self, source: Source, is_local: bool, axis: usize, fact: Fact) -> Answer {
        let record = match source {
            Source::Input => {
                let input = &self.instance.evaluation.graph().input;
                input.get(axis).copied().map(Record::input)
            }
            Source::Layer(index) => return self.fact_of(index, (is_local, axis, fact)),
        };
        said(record, fact)
    }

    fn fact_of(&self, index: usize, (is_local, axis, fact): Asked) -> Answer {
        let evaluation = &self.instance.evaluation;
        let axes = self.geometry(Source::Layer(index));
        let mut axes = axes.iter().flat_map(|geometry| geometry.axes);
        let is_local = is_local && axes.any(AxisGeometry::local_differs);
        // What is the same is read once.
        let asked = (is_local, evaluation.first_alike(index, axis), fact);
        let answers = self.instance.records.answers.get(index);
        let place = answers.map_or(0, |answers| place_of(&answers.borrow(), asked));
        let known = answers.and_then(|answers| answers.borrow().get(place).copied());
        if let Some((_, answer)) = known.filter(|(other, _)| *other == asked) {
            return answer;
        }
        let answer = said(self.record(index, is_local, axis), fact);
        if let Some(answers) = answers {
            answers.borrow_mut().insert(place, (asked, answer));
        }
        answer
    }

    /// A fact that is one number; `None` where it does not exist.
    pub(crate) fn number_of(
        &self,
        source: Source,
        is_local: bool,
        axis: usize,
        fact: Fact,
    ) -> Option<Ratio> {
        match self.fact(source, is_local, axis, fact) {
            Answer::Number {
                numerator,
                denominator,
            } => Ratio::new(numerator, denominator),
            _ => None,
        }
    }
}

/// Where it stands among answers in the order of what was asked, or would.
fn place_of(answers: &[(Asked, Answer)], asked: Asked) -> usize {
    let key = |(is_local, axis, fact): Asked| (is_local, axis, fact as usize);
    answers.partition_point(|(other, _)| key(*other) < key(asked))
}

fn said(record: Option<Record>, fact: Fact) -> Answer {
    record.map_or(Answer::Missing(Missing::Global), |record| record.fact(fact))
}

/// Of numbers in cells of one width, at least.
fn bytes(numbers: &[i64]) -> usize {
    let most = numbers.iter().map(|number| number.unsigned_abs()).max();
    let digits = most.and_then(u64::checked_ilog10).unwrap_or(0);
    let width = usize::try_from(digits).unwrap_or(0).saturating_add(2);
    numbers.len().saturating_mul(width)
}
