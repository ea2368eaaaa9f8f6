//! Caffe's coordinate map of a deconvolution 8 of stride 4 behind a pool of 4 has a shift of -1.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Deconv8;
    input: [32, 32];
    deconv: conv(3) -> max_pool(4) -> conv_transpose(8, stride = 4);
    output: add(deconv, input);
    ensure output.aligned;
}

fn main() {}
