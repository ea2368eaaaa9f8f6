//! What is told of the causes of a difference.

use std::format;
use std::string::String;
use std::time::{Duration, Instant};
use std::vec::Vec;

use receptive_field_core::eval::Graph;

use super::Probe;
use super::cause::{Cause, Inquiry, Shown, suspects};
use super::compare::Compared;
use super::report::{NAMES, list};

/// No longer than this is looked for causes.
const PATIENCE: Duration = Duration::from_secs(3);
/// Changes that would look the same are told up to this many, and counted beyond.
const CHANGES: usize = 6;

/// The causes of one axis.
struct OfAxis {
    axis: usize,
    causes: Vec<Cause>,
    are_all: bool,
}

impl<const D: usize> Probe<D> {
    /// The likely causes in words; that there is none, and where to look.
    pub(super) fn cause(
        &self,
        graphs: &[Graph; D],
        first: &Compared<D>,
        compared: &[Compared<D>],
    ) -> Result<String, String> {
        let agreeing: Vec<usize> = compared
            .iter()
            .filter(|layer| layer.agrees())
            .map(|layer| layer.index)
            .collect();
        let suspects = suspects(&self.graph, first.index, &agreeing);
        let names: Vec<&str> = self.layers.iter().map(|layer| layer.name).collect();
        let deadline = Instant::now() + PATIENCE;
        let mut found: Vec<OfAxis> = Vec::new();
        for axis in (0..D).filter(|&axis| first.differs(axis)) {
            let mut seen = Vec::new();
            for layer in compared {
                seen.push(Shown {
                    layer: layer.index,
                    used: &layer.measured.used[axis],
                });
            }
            let (causes, are_all) = Inquiry {
                graph: &graphs[axis],
                names: &names,
                suspects: &suspects,
                seen: &seen,
                first: first.index,
                deadline,
            }
            .causes();
            found.push(OfAxis {
                axis,
                causes,
                are_all,
            });
        }
        let shared = best(shared(&found));
        if !shared.is_empty() {
            let axes: Vec<usize> = found.iter().map(|of_axis| of_axis.axis).collect();
            let are_all = found.iter().all(|of_axis| of_axis.are_all);
            let words = told(&shared, &names, &place::<D>(&axes), are_all);
            return Ok(format!("as if {words}"));
        }
        let mut apart = Vec::new();
        for of_axis in &found {
            let best = best(of_axis.causes.clone());
            if !best.is_empty() {
                let words = told(&best, &names, "", of_axis.are_all);
                apart.push(format!("on axis {} as if {words}", of_axis.axis));
            }
        }
        if apart.len() == found.len() {
            return Ok(apart.join("\n  "));
        }
        let blamed = list(suspects.iter().map(|&index| names[index])).unwrap_or_default();
        Err(format!(
            "no change of one number explains it; look at the padding, kernel, stride, dilation and order of {blamed}"
        ))
    }
}

/// Those that are causes on each of the axes.
fn shared(found: &[OfAxis]) -> Vec<Cause> {
    let Some((first, rest)) = found.split_first() else {
        return Vec::new();
    };
    let mut shared = Vec::new();
    for cause in &first.causes {
        let mut cause = cause.clone();
        let is_everywhere = rest.iter().all(|of_axis| {
            let other = of_axis
                .causes
                .iter()
                .find(|other| other.layer == cause.layer && other.change.what == cause.change.what);
            cause.explains_all &= other.is_some_and(|other| other.explains_all);
            other.is_some()
        });
        if is_everywhere {
            shared.push(cause);
        }
    }
    shared
}

/// Those that explain most, the nearest to the description first.
fn best(mut causes: Vec<Cause>) -> Vec<Cause> {
    if causes.iter().any(|cause| cause.explains_all) {
        causes.retain(|cause| cause.explains_all);
    }
    causes.sort_by_key(|cause| cause.change.distance);
    causes
}

/// A line for each change, and how many more there are:
///
/// ```text
/// `conv2` had kernel 2 instead of 3
///    or `conv2` had dilation 1 instead of 2
/// ```
fn told(causes: &[Cause], names: &[&str], place: &str, are_all: bool) -> String {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for cause in causes {
        let (what, name) = (cause.change.what.as_str(), names[cause.layer]);
        match groups.iter_mut().find(|(other, _)| *other == what) {
            Some((_, layers)) => layers.push(name),
            None => groups.push((what, [name].into())),
        }
    }
    let mut words: Vec<String> = Vec::new();
    for (what, layers) in groups.iter().take(CHANGES) {
        words.push(format!("{} {what}{place}", either(layers)));
    }
    match groups.len().saturating_sub(CHANGES) {
        0 => {}
        1 => words.push(String::from("1 other change")),
        more => words.push(format!("{more} other changes")),
    }
    if !are_all {
        words.push(String::from("a change that was not tried"));
    }
    words.join("\n     or ")
}

/// `` `a`, `b` or `c` ``
fn either(layers: &[&str]) -> String {
    let mut quoted: Vec<String> = Vec::new();
    for name in layers.iter().take(NAMES) {
        quoted.push(format!("`{name}`"));
    }
    match layers.len().saturating_sub(NAMES) {
        0 => match quoted.pop() {
            Some(last) if !quoted.is_empty() => format!("{} or {last}", quoted.join(", ")),
            last => last.unwrap_or_default(),
        },
        more => format!("{} or one of {more} more", quoted.join(", ")),
    }
}

/// ` on axis 0`, ` on axes 0 and 2`, and nothing where it is every axis.
fn place<const D: usize>(axes: &[usize]) -> String {
    match axes {
        all if all.len() == D => String::new(),
        [axis] => format!(" on axis {axis}"),
        [rest @ .., last] => {
            let rest: Vec<String> = rest.iter().map(|axis| format!("{axis}")).collect();
            format!(" on axes {} and {last}", rest.join(", "))
        }
        [] => String::new(),
    }
}
