//! Verdicts: whether each layer is possible, each contract is met and each feature exists.

#[cfg(feature = "onnx")]
mod agree;
mod alike;
mod answer;
mod at;
mod evaluate;
mod feature;
mod fitted;
mod geometry;
mod late;
mod looked;
mod quantity;
mod record;
mod report;
mod resized;
mod values;
mod why;
mod written;

use receptive_field_core::CollectVec as _;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use crate::token::Span;
use receptive_field_core::eval::{
    Evaluation, Graph, Looks, NodeGeometry, ROWS, Region, Source, TooMuchWork, evaluate,
    evaluate_after,
};

use crate::budget::{EXPLAINED, PARTS};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::lower::{Contract, Model};
use crate::meter::{self, spend_each};
use crate::spec::{self, Spec};
use at::AtSize;
use evaluate::Judge;
pub(crate) use feature::Existing;
pub(crate) use late::known;
use looked::Looked;
use quantity::Judged;
pub(crate) use quantity::{Lanes, Quantity};
use record::Records;

/// So many of what is little to look at are as much as a layer: regions, reads, intervals, questions, values.
pub(crate) const REGIONS: usize = 32;

/// So many regions that one struct has of another are as much as one of its own.
const SHARED: usize = 16;

/// One struct, and what was worked out of its graph.
#[derive(Debug)]
pub(crate) struct Instance {
    pub(crate) name: String,
    pub(crate) evaluation: Evaluation,
    pub(crate) records: Records,
    /// What was seen so far of its layers.
    looked: Looked,
    /// How many layers were looked at to explain mistakes, in the whole call.
    explained: Rc<Cell<usize>>,
    /// For each axis, the sizes that would fit, found where they are first told.
    fitting: Vec<OnceCell<Option<String>>>,
    /// Where its name stands, if it was not worked out: with those before it has more regions than there may be.
    is_past: Option<Span>,
    /// One for each feature that exists, in the order of the spec.
    pub(crate) features: Vec<Option<Existing>>,
}

impl Instance {
    /// Of a model with so many layers.
    fn of(name: String, evaluation: Evaluation, layers: usize) -> Self {
        let graph = evaluation.graph();
        let axes = graph.input.len();
        spend_each(graph.looks().saturating_mul(axes), meter::AXIS);
        Self {
            name,
            evaluation,
            records: Records::new(layers),
            looked: Looked::default(),
            explained: Rc::default(),
            fitting: vec![OnceCell::new(); axes],
            features: Vec::new(),
            is_past: None,
        }
    }

    /// Asks what has to be looked at.
    fn ask<T>(
        &self,
        question: impl FnOnce(&Evaluation, &mut Looks) -> Result<T, TooMuchWork>,
    ) -> Result<T, TooMuchWork> {
        self.looked.ask(|looks| question(&self.evaluation, looks))
    }

    /// What a feature really sees on one axis, if anything.
    fn visible(&self, of: Source, axis: usize, i: i64) -> Result<Option<Region>, TooMuchWork> {
        let range = (i, i.saturating_add(1));
        let seen =
            self.ask(|evaluation, looks| evaluation.visible_after(looks, of, axis, range))?;
        Ok(seen.first().copied().flatten())
    }

    /// How much was looked at, of all structs of the call.
    pub(crate) fn looked(&self) -> usize {
        self.looked.work()
    }
}

/// A model and one of its structs: what contracts and features are asked of.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) model: &'a Model<'a>,
    pub(crate) instance: &'a Instance,
    /// Whether there are other structs, so that messages name this one.
    pub(crate) is_one_of_several: bool,
    /// The size that is looked at, where it is none of a struct.
    pub(crate) size: Option<&'a AtSize>,
    /// Whether anybody is told why there is no answer.
    pub(crate) is_told: bool,
}

