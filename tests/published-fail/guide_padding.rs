//! The guide's script re-derives the padding: `pad = 3` of the frameworks begins a pixel earlier.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Stem;
    input: [224, 224];
    conv1: conv(7, stride = 2, pad = 3);
    ensure conv1.start == 1.5;
}

fn main() {}
