use receptive_field::{Layer, receptive_field};

receptive_field! {
    pub struct Backbone;
    input: [64, 64];
    stem: conv(7, stride = 2, pad = 3);
}

receptive_field! {
    pub struct Head;
    input: [16, 16];
    conv1: conv(3);
}

const _: Layer<2> = Backbone::STEM.then(&Head::CONV1);

fn main() {}
