use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [100];
    up: conv_transpose(4, stride = 2, pad = same);
    ensure up.size == 202;
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
