//! What runs live and for how long it waits, where detectors put their grids, and what is dropped.
#![expect(clippy::float_cmp, reason = "coordinates are exact")]

use receptive_field::{Field, Window, receptive_field};

receptive_field! {
    struct Live;
    input: [64];
    d: conv(4, stride = 2, pad = (2, 0));
    ensure d.size == 32 && d.causal;
    ensure d.latency == 0 && d.lookahead == 1;
}

// Frames of 320 samples, as neural codecs make them.
receptive_field! {
    struct Codec;
    input: [2_560];
    for s in [2, 4, 5, 8] { frame: conv(2 * s, stride = s, pad = (s, 0)); }
    for s in [8, 5, 4, 2] { sound: conv_transpose(2 * s, stride = s, pad = causal); }
    ensure frame[3].size == 8 && frame[3].jump == 320;
    ensure frame[3].causal && frame[3].latency == 0 && frame[3].lookahead == 319 && frame[3].lookback == 370;
    ensure sound[3].size == input.size;
    ensure sound[3].latency == 319, "a sample waits for the frame that it is in";
}

// Whether each frame reads the newest of its samples.
receptive_field! {
    struct Early;
    input: [2_560];
    for s in [2, 4, 5, 8] { frame: conv(2 * s, stride = s, pad = causal); }
    ensure frame[3].size == 8 && frame[3].causal;
    ensure frame[0].latency == 1 - 2;
    ensure frame[3].latency == (1 - 2) + 2 * (1 - 4) + 8 * (1 - 5) + 40 * (1 - 8);
}

// Jumps that are no whole numbers.
receptive_field! {
    struct Ratio;
    input: [12];
    thirds: resize(8);
    half: upsample(2);
    ensure thirds.jump == 3 / 2 && thirds.latency == 0 && thirds.lookahead == 0;
    ensure half.jump == 3 / 4 && half.latency == half.lookahead;
    scanned: conv(3, pad = 1) -> scan();
    ensure scanned.latency == scanned.lookahead;
}

#[test]
fn fields_wait_as_layers_do() {
    let mut field = Field::input(2_560);
    for stride in [2, 4, 5, 8] {
        let window = Window::new(2 * stride).stride(stride);
        field = field.window(window.pad_each(stride, 0));
    }
    let field = field.expect_causal();
    assert_eq!(field.latency(), Codec::FRAME[3].latency(0));
    assert_eq!(field.lookahead(), Codec::FRAME[3].lookahead(0));
    assert_eq!(
        (Live::D.latency(0), Live::D.causal()),
        (Some(0), Some(true))
    );
    assert_eq!(Early::FRAME[0].latency(0), Some(-1));
    assert_eq!(Codec::SOUND[3].size, [2_560]);
    assert_eq!(Ratio::THIRDS.latency(0), Some(0));
}

// The numbers are those of the definition in the guide.
receptive_field! {
    struct Read;
    input: [18];
    new: conv(15, stride = 6, pad = (9, 5));
    old: input -> conv(15, stride = 6, pad = (14, 0));
    far: input -> conv(2, stride = 6, pad = (0, 9));
    ensure new.dropped == 0 && old.dropped == 5 && far.dropped == 0;
    pool: input -> max_pool(4, pad = 1);
    ensure pool.size == 5 && pool.dropped == 0;
    short: input -> max_pool(5);
    ensure short.size == 3 && short.dropped == 3;
}

receptive_field! {
    struct Transposed;
    input: [8, 8];
    none:   input -> conv_transpose(5, stride = 2, pad = valid);
    upper:  input -> conv_transpose(5, stride = 2, pad = same);
    lower:  input -> conv_transpose(5, stride = 2, pad = same_lower);
    live:   input -> conv_transpose(5, stride = 2, pad = causal);
    mixed:  input -> conv_transpose(5, stride = 2, pad = [same, 1], output_padding = [0, 1]);
    gaps:   input -> conv_transpose(1, stride = 2, pad = causal);
    ensure none.size == 19 && upper.size == 16 && lower.size == 16 && live.size == 16;
    ensure mixed.size == [16, 18] && gaps.size == 16;
    // of the three that are too much, one or two are before
    ensure none[3, 3].region.end == 2 && upper[2, 2].region.end == 2 && lower[1, 1].region.end == 2;
    ensure live[3, 3].region.end == 2 && live.causal && !upper.causal;
    ensure gaps[1, 1].empty && !gaps[14, 14].empty;
}

// A pyramid: behind up-sampling, centres jump by phase.
receptive_field! {
    struct Pyramid;
    input: [64, 64];
    c3: conv(3, stride = 2, pad = 1) * 3;
    c4: conv(3, stride = 2, pad = 1);
    c5: conv(3, stride = 2, pad = 1);
    up: upsample(4);
    p3: add(c3, up);
    ensure up.jump == 8 && up.anchor == 0.5 - 12 && up.start == 0.5;
    ensure c3.anchor == c3.start;
    even: c4 -> conv_transpose(2, stride = 2);
    ensure even.anchor == 0.5 - 4;
}

#[test]
fn anchors_are_a_grid() {
    const ROWS: [f64; Pyramid::UP.size[0]] = Pyramid::UP.anchors(0);
    assert_eq!(ROWS, [-11.5, -3.5, 4.5, 12.5, 20.5, 28.5, 36.5, 44.5]);
    let center = |i| Pyramid::UP.center([i, 0])[0];
    assert_eq!([0, 1, 3, 4].map(center), [0.5, 0.5, 0.5, 32.5]);
    let all = (0..8).map(|i| center(i) - ROWS[i]);
    assert_eq!(all.sum::<f64>(), 0.0);
    assert_eq!(Pyramid::UP.anchor_ratio(1), Some((-23, 2)));
    assert_eq!(Pyramid::C3.anchor(0), Some(Pyramid::C3.start[0]));
    assert_eq!((Pyramid::EVEN.size, Pyramid::P3.size), ([8; 2], [8; 2]));
    assert_eq!((Read::NEW.dropped(0), Read::OLD.dropped(0)), (0, 5));
    assert_eq!(Transposed::MIXED.size, [16, 18]);
}
