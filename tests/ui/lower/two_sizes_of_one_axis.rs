use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [1_000];
    down: conv(3, stride = 2, pad = 1);
    at [n] in [1_000, 2_000] { ensure down.size == n / 2; }
}

fn main() {}
