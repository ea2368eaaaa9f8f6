//! The networks that are run whole and in tiles; their inputs are known only at run time.

use receptive_field::receptive_field;

receptive_field! {
    /// A padded U-Net. A maximum of what a cut has changed and what it has not may hide it: where there are both, a mean.
    pub struct Padded;
    block double { conv(3, pad = 1) * 2; }
    input: [64, 64];
    enc1: double();
    enc2: max_pool(2) -> double();
    mid: avg_pool(2) -> double();
    dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
    dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
}

receptive_field! {
    /// A valid one: its skips are cropped to what is left.
    pub struct Valid;
    block double { conv(3) * 2; }
    input: [92, 92];
    enc1: double();
    enc2: max_pool(2) -> double();
    mid: max_pool(2) -> double();
    up2: conv_transpose(2, stride = 2);
    dec2: concat(up2, enc2 -> crop_like(up2)) -> double();
    up1: conv_transpose(2, stride = 2);
    dec1: concat(up1, enc1 -> crop_like(up1)) -> double();
}

receptive_field! {
    /// Super-resolution: twice as large, on top of what interpolation makes.
    pub struct Sharp;
    input: [40, 40];
    head: conv(5, pad = same);
    body: conv(3, pad = 1) -> pointwise() -> conv(3, pad = 1);
    sum: add(body, head);
    large: conv(3, pad = 1) -> pixel_shuffle(2);
    skip: input -> upsample(2, mode = linear);
    add(large, skip);
    tail: conv(3, pad = 1);
}

receptive_field! {
    /// Odd strides, of which each axis has its own, and padding by rule.
    pub struct Odd;
    input: [150, 150];
    third: conv(7, stride = 3, pad = same);
    pool: avg_pool([2, 4], stride = [5, 3]); // of 8, so that the mean is exact
    wide: conv(3, pad = 2, dilation = 2);
    up: conv_transpose(5, stride = 3, pad = 1);
    lower: conv([3, 4], pad = same_lower);
    output: conv(2, pad = causal);
}
