//! Messages that hardly anybody reads, each with what it underlines.

#[path = "support/told.rs"]
mod told;

use told::told;

#[test]
fn a_condition_ends_where_a_number_or_a_truth_is() {
    told(
        "input: [8, 8]; a: conv(3); ensure a.size«[0]».first == 1;",
        &["expected nothing more: this is a number already"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.causal.«first» == 1;",
        &["expected nothing more: this is a number already"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a[0, 0].empty.«first» == 1;",
        &["expected nothing more: this is a number already"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.size «is» 6;",
        &["expected `;`, found `is`\nhelp: `==` compares"],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.size == 6 «?»;",
        &[
            "expected `;`, found `?`\nhelp: there is no `?`: nothing can fail here but the whole network",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); ensure a.«1».size == 3;",
        &["there is no stage 1: this is a single one"],
    );
}

#[test]
fn a_feature_is_one_position_of_one_layer() {
    told(
        "input: [8, 8]; for i in 0..2 { a: conv(3); } feature f = «a»;",
        &[
            "expected one layer, found a family of them\nhelp: brackets on a family name a member; on that follow the indices of the feature",
        ],
    );
    told(
        "input: [8, 8]; for i in 0..2 { a: conv(3); } feature f = «a».x;",
        &[
            "expected one layer, found a family of 2 layers, `[0]` to `[1]`, one from each turn of its loop",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); feature f = a.«x»[0, 0];",
        &["there is no `x` inside\nnote: it has no parts with names"],
    );
    told(
        "input: [8, 8]; a: conv(3) -> conv(2); b: a.«x» -> conv(1);",
        &["there is no `x` inside\nhelp: its stages are named by number, `.0` to `.1`"],
    );
}

#[test]
fn values_have_no_parts() {
    told(
        "input: [8, 8]; let k = 3; a: conv(k.«x»);",
        &["3 has no parts"],
    );
    told(
        "input: [8, 8]; let k = 3; a: conv(k.«1»);",
        &["3 has no parts"],
    );
    told(
        "input: [8, 8]; let k = true; a: conv(k«[0]»);",
        &["true has no elements"],
    );
    told(
        "input: [8, 8]; let k = 3 «4»; a: conv(k);",
        &["expected `;`, found `4`"],
    );
    told(
        "input: [8, 8]; a: conv(3); b: pad_like(«3»);",
        &["expected a layer, found 3"],
    );
    told(
        "input: [8, 8]; let k = [{ K }, «3.5»]; a: conv(3); ensure a.size == k;",
        &["expected an integer, found `3.5`"],
    );
    told(
        "input: [8, 8]; for (a, _) in [(1, 2), (3, 4)] { l: conv(a); } for «(a, b)» in [(1, 2, 3)] { m: conv(a); }",
        &["expected 2 values, found a tuple of 3"],
    );
    told(
        "input: [8, 8]; for k in «{» l: conv(k); } for in «0»..2 { m: conv(3); }",
        &["expected a value, found `{`", "expected `in`, found `0`"],
    );
}

#[test]
fn sizes_of_at() {
    told(
        "input: [8, 8]; a: conv(3); at «[h, w, d]» in [[8, 9, 7]] { ensure a.size == 1; }",
        &["expected 2 names (the input has 2 axes), found 3"],
    );
    told(
        "input: [8, 8]; a: conv(3); at [«input», w] in [[8, 9]] { ensure a.size == 1; }",
        &["`input` is taken\nhelp: give the side another name"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «7» { ensure a.size == 1; }",
        &[
            "expected a range or a list, found 7\nhelp: as in `at n in 256..=1024 step 256 { … }` or `at n in [224, 384] { … }`",
        ],
    );
    told(
        "input: [8, 8]; a: conv(3); at [h, w] in «7» { ensure a.size == 1; }",
        &[
            "expected a list of sizes, found 7\nhelp: as in `at [h, w] in [[224, 224], [384, 384]] { … }`",
        ],
    );
    told(
        "input: [8, 8]; let s = 8 / «0»; a: conv(3); at n in s { ensure a.size == 1; } at n in [s, 3] { ensure a.size == 1; } at [h, w] in [s, 3] { ensure a.size == 1; }",
        &["division by zero"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «range(8, 20)» { ensure a.size == 6; }",
        &["`range` is not known here\nhelp: a range is written `8..20`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «range(8, 20, 4)» { ensure a.size == 6; }",
        &["`range` is not known here\nhelp: a range is written `8..20 step 4`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «range(8)» { ensure a.size == 6; }",
        &["`range` is not known here\nhelp: a range is written `256..=1024 step 256`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in [8, 9] «ensure» a.size == 6;",
        &["expected `{`, found `ensure`"],
    );
    told(
        "input: [8, 8]; a: conv(3); at n in «{» ensure a.size == 6; }",
        &["expected a value, found `{`"],
    );
}

#[test]
fn only_contracts_stand_in_at() {
    told(
        "input: [8, 8]; a: conv(3); at n in [8] { «block» b { conv(3); } «name» x: \"y\"; «treat» \"x\" as mix(); «same_as»: \"y\"; «output»: \"z\"; }",
        &[
            "expected a contract, found a block\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a layer\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a node\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a file\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
            "expected a contract, found a layer\nhelp: only `ensure` and `let` stand in `at`: the network is the same at every size",
        ],
    );
}

#[test]
fn what_is_said_of_a_file_needs_one() {
    told(
        "input: [8, 8]; treat «\"x\"» as mix(); name y: «\"b\"»; a: conv(3);",
        &[
            "there is no file that this could be in\nhelp: a network begins with its file: `onnx: \"model.onnx\";`",
            "there is no file that this could be in\nhelp: a network begins with its file: `onnx: \"model.onnx\";`",
        ],
    );
    told(
        "input: [8, 8]; name y: \"b\" «as» x; a: conv(3);",
        &["expected `;`, found `as`"],
    );
}

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

/// Words that begin statements name layers, too, and lists are added as they are written.
#[test]
fn what_is_written_so_is_read() {
    for network in [
        "for i in 0..2 { ensure: conv(3); } ensure[1] -> conv(3); ensure [4, 4] == ensure[1].size;",
        "let k = [1, 2] + [2, 1]; a: conv(k); ensure a.size == 6;",
    ] {
        told(&format!("input: [8, 8]; {network}"), &[]);
    }
    told(
        "input: [8, 8]; let «_» = 3; a: conv(3);",
        &["expected a name, found `_`"],
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
fn values_of_an_at_are_counted() {
    let lets: Vec<String> = (0..256).map(|i| format!("let v{i} = {i};")).collect();
    let lets = lets.join(" ");
    told(
        &format!(
            "input: [8]; a: conv(3); at n in [8] {{ {lets} let «v256» = 1; ensure a.size == n - 2; }}"
        ),
        &["more than 256 values in one `at`"],
    );
}
