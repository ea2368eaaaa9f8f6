//! Case `dag_06` of the oracle. Generated, as `tests/oracle/networks.rs`.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Dag06;
    input: [65];
    conv1: conv(3, pad = 1);
    conv5: conv(3, pad = (4, 1));
    conv6: conv(1, stride = 2, pad = (4, 2));
    crop7: input -> crop((0, 28));
    add8: add(conv6, crop7);
    upsample9: upsample(3);
    pad10: input -> pad((0, 46));
    concat11: concat(upsample9, pad10);
    conv12: conv(2, pad = 2);
    pad13: concat11 -> pad((3, 0));
    add14: add(conv12, pad13);
    pool15: pool(3, stride = 1, ceil_mode = true);
    conv18: add14 -> conv(3, pad = 1);
    pad19: pool15 -> pad((3, 2));
    conv20: conv(3, pad = 1);
    pad21: conv18 -> pad((1, 2));
    add22: add(conv20, pad21);
}

fn main() {}
