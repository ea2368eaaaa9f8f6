//! Runs of a model, and which pixels its features use.

use std::any::Any;
use std::format;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::string::{String, ToString};
use std::vec::Vec;

use receptive_field_values::Layer;

use super::batch::{Batch, Outcome};
use super::light::Run;

/// The first and the last pixel that a feature uses, if there is any.
pub(super) type Used = Option<(usize, usize)>;

/// What a layer of the model did.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measured<const D: usize> {
    pub(super) size: [usize; D],
    /// For each axis what each of its features uses.
    pub(super) used: [Vec<Used>; D],
}

/// What a layer makes of zeros, where that is not zeros again.
#[derive(Debug, Clone)]
pub(super) struct Bias {
    values: Vec<f32>,
    /// The most that rounding in another run may change.
    noise: f32,
}

/// Of the largest number of a layer.
const NOISE: f32 = 1.0 / 262_144.0;

/// Where a model shows the outputs of its layers; see [`Probe::run`](super::Probe::run).
#[derive(Debug)]
pub struct Outputs<const D: usize> {
    layers: &'static [Layer<D>],
    /// One for each layer of the network.
    pub(super) measured: Vec<Option<Measured<D>>>,
    /// One for each layer of the network.
    pub(super) biases: Vec<Option<Bias>>,
    /// Whether some weight is below 0.
    pub(super) is_signed: bool,
    /// The runs of this batch.
    runs: Vec<Run>,
    /// Outputs that cannot be understood.
    pub(super) faults: Vec<String>,
    /// Why the model stopped.
    pub(super) stopped: Option<String>,
}

impl<const D: usize> Outputs<D> {
    pub(super) fn new(layers: &'static [Layer<D>]) -> Self {
        Self {
            layers,
            measured: std::vec![None; layers.len()],
            biases: std::vec![None; layers.len()],
            is_signed: false,
            runs: Vec::new(),
            faults: Vec::new(),
            stopped: None,
        }
    }

    /// What was measured so far, to go on from.
    pub(super) fn so_far(&self) -> Self {
        Self {
            layers: self.layers,
            measured: self.measured.clone(),
            biases: self.biases.clone(),
            is_signed: self.is_signed,
            runs: Vec::new(),
            faults: Vec::new(),
            stopped: None,
        }
    }

    /// Shows the output of one layer on this batch: its shape `[runs, channels, …sizes]`, and all numbers, the last axis
    /// fastest. Shapes and numbers that do not fit each other or the network are part of the report.
    ///
    /// ```
    /// # use receptive_field::probe::Probe;
    /// # receptive_field::receptive_field! { struct Net; input: [3]; same: pointwise(); }
    /// let report = Probe::new(Net).run(|batch, seen| seen.layer(&Net::SAME, &[3, 3], batch.data()));
    /// assert_eq!(report.unwrap_err().to_string(), "\
    /// Net cannot be compared with its model:
    ///   `same` has the shape [3, 3], where [3, channels, 3] was expected");
    /// ```
    pub fn layer(&mut self, layer: &Layer<D>, shape: &[usize], data: &[f32]) {
        if let Err(fault) = self.measure(layer, shape, data) {
            self.faults.push(fault);
        }
    }

