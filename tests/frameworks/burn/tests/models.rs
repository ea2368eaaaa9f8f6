//! Every model that is built from the constants does what they say, and one number away from them is told.

use burn_models::Burn;
use framework_models::networks::{
    AlexNet, Asymmetric, Causal, Ceiled, Codec, Decoder, Residual, Unequal, Volume,
};
use framework_models::{Model, mistakes};

macro_rules! agree {
    ($($test:ident $network:ident)*) => {
        $(#[test]
        fn $test() {
            Model::probe::<Burn>($network, |_| ()).unwrap();
        })*
    };
}

agree! {
    alexnet AlexNet
    a_block_with_its_skip Residual
    an_encoder_decoder Decoder
    dilated_and_causal Causal
    a_codec Codec
    padding_on_one_side Asymmetric
    rounded_up Ceiled
    axes_that_differ Unequal
    three_axes Volume
}

macro_rules! mistakes {
    ($($mistake:ident)*) => {
        $(#[test]
        fn $mistake() {
            mistakes::$mistake::<Burn>();
        })*
    };
}

mistakes! {
    kernel kernel_and_padding stride padding dilation order output_alone output_padding skip not_causal any_number
    lost_samples anchors
}
