//! Changes that would help.

use crate::told::told;

#[test]
fn the_first_and_the_last_turn() {
    told(
        "input: [32]; for i in 2..5 { c: conv(i); } ensure «output.receptive_field == 6»;",
        &["contract not met: `output.receptive_field == 6`: it is 7\n\
             note: `receptive_field` begins with 1: `c[0]` +1, `c[1]` +2, `c[2]` +3\n\
             help: `for i in 3..5` meets every contract"],
    );
}

/// Two loops that are written alike are told by a layer in them, whatever else stands there.
#[test]
fn loops_that_are_written_alike() {
    told(
        "input: [32]; for i in 0..3 { let k = 3; c: conv(k); } for i in 0..3 { let k = 3; conv(k); } ensure «output.size == 18»;",
        &["contract not met: `output.size == 18`: it is 20\n\
             note: sizes: `input` 32, `c[0]` 30, `c[1]` 28, `c[2]` 26, `conv@1[0]` 24, `conv@1[1]` 22, `conv@1[2]` 20\n\
             help: `for i in 0..4` meets every contract\n\
             help: `for i in 0..4` around `c` meets every contract\n\
             help: `input: [30];` meets every contract"],
    );
}

#[test]
fn a_value_that_an_operation_is_given() {
    told(
        "input: [32]; let f = 2; a: max_pool(2); b: upsample(f); ensure «b.size == 48»;",
        &["contract not met: `b.size == 48`: it is 32\n\
             note: sizes: `input` 32, `a` 16, `b` 32\n\
             help: `let f = 3;` meets every contract\n\
             help: `input: [48];` meets every contract"],
    );
}

/// One branch of a family cannot be changed alone, and a kernel with a name has no number to pad by.
#[test]
fn joins_that_fit_by_fewer_changes() {
    told(
        "input: [32]; for i in 0..2 { f: input -> conv(3, stride = i + 1); } add(«f»);",
        &[
            "`add(f)` joins layers of different size: `f[0]` has 30, `f[1]` has 15\n\
             note: the size of `f[0]`: `input` 32, `f[0]` 30\n\
             note: the size of `f[1]`: `input` 32, `f[1]` 15",
        ],
    );
    let end = "help: `b: add(a, input -> crop_like(a));` fits";
    for (kernel, help) in [
        ("[3, 5]", "help: `a: conv([3, 5], pad = [1, 2]);` fits\n"),
        ("[k, 5]", ""),
    ] {
        let more = if help.is_empty() {
            "\nhelp: `b: add(a -> pad_like(input), input);` fits"
        } else {
            ""
        };
        told(
            &format!("input: [32, 32]; let k = 3; a: conv({kernel}); b: add(«a, input»);"),
            &[&format!(
                "`b` joins layers of different size: `a` has 30 x 28, `input` has 32 x 32\n\
                 note: the size of `a` on axis 0: `input` 32, `a` 30\n{help}{end}{more}"
            )],
        );
    }
}

/// What is told of a layer in a block is looked for in the block and where it is used.
#[test]
fn layers_in_blocks() {
    told(
        "input: [32]; block u(k) { a: conv(k); b: conv(3); } x: u(3); ensure «x.b.size == 26»;",
        &["contract not met: `x.b.size == 26`: it is 28\n\
             note: sizes: `input` 32, `x.a` 30, `x` 28\n\
             help: `b: conv(5);` meets every contract\n\
             help: `x: u(5);` meets every contract"],
    );
}
