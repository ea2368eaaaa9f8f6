//! A difference, as a person wants to read it.

use core::fmt;
use std::error::Error;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use super::Probe;
use super::compare::Compared;
use super::described::{self, Described};
use super::measure::Outputs;

/// More names than this are counted.
pub(super) const NAMES: usize = 8;

/// Where a model differs from its description. `Display` and `Debug` write the same words, so that `unwrap` in a test
/// shows them.
///
/// ```
/// # use receptive_field::probe::Probe;
/// # receptive_field::receptive_field! { struct Net; input: [8]; half: max_pool(2); }
/// let report = Probe::new(Net).run(|batch, seen| {
///     let [runs, channels, pixels] = batch.shape() else { unreachable!() };
///     let half: Vec<f32> = batch.data().chunks(2).map(|pair| pair[0]).collect();
///     seen.layer(&Net::HALF, &[*runs, *channels, pixels / 2], &half);
/// });
/// assert_eq!(format!("{:?}", report.unwrap_err()), "\
/// Net and its model differ, first at `half`:
///   `half` feature 0: the spec says pixels 0..2, the model uses 0..1 (4 of 4 features differ)
///   as if `half` had kernel 1 instead of 2");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Report {
    title: String,
    lines: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.title)?;
        self.lines
            .iter()
            .try_for_each(|line| write!(f, "\n  {line}"))
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Error for Report {}

impl<const D: usize> Probe<D> {
    pub(super) fn compare(&self, outputs: Outputs<D>) -> Result<(), Report> {
        let name = self.name;
        let Outputs {
            measured,
            biases,
            is_signed,
            mut faults,
            stopped,
            ..
        } = outputs;
        if measured.iter().all(Option::is_none) && faults.is_empty() && stopped.is_none() {
            faults.push(String::from(
                "it showed no layer: call `layer` on what the model is given",
            ));
        }
        let graphs: [_; D] = core::array::from_fn(|axis| described::axis(&self.graph, axis));
        let specs = graphs.clone().map(Described::of);
        let mut compared = Vec::new();
        for (index, measured) in measured.iter().enumerate() {
            let Some(measured) = measured else { continue };
            let layer = &self.layers[index];
            let expected = specs.each_ref().map(|spec| spec.used(index));
            if expected.contains(&None) {
                faults.push(format!(
                    "`{}` has too many features near its borders to follow",
                    layer.name
                ));
                continue;
            }
            compared.push(Compared {
                index,
                layer,
                measured,
                expected: expected.map(Option::unwrap_or_default),
            });
        }
        if !faults.is_empty() {
            faults.dedup();
            return Err(Report {
                title: format!("{name} cannot be compared with its model"),
                lines: faults,
            });
        }
        let agreeing: Vec<_> = compared.iter().filter(|layer| layer.agrees()).collect();
        let differing: Vec<_> = compared.iter().filter(|layer| !layer.agrees()).collect();
        let Some(first) = differing.first() else {
            return match stopped {
                None => Ok(()),
                Some(words) => Err(Report {
                    title: match agreeing.last() {
                        Some(last) => format!(
                            "the model of {name} stopped, after `{}` agreed with the spec",
                            last.layer.name
                        ),
                        None => format!("the model of {name} stopped before it showed a layer"),
                    },
                    lines: words.lines().map(ToString::to_string).collect(),
                }),
            };
        };
        let mut lines = first.words();
        let mut hidden = None;
        if first.only_misses() {
            let before = self.layers.iter().zip(&biases).take(first.index + 1);
            let mut biased = before.filter(|(_, bias)| bias.is_some());
            hidden = hides(biased.next().map(|(layer, _)| layer.name), is_signed);
        }
        match (self.cause(&graphs, first, &compared), hidden) {
            (Ok(causes), None) => lines.push(causes),
            (Ok(causes), Some(hidden)) => lines.extend([causes, format!("or {hidden}")]),
            (Err(_), Some(hidden)) => lines.push(hidden),
            (Err(nothing), None) => lines.push(nothing),
        }
        let listed = |layers: &[&Compared<D>]| list(layers.iter().map(|layer| layer.layer.name));
        if let Some(equal) = listed(&agreeing) {
            lines.push(format!("equal: {equal}"));
        }
        if let Some(others) = listed(&differing[1..]) {
            lines.push(format!("different as well: {others}"));
        }
        if let Some(words) = stopped {
            lines.push(format!("then the model stopped: {words}"));
        }
        Err(Report {
            title: format!(
                "{name} and its model differ, first at `{}`",
                first.layer.name
            ),
            lines,
        })
    }
}

/// Why a feature may seem to use less than it does; the first layer with a bias, if there is any.
fn hides(biased: Option<&str>, is_signed: bool) -> Option<String> {
    match biased {
        Some(name) => Some(format!(
            "what is left may be a bias: `{name}` is not 0 on zeros, and an activation hides what stays below 0"
        )),
        None if is_signed => Some(String::from(
            "what is left may be weights below 0: an activation or a maximum hides what they read",
        )),
        None => None,
    }
}

/// `` `conv1`, `pool1` and 3 more ``
pub(super) fn list<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> Option<String> {
    let count = names.len();
    let shown: Vec<String> = names.take(NAMES).map(|name| format!("`{name}`")).collect();
    let more = match count.saturating_sub(NAMES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    (count > 0).then(|| shown.join(", ") + &more)
}
