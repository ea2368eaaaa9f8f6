//! A difference, as a person wants to read it.

use core::fmt;
use std::error::Error;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use receptive_field_core::Layer;

use super::Probe;
use super::cause::{Inquiry, Shown, suspects};
use super::described::{self, Described};
use super::measure::{Measured, Outputs, Used};

/// More names than this are counted.
const NAMES: usize = 8;

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

/// A layer that was seen.
struct Compared<'a, const D: usize> {
    index: usize,
    layer: &'static Layer<D>,
    measured: &'a Measured<D>,
    /// What the spec says, for each axis.
    expected: [Vec<Used>; D],
}

impl<const D: usize> Compared<'_, D> {
    fn differs(&self, axis: usize) -> bool {
        self.measured.used[axis] != self.expected[axis]
    }

    fn agrees(&self) -> bool {
        !(0..D).any(|axis| self.differs(axis))
    }

    /// What is different, in words: a line for each axis, or one for all that differ in the same way.
    fn words(&self) -> Vec<String> {
        let name = self.layer.name;
        if self.measured.size != self.layer.size {
            let (says, makes) = (by(self.layer.size), by(self.measured.size));
            let line = format!("`{name}`: the spec says {says} features, the model makes {makes}");
            return [line].into();
        }
        let axes: Vec<usize> = (0..D).filter(|&axis| self.differs(axis)).collect();
        match axes.first() {
            Some(&axis)
                if axes.len() == D && axes.iter().all(|&other| self.is_alike(axis, other)) =>
            {
                let place = if D == 1 { "" } else { " on every axis" };
                [self.line(axis, place, &axes)].into()
            }
            _ => axes
                .iter()
                .map(|&axis| self.line(axis, &format!(" on axis {axis}"), &[axis]))
                .collect(),
        }
    }

    /// The first feature of an axis that differs, which is the first on others as well.
    fn line(&self, axis: usize, place: &str, alike: &[usize]) -> String {
        let (says, uses) = (&self.expected[axis], &self.measured.used[axis]);
        let differing = || (0..says.len()).filter(|&feature| says[feature] != uses[feature]);
        let (first, count, all) = (
            differing().next().unwrap_or(0),
            differing().count(),
            says.len(),
        );
        let index: [usize; D] =
            core::array::from_fn(|axis| if alike.contains(&axis) { first } else { 0 });
        let feature = match index.as_slice() {
            [only] => only.to_string(),
            all => format!("{all:?}"),
        };
        let (says, uses) = (pixels(says[first]), used(uses[first]));
        let name = self.layer.name;
        format!(
            "`{name}` feature {feature}: the spec says {says}{place}, the model uses {uses} ({count} of {all} features differ)"
        )
    }

    fn is_alike(&self, a: usize, b: usize) -> bool {
        self.measured.used[a] == self.measured.used[b] && self.expected[a] == self.expected[b]
    }
}

impl<const D: usize> Probe<D> {
    pub(super) fn compare(&self, outputs: Outputs<D>) -> Result<(), Report> {
        let name = self.name;
        let Outputs {
            measured,
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
        lines.push(self.cause(&graphs, first, &compared));
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

    /// The likely cause, in words.
    fn cause(
        &self,
        graphs: &[receptive_field_core::eval::Graph; D],
        first: &Compared<D>,
        compared: &[Compared<D>],
    ) -> String {
        let agreeing: Vec<usize> = compared
            .iter()
            .filter(|layer| layer.agrees())
            .map(|layer| layer.index)
            .collect();
        let suspects = suspects(&self.graph, first.index, &agreeing);
        let names: Vec<&str> = self.layers.iter().map(|layer| layer.name).collect();
        let on_axis = |axis: usize| {
            let seen = compared.iter().map(|layer| Shown {
                layer: layer.index,
                used: &layer.measured.used[axis],
            });
            let seen: Vec<Shown> = seen.collect();
            Inquiry {
                graph: &graphs[axis],
                names: &names,
                suspects: &suspects,
                seen: &seen,
                first: first.index,
            }
            .causes()
        };
        let axes: Vec<usize> = (0..D).filter(|&axis| first.differs(axis)).collect();
        let causes: Vec<(usize, Vec<String>)> =
            axes.iter().map(|&axis| (axis, on_axis(axis))).collect();
        let shared: Vec<String> = causes.first().map_or_else(Vec::new, |(_, of_first)| {
            let everywhere =
                |cause: &&String| causes.iter().all(|(_, causes)| causes.contains(cause));
            of_first.iter().filter(everywhere).cloned().collect()
        });
        if !shared.is_empty() {
            let place = if axes.len() == D {
                String::new()
            } else {
                format!(" on axis {}", axes[0])
            };
            return format!("as if {}{place}", shared.join(", or "));
        }
        let apart: Vec<String> = causes
            .iter()
            .filter_map(|(axis, causes)| Some(format!("on axis {axis} as if {}", causes.first()?)))
            .collect();
        if apart.len() == axes.len() {
            return apart.join("; ");
        }
        let blamed = list(suspects.iter().map(|&index| names[index])).unwrap_or_default();
        format!(
            "no change of one number explains it; look at the padding, kernel, stride, dilation and order of {blamed}"
        )
    }
}

/// `` `conv1`, `pool1` and 3 more ``
fn list<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> Option<String> {
    let count = names.len();
    let shown: Vec<String> = names.take(NAMES).map(|name| format!("`{name}`")).collect();
    let more = match count.saturating_sub(NAMES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    (count > 0).then(|| shown.join(", ") + &more)
}

/// `6 x 6`
fn by<const D: usize>(size: [usize; D]) -> String {
    size.map(|size| size.to_string()).join(" x ")
}

fn pixels(of: Used) -> String {
    match of {
        Some(_) => format!("pixels {}", used(of)),
        None => String::from("no pixel"),
    }
}

fn used(of: Used) -> String {
    match of {
        Some((first, last)) => format!("{first}..{}", last + 1),
        None => String::from("none"),
    }
}
