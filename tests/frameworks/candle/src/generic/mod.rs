//! Models with const generics.

mod resnet;
mod unet;

use candle_core::{Result, Tensor};
use candle_nn::{Conv2d, Conv2dConfig, Module, VarBuilder, conv2d_no_bias};
use receptive_field::Window;

pub use resnet::ResNet;
pub use unet::UNet;

/// Stops where candle cannot say a window.
const fn config(window: Window<2>) -> Conv2dConfig {
    Conv2dConfig {
        padding: window.scalar_padding(),
        stride: window.scalar_stride(),
        dilation: window.scalar_dilation(),
        groups: 1,
        cudnn_fwd_algo: None,
    }
}

fn conv(window: Window<2>, [from, to]: [usize; 2], vb: VarBuilder) -> Result<Conv2d> {
    conv2d_no_bias(from, to, window.scalar_kernel(), config(window), vb)
}

/// What candle has no padding for: zeros around what is not negative.
fn max_pool(x: &Tensor, window: Window<2>) -> Result<Tensor> {
    let (kernel, stride) = (window.scalar_kernel(), window.scalar_stride());
    crate::padded(x, &window)?.max_pool2d_with_stride(kernel, stride)
}

fn through(x: &Tensor, conv: &Conv2d) -> Result<Tensor> {
    conv.forward(x)?.relu()
}
