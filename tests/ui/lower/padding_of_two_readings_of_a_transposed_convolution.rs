use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [16, 16];
    stem: conv(3, pad = 1);
    up: conv_transpose([2, 4], stride = 2, pad = (0, 1));
}

fn main() {
    let _ = Net::NAME;
}
