use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    up: conv_transpose([2, 4], stride = 2, pad = (0, 1));
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
