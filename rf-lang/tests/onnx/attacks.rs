//! Files that are made to be too much, or nothing: one error, and soon.

use std::time::{Duration, Instant};

use crate::writer::{File, Message, Node, floats, ints, report, weights};

/// A small network with a bit of everything.
fn sound() -> File {
    let nodes = vec![
        Node::new("Conv", "conv", &["x", "w"], &["a"])
            .ints("strides", &[2; 2])
            .ints("pads", &[1; 4]),
        Node::new("Shape", "", &["a"], &["shape"]),
        Node::new("Resize", "up", &["a", "", "scales"], &["b"]).word("mode", "linear"),
        Node::new("Slice", "cut", &["b", "from", "to"], &["c"]),
        Node::new("Reshape", "", &["a", "shape"], &["d"]),
        Node::new("GlobalAveragePool", "", &["d"], &["e"]),
        Node::new("Mul", "gate", &["a", "e"], &["y"]),
        Node::new("Concat", "cat", &["c", "b"], &["z"]).int("axis", 1),
    ];
    let mut file = File::of(17, &[1, 8, 16, 16], nodes)
        .with(weights("w", &[8, 8, 3, 3]))
        .with(floats("scales", &[1.0, 1.0, 2.0, 2.0]))
        .with(ints("from", &[0, 0, 0, 0]))
        .with(ints("to", &[1, 8, 16, 16]));
    file.outputs.push(crate::writer::value("z", &[]));
    file
}

/// At most one error, and no panic.
fn ends(bytes: Vec<u8>) -> Option<String> {
    let start = Instant::now();
    let report = report(bytes, "");
    let took = start.elapsed();
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(report.errors().len() <= 1, "{:#?}", report.errors());
    report.errors().first().map(ToString::to_string)
}

#[test]
fn a_file_may_end_at_any_byte() {
    let bytes = sound().bytes();
    assert_eq!(ends(bytes.clone()), None);
    // Behind the graph there is nothing but the version.
    for length in 0..bytes.len() - 6 {
        assert!(ends(bytes[..length].to_vec()).is_some(), "{length}");
    }
}

#[test]
fn any_byte_may_be_another() {
    let bytes = sound().bytes();
    for place in 0..bytes.len() {
        for change in [1, 0x80, 0xff] {
            let mut changed = bytes.clone();
            changed[place] ^= change;
            ends(changed);
        }
    }
}

#[test]
fn lengths_may_lie() {
    for length in [u64::MAX, u64::MAX >> 1, 1 << 62, 1 << 32, 1_000] {
        for field in [1, 5, 7, 8, 11, 12] {
            let mut bytes = Vec::new();
            Message::varint(&mut bytes, field << 3 | 2);
            Message::varint(&mut bytes, length);
            let inside = Message::default().bytes(7, &bytes).0;
            assert!(ends(bytes).is_some());
            ends(inside);
        }
    }
}

/// The error of a file of these nodes.
fn error_of(nodes: Vec<Node>) -> String {
    let file = File::of(17, &[1, 8, 16, 16], nodes).with(weights("w", &[8, 8, 1, 1]));
    ends(file.bytes()).expect("it is refused")
}

#[test]
fn graphs_in_circles_are_out_of_order() {
    let nodes = vec![
        Node::new("Add", "a", &["x", "c"], &["b"]),
        Node::new("Relu", "b", &["b"], &["c"]),
        Node::new("Relu", "c", &["c"], &["y"]),
    ];
    assert!(error_of(nodes).contains("`a` reads `c`, which no node before it makes"));
    let itself = vec![Node::new("Add", "a", &["x", "y"], &["y"])];
    assert!(error_of(itself).contains("`a` reads `y`, which no node before it makes"));
}

#[test]
fn nodes_are_counted() {
    let chain = |count: usize| -> Vec<Node> {
        let name = |index: usize| match index {
            0 => String::from("x"),
            index if index == count => String::from("y"),
            index => format!("t{index}"),
        };
        let node = |index| Node::new("Conv", "", &[&name(index), "w"], &[&name(index + 1)]);
        (0..count).map(node).collect()
    };
    assert!(
        error_of(chain(1_000_000)).contains("has more than 120000 nodes, inputs and attributes")
    );
    let most = File::of(17, &[1, 8, 16, 16], chain(19_000)).with(weights("w", &[8, 8, 1, 1]));
    let start = Instant::now();
    assert_eq!(ends(most.bytes()), None);
    println!("19,000 layers in {:?}", start.elapsed());
}

