//! With `crop_like` the same compiles on 570 pixels, but the crops are not even, so a skip stands beside what it joins.

use receptive_field::receptive_field;

receptive_field! {
    pub struct UNet;
    block double { conv(3) * 2; }
    block up(skip) { u: conv_transpose(2, stride = 2); concat(u, skip -> crop_like(u)) -> double(); }
    input: [570, 570];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    enc4: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec4: up(enc4);
    dec3: up(enc3);
    dec2: up(enc2);
    output: up(enc1);
    ensure output.aligned;
}

fn main() {}
