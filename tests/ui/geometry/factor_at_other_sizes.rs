use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [320, 320];
    a: pixel_unshuffle(2) -> conv(3, pad = 1);
    b: input -> pixel_unshuffle(4) -> conv(3, pad = 1);
    at [h, w] in [[322, 320], [321, 320]] { ensure a.size == [h, w] / 2; }
}

fn main() {}
