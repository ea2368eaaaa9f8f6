//! What is written elsewhere.

use crate::told::told;

#[test]
fn what_others_write() {
    told(
        "input: [8, 8]; a: conv(3); «assert_ne»!(a.size, 6);",
        &["expected a layer, found `assert_ne`\nhelp: a contract is `ensure a.size != 6;`"],
    );
    told(
        "input: [8, 8]; «const» K: usize; a: conv(3);",
        &["expected a layer, found `const`\nhelp: a value is `let k = 3;`"],
    );
    told(
        "input: [8, 8]; a: conv(3); b: conv(«?»); c: conv(3 «~» 4); d: conv(3 «@» 4); e: conv(3 «'»a);",
        &[
            "expected a value, found `?`",
            "expected `,`, found `~`",
            "expected `,`, found `@`",
            "expected `,`, found `'`",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); b: «a.conv»(3); c: «nn.Conv2d»(3, 4, kernel_size = [3, 3]);",
        &[
            "there is no operation or block `a.conv`\nhelp: write `conv(3)`",
            "there is no operation or block `nn.Conv2d`\nhelp: write `conv([3, 3])`",
        ],
    );
    told(
        "input: [8, 8]; a: «quite_another»(3);",
        &[
            "there is no operation or block `quite_another`\nhelp: there is conv, max_pool, avg_pool, pool, conv_transpose, upsample, resize, resize_like, adaptive_pool, pixel_shuffle, pixel_unshuffle, pad, crop, crop_like, pad_like, global_pool, mix, scan, pointwise, add, concat, scale",
        ],
    );
    told(
        "input: [8, 8]; a: conv(«0x11u8»); b: conv(«1.5f32»); c: conv(«1e3»); d: conv(«b\"x\"»); e: conv(«'x'»);",
        &[
            "numbers have no suffix here: write `0x11`",
            "numbers have no suffix here: write `1.5`",
            "`1e3` is no decimal number like `33.5`",
            "expected a value, found `b\"x\"`",
            "expected a value, found `'x'`",
        ],
    );
    told(
        "input: [8, 8]; a: conv(«r\"valid\"»); b: conv(«r#\"same\"#»);",
        &[
            "expected a value, found the string r\"valid\"\nhelp: write `valid` without quotes",
            "expected a value, found the string r#\"same\"#\nhelp: write `same` without quotes",
        ],
    );
}

#[test]
fn resizing_as_frameworks_write_it() {
    for (written, ours) in [
        (
            "size=(16, 24), mode=\"bilinear\", align_corners=True",
            "resize([16, 24], mode = linear, align_corners = true)",
        ),
        ("scale_factor=2, mode=\"nearest\"", "upsample(2)"),
        (
            "scale_factor=1.5, mode=\"bicubic\", antialias=True",
            "resize(scale = 1.5, mode = cubic, antialias = true)",
        ),
        (
            "scale_factor=2, mode=\"nearest-exact\", align_corners=False",
            "upsample(2, rounding = nearest_exact)",
        ),
        (
            "size=None, scale_factor=0.5, align_corners=None, recompute_scale_factor=None",
            "resize(scale = 0.5)",
        ),
        ("scale_factor=2, size=None, name=\"up\"", "upsample(2)"),
        ("size=12, scale_factor=None", "resize(12)"),
    ] {
        told(
            &format!("input: [8, 8]; a: conv(3); b: «interpolate(a, {written})»;"),
            &[&format!(
                "there is no operation or block `interpolate`\nhelp: write `{ours}`"
            )],
        );
    }
}

#[test]
fn assertions() {
    told(
        "input: [8, 8]; a: conv(3); assert -> «3»;",
        &["expected an operation or a block, found `3`"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure «!»(a.size == 3, \"x\");",
        &[
            "a contract is written without `!` and parentheses\nhelp: write `ensure a.size == 3, \"x\";`",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); «assert»!(!(a.size == 3));",
        &["expected a layer, found `assert`\nhelp: a contract is `ensure (!(a.size == 3));`"],
    );
    told(
        "input: [8, 8]; a: conv(3); «assert»!(!a.causal);",
        &["expected a layer, found `assert`\nhelp: a contract is `ensure !a.causal;`"],
    );
    for values in ["(a.size == 3, 3)", "(a.size == 3, 3, 4)"] {
        told(
            &format!("input: [8, 8]; a: conv(3); ensure !«{values}»;"),
            &[
                "expected a number, a truth or a list, found a pair\nhelp: numbers for each axis stand in brackets: `[3, 3]`",
            ],
        );
    }
    told(
        "input: [8, 8]; a: conv(3); ensure a.size == 6 «as» usize;",
        &["expected `;`, found `as`"],
    );
}

/// What cannot be said is called by its name here.
#[test]
fn layers_as_frameworks_write_them() {
    for (written, ours) in [
        (
            "ConvTranspose2d(3, 4, 2, 2)",
            "conv_transpose(2, stride = 2)",
        ),
        ("AdaptiveAvgPool2d((3, 3))", "adaptive_pool([3, 3])"),
        (
            "Conv2d(3, 4, 3, stride=2, pad=1, groups=2)",
            "conv(3, stride = 2, pad = 1)",
        ),
        ("Conv2D(8, kernel=3, strides=2)", "conv(3, stride = 2)"),
    ] {
        told(
            &format!("input: [8, 8]; a: «{written}»;"),
            &[&format!(
                "there is no operation or block `{}`\nhelp: write `{ours}`",
                &written[..written.find('(').expect("a call")],
            )],
        );
    }
    told(
        "input: [8, 8]; a: «AdaptiveAvgPool2d»(1, 2); b: «interpolate»(a, scale_factor=2, recompute_scale_factor=True);",
        &[
            "there is no operation or block `AdaptiveAvgPool2d`\nhelp: it is called `adaptive_pool` here",
            "there is no operation or block `interpolate`\nhelp: to a size it is `resize([h, w])` here, by a factor `upsample(f)`",
        ],
    );
}

#[test]
fn what_only_looks_like_an_assertion() {
    told(
        "input: [8]; a: conv(3); assert «=»= 3;",
        &["expected `;`, found `==`"],
    );
    told(
        "input: [8]; a: conv(3); b: conv(«$»); c: conv(3 «$» 4);",
        &["expected a value, found `$`", "expected `,`, found `$`"],
    );
    told(
        "input: [8, 8]; a: «nn.AdaptiveAvgPool2d»(1, 2);",
        &[
            "there is no operation or block `nn.AdaptiveAvgPool2d`\nhelp: it is called `adaptive_pool` here",
        ],
    );
}
