use receptive_field::receptive_field;

receptive_field! {
    pub struct __rf;
    input: [32, 32];
    conv1: conv(3);
}

fn main() {}
