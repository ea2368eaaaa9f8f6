use receptive_field::receptive_field;

receptive_field! {
    pub struct Net<const K: usize, const K: usize, const __L0: usize>;
    input: [32, 32];
    conv1: conv(3);
    conv2: conv({ K });
}

fn main() {}
