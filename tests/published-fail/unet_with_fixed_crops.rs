//! The original U-Net with the crops of 572 pixels, on 570.

use receptive_field::receptive_field;

receptive_field! {
    pub struct UNet;
    block double { conv(3) * 2; }
    input: [570, 570];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    enc4: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    up4:  conv_transpose(2, stride = 2);
    dec4: concat(up4, enc4 -> crop(4)) -> double();
    up3:  conv_transpose(2, stride = 2);
    dec3: concat(up3, enc3 -> crop(16)) -> double();
    up2:  conv_transpose(2, stride = 2);
    dec2: concat(up2, enc2 -> crop(40)) -> double();
    up1:  conv_transpose(2, stride = 2);
    dec1: concat(up1, enc1 -> crop(88)) -> double();
    ensure dec1.size == 388;
}

fn main() {}
