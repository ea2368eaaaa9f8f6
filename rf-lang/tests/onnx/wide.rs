//! What is much in one place of a file: factors, dimensions, outputs of one node, layers behind each other.

use crate::much::{chain, name, small, told};
use crate::networks::{file, node};
use crate::unfit::errors;
use crate::writer::{Node, ints};

/// Channels that are too many for one number stay factors, which double in each round.
#[test]
fn factors_of_dimensions() {
    let round = |index: usize, from: &str, to: &str| {
        let (flat, turned) = (format!("f{index}"), format!("r{index}"));
        [
            node("Flatten", "", &[from], &flat).int("axis", 2),
            node("Transpose", "", &[&flat], &turned).ints("perm", &[1, 0]),
            node("MatMul", &format!("n{index}"), &[&flat, &turned], to),
        ]
    };
    let of = |rounds: usize| {
        let mean = node("ReduceMean", "", &["x"], "t1").ints("axes", &[2, 3]);
        let mut nodes = vec![mean.int("keepdims", 0)];
        for index in 1..=rounds {
            nodes.extend(round(
                index,
                &name(index, rounds + 1),
                &name(index + 1, rounds + 1),
            ));
        }
        errors(
            &file(&[1 << 62, 1 << 62, 16, 16], nodes),
            "struct Net; onnx: \"f\";",
        )
    };
    assert_eq!(of(5), Vec::<String>::new());
    assert_eq!(of(18), of(6));
    assert!(
        of(6).concat().contains(
            "node `n6`, a `MatMul`: it makes dimensions that are products of more than 64 factors"
        ),
        "{:?}",
        of(6)
    );
}

/// Of the layers that have a size, the last is found without a look at the others.
#[test]
fn resizes_behind_many_layers() {
    let inputs: Vec<&str> = (0..20_000)
        .map(|index| ["a", "x", "u"][index % 3])
        .collect();
    let mut nodes = vec![
        node("Conv", "", &["x", "w"], "a").ints("pads", &[1; 4]),
        node("Shape", "", &["x"], "shape"),
        node("Div", "", &["shape", "by"], "sizes"),
        node("MaxPool", "pool", &["x"], "p")
            .ints("kernel_shape", &[2, 2])
            .ints("strides", &[2, 2]),
        node("Resize", "", &["p", "", "", "shape"], "u"),
        node("Sum", "", &inputs, "s"),
    ];
    let resized: Vec<String> = (0..5_000).map(|index| format!("r{index}")).collect();
    for name in &resized {
        nodes.push(node("Resize", "", &["s", "", "", "sizes"], name));
    }
    let resized: Vec<&str> = resized.iter().map(String::as_str).collect();
    nodes.push(node("Sum", "", &resized, "y"));
    let of = |by: i64| {
        let file = file(&[1, 8, 0, 0], nodes.clone()).with(ints("by", &[1, 1, by, by]));
        errors(&file, "struct Net; onnx: \"f\"; input: [224, 224];")
    };
    assert_eq!(of(2), Vec::<String>::new());
    assert!(
        of(7).concat().contains("no layer before it has that"),
        "{:?}",
        of(7)
    );
}

/// A file, and the file that it must be the same as: what both hold and become is counted together.
#[test]
fn a_file_and_another_are_counted_together() {
    let of = |nodes: usize| {
        let nodes = chain(nodes, |_, from, to| {
            node("Conv", "", &[from, "w"], to).ints("pads", &[1; 4])
        });
        let call = "struct Net; onnx: \"f\"; same_as: \"f\";";
        errors(&small(nodes), call)
    };
    assert_eq!(of(2_000), Vec::<String>::new());
    assert_eq!(
        of(9_000),
        [
            "`f` and the files before it have more than 120000 nodes, inputs and attributes: that is the limit of one call"
        ]
    );
}

/// Tensors of many dimensions are as much work as several of few.
#[test]
fn dimensions_of_what_is_described() {
    let shape: Vec<i64> = [1, 8, 16, 16].into_iter().chain([1; 28]).collect();
    let of = |count: usize, shape: &[i64]| {
        let sum = Node::new("Sum", "", &vec!["wide"; count], &["s"]);
        let nodes = vec![
            node("Reshape", "", &["x", "shape"], "wide"),
            sum,
            node("Reshape", "", &["s", "map"], "y"),
        ];
        let file = small(nodes)
            .with(ints("shape", shape))
            .with(ints("map", &[1, 8, 16, 16]));
        errors(&file, "struct Net; onnx: \"f\";")
    };
    assert_eq!(of(60_000, &shape), Vec::<String>::new());
    assert_eq!(of(100_000, &shape[..4]), Vec::<String>::new());
    assert_eq!(
        of(100_000, &shape),
        [
            "more than 320000 inputs and outputs of nodes, those of each size counted, a layer as 4 more, and 8 dimensions, 8 numbers or 16 fields as one more: that is the limit of one call"
        ]
    );
}

/// For each name it is told what one node is, whatever else it makes.
#[test]
fn names_of_the_outputs_of_one_node() {
    let outputs: Vec<String> = (0..50_000).map(|index| format!("o{index}")).collect();
    let outputs: Vec<&str> = outputs.iter().map(String::as_str).collect();
    let nodes = vec![
        Node::new("Warp", "n", &["x"], &outputs),
        node("Relu", "q", &["x"], "q"),
    ];
    let names: Vec<String> = (0..250)
        .map(|index| format!("name p{index}: \"o{index}\"; "))
        .collect();
    let told = told(
        nodes,
        &format!("{} treat \"q\" as pointwise();", names.concat()),
    );
    // The output of the file is told, too.
    assert_eq!(told.len(), 251);
    assert!(told[0].contains("node `n` is a `Warp`"), "{}", told[0]);
}
