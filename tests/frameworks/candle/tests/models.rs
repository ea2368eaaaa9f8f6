//! Every model that is built from the constants does what they say, and one number away from them is told.

use candle_models::Candle;
use framework_models::networks::{AlexNet, Asymmetric, Causal, Codec, Decoder, Residual};
use framework_models::{Model, mistakes};

macro_rules! agree {
    ($($test:ident $network:ident)*) => {
        $(#[test]
        fn $test() {
            Model::probe::<Candle>($network, |_| ()).unwrap();
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
}

macro_rules! mistakes {
    ($($mistake:ident)*) => {
        $(#[test]
        fn $mistake() {
            mistakes::$mistake::<Candle>();
        })*
    };
}

mistakes! {
    kernel kernel_and_padding stride padding dilation order output_alone output_padding skip not_causal any_number
    lost_samples anchors
}
