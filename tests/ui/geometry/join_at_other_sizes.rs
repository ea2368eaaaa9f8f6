use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block up(skip) { u: conv_transpose(2, stride = 2); concat(u, skip) -> conv(3, pad = 1) * 2; }
    input: [320, 320];
    enc1: conv(3, pad = 1) * 2;
    enc2: max_pool(2) -> conv(3, pad = 1) * 2;
    mid:  max_pool(2) -> conv(3, pad = 1) * 2;
    dec2: up(enc2);
    dec1: up(enc1);
    at [h, w] in [320..=340, 320..=340 step 2] { ensure dec1.size == [h, w]; }
}

fn main() {}
