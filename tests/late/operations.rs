//! Networks for `gallery.rs`, of every operation and every argument that is a number. They are read, not compiled.

receptive_field! {
    struct Windows;
    input: [64, 48];
    a: conv([3, 5], stride = [2, 1], dilation = [1, 2], pad = [(1, 0), 3]);
    b: conv(4, pad = same) -> conv(5, pad = same_lower, stride = 2) -> conv(2, dilation = 3, pad = causal);
    c: conv(3, pad = guide(1), stride = 2, padding_mode = zeros);
    d: max_pool(3, stride = 2, pad = 1, ceil_mode = true);
    e: conv(3, pad = 1, padding_mode = reflect);
    ensure a.size == [32, 46] && e.halo.before[0] >= 1;
}

receptive_field! {
    struct Sizes;
    input: [30, 24];
    a: pad((2, 1)) -> crop([(1, 0), 2]);
    b: pad(to = 40) -> crop(to = [36, 30], offset = [1, 3]);
    c: pad(multiple = 8, mode = reflect) -> pad(to = 50, offset = 4);
    d: b -> crop_like(a, offset = 2);
    e: d -> pad_like(b, offset = 1);
    f: add(e, b -> mix(4, shift = -1));
    g: f -> adaptive_pool([6, 5]);
    h: scale(f, f -> adaptive_pool(1));
    i: f -> resize([18, 10], mode = linear) -> resize_like(f);
    j: f -> mix([3, 5], shift = 1) -> scan();
    ensure g.size == [6, 5] && f.size == b.size;
}

receptive_field! {
    struct Up;
    input: [16, 12];
    a: conv_transpose(4, stride = 2, pad = 1) -> conv_transpose(3, stride = [2, 3], dilation = 2, pad = [(1, 2), 0], output_padding = 1);
    b: conv_transpose(5, stride = 2, pad = same) -> conv_transpose(2, stride = 3, pad = causal);
    c: b -> upsample([2, 1], mode = linear) -> crop((3, 1));
    d: input -> pixel_shuffle(2) -> upsample(3, mode = cubic) -> pixel_unshuffle(2);
    ensure d.size == [48, 36] && c[3, 4].center[0] == 0;
}
