use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [1000];
    conv1: conv(3, pad = causal);
    conv2: conv(3, dilation = 2, pad = same);
    ensure conv2.lookahead <= 1;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
