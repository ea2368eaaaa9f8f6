use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [320, 320];
    for i in 0..5 { down: conv(3, stride = 2, pad = 1); }
    at [n, n] in [320..=640 step 32, 320..=640 step 32] { ensure output.aligned; }
}

fn main() {}