#[test]
fn names_are_measured() {
    let name = "n".repeat(1 << 20);
    let nodes = vec![Node::new("Relu", &name, &["x"], &["y"])];
    assert!(error_of(nodes).contains("has a name that is longer than 1024 bytes"));
}

#[test]
fn graphs_in_graphs_are_not_entered() {
    let mut inside = Message::default().text(2, "deepest");
    for _ in 0..20_000 {
        let attribute = Message::default().text(1, "then_branch").inner(6, &inside);
        let node = Message::default().text(4, "If").inner(5, &attribute);
        inside = Message::default().inner(1, &node);
    }
    let file = Message::default().inner(7, &inside).0;
    assert!(ends(file).is_some());
}

#[test]
fn numbers_may_be_any() {
    let numbers = [
        i64::MIN,
        i64::MIN + 1,
        -1,
        0,
        1,
        2,
        1 << 31,
        1 << 62,
        i64::MAX,
    ];
    let attributes = [
        "kernel_shape",
        "strides",
        "dilations",
        "pads",
        "output_padding",
        "output_shape",
        "axes",
        "perm",
        "starts",
        "ends",
        "split",
        "shape",
    ];
    let single = [
        "axis",
        "blocksize",
        "ceil_mode",
        "keepdims",
        "group",
        "start",
        "end",
        "auto_pad",
        "transA",
    ];
    let operations = [
        "Conv",
        "MaxPool",
        "ConvTranspose",
        "Resize",
        "Upsample",
        "DepthToSpace",
        "SpaceToDepth",
        "Pad",
        "Slice",
        "Split",
        "Concat",
        "Gather",
        "Shape",
        "Transpose",
        "Reshape",
        "Flatten",
        "Squeeze",
        "Unsqueeze",
        "Expand",
        "Gemm",
        "MatMul",
        "Softmax",
        "LayerNormalization",
        "ReduceMean",
        "ReduceSum",
        "CenterCropPad",
        "ArgMax",
        "Add",
    ];
    for operation in operations {
        for &number in &numbers {
            for opset in [1, 9, 17] {
                let mut node = Node::new(operation, "it", &["x", "i", "i", "i", "i"], &["y"]);
                for name in attributes {
                    let count = if name == "pads" { 4 } else { 2 };
                    node = node.ints(name, &vec![number; count]);
                }
                for name in single {
                    node = node.int(name, number);
                }
                let mut file = File::of(opset, &[1, 8, 16, 16], vec![node]);
                file = file.with(ints("i", &[number; 4]));
                ends(file.bytes());
                let huge =
                    vec![Node::new(operation, "it", &["x", "w"], &["y"]).int("axis", number)];
                let huge = File::of(opset, &[1, number.max(1), 16, i64::MAX >> 40], huge);
                ends(huge.with(weights("w", &[number; 4])).bytes());
            }
        }
    }
}

#[test]
fn arithmetic_on_shapes_is_bounded() {
    let mut nodes = vec![Node::new("Shape", "", &["x"], &["s0"])];
    for index in 0..60 {
        let (from, to) = (format!("s{index}"), format!("s{}", index + 1));
        let operation = [
            "Mul",
            "Concat",
            "Expand",
            "ConstantOfShape",
            "Range",
            "Tile",
        ][index % 6];
        nodes.push(Node::new(operation, "", &[&from, &from, "two"], &[&to]).int("axis", 0));
    }
    nodes.push(Node::new("Reshape", "last", &["x", "s60"], &["y"]));
    let file = File::of(17, &[1, 8, 1 << 20, 1 << 20], nodes).with(ints("two", &[2]));
    assert!(ends(file.bytes()).is_some());
}

/// The harness found it: a slice of a table with a dimension below 0.
#[test]
fn tables_may_have_any_dimensions() {
    let nodes = vec![
        Node::new("Slice", "", &["table", "from", "to"], &["part"]),
        Node::new("Reshape", "last", &["x", "part"], &["y"]),
    ];
    let file = File::of(17, &[1, 8, 16, 16], nodes)
        .with(ints("from", &[0]))
        .with(ints("to", &[2]));
    for dim in [i64::MIN, -3, -1, 0, i64::MAX] {
        assert!(ends(file.clone().with(weights("table", &[dim])).bytes()).is_some());
    }
}
