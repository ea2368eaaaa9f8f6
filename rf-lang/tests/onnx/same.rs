//! What is said where a network and its file differ.

use crate::writer::{File, Node, floats, ints, kernels, value, weights};

pub(crate) fn node(operation: &str, name: &str, inputs: &[&str], output: &str) -> Node {
    Node::new(operation, name, inputs, &[output])
}

/// A convolution that keeps the size.
pub(crate) fn conv(name: &str, (from, to): (&str, &str), kernel: i64) -> Node {
    node("Conv", name, &[from, &format!("w{kernel}x{kernel}")], to)
        .ints("kernel_shape", &[kernel; 2])
        .ints("pads", &[kernel / 2; 4])
}

/// What is wrong with a network of 32 x 32 pixels that must be the same as a file.
pub(crate) fn errors(file: &File, network: &str) -> Vec<String> {
    let call = format!("struct Net; input: [32, 32]; same_as: \"f\"; {network}");
    crate::unfit::errors(file, &call)
}

pub(crate) fn file(nodes: &[Node]) -> File {
    let file = File::of(17, &[1, 8, 32, 32], nodes.to_vec());
    kernels(file, &[&[1, 1], &[2, 2], &[3, 3], &[5, 5], &[7, 7]])
        .with(weights("w", &[8, 8, 3, 3]))
        .with(floats("twice", &[1.0, 1.0, 2.0, 2.0]))
}

#[track_caller]
fn told(nodes: &[Node], network: &str, expected: &[&str]) {
    assert_eq!(errors(&file(nodes), network), expected, "{network}");
}

#[test]
fn another_operation_is_called_by_what_it_is() {
    for (here, what) in [
        (
            "conv_transpose([2, 3], stride = 2)",
            "a transposed convolution of [2, 3], stride 2",
        ),
        ("upsample(2)", "a resize to 64"),
        ("adaptive_pool(5)", "an adaptive pooling to 5"),
        ("mix(window = 4)", "a mix in windows of 4"),
        ("mix()", "a mix of everything"),
        ("global_pool()", "a global pooling"),
        ("scan()", "a scan"),
    ] {
        let message = format!("`a`: {what}, here, a window of 3, stride 1 in node `c`");
        told(
            &[conv("c", ("x", "y"), 3)],
            &format!("a: {here};"),
            &[&message],
        );
    }
}

#[test]
fn the_same_operation_differs_in_one_number_or_word() {
    told(
        &[conv("c", ("x", "y"), 3)],
        "a: conv(3, pad = 1, padding_mode = reflect);",
        &["`a`: padding 1 reflect here, 1 in node `c`"],
    );
    let resize = [node("Resize", "r", &["x", "", "twice"], "y")
        .word("coordinate_transformation_mode", "asymmetric")
        .word("nearest_mode", "floor")];
    told(&resize, "r: upsample(2);", &[]);
    told(
        &resize,
        "r: upsample([2, 3]);",
        &["`r`: size [64, 96] here, 64 in node `r`"],
    );
    let other = "one with another mode or other coordinates in node `r`";
    for mode in ["linear", "cubic"] {
        let message = format!("`r`: a resize to 64, here, {other}");
        told(
            &resize,
            &format!("r: upsample(2, mode = {mode});"),
            &[&message],
        );
    }
}

#[test]
fn joins_differ_in_what_they_join_and_how() {
    let branches = [conv("c", ("x", "a"), 3), conv("d", ("x", "b"), 5)];
    let with = |nodes: &[Node]| [&branches[..], nodes].concat();
    let join = |inputs: &[&str], output| node("Concat", "j", inputs, output).int("axis", 1);
    let here = "c: conv(3, pad = 1); d: input -> conv(5, pad = 2);";
    let gate = with(&[
        node("Sigmoid", "s", &["b"], "s"),
        node("Mul", "j", &["a", "s"], "y"),
    ]);
    told(
        &gate,
        &format!("{here} j: add(c, d);"),
        &["`j` and node `j` join their branches in different ways: one is a gate"],
    );
    told(
        &with(&[join(&["a", "b", "x"], "y")]),
        &format!("{here} j: add(c, d);"),
        &["`j`: 2 branches here, 3 in node `j`"],
    );
    told(
        &with(&[conv("e", ("x", "e"), 7), join(&["a", "b", "e"], "y")]),
        &format!("{here} j: add(c, d);"),
        &["`j`: 2 branches here, 3 in node `j`"],
    );
    told(
        &with(&[join(&["a", "b"], "y")]),
        "c: conv(3, pad = 1);",
        &["`c`: behind it `f` has node `j`, a join"],
    );
    told(
        &[conv("c", ("x", "a"), 3), conv("e", ("a", "y"), 7)],
        "c: conv(3, pad = 1); j: add(c, input); e: conv(7, pad = 3);",
        &["`j` is a join, and `f` has none there"],
    );
}

