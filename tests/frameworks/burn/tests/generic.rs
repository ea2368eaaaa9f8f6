//! Models with const generics see what their windows say, and a wrong argument stops the build.

use burn::tensor::Device;
use burn_models::Burn;
use burn_models::generic::{ResNet, UNet};
use framework_models::generic::specs::{ResNet12, ResNet18, UNet23, UNet25, UNet33};
use framework_models::generic::twin::none_builds;
use framework_models::generic::{levels, probe, stages};
use receptive_field::Network;
use receptive_field::probe::Report;

const WORKSPACE: &str = env!("CARGO_MANIFEST_DIR");

fn resnet<const A: usize, const B: usize, const C: usize, const D: usize>(
    spec: impl Network<2>,
) -> Result<(), Report> {
    let model = ResNet::<A, B, C, D>::new(1, &Device::flex());
    probe::<Burn, _>(spec, &stages(), |image| Ok(model.features(image.clone())))
}

fn unet<const DEPTH: usize, const K: usize>(spec: impl Network<2>) -> Result<(), Report> {
    let model = UNet::<DEPTH, K>::new(1, &Device::flex());
    probe::<Burn, _>(spec, &levels(DEPTH), |image| {
        Ok(model.features(image.clone()))
    })
}

#[test]
fn resnets() {
    resnet::<1, 1, 1, 2>(ResNet12).unwrap();
    resnet::<2, 2, 2, 2>(ResNet18).unwrap();
}

#[test]
fn u_nets() {
    unet::<2, 3>(UNet23).unwrap();
    unet::<3, 3>(UNet33).unwrap();
    unet::<2, 5>(UNet25).unwrap();
}

#[test]
fn other_arguments_are_told() {
    let blocks = resnet::<2, 1, 1, 2>(ResNet12).unwrap_err().to_string();
    assert!(blocks.contains("first at `layer1`"), "{blocks}");
    let kernel = unet::<2, 3>(UNet25).unwrap_err().to_string();
    assert!(kernel.contains("first at `enc[0]`"), "{kernel}");
}

#[test]
fn a_wrong_argument_stops_the_build() {
    none_builds(WORKSPACE);
}
