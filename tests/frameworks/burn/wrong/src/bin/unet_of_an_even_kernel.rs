use burn::tensor::Device;
use burn_models::generic::UNet;

fn main() {
    UNet::<2, 4>::new(1, &Device::flex());
}
