//! The errors of layers that cannot be.

use receptive_field_core::Fact;
use receptive_field_core::eval::{EvalError, EvalErrorKind, Ratio, Source};
use receptive_field_core::ops::{OpError, PaddingMode, Rule, Step};

use super::evaluate::Judge;
use super::fitted::{padding_too_large, unlike};
use super::report::said;
use super::why::ways;
use super::written::{inside, named};
use super::{Case, fits};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::lower::LayerInfo;
use crate::words::counted;

/// More branches of a join are not told one by one.
const BRANCHES: usize = 4;

/// One error for each layer that cannot be: that of its first axis.
pub(super) fn report(case: Case, errors: &mut Errors) {
    let mut last = None;
    for error in case.instance.evaluation.errors() {
        if last != Some(error.node) {
            let described = describe(case, error);
            errors.push(match error.kind {
                EvalErrorKind::Sizes(_) | EvalErrorKind::Op { .. } => {
                    with_sizes(case, error, described)
                }
                _ => described,
            });
        }
        last = Some(error.node);
    }
}

/// Adds the input sizes that would fit, where there is no better help, a size that was meant as a factor, and a
/// contract that is not met before.
fn with_sizes(case: Case, error: &EvalError, described: Diagnostic) -> Diagnostic {
    let described = match case.resized(Source::Layer(error.node)) {
        Some(why) => described.note(why),
        None => described,
    };
    let described = match unmet_before(case, error.node) {
        Some(contract) => described.note(format!("before it a contract is not met: {contract}")),
        None => described,
    };
    match fits::help(case, error.axis) {
        Some(sizes) if !described.has_help() => described.help(sizes),
        _ => described,
    }
}

/// The first contract that is not met by layers before a node.
fn unmet_before(case: Case, node: usize) -> Option<String> {
    if case.size.is_some() {
        // Contracts are about the sizes of the structs.
        return None;
    }
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
        let failure = case.failure(&contract.condition).ok()??;
        Some(match &contract.inside {
            Some(inside) => format!("{}, {inside}", said(&failure)),
            None => said(&failure),
        })
    })
}

fn describe(case: Case, error: &EvalError) -> Diagnostic {
    let Some(layer) = case.model.layers.get(error.node) else {
        return Diagnostic::new(
            Place::of(proc_macro2::Span::call_site()),
            "a layer cannot be",
        );
    };
    let name = &named(layer);
    let of = case.for_struct();
    let axis = case.on_axis(error.axis);
    match &error.kind {
        EvalErrorKind::Op { error: op, size } => impossible(case, error, layer, op, *size),
        EvalErrorKind::Sizes(_) => {
            let message = format!(
                "`{name}` joins layers of different size{of}: {}",
                sized(case, error)
            );
            let described = Diagnostic::new(branches(layer), message).of_join();
            let notes = inside(layer).into_iter().chain(ways(case, error));
            notes.fold(described, Diagnostic::note)
        }
        EvalErrorKind::Jumps(jumps) => {
            let message = format!(
                "`{name}` joins layers of different jump{of}{axis}: {}",
                jumped(case, error, jumps)
            );
            Diagnostic::new(branches(layer), message)
                .note(placed(case, error))
                .note("one step is a different number of pixels in each, so that their regions drift apart")
                .of_join()
        }
        EvalErrorKind::Phases { period } => {
            let message = format!(
                "`{name}`{of}: its regions repeat only after {period} features{axis}, and the limit is 65536"
            );
            Diagnostic::new(layer.place, message)
        }
        EvalErrorKind::Visible => Diagnostic::new(
            layer.place,
            format!(
                "`{name}`{of}: what it sees through padding that reads pixels would take too much work{axis}"
            ),
        ),
        EvalErrorKind::Rows => Diagnostic::new(
            layer.place,
            format!("`{name}`{of}: the network has too many different regions{axis}"),
        ),
        _ => Diagnostic::new(
            layer.place,
            format!(
                "the numbers of `{name}`{of} do not fit into 63 bits{axis}{}",
                before(case, error)
            ),
        ),
    }
}

/// What the layer before has, where numbers grow too large.
fn before(case: Case, error: &EvalError) -> String {
    let input = inputs(case, error).first();
    let of = |fact| case.number_of(*input?, false, error.axis, fact);
    let (Some(jump), Some(seen)) = (of(Fact::Jump), of(Fact::ReceptiveField)) else {
        return String::new();
    };
    let jump = counted(jump, "pixel");
    format!(": one step of its input is {jump} already, and a feature there sees {seen}")
}

