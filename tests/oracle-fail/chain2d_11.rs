//! Case `chain2d_11` of the oracle. Generated, as `tests/oracle/networks.rs`.

use receptive_field::receptive_field;

receptive_field! {
    pub struct Chain2d11;
    input: [173, 173];
    conv1: conv_transpose(3, stride = [2, 3], output_padding = [0, 2]);
    pad2: pad([(3, 1), (3, 2)]);
    pad3: pad([(3, 2), (1, 0)]);
    pool4: max_pool([3, 6], stride = [1, 5], ceil_mode = true);
    conv6: conv_transpose(1, stride = [1, 3], output_padding = [0, 2]);
    pool10: pool([6, 3], stride = 1, ceil_mode = true);
    conv11: conv(4, stride = [4, 1], pad = valid);
    conv12: conv(314);
}

fn main() {}
