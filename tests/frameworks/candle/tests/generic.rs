//! Models with const generics see what their windows say, and a wrong argument stops the build.

use candle_core::{DType, Device, Result};
use candle_models::Candle;
use candle_models::generic::{ResNet, UNet};
use candle_nn::{VarBuilder, VarMap};
use framework_models::generic::twin::{none_builds, stops_the_build};
use framework_models::generic::{levels, models, probe, stages};
use receptive_field::Network;
use receptive_field::probe::Report;

const WORKSPACE: &str = env!("CARGO_MANIFEST_DIR");

/// A model whose weights are 1.
fn of_ones<M>(new: impl FnOnce(&VarBuilder) -> Result<M>) -> M {
    let weights = VarMap::new();
    let vb = VarBuilder::from_varmap(&weights, DType::F32, &Device::Cpu);
    let model = new(&vb).unwrap();
    for weight in weights.all_vars() {
        weight.set(&weight.ones_like().unwrap()).unwrap();
    }
    model
}

struct Here;

impl models::Models for Here {
    fn resnet<const A: usize, const B: usize, const C: usize, const D: usize>(
        spec: impl Network<2>,
    ) -> std::result::Result<(), Report> {
        let model = of_ones(|vb| ResNet::<A, B, C, D>::new(1, vb));
        probe::<Candle, _>(spec, &stages(), |image| model.features(image))
    }

    fn unet<const DEPTH: usize, const K: usize>(
        spec: impl Network<2>,
    ) -> std::result::Result<(), Report> {
        let model = of_ones(|vb| UNet::<DEPTH, K>::new(1, vb));
        probe::<Candle, _>(spec, &levels(DEPTH), |image| model.features(image))
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

/// candle has one number of padding for both sides.
#[test]
fn what_the_framework_cannot_say_stops_the_build() {
    let words = [
        "the padding is not symmetric on axis 0: 1 before and 2 after",
        "UNet::<2, 4>::CONV",
    ];
    stops_the_build(WORKSPACE, "unet_of_an_even_kernel", &words);
    let guide = include_str!("../../../../src/guide/generic.md");
    assert!(guide.contains(words[0]));
}