#[test]
fn what_one_has_alone_is_told_where_it_is_missing() {
    told(
        &[node("Relu", "r", &["x"], "y")],
        "a: conv(3, pad = 1); b: add(a, input);",
        &["`a`: `f` has no such layer behind the input"],
    );
    told(
        &[conv("c", ("x", "a"), 3), node("Add", "j", &["x", "a"], "y")],
        "a: conv(1);",
        &["`a`: behind it `f` has node `c`, a window of 3, stride 1"],
    );
    let nodes = [
        conv("c", ("x", "a"), 3),
        conv("d", ("a", "b"), 5),
        conv("e", ("b", "c"), 7),
        node("Add", "j", &["c", "a"], "y"),
    ];
    told(
        &nodes,
        "c: conv(3, pad = 1); e: conv(7, pad = 3); add(c, e);",
        &["`e`: before it `f` has node `d`, a window of 5, stride 1"],
    );
    told(
        &[nodes[0].clone(), node("Identity", "i", &["a"], "y")],
        "c: conv(3, pad = 1); d: conv(5, pad = 2); j: add(c, d);",
        &["`j`: `f` has no such layer behind node `c`"],
    );
}

/// Padding that two windows read is part of neither, also where both read what is made of it.
#[test]
fn padding_is_part_of_the_only_window_behind_it() {
    let window = |name: &str, to: &str, kernel: i64| {
        node("Conv", name, &["u", &format!("w{kernel}x{kernel}")], to)
            .ints("kernel_shape", &[kernel; 2])
            .ints("strides", &[3; 2])
    };
    let mut nodes = vec![
        node("Pad", "p", &["x", "one"], "t"),
        node("Relu", "r", &["t"], "u"),
        window("c", "a", 3),
    ];
    let told = |nodes: &[Node], network: &str, expected: &[&str]| {
        let file = file(nodes).with(ints("one", &[0, 0, 1, 1, 0, 0, 1, 1]));
        assert_eq!(errors(&file, network), expected, "{network}");
    };
    let own = "c: conv(3, stride = 3, pad = 1);";
    told(
        &[&nodes[..], &[node("Relu", "", &["a"], "y")]].concat(),
        own,
        &[],
    );
    nodes.extend([window("d", "b", 2), node("Add", "j", &["a", "b"], "y")]);
    let join = "d: input -> conv(2, stride = 3); add(c, d);";
    let told_padding = "`d`: before it `f` has node `p`, a padding of 1";
    told(&nodes, &format!("{own} {join}"), &[told_padding]);
    let alike = "p: pad(1); c: conv(3, stride = 3); d: p -> conv(2, stride = 3); add(c, d);";
    told(&nodes, alike, &[]);
}

/// Positions that are taken off and zeros in their places are others.
#[test]
fn a_crop_behind_which_is_padded_is_not_nothing() {
    let plain = |pads: [i64; 4]| {
        node("Conv", "c", &["x", "w"], "y")
            .ints("kernel_shape", &[3; 2])
            .ints("pads", &pads)
    };
    let cut = |ends: &str| node("Slice", "s", &["x", "one", ends, "axes"], "a");
    let told = |nodes: &[Node], network: &str, expected: &[&str]| {
        let file = file(nodes)
            .with(ints("one", &[1, 1]))
            .with(ints("end", &[-1, -1]))
            .with(ints("all", &[i64::MAX; 2]))
            .with(ints("axes", &[2, 3]));
        assert_eq!(errors(&file, network), expected, "{network}");
    };
    let moved = "`a.0`: kernel 1 and padding -1 here, 3 and 0 in node `c`";
    told(
        &[plain([0; 4])],
        "a: crop(1) -> conv(3, pad = 1);",
        &[moved],
    );
    let relu = [node("Relu", "r", &["x"], "y")];
    let none = "`a`: `f` has no such layer behind the input";
    told(&relu, "a: crop(1) -> pad(1);", &[none]);
    let conv = conv("c", ("a", "y"), 3);
    let there = "`a`: kernel 3 and padding 0 here, 1 and -1 in node `s`";
    told(&[cut("end"), conv.clone()], "a: conv(3);", &[there]);
    told(
        &[cut("all"), conv.clone()],
        "a: conv(3, pad = (0, 1));",
        &["`a`: kernel 3 and padding (0, 1) here, 1 and (-1, 0) in node `s`"],
    );
    told(&[cut("end"), conv], "a: crop(1) -> conv(3, pad = 1);", &[]);
    // What is padded may be taken off again, and what is padded at another end is none of it.
    told(&[plain([0; 4])], "a: pad(1) -> crop(1) -> conv(3);", &[]);
    told(
        &[plain([0, 0, 1, 1])],
        "a: pad(1) -> crop((1, 0)) -> conv(3);",
        &[],
    );
}