impl<'a> Case<'a> {
    pub(crate) fn geometry(&self, source: Source) -> Option<NodeGeometry<'a>> {
        self.instance.evaluation.node(source)
    }

    fn untold(self) -> Self {
        Self {
            is_told: false,
            ..self
        }
    }

    /// How many axes were worked out.
    fn axes(&self) -> usize {
        self.instance.evaluation.graph().input.len()
    }

    /// The layers before this one and itself, in their order.
    pub(crate) fn ancestors(&self, of: Source) -> Vec<Source> {
        let marked = self.instance.evaluation.graph().ancestors(of).into_iter();
        let layers = marked.enumerate().filter(|(_, is_marked)| *is_marked);
        layers.map(|(index, _)| Source::Layer(index)).collect_vec()
    }

    /// Whether there is room for an explanation that looks at so many layers from the first on, and at all their branches:
    /// that of the first mistake may be as long as it is.
    fn may_explain(&self, layers: usize) -> bool {
        let branches = self.branches_of(layers) / REGIONS;
        self.spend(layers.saturating_add(branches))
    }

    /// The same for what is little to look at: regions, contracts, one question of each layer.
    fn look_at(&self, regions: usize) -> bool {
        self.spend(regions / REGIONS)
    }

    fn spend(&self, layers: usize) -> bool {
        let before = self.instance.explained.get();
        self.instance.explained.set(before.saturating_add(layers));
        before < EXPLAINED
    }

    /// How many branches so many layers have beside the first of each; none where there is no room for an explanation.
    fn branches_of(&self, layers: usize) -> usize {
        if self.instance.explained.get() >= EXPLAINED {
            return 0;
        }
        let nodes = self.model.nodes.iter().take(layers);
        let branches = nodes.map(|node| node.inputs.len().saturating_sub(1));
        branches.total()
    }

    /// Which axis a message is about, where there are several.
    fn on_axis(&self, axis: usize) -> String {
        match self.model.axes {
            1 => String::new(),
            _ => format!(" on axis {axis}"),
        }
    }

    /// The name of a layer as messages show it.
    pub(crate) fn name(&self, source: Source) -> &'a str {
        match source {
            Source::Input => "input",
            Source::Layer(index) => self.model.layers.get(index).map_or("", |layer| &layer.name),
        }
    }

    /// Which struct a message speaks of, where there are several, or which other size.
    pub(crate) fn for_struct(&self) -> String {
        if let Some(size) = self.size {
            format!(" {}", size.said)
        } else if self.is_one_of_several {
            format!(" for `{}`", self.instance.name)
        } else {
            String::new()
        }
    }
}

/// The geometry of every struct, as far as the model is sound. Those past the limit of regions have none.
pub(crate) fn work_out(spec: &Spec, model: &Model) -> Vec<Instance> {
    let mut rows = 0;
    let mut is_past = false;
    let mut instances: Vec<Instance> = Vec::with_capacity(model.sizes.len());
    for (name, size) in spec.names.iter().zip(&model.sizes) {
        let known = rows;
        let evaluation = if let Some(before) = instances.last().filter(|_| !is_past) {
            // What does not hang on the size is taken from one struct to the next, and looked at in each.
            let evaluation = before.evaluation.at_after(&mut rows, size.clone());
            let shared = evaluation.work().saturating_sub(rows.saturating_sub(known));
            rows = rows.saturating_add(shared / SHARED);
            evaluation
        } else {
            let layers = if is_past { 0 } else { model.known() };
            evaluate_after(&mut rows, graph(model, size, layers))
        };
        spend_rows(rows.saturating_sub(known));
        let mut instance = Instance::of(name.to_string(), evaluation, model.nodes.len());
        if let Some(before) = instances.last() {
            instance.looked = before.looked.next();
            instance.records = before.records.next();
            instance.explained = Rc::clone(&before.explained);
            is_past = rows > ROWS;
        }
        instance.is_past = is_past.then(|| name.span());
        instances.push(instance);
    }
    instances
}

/// Past the limit, rows are not made.
fn spend_rows(rows: usize) {
    spend_each(rows.min(ROWS), meter::ROW);
}

/// The geometry of one struct, of so many layers of the model.
pub(crate) fn instance(model: &Model, name: String, size: &[i64], layers: usize) -> Instance {
    let evaluation = evaluate(graph(model, size, layers));
    spend_rows(evaluation.work());
    Instance::of(name, evaluation, model.nodes.len())
}

fn graph(model: &Model, size: &[i64], layers: usize) -> Graph {
    let nodes = model.nodes.iter().take(layers);
    Graph {
        input: size.to_vec(),
        nodes: nodes.cloned().collect_vec(),
    }
}

/// Judges every struct. Contracts are looked at only where every layer is possible. Whether a change to the network may
/// help: a contract of the structs is not met, and nothing else is wrong.
pub(crate) fn check(model: &Model, instances: &mut [Instance], errors: &mut Errors) -> bool {
    let cases = cases(model, instances);
    for &case in &cases {
        if let Some(span) = case.instance.is_past {
            let message = format!(
                "the structs up to `{}` have more than {ROWS} regions: that is the limit of one call",
                case.instance.name
            );
            errors.push(Diagnostic::new(Place::of(span), message));
            return false;
        }
        let before = errors.count();
        geometry::report(case, errors);
        if errors.count() > before {
            return false;
        }
    }
    if let Some(refused) = too_many_parts(model, cases.len()) {
        errors.push(refused);
        return false;
    }
    contracts(&cases, model, errors);
    if cases.first().is_some_and(Case::is_heavy) {
        return false;
    }
    #[cfg(feature = "onnx")]
    agree::judge(&cases, model, errors);
    late::check(&cases, model, errors);
    let seen = features(&cases, model, errors);
    for (instance, features) in instances.iter_mut().zip(seen) {
        instance.features = features;
    }
    let may_help = errors.are_contracts();
    let explained = instances.first().map(|first| Rc::clone(&first.explained));
    at::check(model, explained.unwrap_or_default(), errors);
    may_help && errors.are_contracts()
}

