//! Tiles make bit for bit what the whole image makes, on a hundred images of each network.

use candle_models::Candle;
use framework_models::tiles::{hundred, networks};

#[test]
fn a_padded_u_net() {
    hundred::<Candle, _>(networks::Padded, 100);
}

#[test]
fn a_valid_u_net() {
    hundred::<Candle, _>(networks::Valid, 120);
}

#[test]
fn super_resolution() {
    hundred::<Candle, _>(networks::Sharp, 40);
}

#[test]
fn odd_strides() {
    hundred::<Candle, _>(networks::Odd, 200);
}
