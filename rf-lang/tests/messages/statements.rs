//! What stands where.

use crate::told::told;

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

/// Words that begin statements name layers, too, and lists are added as they are written.
#[test]
fn what_is_written_so_is_read() {
    for network in [
        "for i in 0..2 { ensure: conv(3); } ensure[1] -> conv(3); ensure [4, 4] == ensure[1].size;",
        "let k = [1, 2] + [2, 1]; a: conv(k); ensure a.size == 6;",
        "let r#for = 3; r#type: conv(r#for); ensure r#type.size == 6 && type.jump == 1;",
    ] {
        told(&format!("input: [8, 8]; {network}"), &[]);
    }
    told(
        "input: [8, 8]; let «_» = 3; a: conv(3);",
        &["expected a name, found `_`"],
    );
}

#[test]
fn what_stands_outside_of_loops() {
    told(
        "input: [8, 8]; for i in 0..2 { treat «\"x\"» as mix(); block «b»() { conv(3); } a: conv(1); }",
        &[
            "what a node does is said outside of blocks and loops",
            "a block is defined outside of blocks and loops",
        ],
    );
    told(
        "input: [8, 8]; «3»; a: conv(3); «;» b: conv(3);",
        &["expected a layer, found `3`", "expected a layer, found `;`"],
    );
}

/// Where a layer is wrong, what is said of it behind is not told once more, whatever stands beside it.
#[test]
fn what_stands_in_a_loop_that_is_wrong() {
    told(
        "input: [8, 8]; for i in 0..2 { x: «nothing»(i); for j in 0..2 { k: conv(1); } ensure x.size == 1; } a: x[0] -> conv(3); b: k -> conv(3);",
        &[
            "there is no operation or block `nothing`\nhelp: there is conv, max_pool, avg_pool, pool, conv_transpose, upsample, resize, resize_like, adaptive_pool, pixel_shuffle, pixel_unshuffle, pad, crop, crop_like, pad_like, global_pool, mix, scan, pointwise, add, concat, scale",
        ],
    );
}

/// Where a name is wrong, what asks for it is not told once more.
#[test]
fn names_that_are_taken() {
    for (name, what) in [
        (
            "layers",
            "it becomes the constant `LAYERS`, the list of all layers",
        ),
        (
            "name",
            "it becomes the constant `NAME`, the name of the network",
        ),
        ("before", "it is what flows in where it stands"),
    ] {
        told(
            &format!(
                "input: [8]; «{name}»: conv(3); ensure {name}.size == 6; b: {name} -> conv(3);"
            ),
            &[&format!("`{name}` is taken\nnote: {what}")],
        );
    }
    told(
        "input: [8]; block u() { «output»: conv(3); add(output, input); } a: u(); ensure a.output.size == 6;",
        &[
            "`output` names the output of the network, once\nnote: the result of a block is its last layer",
        ],
    );
    told(
        "input: [8]; «input»: conv(3); a: add(input, input); ensure input.size == 6;",
        &["`input` is taken\nnote: it is what flows in"],
    );
}

#[test]
fn parameters_have_names_of_their_own() {
    told(
        "input: [8]; block b(x, «x») { conv(x); } b(2, 3);",
        &["there are two parameters of the name `x`"],
    );
}

#[test]
fn ranges_of_python_keep_both_ends() {
    told(
        "input: [8]; for i in «range(2, 5)» { conv(1); }",
        &["`range` is not known here\nhelp: write `2..5`"],
    );
    told(
        "input: [8]; for i in «range()» { conv(1); }",
        &["`range` is not known here\nhelp: write `0..4`"],
    );
}

#[test]
fn ranges_that_loops_do_not_have() {
    for sign in ["to", ":"] {
        told(
            &format!("input: [8]; for i in 0 «{sign}» 4 {{ conv(1); }}"),
            &[&format!(
                "expected `{{`, found `{sign}`\nhelp: a range is written `0..4`, without its end, or `0..=3`"
            )],
        );
    }
    told(
        "input: [8]; for i in (0«.».=2) { conv(1); }",
        &[
            "expected `,`, found `..=`\nhelp: a range of a loop stands without parentheses: `for i in 0..4 { … }`",
        ],
    );
    told(
        "input: [8]; for i in (0 «2») { conv(1); }",
        &["expected `,`, found `2`"],
    );
    told(
        "input: [8]; for i in (0«.».2) { conv(1); }",
        &[
            "expected `,`, found `..`\nhelp: a range of a loop stands without parentheses: `for i in 0..4 { … }`",
        ],
    );
    told(
        "input: [8]; for i in 0..4 «step» 2 { conv(1); }",
        &[
            "expected `{`, found `step`\nhelp: a loop takes every number of its range: others stand in a list, as in `for i in [0, 2, 4] { … }`",
        ],
    );
}
