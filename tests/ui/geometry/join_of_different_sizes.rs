use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [570, 570];
    enc1: conv(3, pad = 1);
    enc2: max_pool(2) -> conv(3, pad = 1);
    mid: max_pool(2) -> conv(3, pad = 1);
    dec2: concat(conv_transpose(2, stride = 2), enc2);
}

fn main() {
    let _ = [0; Net::ENC1.size[0]];
}
