//! Tiles make bit for bit what the whole image makes, on a hundred images of each network.

use burn_models::Burn;
use framework_models::tiles::{hundred, networks};

#[test]
fn a_padded_u_net() {
    hundred::<Burn, _>(networks::Padded, 100);
}

#[test]
fn a_valid_u_net() {
    hundred::<Burn, _>(networks::Valid, 120);
}

#[test]
fn super_resolution() {
    hundred::<Burn, _>(networks::Sharp, 40);
}

#[test]
fn odd_strides() {
    hundred::<Burn, _>(networks::Odd, 200);
}
