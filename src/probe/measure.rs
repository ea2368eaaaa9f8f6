//! Runs of a model, and which pixels its features use.

use std::any::Any;
use std::fmt::Display;
use std::format;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::string::{String, ToString};
use std::vec::Vec;

use receptive_field_core::Layer;

/// What a model is run on: zeros, and in each run one line of ones.
///
/// ```
/// # use receptive_field::probe::Probe;
/// # receptive_field::receptive_field! { struct Net; input: [3]; same: pointwise(); }
/// Probe::new(Net).run(|batch, seen| {
///     assert_eq!(batch.shape(), [3, 1, 3]);
///     assert_eq!(batch.data(), [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);
///     seen.layer(&Net::SAME, batch.shape(), batch.data());
/// }).unwrap();
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Batch {
    shape: Vec<usize>,
    data: Vec<f32>,
}

impl Batch {
    pub(super) fn new(shape: Vec<usize>, data: Vec<f32>) -> Self {
        Self { shape, data }
    }

    /// `[runs, channels, …]`, then the sizes of the axes; the last batch may have fewer runs.
    pub fn shape(&self) -> &[usize] {
        &self.shape
    }

    /// All numbers, the last axis fastest.
    pub fn data(&self) -> &[f32] {
        &self.data
    }
}

/// What a model gives back: nothing, or a `Result` whose error can be shown.
///
/// It is sealed: `()` and `Result<(), E>` are all there is.
///
/// ```
/// # use receptive_field::probe::Outcome;
/// assert_eq!(Err::<(), _>("out of memory").stopped(), Some("out of memory".to_string()));
/// assert_eq!(().stopped(), None);
/// ```
pub trait Outcome: Sealed {
    /// Why the model stopped, if it did.
    fn stopped(self) -> Option<String>;
}

/// Who may implement `Outcome`.
pub trait Sealed {}

impl Sealed for () {}

impl<E: Display> Sealed for Result<(), E> {}

impl Outcome for () {
    fn stopped(self) -> Option<String> {
        None
    }
}

impl<E: Display> Outcome for Result<(), E> {
    fn stopped(self) -> Option<String> {
        self.err().map(|error| error.to_string())
    }
}

/// The first and the last pixel that a feature uses, if there is any.
pub(super) type Used = Option<(usize, usize)>;

/// What a layer of the model did.
#[derive(Debug, Clone)]
pub(super) struct Measured<const D: usize> {
    pub(super) size: [usize; D],
    /// For each axis what each of its features uses.
    pub(super) used: [Vec<Used>; D],
}

/// Where a model shows the outputs of its layers; see [`Probe::run`](super::Probe::run).
#[derive(Debug)]
pub struct Outputs<const D: usize> {
    layers: &'static [Layer<D>],
    /// One for each layer of the network.
    pub(super) measured: Vec<Option<Measured<D>>>,
    /// The axis and the pixel of each run of this batch.
    lines: Vec<(usize, usize)>,
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
            lines: Vec::new(),
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
        let runs = self.lines.len();
        let (size, channels) = match shape {
            [batch, channels, size @ ..] if *batch == runs => (size, *channels),
            _ => (&[][..], 0),
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
        if data.iter().any(|value| value.is_nan()) {
            return Err(format!(
                "`{name}` is not a number somewhere: use fewer channels, and no layer that divides by a sum"
            ));
        }
        let measured = self.measured[place].get_or_insert_with(|| Measured {
            size,
            used: size.map(|size| std::vec![None; size]),
        });
        if measured.size != size {
            return Err(format!("`{name}` has another size in each batch"));
        }
        let features: usize = size.iter().product();
        let maps = data.chunks(features.max(1));
        for (&(axis, pixel), maps) in self.lines.iter().zip(chunked(maps, channels)) {
            let inner: usize = size.iter().skip(axis + 1).product();
            for map in maps {
                for (feature, _) in map.iter().enumerate().filter(|(_, value)| **value != 0.0) {
                    let used = &mut measured.used[axis][(feature / inner) % size[axis]];
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
        lines: Vec<(usize, usize)>,
        model: &mut impl FnMut(&Batch, &mut Self) -> R,
    ) {
        self.lines = lines;
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

/// The maps of each run.
fn chunked<'a>(
    mut maps: impl Iterator<Item = &'a [f32]>,
    channels: usize,
) -> impl Iterator<Item = Vec<&'a [f32]>> {
    core::iter::from_fn(move || Some(maps.by_ref().take(channels).collect()))
}

/// What a panic said.
fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| String::from("a panic without a message"))
}
