use receptive_field::{Network, receptive_field};

receptive_field! {
    pub struct Audio;
    input: [16_000];
    conv1: conv(3);
}

fn depth<B: Network<2>>() -> usize {
    B::LAYERS.len()
}

fn main() {
    println!("{}", depth::<Audio>());
}
