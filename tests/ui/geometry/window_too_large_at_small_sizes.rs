use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [320, 320];
    for i in 0..4 { down: conv(5, stride = 2); }
    at n in [16, 32, 64, 96, 128, 160] {}
}

fn main() {}
