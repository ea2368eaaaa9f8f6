//! The errors of layers that cannot be.

use receptive_field_core::eval::{EvalError, EvalErrorKind, Names, ROWS, Source};
use receptive_field_core::ops::{OpError, PaddingMode, Rule, Step};

use super::Case;
use super::alike::{Alike, grouped, too};
use super::evaluate::Judge;
use super::fitted::{padding_too_large, unlike};
use super::report::said;
use super::why::ways;
use super::written::{inside, named};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::lower::LayerInfo;
use crate::meter::{self, spend, spend_each};

/// So many sizes are tried to find one that fits …
const SIZES: usize = 1 << 13;
/// … on so many layers at most, on each axis …
const MOST: usize = 1 << 20;
/// … of which so many are as much as one that is explained: nothing but their sizes is looked at.
const AT_ONCE: usize = 1 << 10;

/// One error for each layer that cannot be: that of its first axis. A limit of the whole network is told where it is
/// passed. Layers that the same words make are told together.
pub(super) fn report(case: Case, errors: &mut Errors) {
    for alike in grouped(case) {
        if errors.is_full() {
            return;
        }
        let Alike { error, others, .. } = alike;
        let described = describe(case, error);
        let layer = case.model.layers.get(error.node);
        let described = match layer.and_then(|layer| Some((layer, layer.origin?))) {
            Some((layer, origin)) => described.note(format!("`{}` is {origin}", layer.name)),
            None => described,
        };
        let described = match error.kind {
            EvalErrorKind::Sizes(_) | EvalErrorKind::Op { .. } => {
                with_sizes(case, error, described)
            }
            _ => described,
        };
        errors.push(match others.as_slice() {
            [] => described,
            others => described.last_note(too(case, error.node, others)),
        });
    }
}

/// Adds the input sizes that would fit, where there is no better help, a size that was meant as a factor, and a
/// contract that is not met before.
fn with_sizes(case: Case, error: &EvalError, described: Diagnostic) -> Diagnostic {
    if !case.may_explain(case.model.nodes.len()) {
        return described;
    }
    let described = match case.resized(Source::Layer(error.node)) {
        Some(why) => described.note(why),
        None => described,
    };
    let described = match unmet_before(case, error.node) {
        Some(contract) => described.note(format!("before it a contract is not met: {contract}")),
        None => described,
    };
    if described.has_help() || is_treated(case, error.node) {
        return described;
    }
    match case.fitting(error.axis) {
        Some(sizes) => described.help(sizes),
        None => described,
    }
}

/// Whether the author says what a node of a file does: what the file has behind it is not known.
fn is_treated(case: Case, node: usize) -> bool {
    let info = case.model.layers.get(node);
    info.is_some_and(|info| info.origin.is_some() && info.call.is_some())
}

/// The first contract that is not met by layers before a node.
fn unmet_before(case: Case, node: usize) -> Option<String> {
    if case.size.is_some() {
        // Contracts are about the sizes of the structs.
        return None;
    }
    case.look_at(case.model.contracts.len());
    let graph = case.instance.evaluation.graph();
    let before = graph.ancestors(Source::Layer(node));
    let is_before = |source: Source| match source {
        Source::Input => true,
        Source::Layer(index) => before.get(index) == Some(&true),
    };
    case.model.contracts.iter().find_map(|contract| {
        let mut asks = Vec::new();
        contract.condition.asks(&mut asks);
        if asks.is_empty() || !asks.iter().all(|ask| is_before(ask.source)) {
            return None;
        }
        let failure = case.untold().failure(&contract.condition).ok()??;
        Some(match &contract.inside {
            Some(inside) => format!("{}, {inside}", said(&failure)),
            None => said(&failure),
        })
    })
}

/// What layers are called in messages.
struct Named<'a>(Case<'a>);

impl Names for Named<'_> {
    fn layer(&self, of: Source) -> String {
        match of {
            Source::Layer(index) => self
                .0
                .model
                .layers
                .get(index)
                .map_or_else(String::new, named),
            Source::Input => self.0.name(of).to_owned(),
        }
    }

    fn branch(&self, join: usize, place: usize, from: Source) -> String {
        branch(self.0, join, place, from)
    }

    fn network(&self) -> String {
        self.0.for_struct()
    }
}

fn describe(case: Case, error: &EvalError) -> Diagnostic {
    let evaluation = &case.instance.evaluation;
    let message = evaluation.message(error, &Named(case));
    let Some(layer) = case.model.layers.get(error.node) else {
        return Diagnostic::new(Place::of(crate::token::Span::call_site()), message);
    };
    match &error.kind {
        EvalErrorKind::Op { error: op, size } => impossible(layer, op, *size, message),
        EvalErrorKind::Sizes(_) => {
            let described = Diagnostic::new(branches(layer), message).of_join();
            let may_explain = case.may_explain(error.node);
            let ways = may_explain.then(|| ways(case, error));
            let notes = inside(layer).into_iter().chain(ways.into_iter().flatten());
            notes.fold(described, Diagnostic::note)
        }
        EvalErrorKind::Jumps(_) => Diagnostic::new(branches(layer), message)
            .note(evaluation.branches(error, &Named(case)))
            .note("one step is a different number of pixels in each, so that their regions drift apart")
            .of_join(),
        _ => Diagnostic::new(layer.place, message),
    }
}

