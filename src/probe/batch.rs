//! What a model is given, and what it gives back.

use std::fmt::Display;
use std::string::{String, ToString};
use std::vec::Vec;

/// What a model is run on: zeros alone at first, then zeros and in each run one line of ones.
///
/// ```
/// # use receptive_field::probe::Probe;
/// # receptive_field::receptive_field! { struct Net; input: [3]; same: pointwise(); }
/// let mut batches = Vec::new();
/// Probe::new(Net).run(|batch, seen| {
///     batches.push((batch.shape().to_vec(), batch.data().to_vec()));
///     seen.layer(&Net::SAME, batch.shape(), batch.data());
/// }).unwrap();
/// assert_eq!(batches, [
///     (vec![1, 1, 3], vec![0.0, 0.0, 0.0]),
///     (vec![3, 1, 3], vec![1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]),
/// ]);
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

    /// `[runs, channels, …]`, then the sizes of the axes. The first batch is one run, and the last may have fewer than
    /// the others.
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
