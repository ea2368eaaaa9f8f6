//! CSBDeep's overlap at borders of blocks does not do for tiles that are cut anywhere: that takes 51.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Csb3;
    block double { conv(3, pad = same) * 2; }
    input: [64];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    mid:  max_pool(2) -> double();
    dec3: concat(upsample(2), enc3) -> double();
    dec2: concat(upsample(2), enc2) -> double();
    output: concat(upsample(2), enc1) -> double();
    ensure output.halo.before == 46;
    ensure output.halo_unaligned.before == 46;
}

fn main() {}
