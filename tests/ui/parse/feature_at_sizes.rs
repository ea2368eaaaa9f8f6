use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [320, 320];
    for i in 0..5 { down: conv(3, stride = 2, pad = 1); }
    at [h, w] in [[320, 320]] { feature corner = output[0, 0]; }
}

fn main() {}
