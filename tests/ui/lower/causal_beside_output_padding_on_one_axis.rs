use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    up: conv_transpose(3, stride = 2, pad = [causal, 1], output_padding = [1, 1]);
}

fn main() {
    let _ = [0; Net::UP.size[0]];
}
