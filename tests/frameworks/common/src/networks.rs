//! The networks, each small enough for a debug build.

use receptive_field::receptive_field;

receptive_field! {
    /// AlexNet's features, with the padding of its first layer that most frameworks have.
    pub struct AlexNet;
    input: [64, 64];
    conv1: conv(11, stride = 4, pad = 2);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3, pad = 1);
    conv4: conv(3, pad = 1);
    conv5: conv(3, pad = 1);
    pool5: max_pool(3, stride = 2);
}

receptive_field! {
    /// A ResNet's stem and one bottleneck with its skip.
    pub struct Residual;
    input: [64, 64];
    conv1: conv(7, stride = 2, pad = 3);
    pool1: max_pool(3, stride = 2, pad = 1);
    reduce: conv(1);
    middle: conv(3, stride = 2, pad = 1);
    expand: conv(1);
    skip: pool1 -> conv(1, stride = 2);
    sum: add(expand, skip);
    relu: pointwise();
}

receptive_field! {
    /// An encoder-decoder: transposed convolutions up, concatenated with what the encoder kept.
    pub struct Decoder;
    input: [64, 64];
    enc1: conv(3, pad = 1);
    pool1: max_pool(2);
    enc2: conv(3, pad = 1);
    pool2: avg_pool(2);
    mid: conv(3, pad = 2, dilation = 2);
    up2: conv_transpose(2, stride = 2);
    cat2: concat(up2, enc2);
    dec2: conv(3, pad = 1);
    up1: conv_transpose(3, stride = 2, pad = 1, output_padding = 1);
    cat1: concat(up1, enc1);
    dec1: conv(3, pad = 1);
    out: max_pool(2) -> upsample(2);
    ensure dec1.size == 64;
}

receptive_field! {
    /// Dilated causal convolutions on 64 samples.
    pub struct Causal;
    input: [64];
    d1: conv(3, pad = causal);
    d2: conv(3, dilation = 2, pad = causal);
    d4: conv(3, dilation = 4, pad = causal);
    d8: conv(3, dilation = 8, pad = causal);
    frames: conv(4, stride = 4);
    samples: conv_transpose(8, stride = 4, pad = 2);
    ensure d8.receptive_field == 31 && d8.causal;
}

receptive_field! {
    /// As TensorFlow pads: the odd position after.
    pub struct Asymmetric;
    input: [64, 64];
    conv1: conv(3, stride = 2, pad = same);
    pool1: max_pool(3, stride = 2, pad = (0, 1));
    conv2: conv(4, pad = same_lower);
    conv3: conv(5, pad = guide(1), stride = 3);
}

receptive_field! {
    /// Poolings that round up, as SqueezeNet's and GoogLeNet's do.
    pub struct Ceiled;
    input: [64, 64];
    conv1: conv(3, stride = 2);
    pool1: max_pool(3, stride = 2, ceil_mode = true);
    conv2: conv(3, pad = 1);
    pool2: max_pool(2, stride = 2, ceil_mode = true);
}

receptive_field! {
    /// Axes that differ.
    pub struct Unequal;
    input: [40, 64];
    conv1: conv([3, 5], stride = [1, 2], pad = [1, 2]);
    pool1: max_pool([1, 2]);
    conv2: conv(3, dilation = [1, 2], pad = [(1, 0), (2, 4)]);
}

receptive_field! {
    /// Three axes, the first of which is short.
    pub struct Volume;
    input: [8, 20, 16];
    conv1: conv([1, 3, 3], pad = [0, 1, 1]);
    conv2: conv(3, stride = [1, 2, 2], pad = 1);
    conv3: conv(3, dilation = [1, 2, 1], pad = [1, 2, 1]);
    up: conv_transpose([1, 2, 2], stride = [1, 2, 2]);
    sum: add(up, conv1);
}

receptive_field! {
    /// DAC's decoder, of 25 frames.
    pub struct Codec;
    input: [25];
    for s in [8, 5, 4, 2] {
        up: conv_transpose(2 * s, stride = s, pad = (s + 1) / 2, output_padding = s % 2);
    }
    ensure output.size == 8_000;
}

receptive_field! {
    /// The usual backbone of a detector: halves by 3 x 3 with a padding of 1.
    pub struct Backbone;
    input: [64, 64];
    p1: conv(3, stride = 2, pad = 1);
    p2: conv(3, stride = 2, pad = 1);
    p3: conv(3, stride = 2, pad = 1);
    p4: conv(3, stride = 2, pad = 1);
    p5: conv(3, stride = 2, pad = 1);
}

receptive_field! {
    /// A dilated convolution that keeps the size.
    pub struct Dilated;
    input: [32, 32];
    conv: conv(3, dilation = 2, pad = same);
}
