//! A U-Net of `DEPTH` levels and convolutions of `K` taps.

use burn::module::Module;
use burn::nn::Initializer;
use burn::nn::conv::{Conv2d, ConvTranspose2d, ConvTranspose2dConfig};
use burn::nn::pool::MaxPool2d;
use burn::tensor::{Device, Tensor};
use framework_models::generic::CHANNELS;
use framework_models::generic::unet::{self, MARGIN, SIDE};
use receptive_field::{Window, at_most, exactly};

use super::{conv, max_pool, through};

#[derive(Module, Debug)]
pub struct UNet<const DEPTH: usize, const K: usize> {
    encoder: Vec<Twice>,
    pool: MaxPool2d,
    lowest: Twice,
    decoder: Vec<Level>,
}

#[derive(Module, Debug)]
struct Twice {
    first: Conv2d,
    second: Conv2d,
}

#[derive(Module, Debug)]
struct Level {
    up: ConvTranspose2d,
    twice: Twice,
}

type Windows<const DEPTH: usize, const K: usize> = unet::UNet<DEPTH, K>;

impl<const DEPTH: usize, const K: usize> UNet<DEPTH, K> {
    /// Of one number for both sides, as burn has it here.
    const UP_PADDING: [usize; 2] = Windows::<DEPTH, K>::UP.symmetric_padding();

    /// All levels are equally wide.
    pub fn new(width: usize, device: &Device) -> Self {
        const {
            Windows::<DEPTH, K>::levels([SIDE; 2])
                .output
                .expect_size(exactly(SIDE))
                .expect_halo(at_most((MARGIN, MARGIN)))
                .expect_aligned()
        };
        let twice = |from| Twice::new(Windows::<DEPTH, K>::CONV, [from, width], device);
        let from = |level| if level == 0 { CHANNELS } else { width };
        Self {
            encoder: (0..DEPTH).map(|level| twice(from(level))).collect(),
            pool: max_pool(Windows::<DEPTH, K>::POOL),
            lowest: twice(from(DEPTH)),
            decoder: (0..DEPTH)
                .map(|_| Level {
                    up: Self::up(width, device),
                    twice: twice(2 * width),
                })
                .collect(),
        }
    }

    fn up(width: usize, device: &Device) -> ConvTranspose2d {
        let window = Windows::<DEPTH, K>::UP;
        ConvTranspose2dConfig::new([width, width], window.kernel)
            .with_stride(window.stride)
            .with_dilation(window.dilation)
            .with_padding(Self::UP_PADDING)
            .with_bias(false)
            .with_initializer(Initializer::Ones)
            .init(device)
    }

    /// What each level makes: of the encoder, the lowest, and of the decoder, from below.
    pub fn features(&self, image: Tensor<4>) -> Vec<Tensor<4>> {
        let mut x = image;
        let mut features = Vec::new();
        for level in &self.encoder {
            let skip = level.forward(x);
            x = self.pool.forward(skip.clone());
            features.push(skip);
        }
        x = self.lowest.forward(x);
        features.push(x.clone());
        for (level, Level { up, twice }) in self.decoder.iter().enumerate() {
            let skip = features[DEPTH - 1 - level].clone();
            x = twice.forward(Tensor::cat(vec![up.forward(x), skip], 1));
            features.push(x.clone());
        }
        features
    }
}

impl Twice {
    fn new(window: Window<2>, [from, to]: [usize; 2], device: &Device) -> Self {
        Self {
            first: conv(window, [from, to], device),
            second: conv(window, [to, to], device),
        }
    }

    fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        through(through(x, &self.first), &self.second)
    }
}
