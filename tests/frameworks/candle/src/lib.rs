//! candle: one layer from its window. candle-nn knows one number for both axes and both sides; other paddings are laid
//! around the input before, and poolings take no padding at all.

pub mod generic;

use candle_core::{Device, Result, Tensor};
use candle_nn::ops::pixel_shuffle;
use candle_nn::{
    Conv1d, Conv1dConfig, Conv2d, Conv2dConfig, ConvTranspose1d, ConvTranspose1dConfig,
    ConvTranspose2d, ConvTranspose2dConfig, Module,
};
use framework_models::tiles::Weighted;
use framework_models::{Does, Framework};
use receptive_field::probe::Batch;
use receptive_field::{Mode, Window};

pub struct Candle;

fn ones(channels: [usize; 2], kernel: &[usize]) -> Result<Tensor> {
    Tensor::ones(
        [&channels, kernel].concat(),
        candle_core::DType::F32,
        &Device::Cpu,
    )
}

/// Zeros around the input: of a maximum too, for no value here is below 0.
fn padded<const D: usize>(x: &Tensor, window: &Window<D>) -> Result<Tensor> {
    let mut x = x.clone();
    for (axis, &(before, after)) in window.padding.iter().enumerate() {
        x = x.pad_with_zeros(axis + 2, before, after)?;
    }
    Ok(x)
}

fn cropped(x: &Tensor, outside: &[(usize, usize)]) -> Result<Tensor> {
    let mut x = x.clone();
    for (axis, &(before, after)) in outside.iter().enumerate() {
        let size = x.dim(axis + 2)?;
        x = x.narrow(axis + 2, before, size - before - after)?;
    }
    Ok(x)
}

fn input(batch: &Batch) -> Result<Tensor> {
    Tensor::from_slice(batch.data(), batch.shape(), &Device::Cpu)
}

fn output(tensor: &Tensor) -> Result<(Vec<usize>, Vec<f32>)> {
    Ok((tensor.dims().to_vec(), tensor.flatten_all()?.to_vec1()?))
}

fn sum(inputs: &[Tensor]) -> Result<Tensor> {
    inputs[1..]
        .iter()
        .try_fold(inputs[0].clone(), |sum, x| sum + x)
}

impl Framework<1> for Candle {
    type Tensor = Tensor;
    type Error = candle_core::Error;

    fn input(batch: &Batch) -> Result<Tensor> {
        input(batch)
    }

    fn run(does: &Does<1>, inputs: &[Tensor]) -> Result<Tensor> {
        let x = &inputs[0];
        let channels = x.dim(1)?;
        match does {
            Does::Conv(window) => {
                let config = Conv1dConfig {
                    stride: window.scalar_stride(),
                    dilation: window.scalar_dilation(),
                    ..Conv1dConfig::default()
                };
                Conv1d::new(ones([1, channels], &window.kernel)?, None, config)
                    .forward(&padded(x, window)?)
            }
            Does::Transposed {
                window,
                output_padding,
            } => {
                let config = ConvTranspose1dConfig {
                    padding: window.scalar_padding(),
                    output_padding: output_padding[0],
                    stride: window.scalar_stride(),
                    dilation: window.scalar_dilation(),
                    ..ConvTranspose1dConfig::default()
                };
                ConvTranspose1d::new(ones([channels, 1], &window.kernel)?, None, config).forward(x)
            }
            Does::Pointwise => x.relu(),
            Does::Add => sum(inputs),
            Does::Concat => Tensor::cat(inputs, 1),
            other => candle_core::bail!("no such layer over one axis here: {other:?}"),
        }
    }

    fn output(tensor: &Tensor) -> Result<(Vec<usize>, Vec<f32>)> {
        output(tensor)
    }
}

impl Framework<2> for Candle {
    type Tensor = Tensor;
    type Error = candle_core::Error;

    fn input(batch: &Batch) -> Result<Tensor> {
        input(batch)
    }

    fn run(does: &Does<2>, inputs: &[Tensor]) -> Result<Tensor> {
        let x = &inputs[0];
        let channels = x.dim(1)?;
        match does {
            Does::Conv(window) => Self::weighted(does, &ones([1, channels], &window.kernel)?, x),
            Does::MaxPool(window) => {
                let ([height, width], [down, right]) = (window.kernel, window.stride);
                padded(x, window)?.max_pool2d_with_stride((height, width), (down, right))
            }
            Does::AvgPool(window) => {
                let ([height, width], [down, right]) = (window.kernel, window.stride);
                padded(x, window)?.avg_pool2d_with_stride((height, width), (down, right))
            }
            Does::Transposed { window, .. } => {
                Self::weighted(does, &ones([channels, 1], &window.kernel)?, x)
            }
            Does::Resize { size, mode } => match *mode {
                Mode::NEAREST => x.interpolate2d(size[0], size[1]),
                Mode::LINEAR => x.upsample_bilinear2d(size[0], size[1], false),
                other => candle_core::bail!("no interpolation like {other:?}"),
            },
            // One number for both axes is all that there is.
            Does::PixelShuffle([factor, _]) => pixel_shuffle(x, *factor),
            Does::Crop(outside) => cropped(x, outside),
            Does::Pointwise => x.relu(),
            Does::Add => sum(inputs),
            Does::Concat => Tensor::cat(inputs, 1),
        }
    }

    fn output(tensor: &Tensor) -> Result<(Vec<usize>, Vec<f32>)> {
        output(tensor)
    }
}

impl Weighted for Candle {
    fn tensor(shape: [usize; 4], values: Vec<f32>) -> Result<Tensor> {
        Tensor::from_vec(values, &shape, &Device::Cpu)
    }

    fn weighted(does: &Does<2>, weights: &Tensor, x: &Tensor) -> Result<Tensor> {
        match does {
            Does::Conv(window) => {
                let config = Conv2dConfig {
                    stride: window.scalar_stride(),
                    dilation: window.scalar_dilation(),
                    ..Conv2dConfig::default()
                };
                Conv2d::new(weights.clone(), None, config).forward(&padded(x, window)?)
            }
            Does::Transposed {
                window,
                output_padding,
            } => {
                let config = ConvTranspose2dConfig {
                    padding: window.scalar_padding(),
                    output_padding: output_padding[0],
                    stride: window.scalar_stride(),
                    dilation: window.scalar_dilation(),
                };
                ConvTranspose2d::new(weights.clone(), None, config).forward(x)
            }
            other => candle_core::bail!("no weights: {other:?}"),
        }
    }

    fn rest(x: &Tensor) -> Result<Tensor> {
        x - ((x / 256.0)?.floor()? * 256.0)?
    }
}