    fn measure(&mut self, layer: &Layer<D>, shape: &[usize], data: &[f32]) -> Result<(), String> {
        let name = layer.name;
        let place = self.layers.iter().position(|other| other == layer);
        let place = place.ok_or_else(|| format!("`{name}` is a layer of another network"))?;
        let runs = self.runs.len();
        let size = match shape {
            [batch, _, size @ ..] if *batch == runs => size,
            _ => &[],
        };
        let size: [usize; D] = size.try_into().map_err(|_| {
            let sizes = layer.size.map(|size| size.to_string()).join(", ");
            format!(
                "`{name}` has the shape {shape:?}, where [{runs}, channels, {sizes}] was expected"
            )
        })?;
        if shape.iter().product::<usize>() != data.len() {
            let numbers = data.len();
            return Err(format!(
                "`{name}` has the shape {shape:?}, but {numbers} numbers"
            ));
        }
        let largest = largest(data).ok_or_else(|| {
            format!(
                "`{name}` is not a number somewhere: use fewer channels, and no layer that divides by a sum"
            )
        })?;
        match self.runs[..] {
            [Run::Zeros] => {
                self.biases[place] = (largest > 0.0).then(|| Bias {
                    values: data.to_vec(),
                    noise: largest.min(f32::MAX) * NOISE,
                });
                return Ok(());
            }
            [Run::Below] => {
                self.is_signed |= match &self.biases[place] {
                    Some(bias) => is_above(data, bias),
                    None => data.iter().any(|value| *value > 0.0),
                };
                return Ok(());
            }
            _ => {}
        }
        let measured = self.measured[place].get_or_insert_with(|| Measured {
            size,
            used: size.map(|size| std::vec![None; size]),
        });
        let bias = self.biases[place].as_ref();
        let of_run = data.len().checked_div(runs).unwrap_or(0);
        if measured.size != size || bias.is_some_and(|bias| bias.values.len() != of_run) {
            return Err(format!("`{name}` has another size in each batch"));
        }
        for (run, values) in self.runs.iter().zip(data.chunks(of_run.max(1))) {
            let Run::Line { axis, pixel } = *run else {
                continue;
            };
            for (used, is_lit) in measured.used[axis]
                .iter_mut()
                .zip(lit(values, bias, size, axis))
            {
                if is_lit {
                    let (first, last) = used.unwrap_or((pixel, pixel));
                    *used = Some((first.min(pixel), last.max(pixel)));
                }
            }
        }
        Ok(())
    }

    /// One batch.
    pub(super) fn run<R: Outcome>(
        &mut self,
        batch: &Batch,
        runs: Vec<Run>,
        model: &mut impl FnMut(&Batch, &mut Self) -> R,
    ) {
        self.runs = runs;
        // What the model leaves half done is its own, and it is not run again behind a panic unless it can be.
        let outcome = catch_unwind(AssertUnwindSafe(|| model(batch, self).stopped()));
        let stopped = outcome.unwrap_or_else(|panic| Some(words(&*panic)));
        if self.stopped.is_none() {
            self.stopped = stopped;
        }
    }

    /// Whether more runs would tell nothing more.
    pub(super) fn is_hopeless(&self) -> bool {
        !self.faults.is_empty() || self.measured.iter().all(Option::is_none)
    }
}

/// How far numbers are from 0 at most; `None` where one is not a number.
fn largest(data: &[f32]) -> Option<f32> {
    let (mut largest, mut is_number) = (0.0_f32, true);
    for &value in data {
        // A loop of plain comparisons: the probe is run in debug builds.
        if value.abs() > largest {
            largest = value.abs();
        } else if value.is_nan() {
            is_number = false;
        }
    }
    is_number.then_some(largest)
}

fn is_above(values: &[f32], bias: &Bias) -> bool {
    let mut pairs = values.iter().zip(&bias.values);
    pairs.any(|(value, zero)| value - zero > bias.noise)
}

/// Which features of an axis a run changes, whichever feature of the other axes and whichever channel it is.
fn lit<const D: usize>(
    values: &[f32],
    bias: Option<&Bias>,
    size: [usize; D],
    axis: usize,
) -> Vec<bool> {
    let places = size[axis];
    let inner: usize = size.iter().skip(axis + 1).product();
    let mut lit = std::vec![false; places];
    let mut at = 0;
    while at < values.len() {
        for is_lit in &mut lit {
            let end = at + inner;
            if !*is_lit {
                *is_lit = match bias {
                    None => differs(&values[at..end]),
                    Some(bias) => differs_from(&values[at..end], &bias.values[at..end], bias.noise),
                };
            }
            at = end;
        }
    }
    lit
}

fn differs(values: &[f32]) -> bool {
    for &value in values {
        if value != 0.0 {
            return true;
        }
    }
    false
}

fn differs_from(values: &[f32], bias: &[f32], noise: f32) -> bool {
    for (value, bias) in values.iter().zip(bias) {
        if (value - bias).abs() > noise {
            return true;
        }
    }
    false
}

/// What a panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| String::from("a panic without a message"))
}
