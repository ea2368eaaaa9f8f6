//! burn: one layer from its window, all axes and both sides of it.

pub mod generic;

use std::convert::Infallible;

use burn::module::Param;
use burn::nn::conv::{
    Conv1dConfig, Conv2dConfig, Conv3dConfig, ConvTranspose1dConfig, ConvTranspose2dConfig,
    ConvTranspose3dConfig,
};
use burn::nn::interpolate::{Interpolate2dConfig, InterpolateMode};
use burn::nn::pool::{AvgPool2dConfig, MaxPool2dConfig};
use burn::nn::{
    Initializer, PaddingConfig1d, PaddingConfig2d, PaddingConfig3d, PixelShuffleConfig,
};
use burn::tensor::{Device, Tensor, TensorData, activation};
use framework_models::tiles::Weighted;
use framework_models::{Does, Framework};
use receptive_field::probe::Batch;
use receptive_field::{Mode, Window};

pub struct Burn;

pub fn padding1(window: &Window<1>) -> PaddingConfig1d {
    let [begin, end] = window.onnx_padding();
    PaddingConfig1d::Explicit(begin, end)
}

pub fn padding2(window: &Window<2>) -> PaddingConfig2d {
    let [top, left, bottom, right] = window.onnx_padding();
    PaddingConfig2d::Explicit(top, left, bottom, right)
}

pub fn padding3(window: &Window<3>) -> PaddingConfig3d {
    let [depth, height, width] = window.symmetric_padding();
    PaddingConfig3d::Explicit(depth, height, width)
}

pub fn input<const R: usize>(batch: &Batch) -> Tensor<R> {
    let data = TensorData::new(batch.data().to_vec(), batch.shape().to_vec());
    Tensor::from_data(data, &Device::flex())
}

pub fn output<const R: usize>(tensor: &Tensor<R>) -> (Vec<usize>, Vec<f32>) {
    let data = tensor.clone().into_data();
    (
        tensor.dims().to_vec(),
        data.try_to_vec().expect("numbers of 32 bits"),
    )
}

fn cropped(x: Tensor<4>, outside: &[(usize, usize); 2]) -> Tensor<4> {
    let ([.., height, width], [rows, columns]) = (x.dims(), *outside);
    let x = x.narrow(2, rows.0, height - rows.0 - rows.1);
    x.narrow(3, columns.0, width - columns.0 - columns.1)
}

fn sum<const R: usize>(inputs: &[Tensor<R>]) -> Tensor<R> {
    inputs[1..]
        .iter()
        .fold(inputs[0].clone(), |sum, x| sum + x.clone())
}

impl Framework<1> for Burn {
    type Tensor = Tensor<3>;
    type Error = Infallible;

    fn input(batch: &Batch) -> Result<Tensor<3>, Infallible> {
        Ok(input(batch))
    }

    fn run(does: &Does<1>, inputs: &[Tensor<3>]) -> Result<Tensor<3>, Infallible> {
        let (x, device) = (inputs[0].clone(), Device::flex());
        let channels = x.dims()[1];
        Ok(match does {
            Does::Conv(window) => Conv1dConfig::new(channels, 1, window.scalar_kernel())
                .with_stride(window.scalar_stride())
                .with_dilation(window.scalar_dilation())
                .with_padding(padding1(window))
                .with_bias(false)
                .with_initializer(Initializer::Ones)
                .init(&device)
                .forward(x),
            Does::Transposed {
                window,
                output_padding,
            } => ConvTranspose1dConfig::new([channels, 1], window.scalar_kernel())
                .with_stride(window.scalar_stride())
                .with_dilation(window.scalar_dilation())
                .with_padding(window.scalar_padding())
                .with_padding_out(output_padding[0])
                .with_bias(false)
                .with_initializer(Initializer::Ones)
                .init(&device)
                .forward(x),
            Does::Pointwise => activation::relu(x),
            Does::Add => sum(inputs),
            Does::Concat => Tensor::cat(inputs.to_vec(), 1),
            other => panic!("no such layer over one axis here: {other:?}"),
        })
    }

    fn output(tensor: &Tensor<3>) -> Result<(Vec<usize>, Vec<f32>), Infallible> {
        Ok(output(tensor))
    }
}

impl Framework<2> for Burn {
    type Tensor = Tensor<4>;
    type Error = Infallible;

    fn input(batch: &Batch) -> Result<Tensor<4>, Infallible> {
        Ok(input(batch))
    }

