//! One convolution a level: half of what keras-tcn, with two, documents.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Tcn;
    input: [400];
    for i in 0..4 { level: add(before, conv(3, dilation = 1 << i, pad = causal)); }
    ensure level[3].receptive_field == 61;
}

fn main() {}
