//! The errors of layers that cannot be.

use receptive_field_core::eval::{EvalError, EvalErrorKind, From, Ratio};
use receptive_field_core::ops::{OpError, Rule};

use super::Case;
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::lower::LayerInfo;

/// One error for each layer that cannot be: that of its first axis.
pub(super) fn report(case: Case, errors: &mut Errors) {
    let mut last = None;
    for error in case.sized.evaluation.errors() {
        if last != Some(error.node) {
            errors.push(describe(case, error));
        }
        last = Some(error.node);
    }
}

fn describe(case: Case, error: &EvalError) -> Diagnostic {
    let Some(layer) = case.model.layers.get(error.node) else {
        return Diagnostic::new(
            Place::of(proc_macro2::Span::call_site()),
            "a layer cannot be",
        );
    };
    let name = &layer.name;
    let at = |argument: &str| argument_place(layer, argument);
    let of = case.for_struct();
    let axis = axis(case, error.axis);
    let error_at = |place: Place, message: String| Diagnostic::new(place, message);
    match &error.kind {
        EvalErrorKind::Op { error: op, size } => {
            match op {
                OpError::WindowTooLarge {
                    size,
                    before,
                    after,
                    extent,
                } => {
                    let message = format!(
                        "`{name}` does not fit into its input{of}: {size} features{axis}, and a window of {extent}"
                    );
                    let padding = if before == after {
                        format!("padding {before}")
                    } else {
                        format!("padding {before} before and {after} after")
                    };
                    error_at(at("kernel"), message)
                        .note(format!("input {size}, {padding}, kernel span {extent}"))
                }
                OpError::Empty { size: left } => {
                    let place = ["crop", "pad", "kernel"]
                        .iter()
                        .find_map(|argument| find_place(layer, argument));
                    let message = format!(
                        "nothing is left of `{name}`{of}: its input has {size} features{axis}, and its size would be {left}"
                    );
                    error_at(place.unwrap_or(layer.place), message)
                }
                OpError::NotDivisible { size, factor } => {
                    let message = format!(
                        "`{name}`{of}: {factor} does not divide the {size} features of its input{axis}"
                    );
                    error_at(at("factor"), message)
                }
                OpError::Unlike { size, target } => {
                    let place = find_place(layer, "offset").unwrap_or(at("layer"));
                    let message = format!(
                        "`{name}`{of}: its input has {size} features{axis}, and the layer it follows {target}"
                    );
                    let error = error_at(place, message);
                    match layer.kind {
                        receptive_field_core::eval::encode::Kind::Pad => error
                            .help("`pad_like` makes a layer larger; `crop_like` makes it smaller"),
                        _ => error
                            .help("`crop_like` makes a layer smaller; `pad_like` makes it larger"),
                    }
                }
                OpError::Zero { argument } => error_at(
                    at(argument),
                    format!("`{name}`: its {argument} must be at least 1"),
                ),
                _ => error_at(
                    layer.place,
                    format!("`{name}`{of}: a number does not fit into 63 bits{axis}"),
                ),
            }
        }
        EvalErrorKind::Sizes(sizes) => {
            let message = format!(
                "`{name}` joins layers of different size{of}: {}",
                sized(case, error)
            );
            let _ = sizes;
            error_at(layer.place, message)
        }
        EvalErrorKind::Jumps(jumps) => {
            let message = format!(
                "`{name}` joins layers of different jump{of}{axis}: {}",
                jumped(case, error, jumps)
            );
            error_at(layer.place, message)
                .note("one step is a different number of pixels in each, so that their regions drift apart")
        }
        EvalErrorKind::Phases { period } => {
            let message = format!(
                "`{name}`{of}: its regions repeat only after {period} features{axis}, and the limit is 65536"
            );
            error_at(layer.place, message)
        }
        EvalErrorKind::Rows => error_at(
            layer.place,
            format!("`{name}`{of}: the network has too many different regions{axis}"),
        ),
        _ => error_at(
            layer.place,
            format!("`{name}`{of}: a number does not fit into 63 bits{axis}"),
        ),
    }
}

fn axis(case: Case, axis: usize) -> String {
    match case.model.axes {
        1 => String::new(),
        _ => format!(" on axis {axis}"),
    }
}

fn find_place(layer: &LayerInfo, argument: &str) -> Option<Place> {
    let found = layer.arguments.iter().find(|(name, _)| *name == argument);
    found.map(|(_, place)| *place)
}

fn argument_place(layer: &LayerInfo, argument: &str) -> Place {
    find_place(layer, argument).unwrap_or(layer.place)
}

fn inputs<'c>(case: Case<'c>, error: &EvalError) -> &'c [From] {
    let node = case.model.nodes.get(error.node);
    node.map_or(&[], |node| &node.inputs)
}

/// The branches with their sizes.
fn sized(case: Case, error: &EvalError) -> String {
    let described = inputs(case, error).iter().map(|&input| {
        let sizes = case.geometry(input).map_or_else(Vec::new, |geometry| {
            geometry
                .axes
                .iter()
                .map(|axis| axis.size().to_string())
                .collect()
        });
        format!("`{}` has {}", case.name(input), sizes.join(" x "))
    });
    described.collect::<Vec<_>>().join(", ")
}

fn jumped(case: Case, error: &EvalError, jumps: &[Option<Ratio>]) -> String {
    let described = inputs(case, error).iter().zip(jumps).map(|(&input, jump)| {
        let jump = jump.map_or_else(|| String::from("none"), |jump| jump.to_string());
        format!("`{}` has {jump}", case.name(input))
    });
    described.collect::<Vec<_>>().join(", ")
}

impl Case<'_> {
    /// The first layer before `from` that reads everything.
    pub(super) fn culprit(&self, from: From) -> Option<&str> {
        let mut pending = vec![from];
        let mut first: Option<usize> = None;
        let mut seen = std::collections::HashSet::new();
        while let Some(from) = pending.pop() {
            let From::Node(index) = from else { continue };
            if !seen.insert(index) {
                continue;
            }
            let geometry = self.geometry(from);
            let reads_all = geometry.is_some_and(|geometry| {
                geometry.axes.iter().any(|axis| {
                    axis.step()
                        .is_some_and(|step| matches!(step.rule, Rule::All | Rule::Prefix))
                })
            });
            if reads_all {
                first = Some(first.map_or(index, |first| first.min(index)));
            }
            if let Some(node) = self.model.nodes.get(index) {
                pending.extend(&node.inputs);
            }
        }
        first.map(|index| self.name(From::Node(index)))
    }
}
