use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    up: conv_transpose(4, stride = 2, pad = PADDING);
}

fn main() {
    let _ = [0; Net::UP.size[0]];
}