    fn run(does: &Does<2>, inputs: &[Tensor<4>]) -> Result<Tensor<4>, Infallible> {
        let (x, device) = (inputs[0].clone(), Device::flex());
        let channels = x.dims()[1];
        Ok(match does {
            Does::Conv(window) => Conv2dConfig::new([channels, 1], window.kernel)
                .with_stride(window.stride)
                .with_dilation(window.dilation)
                .with_padding(padding2(window))
                .with_bias(false)
                .with_initializer(Initializer::Ones)
                .init(&device)
                .forward(x),
            Does::MaxPool(window) => MaxPool2dConfig::new(window.kernel)
                .with_strides(window.stride)
                .with_dilation(window.dilation)
                .with_padding(padding2(window))
                .with_ceil_mode(window.ceil_mode)
                .init()
                .forward(x),
            Does::AvgPool(window) => AvgPool2dConfig::new(window.kernel)
                .with_strides(window.stride)
                .with_padding(padding2(window))
                .with_ceil_mode(window.ceil_mode)
                .init()
                .forward(x),
            Does::Transposed {
                window,
                output_padding,
            } => ConvTranspose2dConfig::new([channels, 1], window.kernel)
                .with_stride(window.stride)
                .with_dilation(window.dilation)
                .with_padding(window.symmetric_padding())
                .with_padding_out(*output_padding)
                .with_bias(false)
                .with_initializer(Initializer::Ones)
                .init(&device)
                .forward(x),
            Does::Resize { size, mode } => {
                let (mode, align_corners) = match *mode {
                    Mode::NEAREST => (InterpolateMode::Nearest, false),
                    Mode::LINEAR => (InterpolateMode::Linear, false),
                    Mode::LINEAR_ALIGNED => (InterpolateMode::Linear, true),
                    Mode::CUBIC => (InterpolateMode::Cubic, false),
                    Mode::CUBIC_ALIGNED => (InterpolateMode::Cubic, true),
                    other => panic!("no interpolation like {other:?}"),
                };
                Interpolate2dConfig::new()
                    .with_output_size(Some(*size))
                    .with_mode(mode)
                    .with_align_corners(align_corners)
                    .init()
                    .forward(x)
            }
            // One number for both axes is all that there is.
            Does::PixelShuffle([factor, _]) => PixelShuffleConfig::new(*factor).init().forward(x),
            Does::Crop(outside) => cropped(x, outside),
            Does::Pointwise => activation::relu(x),
            Does::Add => sum(inputs),
            Does::Concat => Tensor::cat(inputs.to_vec(), 1),
        })
    }

    fn output(tensor: &Tensor<4>) -> Result<(Vec<usize>, Vec<f32>), Infallible> {
        Ok(output(tensor))
    }
}

impl Weighted for Burn {
    fn tensor(shape: [usize; 4], values: Vec<f32>) -> Result<Tensor<4>, Infallible> {
        let data = TensorData::new(values, shape.to_vec());
        Ok(Tensor::from_data(data, &Device::flex()))
    }

    fn weighted(
        does: &Does<2>,
        weights: &Tensor<4>,
        x: &Tensor<4>,
    ) -> Result<Tensor<4>, Infallible> {
        let (x, device) = (x.clone(), Device::flex());
        let [a, b, ..] = weights.dims();
        let weights = Param::from_tensor(weights.clone());
        Ok(match does {
            Does::Conv(window) => {
                let mut conv = Conv2dConfig::new([b, a], window.kernel)
                    .with_stride(window.stride)
                    .with_dilation(window.dilation)
                    .with_padding(padding2(window))
                    .with_bias(false)
                    .init(&device);
                conv.weight = weights;
                conv.forward(x)
            }
            Does::Transposed {
                window,
                output_padding,
            } => {
                let mut conv = ConvTranspose2dConfig::new([a, b], window.kernel)
                    .with_stride(window.stride)
                    .with_dilation(window.dilation)
                    .with_padding(window.symmetric_padding())
                    .with_padding_out(*output_padding)
                    .with_bias(false)
                    .init(&device);
                conv.weight = weights;
                conv.forward(x)
            }
            other => panic!("no weights: {other:?}"),
        })
    }

    fn rest(x: &Tensor<4>) -> Result<Tensor<4>, Infallible> {
        Ok(x.clone() - (x.clone() / 256.0).floor() * 256.0)
    }
}

impl Framework<3> for Burn {
    type Tensor = Tensor<5>;
    type Error = Infallible;

    fn input(batch: &Batch) -> Result<Tensor<5>, Infallible> {
        Ok(input(batch))
    }

    fn run(does: &Does<3>, inputs: &[Tensor<5>]) -> Result<Tensor<5>, Infallible> {
        let (x, device) = (inputs[0].clone(), Device::flex());
        let channels = x.dims()[1];
        Ok(match does {
            Does::Conv(window) => Conv3dConfig::new([channels, 1], window.kernel)
                .with_stride(window.stride)
                .with_dilation(window.dilation)
                .with_padding(padding3(window))
                .with_bias(false)
                .with_initializer(Initializer::Ones)
                .init(&device)
                .forward(x),
            Does::Transposed {
                window,
                output_padding,
            } => ConvTranspose3dConfig::new([channels, 1], window.kernel)
                .with_stride(window.stride)
                .with_dilation(window.dilation)
                .with_padding(window.symmetric_padding())
                .with_padding_out(*output_padding)
                .with_bias(false)
                .with_initializer(Initializer::Ones)
                .init(&device)
                .forward(x),
            Does::Pointwise => activation::relu(x),
            Does::Add => sum(inputs),
            Does::Concat => Tensor::cat(inputs.to_vec(), 1),
            other => panic!("no such layer over three axes here: {other:?}"),
        })
    }

    fn output(tensor: &Tensor<5>) -> Result<(Vec<usize>, Vec<f32>), Infallible> {
        Ok(output(tensor))
    }
}
