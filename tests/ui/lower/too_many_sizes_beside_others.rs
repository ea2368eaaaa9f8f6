use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3, pad = 1);
    at [h, w] in [1..=250, 1..=250] { ensure conv1.size == [h, w]; }
    at [h, w] in [1..=200, 1..=200] { ensure conv1.size == [h, w]; }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
