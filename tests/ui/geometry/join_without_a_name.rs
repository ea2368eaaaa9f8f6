use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block double { conv(3, pad = 1) * 2; }
    block up(skip) { concat(conv_transpose(2, stride = 2), skip) -> double(); }
    input: [570, 570];
    enc1: double();
    enc2: max_pool(2) -> double();
    mid: max_pool(2) -> double();
    dec2: up(enc2);
    dec1: up(enc1);
}

fn main() {
    let _ = Net::NAME;
}
