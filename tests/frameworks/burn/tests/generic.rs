//! Models with const generics see what their windows say, and a wrong argument stops the build.

use burn::tensor::Device;
use burn_models::Burn;
use burn_models::generic::{ResNet, UNet};
use framework_models::generic::twin::none_builds;
use framework_models::generic::{levels, models, probe, stages};
use receptive_field::Network;
use receptive_field::probe::Report;

const WORKSPACE: &str = env!("CARGO_MANIFEST_DIR");

struct Here;

impl models::Models for Here {
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
}

#[test]
fn resnets() {
    models::resnets_agree::<Here>();
}

#[test]
fn u_nets() {
    models::u_nets_agree::<Here>();
}

#[test]
fn other_arguments() {
    models::other_arguments_are_told::<Here>();
}

#[test]
fn a_wrong_argument_stops_the_build() {
    none_builds(WORKSPACE);
}
