//! Graphs with many edges, and joins with much before them.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("graph: {name}"), text));
    add(
        "gates in a loop",
        on(
            "64",
            "block t { a: mix(); add(input, a); } for i in 0..33000 { l: t(); }",
        ),
    );
    add(
        "pools in a loop",
        on(
            "64",
            "block t { a: global_pool(); scale(input, a); } for i in 0..33000 { l: t(); }",
        ),
    );
    add(
        "scans in a loop",
        on(
            "64",
            "block t { a: scan(); add(input, a); } for i in 0..33000 { l: t(); }",
        ),
    );
    add(
        "fitted branches",
        on(
            "64",
            "for i in 0..25000 { l: concat(resize(32), resize(32), resize(32)); }",
        ),
    );
    add(
        "fitted branches, once",
        on(
            "64",
            "block t { a: resize(32); b: resize(64); add(input, b); } for i in 0..25000 { l: t(); }",
        ),
    );
    add(
        "drift in a loop",
        on(
            "1333",
            "c: conv(3, stride = 8); for i in 0..10000 { l: add(c, resize_like(c)); }",
        ),
    );
    add(
        "drift over pyramids",
        on(
            "1333",
            "c: conv(3, stride = 8, pad = 1); for i in 0..10000 { d: conv(3, stride = 2, pad = 1); l: add(c, d -> resize_like(c)); }",
        ),
    );
    add(
        "residual units",
        on(
            "64",
            "for i in 0..25000 { u: add(before, conv(3, pad = 1)); }",
        ),
    );
    add(
        "residual units of blocks",
        on(
            "64",
            "block t { a: conv(3, pad = 1); b: conv(3, pad = 1); add(input, b); } for i in 0..33000 { l: t(); }",
        ),
    );
    add(
        "long skips",
        on(
            "64",
            &format!(
                "a: conv(1); for i in 0..20000 {{ b: conv(1); }} {} ",
                each(1000, |i| format!("c{i}: add(before, b[{i}]);"))
            ),
        ),
    );
    for count in [300, 600, 2000] {
        add(
            &format!("dense connections {count}"),
            on(
                "64",
                &format!(
                    "l0: conv(1); {}",
                    each(count, |i| format!(
                        "l{}: concat({});",
                        i + 1,
                        between(i + 1, ",", |j| format!("l{j}"))
                    ))
                ),
            ),
        );
        add(
            &format!("a family in a loop {count}"),
            on(
                "64",
                &format!(
                    "for i in 0..{count} {{ l: conv(1); }} for i in 0..{count} {{ m: add(l); }}"
                ),
            ),
        );
        add(
            &format!("a family at once {count}"),
            on(
                "64",
                &format!("for i in 0..{count} {{ l: conv(1); }} m: add(l); n: add(l, m);"),
            ),
        );
        add(
            &format!("branches of a family {count}"),
            on(
                "64",
                &format!(
                    "for i in 0..{count} {{ l: conv(3, pad = 1); }} m: concat(l); ensure m.aligned && m.dense && m.size == 1;"
                ),
            ),
        );
    }
    add(
        "a join of 100000",
        on(
            "64",
            "x: conv(1); for i in 0..50000 { l: x -> conv(1); } m: add(l);",
        ),
    );
    add(
        "a join that fails in a loop",
        on(
            "64",
            "x: conv(1); for i in 0..10000 { l: add(x, conv(3)); }",
        ),
    );
    add(
        "joins that fail",
        on(
            "64",
            &format!(
                "x: conv(1); {}",
                each(10_000, |i| format!(
                    "l{i}: add(x, x -> conv({}));",
                    2 + i % 50
                ))
            ),
        ),
    );
    add(
        "resize_like chains",
        on(
            "64",
            &format!(
                "l0: conv(1); {}",
                each(10_000, |i| format!(
                    "l{}: l{i} -> resize_like(l{});",
                    i + 1,
                    i / 2
                ))
            ),
        ),
    );
    add(
        "crop_like chains",
        on(
            "64000",
            &format!(
                "l0: conv(1); {}",
                each(10_000, |i| format!(
                    "l{}: l{i} -> conv(3) -> crop_like(l{i} -> conv(5));",
                    i + 1
                ))
            ),
        ),
    );
    add(
        "pad_like chains",
        on(
            "64",
            &format!(
                "l0: conv(1); {}",
                each(10_000, |i| format!(
                    "l{}: l{i} -> conv(3) -> pad_like(l{i});",
                    i + 1
                ))
            ),
        ),
    );
    add(
        "chains of likes",
        on(
            "64",
            &format!(
                "l0: conv(1); {}",
                each(10_000, |i| format!(
                    "l{}: crop_like(l{i} -> crop_like(l{i} -> crop_like(l{i})));",
                    i + 1
                ))
            ),
        ),
    );
    add("100,000 conv", on("6400", "conv(1) * 99999;"));
    for op in [
        "conv(3, pad = 1)",
        "max_pool(3, pad = 1)",
        "conv_transpose(3, pad = 1)",
        "upsample(1)",
        "upsample(1, mode = linear)",
        "upsample(1, mode = cubic)",
        "resize(64)",
        "resize(64, mode = linear)",
        "pixel_shuffle(1)",
        "pixel_unshuffle(1)",
        "adaptive_pool(64)",
        "pad(0)",
        "crop(0)",
        "pad(to = 64)",
        "mix()",
        "mix(8)",
        "scan()",
        "pointwise()",
        "global_pool()",
        "conv(3, pad = 1, padding_mode = circular)",
        "conv(3, pad = 1, padding_mode = reflect)",
        "pad((1, 0), mode = replicate) -> crop((0, 1))",
        "conv(3, dilation = 2, pad = same)",
        "upsample(2) -> conv(2, stride = 2)",
        "conv_transpose(2, stride = 2) -> max_pool(2)",
        "resize(63) -> resize(64)",
        "upsample(2) -> crop((0, 64))",
        "add(before, conv(3, pad = 1))",
        "scale(before, global_pool())",
        "concat(conv(1), conv(3, pad = 1), max_pool(3, pad = 1))",
        "add(before, conv(3, stride = 2, pad = 1) -> upsample(2))",
        "add(before, conv(3, stride = 2, pad = 1) -> resize_like(before))",
        "conv(3, stride = 2, pad = 1) -> conv_transpose(4, stride = 2, pad = 1)",
        "adaptive_pool(7) -> resize(64)",
    ] {
        let stages = op.matches("->").count()
            + op.matches("conv").count()
            + op.matches("global_pool").count();
        let stages = if op.contains('(')
            && (op.starts_with("add") || op.starts_with("scale") || op.starts_with("concat"))
        {
            4
        } else {
            stages.clamp(1, 2)
        };
        for count in [3_000, 12_000] {
            let turns = count / stages;
            add(
                &format!("{count} {op}"),
                on("64", &format!("for i in 0..{turns} {{ l: {op}; }}")),
            );
        }
        add(
            &format!("one axis more {op}"),
            on(
                "64, 64, 64",
                &format!("for i in 0..{} {{ l: {op}; }}", 6_000 / stages),
            ),
        );
        add(
            &format!("misses with help {op}"),
            on(
                "64",
                &format!(
                    "for i in 0..{} {{ l: {op}; }} ensure output.size == 63;",
                    2_500 / stages
                ),
            ),
        );
        add(
            &format!("everything asked {op}"),
            on(
                "64",
                &format!(
                    "for i in 0..{} {{ l: {op}; }} ensure output.covers_input || output.visible == 3 || output.dense || output.aligned || output.causal;",
                    5_000 / stages
                ),
            ),
        );
    }
}
