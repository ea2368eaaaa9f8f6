//! Models with weights: those of the whole image are those of its tiles.

use receptive_field::{Network, NetworkAt, Source};

use super::random::Random;
use crate::{Does, Framework, Model};

/// Channels of the input, and of every convolution behind which nothing is shuffled.
pub const CHANNELS: usize = 1;

/// What a framework says besides, of a model with weights.
pub trait Weighted: Framework<2> {
    fn tensor(shape: [usize; 4], values: Vec<f32>) -> Result<Self::Tensor, Self::Error>;

    /// A convolution with `[out, in, height, width]` weights, or a transposed one with `[in, out, height, width]`.
    fn weighted(
        does: &Does<2>,
        weights: &Self::Tensor,
        x: &Self::Tensor,
    ) -> Result<Self::Tensor, Self::Error>;

    /// What is left when a multiple of 256 is taken away: 0 and more, less than 256.
    fn rest(x: &Self::Tensor) -> Result<Self::Tensor, Self::Error>;
}

/// The weights of a network, layer by layer.
pub struct Weights<F: Weighted>(Vec<Option<F::Tensor>>);

impl<F: Weighted> Weights<F> {
    /// Small integers of both signs, never 0.
    ///
    /// # Panics
    /// Where the framework fails.
    pub fn random<N: Network<2>>(network: N, random: &mut Random) -> Self {
        let model = Model::of(&network);
        let mut channels: Vec<usize> = Vec::new();
        let mut weights = Vec::new();
        for (index, does) in model.does.iter().enumerate() {
            let read = model.reads[index].iter().map(|from| match from {
                Source::Layer(index) => channels[*index],
                _ => CHANNELS,
            });
            let read: Vec<usize> = read.collect();
            let out = made(&model, index);
            let (shape, made) = match does {
                Does::Conv(window) => (Some(([out, read[0]], window)), out),
                Does::Transposed { window, .. } => (Some(([read[0], out], window)), out),
                Does::PixelShuffle([down, right]) => (None, read[0] / (down * right)),
                Does::Concat => (None, read.iter().sum()),
                _ => (None, read[0]),
            };
            channels.push(made);
            weights.push(shape.map(|([a, b], window)| {
                let shape = [a, b, window.kernel[0], window.kernel[1]];
                let values = (0..shape.iter().product()).map(|_| random.weight());
                done(F::tensor(shape, values.collect()))
            }));
        }
        Self(weights)
    }

    /// What the model makes in the end of an image or a tile of the size that the network has here.
    ///
    /// # Panics
    /// Where the framework fails.
    pub fn run<N: Network<2>>(&self, network: &NetworkAt<2>, image: &F::Tensor) -> F::Tensor {
        let model = Model::at::<N>(network);
        let mut made: Vec<F::Tensor> = Vec::new();
        for (index, does) in model.does.iter().enumerate() {
            let inputs = model.reads[index].iter().map(|from| match from {
                Source::Layer(index) => made[*index].clone(),
                _ => image.clone(),
            });
            let inputs: Vec<F::Tensor> = inputs.collect();
            made.push(match (&self.0[index], does) {
                (Some(weights), _) => {
                    // Few bits for every number, so that no sum is rounded, in whatever order it is made.
                    done(F::rest(&done(F::weighted(does, weights, &inputs[0]))))
                }
                (None, _) => done(F::run(does, &inputs)),
            });
        }
        made.pop().expect("a network has layers")
    }
}

/// Channels that a convolution makes: as many more as a shuffle behind it takes.
fn made(model: &Model<2>, index: usize) -> usize {
    let mut readers = model.reads.iter().zip(&model.does);
    let shuffle = readers.find_map(|(reads, does)| match does {
        Does::PixelShuffle([down, right]) if reads.contains(&Source::Layer(index)) => {
            Some(down * right)
        }
        _ => None,
    });
    CHANNELS * shuffle.unwrap_or(1)
}

/// What a framework made.
pub(super) fn done<T, E: std::fmt::Display>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error}"))
}