/// An operation that cannot be applied to an input of so many features.
fn impossible(
    case: Case,
    error: &EvalError,
    layer: &LayerInfo,
    op: &OpError,
    size: i64,
) -> Diagnostic {
    let name = &named(layer);
    let of = case.for_struct();
    let axis = case.on_axis(error.axis);
    let at = |argument: &str, message: String| Diagnostic::new(layer.place_of(argument), message);
    match op {
        OpError::WindowTooLarge {
            before,
            after,
            extent,
            ..
        } => {
            let padding = match (before, after) {
                (0, 0) => String::from("without padding"),
                (before, after) if before == after => format!("with padding {before}"),
                _ => format!("with padding {before} before and {after} after"),
            };
            let error = at(
                "kernel",
                format!(
                    "`{name}` does not fit into its input{of}: {}{axis} {padding}, and a window of {extent}",
                    counted(size, "feature")
                ),
            );
            match layer.find_place("dilation") {
                Some(_) => error.note("the window is `dilation * (kernel - 1) + 1` wide"),
                None => match size
                    .checked_add(*before)
                    .and_then(|size| size.checked_add(*after))
                {
                    Some(most) if most > 0 => {
                        error.note(format!("a kernel of at most {most} fits"))
                    }
                    _ => error,
                },
            }
        }
        OpError::Empty { size: left } => {
            let arguments = ["crop", "pad", "kernel", "scale"];
            let given = arguments
                .into_iter()
                .find(|argument| layer.find_place(argument).is_some());
            let message = format!(
                "nothing is left of `{name}`{of}: its input has {}{axis}, and its size would be {left}",
                counted(size, "feature")
            );
            at(given.unwrap_or("kernel"), message)
        }
        OpError::NotDivisible { size, factor } => at(
            "factor",
            format!(
                "`{name}`{of}: {factor} does not divide the {size} features of its input{axis}"
            ),
        ),
        OpError::PaddingTooLarge {
            side,
            amount,
            size,
            mode,
        } => padding_too_large(case, error, layer, (side, *amount), *size, *mode),
        OpError::Unlike { size, target } => unlike(case, error, layer, *size, *target),
        OpError::Zero { argument } => at(
            argument,
            format!("`{name}`: its {argument} must be at least 1"),
        ),
        _ => Diagnostic::new(
            layer.place,
            format!("`{name}`{of}: its size does not fit into 63 bits{axis}"),
        ),
    }
}

/// The branches of a join, from the first to the last.
fn branches(layer: &LayerInfo) -> Place {
    match (layer.arguments.first(), layer.arguments.last()) {
        (Some((_, first)), Some((_, last))) => first.to(*last),
        _ => layer.place,
    }
}

fn inputs<'c>(case: Case<'c>, error: &EvalError) -> &'c [Source] {
    let node = case.model.nodes.get(error.node);
    node.map_or(&[], |node| &node.inputs)
}

/// The branches with their sizes.
fn sized(case: Case, error: &EvalError) -> String {
    let described = inputs(case, error)
        .iter()
        .enumerate()
        .map(|(index, &input)| {
            let sizes = case.geometry(input).map_or_else(Vec::new, |geometry| {
                geometry
                    .axes
                    .iter()
                    .map(|axis| axis.size().to_string())
                    .collect()
            });
            let branch = branch(case, error.node, index, input);
            format!("`{branch}` has {}", sizes.join(" x "))
        });
    described.collect::<Vec<_>>().join(", ")
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

/// Where the branches of a join stand on the axis of the error: size, jump and the centre of the first feature.
fn placed(case: Case, error: &EvalError) -> String {
    let inputs = inputs(case, error);
    let shown = inputs
        .iter()
        .enumerate()
        .take(BRANCHES)
        .map(|(index, &input)| {
            let name = branch(case, error.node, index, input);
            let of = |fact| case.number_of(input, false, error.axis, fact);
            let (Some(size), Some(jump)) = (of(Fact::Size), of(Fact::Jump)) else {
                return name;
            };
            let centre = match of(Fact::Start) {
                Some(start) => format!("first centre {start}"),
                None => String::from("a first feature that reads nothing"),
            };
            format!("`{name}` has size {size}, jump {jump}, {centre}")
        });
    let shown: Vec<String> = shown.collect();
    let more = match inputs.len().saturating_sub(BRANCHES) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    let on_axis = match case.model.axes {
        1 => String::new(),
        _ => format!("on axis {}: ", error.axis),
    };
    format!("{on_axis}{}{more}", shown.join("; "))
}

fn jumped(case: Case, error: &EvalError, jumps: &[Option<Ratio>]) -> String {
    let branches = inputs(case, error).iter().enumerate().zip(jumps);
    let described = branches.map(|((index, &input), jump)| {
        let jump = jump.map_or_else(|| String::from("none"), |jump| jump.to_string());
        format!("`{}` has {jump}", branch(case, error.node, index, input))
    });
    described.collect::<Vec<_>>().join(", ")
}

impl Case<'_> {
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
