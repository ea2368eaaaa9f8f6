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
