//! What every framework builds: networks of 64 pixels, models made from their constants in a loop, and the mistakes
//! that a probe must find; tiles and whole images with weights. A framework only says how it runs one layer.

pub mod generic;
pub mod mistakes;
pub mod networks;
pub mod plain;
pub mod tiles;

use std::fmt::Display;

use receptive_field::probe::{Batch, Probe, Report};
use receptive_field::{Layer, Mode, Network, NetworkAt, Op, Source, Window};

/// What one layer of a model does.
#[derive(Debug, Clone)]
pub enum Does<const D: usize> {
    Conv(Window<D>),
    MaxPool(Window<D>),
    AvgPool(Window<D>),
    Transposed {
        window: Window<D>,
        output_padding: [usize; D],
    },
    /// Interpolation to a size.
    Resize {
        size: [usize; D],
        mode: Mode,
    },
    PixelShuffle([usize; D]),
    /// What is left out before and after.
    Crop([(usize, usize); D]),
    Pointwise,
    Add,
    Concat,
}

impl<const D: usize> Does<D> {
    /// An operation that makes so many features.
    fn of(op: Op<D>, size: [usize; D]) -> Self {
        match op {
            Op::Conv(window) => Self::Conv(window),
            Op::MaxPool(window) => Self::MaxPool(window),
            Op::AvgPool(window) => Self::AvgPool(window),
            Op::ConvTranspose {
                window,
                output_padding,
                ..
            } => Self::Transposed {
                window,
                output_padding,
            },
            Op::Upsample { mode, .. } | Op::Resize { mode, .. } => Self::Resize { size, mode },
            Op::PixelShuffle { factor, .. } => Self::PixelShuffle(factor),
            Op::Crop { cropping, .. } => Self::Crop(cropping),
            Op::Pointwise => Self::Pointwise,
            Op::Add => Self::Add,
            Op::Concat => Self::Concat,
            other => panic!("no framework builds {other}"),
        }
    }
}

/// How a framework runs one layer: all weights 1, no bias, one channel out.
pub trait Framework<const D: usize> {
    type Tensor: Clone;
    type Error: Display;

    fn input(batch: &Batch) -> Result<Self::Tensor, Self::Error>;
    fn run(does: &Does<D>, inputs: &[Self::Tensor]) -> Result<Self::Tensor, Self::Error>;
    fn output(tensor: &Self::Tensor) -> Result<(Vec<usize>, Vec<f32>), Self::Error>;
}

/// A model: what each layer does and reads, by its place.
#[derive(Debug, Clone)]
pub struct Model<const D: usize> {
    layers: &'static [Layer<D>],
    pub does: Vec<Does<D>>,
    pub reads: Vec<Vec<Source>>,
    /// The layers that are shown to the probe; all where it is empty.
    pub shown: Vec<&'static str>,
}

impl<const D: usize> Model<D> {
    /// The model that a network describes.
    pub fn of<N: Network<D>>(_network: &N) -> Self {
        let layers = N::LAYERS.iter();
        Self::doing::<N>(layers.map(|layer| Does::of(layer.op(), layer.size)))
    }

    /// The model of a network at a size that is known only now.
    ///
    /// # Panics
    /// Where a padding is negative, which no framework takes.
    pub fn at<N: Network<D>>(network: &NetworkAt<D>) -> Self {
        Self::doing::<N>(network.layers().map(|layer| {
            let op = layer.op().unwrap_or_else(|| panic!("{layer:?}"));
            Does::of(op, layer.size)
        }))
    }

    fn doing<N: Network<D>>(does: impl Iterator<Item = Does<D>>) -> Self {
        Self {
            layers: N::LAYERS,
            does: does.collect(),
            reads: N::LAYERS
                .iter()
                .map(|layer| layer.inputs().collect())
                .collect(),
            shown: Vec::new(),
        }
    }

    fn place(&self, name: &str) -> usize {
        let place = self.layers.iter().position(|layer| layer.name == name);
        place.unwrap_or_else(|| panic!("no layer `{name}`"))
    }

    pub fn layer(&mut self, name: &str) -> &mut Does<D> {
        let place = self.place(name);
        &mut self.does[place]
    }

    /// The window of a layer, to be changed.
    pub fn window(&mut self, name: &str) -> &mut Window<D> {
        match self.layer(name) {
            Does::Conv(window)
            | Does::MaxPool(window)
            | Does::AvgPool(window)
            | Does::Transposed { window, .. } => window,
            other => panic!("`{name}` has no window: {other:?}"),
        }
    }

    /// Two layers, each in the other's place.
    pub fn swap(&mut self, a: &str, b: &str) {
        let (a, b) = (self.place(a), self.place(b));
        self.does.swap(a, b);
    }

    /// Probes the model, after a change.
    ///
    /// # Errors
    /// What the probe reports.
    pub fn probe<F: Framework<D>>(
        network: impl Network<D>,
        change: impl FnOnce(&mut Self),
    ) -> Result<(), Report> {
        let mut model = Self::of(&network);
        change(&mut model);
        Probe::new(network).run(|batch, seen| -> Result<(), F::Error> {
            let input = F::input(batch)?;
            let mut made: Vec<F::Tensor> = Vec::new();
            for ((layer, does), reads) in model.layers.iter().zip(&model.does).zip(&model.reads) {
                let inputs: Vec<F::Tensor> = reads
                    .iter()
                    .map(|source| match source {
                        Source::Layer(index) => made[*index].clone(),
                        _ => input.clone(),
                    })
                    .collect();
                let output = F::run(does, &inputs)?;
                if model.shown.is_empty() || model.shown.contains(&layer.name) {
                    let (shape, data) = F::output(&output)?;
                    seen.layer(layer, &shape, &data);
                }
                made.push(output);
            }
            Ok(())
        })
    }
}
