use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    up: conv_transpose(3, stride = 2, pad = 1, padding_mode = reflect);
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
