//! Large numbers: sizes, kernels, factors, periods.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add =
        |name: &str, text: String| all.push(Attack::new(format!("numbers: {name}"), text));
    for n in ["10000000", "50000000", "4611686018427387904"] {
        add(
            &format!("resize_like a pool {n}"),
            on(
                n,
                "p: global_pool() -> resize_like(input); concat(p, input);",
            ),
        );
        add(
            &format!("resize a pool {n}"),
            on(
                n,
                &format!("p: global_pool() -> resize({n}, mode = linear);"),
            ),
        );
        add(&format!("resize {n}"), on(n, "resize(1000003);"));
        add(
            &format!("resize linear {n}"),
            on(
                n,
                "resize(1000003, mode = linear, align_corners = true) -> resize_like(input);",
            ),
        );
        add(
            &format!("resize cubic {n}"),
            on(
                n,
                "resize(65535, mode = cubic, antialias = true) -> resize_like(input, mode = cubic);",
            ),
        );
        add(
            &format!("resize to 2 {n}"),
            on(
                n,
                "resize(2, mode = linear) -> resize_like(input); add(before, input);",
            ),
        );
        add(
            &format!("adaptive_pool {n}"),
            on(n, "adaptive_pool(1000003) -> adaptive_pool(10);"),
        );
        add(
            &format!("scan {n}"),
            on(
                n,
                "conv(3, pad = 1); scan() -> conv(3, stride = 2); ensure output.covers_input;",
            ),
        );
        for asked in [
            "covers_input",
            "dense",
            "aligned",
            "causal",
            "receptive_field == 3",
            "interior == 3",
            "lookback == 1",
        ] {
            add(
                &format!("{asked} {n}"),
                on(
                    n,
                    &format!(
                        "c: conv(3, stride = 2, pad = 1) -> conv(3, dilation = 1000, pad = same) -> upsample(2, mode = linear) -> conv(3); ensure output.{asked};"
                    ),
                ),
            );
            add(
                &format!("{asked} at borders {n}"),
                on(
                    n,
                    &format!(
                        "c: conv(100001, dilation = 100, pad = same) -> conv(3, dilation = 100000, pad = same); ensure output.{asked};"
                    ),
                ),
            );
            add(
                &format!("{asked} behind all {n}"),
                on(
                    n,
                    &format!(
                        "c: scale(conv(3, pad = 1), global_pool()) -> conv(3); ensure output.{asked};"
                    ),
                ),
            );
            add(
                &format!("{asked} behind mix {n}"),
                on(n, &format!("c: mix() -> conv(3); ensure output.{asked};")),
            );
            add(
                &format!("{asked} behind scan {n}"),
                on(n, &format!("c: scan() -> conv(3); ensure output.{asked};")),
            );
            add(
                &format!("{asked} behind reflect {n}"),
                on(
                    n,
                    &format!(
                        "c: conv(100001, pad = 50000, padding_mode = reflect); ensure output.{asked};"
                    ),
                ),
            );
            add(
                &format!("{asked} behind drift {n}"),
                on(
                    n,
                    &format!(
                        "c: conv(3, stride = 8, pad = 1); d: add(c, conv(3, stride = 2, pad = 1) -> resize_like(c)); ensure output.{asked};"
                    ),
                ),
            );
        }
        add(
            &format!("visible {n}"),
            on(
                n,
                "c: conv(3, pad = 1) * 30; ensure c[0].visible.size == 31 && c[1000].visible.size == 61; feature f = c[500];",
            ),
        );
        add(
            &format!("visible behind a gate {n}"),
            on(
                n,
                "x: conv(3, pad = 1); s: scale(x, global_pool()); ensure s[0].visible.size == 1;",
            ),
        );
        add(
            &format!("visible behind resize {n}"),
            on(
                n,
                "x: resize(1000003) -> conv(3, pad = 1) -> resize_like(input); ensure x[0].visible.size == 1;",
            ),
        );
    }
    add(
        "transposed and padded",
        on(
            "64",
            "pad(100000) -> conv_transpose(1, stride = 2) -> upsample(2);",
        ),
    );
    for n in [10_000, 1_000_000, 100_000_000] {
        add(
            &format!("transposed and padded {n}"),
            on(
                "64",
                &format!(
                    "pad({n}) -> conv_transpose(1, stride = 3) -> upsample(5) -> conv(7, stride = 11, pad = same);"
                ),
            ),
        );
        add(
            &format!("interior of transposed {n}"),
            on(
                "64",
                &format!(
                    "conv_transpose(3, stride = {n}) -> conv(3, stride = 7, pad = same) -> upsample(3);"
                ),
            ),
        );
        add(
            &format!("interior behind pads {n}"),
            on(
                "64",
                &format!(
                    "pad({n}) -> resize(12345) -> pad({n}) -> resize(54321, mode = linear) -> conv(3);"
                ),
            ),
        );
        add(
            &format!("kernel {n}"),
            on(
                "64",
                &format!(
                    "conv({n}, pad = same); ensure output.covers_input && output.dense; ensure output[0].visible.size == 1;"
                ),
            ),
        );
        add(
            &format!("dilation {n}"),
            on(
                "64",
                &format!(
                    "conv(3, dilation = {n}, pad = same); ensure output.covers_input && output.dense;"
                ),
            ),
        );
        add(
            &format!("kernel and dilation {n}"),
            on(
                "64",
                &format!(
                    "conv({n}, dilation = {n}, pad = same) * 3; ensure output.covers_input && output.dense;"
                ),
            ),
        );
        add(
            &format!("stride {n}"),
            on(
                "64",
                &format!("pad({n}) -> conv(3, stride = {n}) -> conv_transpose(3, stride = {n});"),
            ),
        );
        add(
            &format!("upsample {n}"),
            on(
                "64",
                &format!("upsample({n}) -> conv(3); ensure output.covers_input;"),
            ),
        );
        add(
            &format!("upsample linear {n}"),
            on(
                "64",
                &format!("upsample({n}, mode = linear) -> conv(3, stride = 2);"),
            ),
        );
        add(
            &format!("pixel_shuffle {n}"),
            on(
                "64",
                &format!(
                    "pixel_shuffle({n}) -> conv(3, pad = 1) -> pixel_unshuffle({n}); ensure output.dense;"
                ),
            ),
        );
        add(
            &format!("mix {n}"),
            on(
                "64",
                &format!("mix({n}) -> conv(3); ensure output.covers_input;"),
            ),
        );
        add(
            &format!("mix windows {n}"),
            on(
                &n.to_string(),
                &format!(
                    "mix({}, shift = 1) -> conv(3, stride = 2) -> mix(3); ensure output.covers_input;",
                    n / 7
                ),
            ),
        );
        add(
            &format!("circular {n}"),
            on(
                &n.to_string(),
                "conv(5001, pad = 2500, padding_mode = circular); ensure output.covers_input;",
            ),
        );
        add(
            &format!("replicate {n}"),
            on(
                "64",
                &format!("pad({n}, mode = replicate) -> conv(3); ensure output.covers_input;"),
            ),
        );
        add(
            &format!("adaptive {n}"),
            on(
                "64",
                &format!("adaptive_pool({n}) -> conv(3) -> adaptive_pool(17);"),
            ),
        );
    }
    for (a, b) in [
        (65_521, 65_519),
        (251, 241),
        (4093, 4091),
        (8, 7),
        (30_011, 2),
    ] {
        add(
            &format!("coprime {a} {b}"),
            on(
                "640",
                &format!(
                    "upsample({a}) -> conv(3, stride = {b}, pad = 1) -> upsample({b}, mode = linear);"
                ),
            ),
        );
        add(
            &format!("coprime join {a} {b}"),
            on(
                "640",
                &format!(
                    "x: upsample({a}) -> upsample({b}); y: input -> upsample({b}) -> upsample({a}); add(x, y); ensure output.aligned && output.dense;"
                ),
            ),
        );
        add(
            &format!("coprime transposed {a} {b}"),
            on(
                "640",
                &format!(
                    "conv_transpose({a}, stride = {b}) -> conv_transpose({b}, stride = {a}) -> conv(3);"
                ),
            ),
        );
        add(
            &format!("coprime unshuffle {a} {b}"),
            on(
                &(a as u64 * b as u64).to_string(),
                &format!(
                    "pixel_unshuffle({a}) -> pixel_shuffle({b}) -> mix({b}) -> conv(3, stride = 2);"
                ),
            ),
        );
        add(
            &format!("coprime kernels {a} {b}"),
            on(
                "640",
                &format!(
                    "upsample({a}) -> conv({a}, dilation = {b}) -> conv({b}, pad = same); ensure output.covers_input;"
                ),
            ),
        );
    }
    add(
        "drift",
        on(
            "64",
            "upsample(100) -> upsample(100); conv(3, stride = 3); adaptive_pool(5)",
        ),
    );
    add(
        "drift, complete",
        on(
            "64",
            "upsample(100) -> upsample(100); conv(3, stride = 3); adaptive_pool(5);",
        ),
    );
    add(
        "drift and more",
        on(
            "64",
            "upsample(100) -> upsample(100); conv(3, stride = 3); adaptive_pool(5000) -> conv(3) * 30;",
        ),
    );
    add(
        "drift to and fro",
        on(
            "64",
            "upsample(255) -> upsample(255); conv(3, stride = 3); adaptive_pool(50000) -> conv(3) -> adaptive_pool(49999) -> conv(3) -> adaptive_pool(49998);",
        ),
    );
    add(
        "visible behind a gate",
        on(
            "67108864",
            "x: conv(3, pad = 1); s: scale(x, global_pool()); ensure s.covers_input;",
        ),
    );
    add(
        "visible behind gates",
        on(
            "67108864",
            "for i in 0..100 { x: conv(3, pad = 1); s: scale(x, global_pool()); } ensure output.covers_input;",
        ),
    );
    add(
        "resized ratios",
        on(
            "65536",
            &each(40, |i| format!("resize({});", 65_537 + 2 * i)),
        ),
    );
    add(
        "resized ratios, linear",
        on(
            "1000",
            &each(40, |i| {
                format!("resize({}, mode = linear); conv(3);", 1009 + 2 * i)
            }),
        ),
    );
    add(
        "upsampled again and again",
        on("1", &each(62, |_| String::from("upsample(2);"))),
    );
    add(
        "upsampled windows",
        on(
            "1",
            &each(16, |_| String::from("upsample(2); conv(3, pad = 1);")),
        ),
    );
    add(
        "upsampled to the limit",
        on(
            "64",
            "upsample(65536); for i in 0..15 { conv(3, pad = 1); }",
        ),
    );
    add(
        "upsampled past the limit",
        on(
            "64",
            "upsample(65536); for i in 0..150 { conv(3, pad = 1); }",
        ),
    );
    add(
        "taps at the limit",
        on(
            "64",
            "upsample(65536); for i in 0..15 { conv(65535, pad = same); }",
        ),
    );
    add(
        "taps of dilations",
        on(
            "64",
            "upsample(32768); for i in 0..30 { conv(10007, dilation = 3, pad = same); }",
        ),
    );
    add(
        "transposed taps",
        on("64", "for i in 0..12 { conv_transpose(9001, stride = 2); }"),
    );
    add(
        "wavenet",
        on(
            "16000",
            "for b in 0..3 { for i in 0..10 { l: conv(2, dilation = 1 << i, pad = causal); } } ensure output.covers_input || output.receptive_field == 3070;",
        ),
    );
    add(
        "wavenet without borders",
        on(
            "100000000",
            "for b in 0..3 { for i in 0..20 { l: conv(2, dilation = 1 << i, pad = causal); } } ensure output.covers_input;",
        ),
    );
    add(
        "dilations dense",
        on(
            "100000000",
            "for i in 0..40 { l: conv(3, dilation = 1 << (i % 20), pad = same); } ensure output.dense;",
        ),
    );
    add(
        "dilations with holes",
        on(
            "100000000",
            "for i in 0..15 { l: conv(3, dilation = 3 * i + 7, pad = same); } ensure output.dense;",
        ),
    );
    add(
        "dilations with many holes",
        on(
            "100000000",
            "for i in 0..12 { l: conv(2, dilation = 1 << (2 * i), pad = same); } for i in 0..1000 { k: conv(1); } ensure output.dense;",
        ),
    );
    add(
        "sets of phases with holes",
        on(
            "64",
            "upsample(4096); for i in 0..3 { l: conv(3, dilation = 5000 * i + 5000, pad = same); } conv(1) * 100; ensure output.dense;",
        ),
    );
    for digits in [18, 19, 100, 10_000, 1_000_000] {
        let number = "9".repeat(digits);
        add(
            &format!("integer of {digits}"),
            on("64", &format!("conv({number});")),
        );
        add(
            &format!("input of {digits}"),
            on(&number, "conv(3); ensure output.covers_input;"),
        );
        add(
            &format!("decimal of {digits}"),
            on("64", &format!("conv(3); ensure output.jump == 1.{number};")),
        );
        add(
            &format!("scale of {digits}"),
            on("64", &format!("resize(scale = 1.{number});")),
        );
        add(
            &format!("hexadecimal of {digits}"),
            on("64", &format!("conv(0x{number});")),
        );
        add(
            &format!("exponent of {digits}"),
            on("64", &format!("conv(1e{number});")),
        );
    }
    for exponent in [
        "1e308",
        "1e-308",
        "1e999999999",
        "1e-999999999",
        "1.5e17",
        "0.1e19",
        "1e18",
    ] {
        add(
            &format!("float {exponent}"),
            on(
                "64",
                &format!("resize(scale = {exponent}); ensure output.jump == {exponent};"),
            ),
        );
    }
    add(
        "arithmetic past the end",
        on(
            "64",
            "let a = 9223372036854775807; conv(a + a); conv(a * a); conv(-a - a); conv(1 << 62); conv(1 << 64); conv(a % 0); conv(a / 0);",
        ),
    );
    add(
        "fractions",
        on(
            "64",
            &format!(
                "conv(3); ensure output.jump == {};",
                between(60, "+", |i| format!("1 / {}", 10_007 + i))
            ),
        ),
    );
    add(
        "fraction products",
        on(
            "64",
            &format!(
                "conv(3); ensure output.jump == {};",
                between(200, "*", |i| format!("(10007 / {})", 10_009 + 2 * i))
            ),
        ),
    );
    add(
        "shift",
        on(
            "64",
            "conv(1 << 9223372036854775807); ensure output.size == 1 << output.size;",
        ),
    );
    // What random networks of a dozen layers were slow at.
    add(
        "a dozen",
        on(
            "999983",
            "upsample(97) -> conv(31, stride = 89, dilation = 7, pad = same) -> conv_transpose(77, stride = 83, dilation = 5) -> conv(101, stride = 79) -> adaptive_pool(9973) -> mix(97, shift = 13) -> resize(10007, mode = cubic) -> conv(3, stride = 2) -> scan() -> conv(9, dilation = 11);",
        ),
    );
    add(
        "a big expansion",
        on(
            "100003",
            "resize(65521, mode = linear) -> conv(3, pad = 1) * 15;",
        ),
    );
    add(
        "a big expansion of three axes",
        on(
            "100003, 100019, 100043",
            "resize(65521, mode = linear) -> conv(3, pad = 1) * 4;",
        ),
    );
    add(
        "a big expansion of structs",
        format!(
            "pub struct {}; input: {}; resize(65521, mode = linear) -> conv(3, pad = 1);",
            between(50, ",", |i| format!("A{i}")),
            between(50, ",", |i| format!("[{}]", 100_003 + i))
        ),
    );
}
