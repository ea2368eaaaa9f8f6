//! A tile of a U-Net of depth 4 needs 94 pixels around it, not 92, which is half of a receptive field.

use receptive_field::receptive_field;

receptive_field! {
    pub struct UNet;
    block double { conv(3, pad = 1) * 2; }
    input: [128, 128];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    enc4: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec4: concat(conv_transpose(2, stride = 2), enc4) -> double();
    dec3: concat(conv_transpose(2, stride = 2), enc3) -> double();
    dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
    dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
    ensure dec1.receptive_field == 204;
    ensure dec1.halo.before <= 92;
}

fn main() {}
