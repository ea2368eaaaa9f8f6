use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [128, 128];
    up: conv_transpose(3, stride = 2, pad = 1);
    ensure up.size == 256;
}

fn main() {
    let _ = Net::NAME;
}
