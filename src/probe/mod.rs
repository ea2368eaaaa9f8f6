//! Measures a model as it runs, and compares it with its description: the test that keeps both the same. It is behind the
//! feature `probe`.
//!
//! A model built from the constants agrees with them when it is written; the probe tells when it no longer does. It
//! lights one line of pixels after another, looks which features then change, and compares with the constants:
//! the sizes of the layers it is shown, and what every feature of them sees ([`visible`]). It knows no framework: it
//! hands out and takes slices and shapes.
//!
//! ```
//! use receptive_field::probe::Probe;
//! use receptive_field::{Window, receptive_field};
//!
//! receptive_field! {
//!     struct Stem;
//!     input: [32];
//!     conv1: conv(5, stride = 2, pad = 2);
//!     conv2: conv(3, dilation = 2, pad = causal);
//! }
//!
//! /// A convolution of ones; stands for a framework's.
//! fn conv(rows: &[Vec<f32>], window: Window<1>) -> Vec<Vec<f32>> {
//!     let ([kernel], [stride], [dilation]) = (window.kernel, window.stride, window.dilation);
//!     let [(before, after)] = window.padding;
//!     let convolve = |row: &Vec<f32>| {
//!         let padded = [&vec![0.0; before], row.as_slice(), &vec![0.0; after]].concat();
//!         let last = padded.len() - dilation * (kernel - 1);
//!         let sum = |first| (0..kernel).map(|tap| padded[first + tap * dilation]).sum();
//!         (0..last).step_by(stride).map(sum).collect()
//!     };
//!     rows.iter().map(convolve).collect()
//! }
//!
//! fn probe(first: Window<1>, second: Window<1>) -> Result<(), receptive_field::probe::Report> {
//!     Probe::new(Stem).run(|batch, seen| {
//!         let rows: Vec<_> = batch.data().chunks(32).map(<[f32]>::to_vec).collect();
//!         let rows = conv(&rows, first);
//!         seen.layer(&Stem::CONV1, &[rows.len(), 1, rows[0].len()], &rows.concat());
//!         let rows = conv(&rows, second);
//!         seen.layer(&Stem::CONV2, &[rows.len(), 1, rows[0].len()], &rows.concat());
//!     })
//! }
//!
//! // From the constants:
//! probe(Stem::CONV1.window(), Stem::CONV2.window()).unwrap();
//! // Typed a second time, and wrong:
//! let report = probe(Stem::CONV1.window(), Window::new(3).causal()).unwrap_err();
//! assert_eq!(report.to_string(), "\
//! Stem and its model differ, first at `conv2`:
//!   `conv2` feature 4: the spec says pixels 0..11, the model uses 2..11 (12 of 16 features differ)
//!   as if `conv2` had kernel 2 instead of 3 (with padding (2, 0))
//!      or `conv2` had dilation 1 instead of 2 (with padding (2, 0))
//!   equal: `conv1`");
//! ```
//!
//! # What the model must be like
//!
//! All weights 1 and no bias are best, which is the caller's to see to: then nothing cancels, and an output is not 0 just
//! where it reads a lit pixel. Normalisation and activations are left out, or leave 0 at 0 and what is positive above it.
//! One channel is enough, and of deep models better: sums of many channels leave `f32`. An infinite output counts as
//! one that reads the pixel; one that is not a number is reported, since it says nothing. Cubic interpolation has
//! weights below 0, whose sums may cancel.
//!
//! A model as it comes from training can be probed as it is: with biases and weights of both signs. What it makes of
//! zeros is taken off first. Where features then seem to miss pixels, lines of other numbers are lit, of both signs and
//! large beside the biases, until two rounds show nothing new. It takes
//!
//! * several channels in each layer: with one, what a weight below 0 makes of a pixel is cut off by the activation behind
//!   it, and no pixel can show it. Eight do, with random weights and biases and a rectifier behind each convolution;
//! * the model as it is used: without dropout, and without statistics of the batch;
//! * convolutions that add up products. Those that go through a transform (Winograd, Fourier) leave noise where nothing
//!   is read. Beside a bias, less than 1/262,144 of the largest number of the layer counts as noise.
//!
//! A tap whose weight is exactly 0 is not read, and the report says so. What may be hidden all the same is told as well:
//! "what is left may be a bias: `conv1` is not 0 on zeros, and an activation hides what stays below 0".
//!
//! Show it as many layers as you can: a difference is named by the first layer that has one, and the likely causes are
//! looked for between the last that has none and that one. Several changes may look alike from outside, such as a kernel
//! of 5 and a dilation of 2: the nearest to the description is told first, layers that would explain it alike are told
//! together, and what is not told is counted. Where all layers are shown, the true cause is told first or second for 98 in
//! 100 changes of a kernel, stride, padding or dilation of this repository's networks (`tests/probe_causes.rs`).
//!
//! # What it cannot see
//!
//! It compares the first and the last pixel that each feature uses, so neither weights nor gaps between taps, nor whether
//! a border is mirrored at pixels that it reads anyway, and not what a layer does behind features that all see the whole
//! image already. Then a larger image tells more.
//!
//! # How long it takes
//!
//! Since axes never mix, one run for each row and each column does for an image, and one of zeros: 129 for 64 x 64
//! pixels, in batches of up to 64 (one impulse on the diagonal for both would be half as many, but would say nothing of a
//! row whose column no feature reads). Nearly all of the time is the model's own. An unoptimised build of candle 0.11
//! needs 0.2 s for `AlexNet` of one channel at 64 x 64 pixels, and 2 s for a residual network of 12 layers and 3 channels,
//! on one core. The causes are looked for among all numbers of all layers that may be to blame: 0.05 s for the 40 layers of
//! a residual network, and never more than 3 s. Where features seem to miss pixels, 17 runs more tell whether it is worth
//! while to light all lines again; for trained weights that is up to 8 times.
//!
//! Describe a small image for the test, or several sizes in one network; 64 pixels show all that a layer can do wrong.
//!
//! [`visible`]: crate::guide::facts#region-and-visible

