use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [256, 256];
    down: conv(4, stride = 2, pad = 1) * 4;
    up: conv_transpose(4, stride = 2, pad = 1) * 3;
    ensure up.size == 256;
}

fn main() {
    let _ = Net::NAME;
}
