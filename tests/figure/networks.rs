//! Networks that are described twice: to the compiler, and as a text for the language outside of it.

/// A network, and the text that describes it.
macro_rules! network {
    ($source:ident, $($tokens:tt)*) => {
        receptive_field::receptive_field! { $($tokens)* }
        pub(crate) const $source: &str = stringify!($($tokens)*);
    };
}

network! { PADDED,
    /// Padding, phases and arcs.
    pub(crate) struct Padded;
    block double { conv(3, pad = 1) * 2; }
    input: [96, 64];
    enc1: double();
    enc2: max_pool(2) -> double();
    mid: max_pool(2) -> double();
    dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
    dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
    conv(1);
    ensure dec1.receptive_field <= 100, "a <b>tile</b> & \"its\" halo";
    ensure output.size == input.size && enc1.jump == 1;
    at s in [32, 64] { ensure dec1.size == s; }
    feature corner = dec1[0, 0];
    feature far = mid[23, 15];
}

network! { STREAM,
    /// One axis, a family, everything at the end.
    pub(crate) struct Stream;
    input: [1000];
    for i in 0..30 { level: conv(2, dilation = 1 + i, pad = causal); }
    all: scan();
    ensure level[29].receptive_field > 400;
    feature last = level[29][999];
}

network! { DEEP,
    /// Stages of different lengths, and a jump of a third.
    pub(crate) struct Deep;
    input: [60, 90, 120];
    for i in 0..40 { narrow: conv(3, pad = 1); }
    half: conv(2, stride = 2);
    for i in 0..9 { wide: conv(3, pad = 1); }
    third: upsample(3);
    whole: global_pool();
}

network! { SIZES,
    pub(crate) struct Small, Large;
    input: [20, 20], [400, 400];
    conv: conv(5, stride = 2);
    skip: input -> max_pool(2, ceil_mode = true) -> crop(to = [8, 8]);
    gap: conv_transpose(1, stride = 3);
}

network! { WIDE,
    /// Another jump in every layer, and a name that is longer than its column.
    pub(crate) struct Wide;
    input: [40, 64];
    features_of_the_whole_image: conv(3, pad = 1);
    for i in 0..13 { up: upsample(2); down: max_pool(2); }
    ensure down[12].size == input.size, "as large\nas its input";
}
