//! Files that are too much: one error with the number, at the name of the file; and what is no more than there may be.

use crate::networks::{file, node};
use crate::unfit::errors;
use crate::writer::{File, Node};

/// `x`, `t1`, …, and the last is `y`.
fn name(index: usize, count: usize) -> String {
    match index {
        0 => String::from("x"),
        index if index == count => String::from("y"),
        index => format!("t{index}"),
    }
}

/// So many nodes, each of which reads the one before it.
fn chain(count: usize, make: impl Fn(usize, &str, &str) -> Node) -> Vec<Node> {
    let nodes = (0..count).map(|index| make(index, &name(index, count), &name(index + 1, count)));
    nodes.collect()
}

/// What is wrong with a network that begins with a file of 16 x 16 pixels.
fn told(nodes: Vec<Node>, rest: &str) -> Vec<String> {
    errors(&small(nodes), &format!("struct Net; onnx: \"f\"; {rest}"))
}

fn small(nodes: Vec<Node>) -> File {
    file(&[1, 8, 16, 16], nodes)
}

const TREATED: &str = "more than 20000 layers stand for nodes of the file, those of each size counted: that is the limit of one call";

/// A statement and its layers count.
#[test]
fn layers_that_stand_for_nodes() {
    let treat = |index| format!("treat \"n{index}\" as conv(1) * 1000; ");
    let treats = |count: usize, rest: &str| {
        let all: Vec<String> = (0..count).map(treat).collect();
        let nodes = chain(20, |index, from, to| {
            node("Warp", &format!("n{index}"), &[from], to)
        });
        told(nodes, &format!("{}{rest}", all.concat()))
    };
    assert_eq!(
        treats(19, "treat \"n19\" as conv(1);"),
        Vec::<String>::new()
    );
    assert_eq!(treats(20, ""), [TREATED]);
}

/// What stands for many nodes is worked out once for each size.
#[test]
fn stages_that_stand_for_many_nodes() {
    let nodes = || chain(2_000, |_, from, to| node("Warp", "n", &[from], to));
    assert_eq!(
        told(nodes(), "treat \"n\" as conv(1) * 19;"),
        Vec::<String>::new()
    );
    let nodes = chain(15, |_, from, to| node("Warp", "n", &[from], to));
    assert_eq!(
        told(nodes, "treat \"n\" as conv(1) * 2000 -> conv(2);"),
        [TREATED]
    );
}

/// Each time there are the values that stand before them.
#[test]
fn values_before_stages_that_stand_for_nodes() {
    let nodes = chain(20, |index, from, to| {
        node("Warp", &format!("n{index}"), &[from], to)
    });
    let treats: Vec<String> = (0..20)
        .map(|index| format!("treat \"n{index}\" as conv(1); "))
        .collect();
    let values = format!("let a = [{}]; ", "1, ".repeat(40_000));
    assert_eq!(
        told(nodes, &format!("{values}{}", treats.concat())),
        [TREATED]
    );
}

/// A sum is a layer for each time that it changes what it adds.
#[test]
fn layers_that_nodes_become() {
    let sum = |count: usize| {
        let inputs: Vec<&str> = (0..count).map(|index| ["x", "a"][index % 2]).collect();
        let conv = node("Conv", "a", &["x", "w"], "a").ints("pads", &[1; 4]);
        told(vec![conv, node("Sum", "", &inputs, "y")], "")
    };
    assert_eq!(sum(39_000), Vec::<String>::new());
    assert_eq!(
        sum(60_000),
        ["more than 40000 layers: that is the limit of one network"]
    );
}

/// What is described once more is what the file holds, not its nodes alone.
#[test]
fn parts_are_counted_for_each_further_size() {
    let outputs: Vec<String> = (0..50_000).map(|index| format!("o{index}")).collect();
    let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
    let split = Node::new("Split", "", &["x"], &outputs).int("axis", 1);
    let file = file(&[1, 8, 0, 0], vec![split, node("Relu", "", &["o0"], "y")]);
    let of = |structs: usize| {
        let names: Vec<String> = (0..structs).map(|index| format!("N{index}")).collect();
        let sizes: Vec<String> = (0..structs)
            .map(|index| format!("[{}, 8]", 8 + index))
            .collect();
        let (names, sizes) = (names.join(", "), sizes.join(", "));
        errors(
            &file,
            &format!("struct {names}; onnx: \"f\"; input: {sizes};"),
        )
    };
    assert_eq!(of(5), Vec::<String>::new());
    assert_eq!(
        of(6),
        [
            "more than 250000 nodes, inputs and attributes, those of each further size counted: that is the limit of one call"
        ]
    );
}

#[test]
fn files_that_a_network_is_the_same_as() {
    let file = small(vec![
        node("Conv", "", &["x", "w"], "y").ints("pads", &[1; 4]),
    ]);
    let of = |files: usize| {
        let same = "same_as: \"f\"; ".repeat(files);
        errors(
            &file,
            &format!("struct Net; input: [16, 16]; {same} c: conv(3, pad = 1);"),
        )
    };
    assert_eq!(of(8), Vec::<String>::new());
    assert_eq!(
        of(9),
        ["more than 8 files that the network must be the same as: that is the limit of one call"]
    );
}

/// What the files hold is counted together.
#[test]
fn files_hold_so_much_together() {
    let file = small(chain(9_000, |_, from, to| {
        node("Conv", "", &[from, "w"], to).ints("pads", &[1; 4])
    }));
    let of = |files: usize| {
        let same = "same_as: \"f\"; ".repeat(files);
        errors(
            &file,
            &format!("struct Net; input: [16, 16]; {same} c: conv(3, pad = 1) * 9000;"),
        )
    };
    assert_eq!(of(1), Vec::<String>::new());
    assert_eq!(
        of(2),
        [
            "`f` and the files before it have more than 120000 nodes, inputs and attributes: that is the limit of one call"
        ]
    );
}
