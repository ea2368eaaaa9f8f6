//! The texts of layers as their constants hold them: what a contract is told is what the constants say.

use std::cell::{OnceCell, RefCell};

use receptive_field_core::eval::{AxisGeometry, Ratio, Record, Source};
use receptive_field_core::{Answer, Fact, Missing};

use super::Case;

/// The text of each layer, made where it is first asked for, and what was read in it.
#[derive(Debug, Default)]
pub(crate) struct Records {
    whole: Vec<OnceCell<Option<String>>>,
    local: Vec<OnceCell<Option<String>>>,
    /// Few of each layer: a text may be long.
    answers: Vec<RefCell<Vec<(Asked, Answer)>>>,
}

/// Whether without the paths that see everything, on which axis, and what.
type Asked = (bool, usize, Fact);

impl Records {
    pub(super) fn new(layers: usize) -> Self {
        Self {
            whole: vec![OnceCell::new(); layers],
            local: vec![OnceCell::new(); layers],
            answers: vec![RefCell::default(); layers],
        }
    }
}

impl<'a> Case<'a> {
    /// The text of a layer, or of what is left of it without the paths that see everything; `None` where it has no
    /// geometry, or nothing is left.
    pub(crate) fn text(&self, index: usize, is_local: bool) -> Option<&'a str> {
        let records = &self.instance.records;
        let texts = if is_local {
            &records.local
        } else {
            &records.whole
        };
        let text = texts.get(index)?;
        let kind = self.model.layers.get(index)?.kind;
        let evaluation = &self.instance.evaluation;
        text.get_or_init(|| evaluation.record(index, kind, is_local))
            .as_deref()
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
        record.map_or(Answer::Missing(Missing::Global), |record| record.fact(fact))
    }

    fn fact_of(&self, index: usize, (is_local, axis, fact): Asked) -> Answer {
        let evaluation = &self.instance.evaluation;
        let axes = self.geometry(Source::Layer(index));
        let mut axes = axes.iter().flat_map(|geometry| geometry.axes);
        let is_local = is_local && axes.any(AxisGeometry::local_differs);
        // What is the same is read once.
        let asked = (is_local, evaluation.first_alike(index, axis), fact);
        let answers = self.instance.records.answers.get(index);
        let known = answers.and_then(|answers| {
            let answers = answers.borrow();
            let mut known = answers.iter().filter(|(other, _)| *other == asked);
            known.next().map(|(_, answer)| *answer)
        });
        known.unwrap_or_else(|| {
            let answer = self.read(index, asked);
            if let Some(answers) = answers {
                answers.borrow_mut().push((asked, answer));
            }
            answer
        })
    }

    fn read(&self, index: usize, (is_local, axis, fact): Asked) -> Answer {
        let text = self.text(index, is_local);
        let record = text.and_then(|text| Record::of(text, self.axes(), axis));
        record.map_or(Answer::Missing(Missing::Global), |record| record.fact(fact))
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
