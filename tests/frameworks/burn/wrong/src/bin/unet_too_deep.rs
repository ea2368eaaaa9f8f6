use burn::tensor::Device;
use burn_models::generic::UNet;

fn main() {
    UNet::<4, 3>::new(1, &Device::flex());
}
