use receptive_field::{Layer, Network, receptive_field};

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
}

struct Mine;

impl Network<2> for Mine {
    const NAME: &'static str = "Mine";
    const INPUT: Layer<2> = Net::INPUT;
    const LAYERS: &'static [Layer<2>] = Net::LAYERS;
    const OUTPUT: Layer<2> = Net::OUTPUT;
}

fn main() {}
