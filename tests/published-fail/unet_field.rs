//! 200 is one of the answers that other tools give for this U-Net: its longest field is 204, its shortest 188.

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
    ensure dec1.receptive_field_min >= 188;
    ensure dec1.receptive_field == 200;
}

fn main() {}
