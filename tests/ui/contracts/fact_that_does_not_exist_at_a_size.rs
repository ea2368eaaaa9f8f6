use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    half: conv(3, stride = 2, pad = 1) -> upsample(2);
    sum: add(half -> resize_like(input), input);
    at n in 16..=32 { ensure sum.halo.before <= 3; }
}

fn main() {}