/// An operation that cannot be applied to an input of so many features: where that is wrong, and what may be done.
fn impossible(layer: &LayerInfo, op: &OpError, size: i64, message: String) -> Diagnostic {
    match op {
        OpError::WindowTooLarge { before, after, .. } => {
            let error = Diagnostic::new(layer.place_of("kernel"), message);
            if layer.find_place("dilation").is_some() {
                return error.note("the window is `dilation * (kernel - 1) + 1` wide");
            }
            // The last window may reach past the input.
            if layer.find_place("ceil_mode").is_some() {
                return error;
            }
            let most = size.checked_add(*before);
            match most.and_then(|most| most.checked_add(*after)) {
                Some(most) if most > 0 => error.note(format!("a kernel of at most {most} fits")),
                _ => error,
            }
        }
        OpError::Empty { .. } => {
            let arguments = ["crop", "pad", "kernel", "scale"];
            let mut given = arguments
                .iter()
                .filter_map(|argument| layer.find_place(argument));
            let place = given.next().unwrap_or_else(|| layer.place_of("kernel"));
            Diagnostic::new(place, message)
        }
        OpError::NotDivisible { .. } => Diagnostic::new(layer.place_of("factor"), message),
        OpError::PaddingTooLarge { mode, .. } => padding_too_large(layer, *mode, message),
        OpError::Unlike { size, target } => unlike(layer, *size, *target, message),
        OpError::Zero { argument } => Diagnostic::new(layer.place_of(argument), message),
        OpError::Overflow => Diagnostic::new(layer.place, message),
    }
}

/// The branches of a join, from the first to the last.
fn branches(layer: &LayerInfo) -> Place {
    match (layer.arguments.first(), layer.arguments.last()) {
        (Some((_, first)), Some((_, last))) => first.to(*last),
        _ => layer.place,
    }
}

/// A branch of a join as it was written, or by its name where a family stands for several.
pub(super) fn branch(case: Case, node: usize, index: usize, input: Source) -> String {
    let layer = case.model.layers.get(node);
    let call = layer.and_then(|layer| layer.call);
    let count = case
        .model
        .nodes
        .get(node)
        .map_or(0, |node| node.inputs.len());
    let written = call.filter(|call| call.arguments.len() == count);
    let argument = written.and_then(|call| call.arguments.get(index));
    argument.map_or_else(|| case.name(input).to_owned(), ToString::to_string)
}

impl Case<'_> {
    /// The sizes that would fit on an axis, which many layers may ask for.
    fn fitting(&self, axis: usize) -> Option<&str> {
        let fitting = self.instance.fitting.get(axis)?;
        let fitting = fitting.get_or_init(|| {
            let graph = self.instance.evaluation.graph();
            let layers = graph.looks().saturating_mul(SIZES).min(MOST);
            let layers = layers.saturating_mul(graph.input.len());
            spend(layers / 2);
            self.spend(layers / AT_ONCE);
            let mut work = 0;
            let sizes = graph.fitting_after(&mut work, axis);
            spend_each(work.min(ROWS), meter::ROW);
            self.look_at(work);
            sizes
        });
        fitting.as_deref()
    }

    /// The first layer before `from` that reads everything.
    pub(super) fn culprit(&self, from: Source) -> Option<&str> {
        self.first_before(from, |step| matches!(step.rule, Rule::All | Rule::Prefix))
    }

    /// The first layer before `from` whose padding is read from the other end.
    pub(super) fn wrapped(&self, from: Source) -> Option<&str> {
        self.first_before(from, |step| step.padding_mode == PaddingMode::Circular)
    }

    /// The first layer before `from` whose padding reads pixels.
    pub(super) fn filled(&self, from: Source) -> Option<String> {
        let name = self.first_before(from, |step| step.padding_mode != PaddingMode::Zeros);
        name.map(|name| format!("`{name}`"))
    }

    fn first_before(&self, from: Source, is_it: impl Fn(&Step) -> bool) -> Option<&str> {
        let layers = self.ancestors(from).into_iter();
        let first = layers.filter_map(|layer| Some((layer, self.geometry(layer)?)));
        let mut first = first.filter(|(_, geometry)| {
            let mut axes = geometry.axes.iter();
            axes.any(|axis| axis.step().is_some_and(&is_it))
        });
        first.next().map(|(layer, _)| self.name(layer))
    }
}
