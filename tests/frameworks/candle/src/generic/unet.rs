//! A U-Net of `DEPTH` levels and convolutions of `K` taps.

use candle_core::{Result, Tensor};
use candle_nn::{
    Conv2d, Conv2dConfig, ConvTranspose2d, ConvTranspose2dConfig, Module, VarBuilder,
    conv_transpose2d_no_bias, conv2d_no_bias,
};
use framework_models::generic::CHANNELS;
use framework_models::generic::unet::{self, MARGIN, SIDE};
use receptive_field::{at_most, exactly};

use super::{config, max_pool, through};

pub struct UNet<const DEPTH: usize, const K: usize> {
    encoder: Vec<[Conv2d; 2]>,
    lowest: [Conv2d; 2],
    decoder: Vec<(ConvTranspose2d, [Conv2d; 2])>,
}

type Windows<const DEPTH: usize, const K: usize> = unet::UNet<DEPTH, K>;

impl<const DEPTH: usize, const K: usize> UNet<DEPTH, K> {
    const CONV: Conv2dConfig = config(Windows::<DEPTH, K>::CONV);
    const UP: ConvTranspose2dConfig = ConvTranspose2dConfig {
        padding: Windows::<DEPTH, K>::UP.scalar_padding(),
        output_padding: 0,
        stride: Windows::<DEPTH, K>::UP.scalar_stride(),
        dilation: Windows::<DEPTH, K>::UP.scalar_dilation(),
    };

    /// All levels are equally wide.
    pub fn new(width: usize, vb: &VarBuilder) -> Result<Self> {
        const {
            Windows::<DEPTH, K>::levels([SIDE; 2])
                .output
                .expect_size(exactly(SIDE))
                .expect_halo(at_most((MARGIN, MARGIN)))
                .expect_aligned()
        };
        let mut from = CHANNELS;
        let mut encoder = Vec::new();
        for level in 0..DEPTH {
            encoder.push(Self::twice(
                [from, width],
                &vb.pp(format!("encoder.{level}")),
            )?);
            from = width;
        }
        let lowest = Self::twice([from, width], &vb.pp("lowest"))?;
        let kernel = Windows::<DEPTH, K>::UP.scalar_kernel();
        let mut decoder = Vec::new();
        for level in 0..DEPTH {
            let vb = vb.pp(format!("decoder.{level}"));
            let up = conv_transpose2d_no_bias(width, width, kernel, Self::UP, vb.pp("up"))?;
            decoder.push((up, Self::twice([2 * width, width], &vb)?));
        }
        Ok(Self {
            encoder,
            lowest,
            decoder,
        })
    }

    fn twice([from, to]: [usize; 2], vb: &VarBuilder) -> Result<[Conv2d; 2]> {
        Ok([
            conv2d_no_bias(from, to, K, Self::CONV, vb.pp("first"))?,
            conv2d_no_bias(to, to, K, Self::CONV, vb.pp("second"))?,
        ])
    }

    /// What each level makes: of the encoder, the lowest, and of the decoder, from below.
    pub fn features(&self, image: &Tensor) -> Result<Vec<Tensor>> {
        let both = |x: &Tensor, [first, second]: &[Conv2d; 2]| through(&through(x, first)?, second);
        let mut x = image.clone();
        let mut features = Vec::new();
        for convs in &self.encoder {
            let skip = both(&x, convs)?;
            x = max_pool(&skip, Windows::<DEPTH, K>::POOL)?;
            features.push(skip);
        }
        x = both(&x, &self.lowest)?;
        features.push(x.clone());
        for (level, (up, convs)) in self.decoder.iter().enumerate() {
            let joined = Tensor::cat(&[&up.forward(&x)?, &features[DEPTH - 1 - level]], 1)?;
            x = both(&joined, convs)?;
            features.push(x.clone());
        }
        Ok(features)
    }
}
