//! Models with const generics.

mod resnet;
mod unet;

use burn::nn::Initializer;
use burn::nn::conv::{Conv2d, Conv2dConfig};
use burn::nn::pool::{MaxPool2d, MaxPool2dConfig};
use burn::tensor::{Device, Tensor, activation};
use receptive_field::Window;

pub use resnet::ResNet;
pub use unet::UNet;

/// Without bias, and with weights 1, for the probe.
fn conv(window: Window<2>, channels: [usize; 2], device: &Device) -> Conv2d {
    Conv2dConfig::new(channels, window.kernel)
        .with_stride(window.stride)
        .with_dilation(window.dilation)
        .with_padding(crate::padding2(&window))
        .with_bias(false)
        .with_initializer(Initializer::Ones)
        .init(device)
}

fn max_pool(window: Window<2>) -> MaxPool2d {
    MaxPool2dConfig::new(window.kernel)
        .with_strides(window.stride)
        .with_dilation(window.dilation)
        .with_padding(crate::padding2(&window))
        .with_ceil_mode(window.ceil_mode)
        .init()
}

fn through(x: Tensor<4>, conv: &Conv2d) -> Tensor<4> {
    activation::relu(conv.forward(x))
}
