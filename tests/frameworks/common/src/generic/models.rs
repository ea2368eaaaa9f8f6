//! What is true of a framework's models.

use receptive_field::Network;
use receptive_field::probe::Report;

use super::specs::{ResNet12, ResNet18, UNet23, UNet25, UNet33};

/// Each made, and probed against a network.
pub trait Models {
    fn resnet<const A: usize, const B: usize, const C: usize, const D: usize>(
        spec: impl Network<2>,
    ) -> Result<(), Report>;

    fn unet<const DEPTH: usize, const K: usize>(spec: impl Network<2>) -> Result<(), Report>;
}

/// # Panics
/// Where they differ.
pub fn resnets_agree<M: Models>() {
    M::resnet::<1, 1, 1, 2>(ResNet12).unwrap();
    M::resnet::<2, 2, 2, 2>(ResNet18).unwrap();
}

/// # Panics
/// Where they differ.
pub fn u_nets_agree<M: Models>() {
    M::unet::<2, 3>(UNet23).unwrap();
    M::unet::<3, 3>(UNet33).unwrap();
    M::unet::<2, 5>(UNet25).unwrap();
}

/// # Panics
/// Where models agree with a network that is not theirs.
pub fn other_arguments_are_told<M: Models>() {
    let blocks = M::resnet::<2, 1, 1, 2>(ResNet12).unwrap_err().to_string();
    assert!(blocks.contains("first at `layer1`"), "{blocks}");
    let kernel = M::unet::<2, 3>(UNet25).unwrap_err().to_string();
    assert!(kernel.contains("first at `enc[0]`"), "{kernel}");
}
