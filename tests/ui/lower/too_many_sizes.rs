use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [1, 3, 32, 32];
    conv1: conv(3);
}

fn main() {}