/// `a + b + c` is two nodes, and one join.
#[test]
fn sums_of_sums() {
    let branches =
        [3, 5, 7].map(|kernel| conv(&format!("c{kernel}"), ("x", &format!("t{kernel}")), kernel));
    let here = "a: conv(3, pad = 1); b: input -> conv(5, pad = 2); c: input -> conv(7, pad = 3);";
    for sum in [
        vec![node("Sum", "s", &["t3", "t5", "t7"], "y")],
        vec![
            node("Add", "", &["t3", "t5"], "u"),
            node("Add", "s", &["u", "t7"], "y"),
        ],
        vec![
            node("Add", "", &["t7", "t5"], "u"),
            node("Relu", "", &["u"], "v"),
            node("Add", "s", &["v", "t3"], "y"),
        ],
    ] {
        let nodes = [&branches[..], &sum].concat();
        told(&nodes, &format!("{here} add(a, b, c);"), &[]);
        told(&nodes, &format!("{here} add(c, add(a, b));"), &[]);
        told(
            &nodes,
            &format!("{here} j: add(a, c);"),
            &["`j`: 2 branches here, 3 in node `s`"],
        );
    }
}

/// Of more branches the sums stay as they are written.
#[test]
fn sums_of_many_sums() {
    let of = |count: usize| {
        let mut nodes = vec![conv("c1", ("x", "s1"), 3)];
        for index in 2..=count {
            let (branch, before) = (format!("t{index}"), format!("s{}", index - 1));
            let to = if index == count {
                String::from("y")
            } else {
                format!("s{index}")
            };
            nodes.push(conv(&format!("c{index}"), ("x", &branch), 3));
            nodes.push(node("Add", &format!("a{index}"), &[&branch, &before], &to));
        }
        let names: Vec<String> = (0..count).map(|index| format!("l[{index}]")).collect();
        let network = format!(
            "for i in 0..{count} {{ l: input -> conv(3, pad = 1); }} j: add({});",
            names.join(", ")
        );
        errors(&file(&nodes), &network)
    };
    assert_eq!(of(64), Vec::<String>::new());
    assert_eq!(of(65), ["`j`: before it `f` has node `a64`, a join"]);
}

/// A chain of this many layers.
fn chain(count: usize) -> Vec<Node> {
    let name = |index| match index {
        0 => String::from("x"),
        _ if index == count => String::from("y"),
        _ => format!("t{index}"),
    };
    let of = |index| conv(&format!("c{index}"), (&name(index), &name(index + 1)), 3);
    (0..count).map(of).collect()
}

/// Chains too long to try what stands beside what are compared place by place.
#[test]
fn three_differences_are_told() {
    let dilated = |count| format!("for i in 0..{count} {{ a: conv(3, pad = 2, dilation = 2); }}");
    let layer =
        |index| format!("`a[{index}]`: dilation 2 and padding 2 here, 1 and 1 in node `c{index}`");
    for (count, more) in [(4, "1 more difference"), (8, "5 more differences")] {
        let last = format!("{}\nnote: and {more} from `f`", layer(2));
        told(
            &chain(count),
            &dilated(count),
            &[&layer(0), &layer(1), &last],
        );
    }
    for (there, here) in [(1_100, 1_100), (1_100, 1_000), (1_000, 1_100)] {
        let errors = errors(&file(&chain(there)), &dilated(here));
        assert_eq!(errors[0], layer(0), "{here} beside {there}");
    }
}

/// Files that are no network of this size.
#[test]
fn files_of_another_kind_are_told_before_they_are_compared() {
    let network = "c: conv(3, pad = 1);";
    let nodes = [conv("c", ("x", "y"), 3)];
    let mut other = file(&nodes);
    other.inputs = vec![value("x", &[1, 8])];
    let error = errors(&other, network).concat();
    assert!(
        error.starts_with("no input of `f` has axes that windows move over"),
        "{error}"
    );
    other.inputs = vec![value("w", &[8, 8, 3, 3])];
    assert_eq!(errors(&other, network), ["`f` has no input"]);
}

/// `treat` speaks of the nodes of that file, where the network has none of its own.
#[test]
fn nodes_of_the_other_file_are_treated() {
    let nodes = [conv("c", ("x", "a"), 3), node("Fancy", "f", &["a"], "y")];
    let network = "c: conv(3, pad = 1); f: conv(5, pad = 2);";
    told(
        &nodes,
        &format!("{network} treat \"f\" as conv(5, pad = 2);"),
        &[],
    );
    told(
        &nodes,
        &format!("{network} treat \"f\" as conv(7, pad = 3);"),
        &["`f`: kernel 5 and padding 2 here, 7 and 3 in node `f`"],
    );
    // Each file ends where it is said to.
    let part = "same_as: \"f\", output = \"a\", watched = false; c: conv(3, pad = 1);";
    let more = format!("{part} f: conv(5, pad = 2); treat \"f\" as conv(5, pad = 2);");
    told(
        &nodes,
        &more,
        &["`f`: `f` has no such layer behind node `c`"],
    );
}
