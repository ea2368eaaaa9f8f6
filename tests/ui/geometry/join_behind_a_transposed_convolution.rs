use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    enc: conv(3, stride = 2, pad = 1);
    mid: conv(3, stride = 2, pad = 1);
    dec: concat(conv_transpose(3, stride = 2, pad = 1), enc);
}

fn main() {
    let _ = Net::NAME;
}
