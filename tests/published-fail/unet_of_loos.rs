//! A U-Net with kernels of 3 and depth 3 sees 92 to 100 pixels: it has no one receptive field.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Loos3;
    block double { conv(3, pad = 1) * 2; }
    input: [64, 64];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec3: concat(conv_transpose(2, stride = 2), enc3) -> double();
    dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
    dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
    ensure dec1.uniform;
}

fn main() {}