mod batch;
mod blame;
mod cause;
mod change;
mod compare;
mod described;
mod edit;
mod follow;
mod light;
mod measure;
mod report;

pub use batch::{Batch, Outcome};
pub use measure::Outputs;
pub use report::Report;

use receptive_field_core::eval::Graph;
use receptive_field_values::{Layer, Network, graph};

/// Numbers in a batch, unless the caller says how many runs it has.
const NUMBERS: usize = 1 << 20;
/// Runs in a batch at most, unless the caller says so.
const RUNS: usize = 64;

/// What is to be probed; see the [module](self).
///
/// ```
/// use receptive_field::probe::Probe;
/// # receptive_field::receptive_field! { struct Net; input: [8]; same: pointwise(); }
/// let probe = Probe::new(Net).channels(3).batch(4);
/// probe.run(|batch, seen| {
///     assert!([[1, 3, 8], [4, 3, 8]].contains(&batch.shape().try_into().unwrap()));
///     seen.layer(&Net::SAME, batch.shape(), batch.data());
/// }).unwrap();
/// ```
#[derive(Debug, Clone)]
pub struct Probe<const D: usize> {
    name: &'static str,
    layers: &'static [Layer<D>],
    image: [usize; D],
    graph: Graph,
    channels: usize,
    batch: usize,
}

impl<const D: usize> Probe<D> {
    /// A probe of the model that a network describes; one channel.
    ///
    /// ```
    /// # receptive_field::receptive_field! { struct Net; input: [8]; same: pointwise(); }
    /// let probe = receptive_field::probe::Probe::new(Net);
    /// ```
    pub fn new<N: Network<D>>(_network: N) -> Self {
        let image = N::INPUT.size;
        let pixels = image.iter().product::<usize>().max(1);
        Self {
            name: N::NAME,
            layers: N::LAYERS,
            image,
            graph: graph::of::<N, D>(),
            channels: 1,
            batch: (NUMBERS / pixels).clamp(1, RUNS),
        }
    }

    /// So many channels of the input, each of which gets the same pixels.
    ///
    /// ```
    /// # receptive_field::receptive_field! { struct Net; input: [8]; same: pointwise(); }
    /// let probe = receptive_field::probe::Probe::new(Net).channels(3);
    /// ```
    #[must_use]
    pub fn channels(mut self, channels: usize) -> Self {
        self.channels = channels;
        self
    }

    /// So many runs in one batch; fewer need less memory. As many as have a million pixels together, but at most 64, if
    /// it is not said.
    ///
    /// ```
    /// # receptive_field::receptive_field! { struct Net; input: [8]; same: pointwise(); }
    /// let probe = receptive_field::probe::Probe::new(Net).batch(1);
    /// ```
    #[must_use]
    pub fn batch(mut self, runs: usize) -> Self {
        self.batch = runs.max(1);
        self
    }

    /// Runs the model on zeros, then on every line of pixels, and compares what it did with the constants. The model gets
    /// a batch, and shows what it made of it by [`Outputs::layer`]: any layers, in any order. It may give back nothing or
    /// a `Result`; where it stops, by an error or a panic, what it showed before is compared all the same.
    ///
    /// A probe of more than two seconds says on the standard error how far it is, if that is a terminal.
    ///
    /// ```
    /// # receptive_field::receptive_field! { struct Net; input: [8]; same: pointwise(); half: pool(2); }
    /// # use receptive_field::probe::Probe;
    /// let report = Probe::new(Net).run(|batch, seen| {
    ///     seen.layer(&Net::SAME, batch.shape(), batch.data());
    ///     Err("no `pool` on this device")
    /// });
    /// assert_eq!(report.unwrap_err().to_string(), "\
    /// the model of Net stopped, after `same` agreed with the spec:
    ///   no `pool` on this device");
    /// ```
    ///
    /// # Errors
    /// A [`Report`] in words where they differ, the model stopped, or showed no layer.
    pub fn run<R: Outcome>(
        &self,
        mut model: impl FnMut(&Batch, &mut Outputs<D>) -> R,
    ) -> Result<(), Report> {
        let outputs = self.measure(&mut model);
        self.compare(outputs)
    }
}
