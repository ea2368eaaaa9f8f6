use burn::tensor::Device;
use burn_models::generic::ResNet;

fn main() {
    ResNet::<1, 1, 1, 1>::new(1, &Device::flex());
}