/// Whether the sizes of every struct fit: far quicker to see than all that [`is_met`] looks at.
pub(crate) fn takes(model: &Model) -> bool {
    let graph = Graph {
        input: Vec::new(),
        nodes: model.nodes.clone(),
    };
    model.sizes.iter().all(|sizes| {
        let mut axes = sizes.iter().enumerate();
        axes.all(|(axis, &size)| graph.takes(axis, size))
    })
}

/// Whether every layer is possible, every contract met and every feature there: the same without a word about it.
/// And how many layers it took to see that at other sizes.
pub(crate) fn is_met(model: &Model, instances: &[Instance]) -> (bool, usize) {
    let is_possible = |instance: &Instance| instance.evaluation.errors().is_empty();
    let is_met = instances.iter().all(is_possible)
        && untold(model, instances).into_iter().all(|case| {
            let mut contracts = model.contracts.iter();
            let mut features = model.features.iter();
            contracts.all(|contract| matches!(case.failure(&contract.condition), Ok(None)))
                && features.all(|feature| feature::look(case, feature).is_ok())
        });
    if is_met {
        at::is_met(model)
    } else {
        (false, 0)
    }
}

/// Whether every struct meets the contracts of these numbers.
pub(crate) fn are_met(model: &Model, instances: &[Instance], contracts: &[usize]) -> bool {
    untold(model, instances).into_iter().all(|case| {
        let mut contracts = contracts
            .iter()
            .filter_map(|&index| model.contracts.get(index));
        contracts.all(|contract| matches!(case.failure(&contract.condition), Ok(None)))
    })
}

/// The contracts that some struct does not meet.
pub(crate) fn unmet<'m, 's>(model: &'m Model<'s>, instances: &[Instance]) -> Vec<&'m Contract<'s>> {
    let cases = untold(model, instances);
    let is_met = |contract: &&Contract| {
        let mut failures = cases.iter().map(|case| case.failure(&contract.condition));
        failures.all(|failure| matches!(failure, Ok(None)))
    };
    let contracts = model.contracts.iter();
    contracts.filter(|contract| !is_met(contract)).collect_vec()
}

pub(crate) fn cases<'a>(model: &'a Model, instances: &'a [Instance]) -> Vec<Case<'a>> {
    let is_one_of_several = instances.len() > 1;
    let case = |instance| Case {
        model,
        instance,
        is_one_of_several,
        size: None,
        is_told: true,
    };
    instances.iter().map(case).collect_vec()
}

/// The same where only what holds is asked.
fn untold<'a>(model: &'a Model, instances: &'a [Instance]) -> Vec<Case<'a>> {
    let cases = cases(model, instances).into_iter();
    cases.map(Case::untold).collect_vec()
}

/// The error at the contract with which there are too many parts to be answered for so many structs.
fn too_many_parts(model: &Model, structs: usize) -> Option<Diagnostic> {
    let mut parts = 0_usize;
    for contract in model.contracts.iter().chain(&model.late_contracts) {
        let own = contract.condition.parts().saturating_mul(structs);
        parts = parts.saturating_add(own);
        if parts > PARTS {
            let message = format!(
                "the contracts up to here have more than {PARTS} parts in all structs: that is the limit of one call"
            );
            let error = Diagnostic::new(contract.written.condition.place, message);
            return Some(error.note("each struct answers every contract"));
        }
    }
    None
}

/// Judges each contract; one that several uses of a block or turns of a loop break is told once.
fn contracts(cases: &[Case], model: &Model, errors: &mut Errors) {
    let mut told: Vec<*const spec::Contract> = Vec::new();
    for contract in &model.contracts {
        if told.contains(&std::ptr::from_ref(contract.written)) {
            continue;
        }
        if errors.is_full() {
            return;
        }
        let mut judged = cases.iter().take_while(|case| !case.is_heavy());
        let broken = judged.find_map(|&case| judge(case, contract).err());
        if let Some(broken) = broken {
            told.push(contract.written);
            errors.push(match &contract.inside {
                Some(inside) => broken.note(&**inside),
                None => broken,
            });
        }
    }
}

fn judge(case: Case, contract: &Contract) -> Judged<()> {
    let broken = match case.failure(&contract.condition) {
        Ok(None) => return Ok(()),
        Ok(Some(failure)) => report::not_met(case, &failure),
        Err(error) => error,
    };
    Err(match &contract.written.message {
        Some(message) => broken.first_note(message),
        None => broken,
    })
}

/// Looks the features of each struct up, and stops at the first struct with mistakes: the others have the same.
fn features(cases: &[Case], model: &Model, errors: &mut Errors) -> Vec<Vec<Option<Existing>>> {
    let mut seen = Vec::new();
    for &case in cases {
        let before = errors.count();
        let features = model.features.iter().map(|feature| {
            if errors.is_full() {
                return None;
            }
            let found = feature::look(case, feature);
            errors.keep(found)
        });
        seen.push(features.collect_vec());
        if errors.count() > before {
            break;
        }
    }
    seen
}
