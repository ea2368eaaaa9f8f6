//! The small files of this repository, of which the tests of messages, the guide and a crate of its own make networks, are
//! what is written here. `FILES=overwrite` writes them.

use std::path::{Path, PathBuf};

use crate::writer::{File, Node, floats, ints, weights};

fn node(operation: &str, name: &str, inputs: &[&str]) -> Node {
    Node::new(operation, name, inputs, &[&format!("{name}_output_0")])
}

fn conv(name: &str, from: &str, kernel: i64, stride: i64) -> Node {
    let pad = kernel / 2;
    let weights = if kernel == 3 { "w" } else { "stem" };
    node("Conv", name, &[&format!("{from}_output_0"), weights])
        .ints("kernel_shape", &[kernel; 2])
        .ints("strides", &[stride; 2])
        .ints("pads", &[pad; 4])
}

/// A stem, a residual block and what makes a small map of it; `last` stands in the middle of the block.
fn network(dims: &[i64], last: &[Node]) -> File {
    network_of(dims, last, 2)
}

fn network_of(dims: &[i64], last: &[Node], stride: i64) -> File {
    let mut nodes = vec![
        Node::new("Identity", "/Identity", &["image"], &["/image_output_0"]),
        conv("/stem/conv/Conv", "/image", 7, 2),
        node("Relu", "/stem/act/Relu", &["/stem/conv/Conv_output_0"]),
        conv("/layer1/conv1/Conv", "/stem/act/Relu", 3, 1),
    ];
    nodes.extend_from_slice(last);
    let before = if last.is_empty() {
        "/layer1/conv1/Conv"
    } else {
        "/layer1/Warp"
    };
    nodes.extend([
        conv("/layer1/conv2/Conv", before, 3, 1),
        node(
            "Add",
            "/layer1/Add",
            &["/layer1/conv2/Conv_output_0", "/stem/act/Relu_output_0"],
        ),
        conv("/head/Conv", "/layer1/Add", 3, stride),
    ]);
    let mut file = File::of(17, dims, nodes)
        .with(weights("w", &[8, 8, 3, 3]))
        .with(weights("stem", &[8, 8, 7, 7]));
    file.inputs = vec![crate::writer::value("image", dims)];
    file.outputs = vec![crate::writer::value("/head/Conv_output_0", &[])];
    file
}

fn warp(operation: &str) -> Vec<Node> {
    vec![node(
        operation,
        "/layer1/Warp",
        &["/layer1/conv1/Conv_output_0"],
    )]
}

/// A backbone and one level of a neck, with names as a detector's.
fn detector() -> File {
    let cbs = |name: &str, from: &str, stride: i64| {
        let conv_made = format!("{name}/conv/Conv_output_0");
        let gate = format!("{name}/act/Sigmoid_output_0");
        [
            conv(&format!("{name}/conv/Conv"), from, 3, stride),
            node("Sigmoid", &format!("{name}/act/Sigmoid"), &[&conv_made]),
            node("Mul", &format!("{name}/act/Mul"), &[&conv_made, &gate]),
        ]
    };
    let mut nodes = vec![Node::new(
        "Identity",
        "",
        &["images"],
        &["/images_output_0"],
    )];
    nodes.extend(cbs("/model.0", "/images", 2));
    nodes.extend(cbs("/model.1", "/model.0/act/Mul", 2));
    nodes.extend(cbs("/model.2", "/model.1/act/Mul", 2));
    nodes.extend(cbs("/model.3", "/model.2/act/Mul", 2));
    let inputs = ["/model.3/act/Mul_output_0", "", "twice"];
    let up = node("Resize", "/model.4/Resize", &inputs).word("mode", "nearest");
    let up = up.word("coordinate_transformation_mode", "asymmetric");
    nodes.push(up.word("nearest_mode", "floor"));
    let inputs = ["/model.4/Resize_output_0", "/model.2/act/Mul_output_0"];
    nodes.push(node("Concat", "/model.5/Concat", &inputs).int("axis", 1));
    nodes.extend(cbs("/model.6", "/model.5/Concat", 1));
    let mut file = File::of(17, &[], nodes);
    let twice = floats("twice", &[1.0, 1.0, 2.0, 2.0]);
    file.weights = vec![weights("w", &[8, 8, 3, 3]), twice];
    file.inputs = vec![crate::writer::value("images", &[1, 8, 0, 0])];
    file.outputs = vec![crate::writer::value("/model.6/act/Mul_output_0", &[])];
    file
}

/// Each file with its bytes.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let small = network(&[1, 8, 64, 96], &[]).bytes();
    let mut broken = small.clone();
    broken.truncate(small.len() / 2);
    // Behind the graph stands the version of its operations, and nothing else.
    let mut cut = small.clone();
    cut.truncate(small.len() - 6);
    let two = crate::writer::Message(small.clone()).text(7, "").0;
    let floats = node("MaxPool", "/layer1/Warp", &["/layer1/conv1/Conv_output_0"])
        .ints("kernel_shape", &[2; 2])
        .floats("strides", &[2.0; 2]);
    let unlike = vec![
        node(
            "Slice",
            "/layer1/Warp",
            &["/layer1/conv1/Conv_output_0", "from", "to"],
        )
        .ints("axes", &[2]),
    ];
    let unlike = network(&[1, 8, 64, 96], &unlike)
        .with(ints("from", &[0, 0, 1]))
        .with(ints("to", &[1, 8, 31]));
    vec![
        ("small.onnx", small),
        ("slower.onnx", network_of(&[1, 8, 64, 96], &[], 4).bytes()),
        ("any.onnx", network(&[0, 8, 0, 0], &[]).bytes()),
        ("broken.onnx", broken),
        ("cut.onnx", cut),
        ("two.onnx", two),
        ("floats.onnx", network(&[1, 8, 64, 96], &[floats]).bytes()),
        (
            "warped.onnx",
            network(&[0, 8, 0, 0], &warp("GridSample")).bytes(),
        ),
        (
            "branching.onnx",
            network(&[1, 8, 64, 96], &warp("If")).bytes(),
        ),
        ("unlike.onnx", unlike.bytes()),
        ("empty.onnx", crate::writer::Message::default().int(1, 8).0),
        ("detector.onnx", detector().bytes()),
        (
            "words.onnx",
            File::of(17, &[1, 77], vec![Node::new("Relu", "act", &["x"], &["y"])]).bytes(),
        ),
        (
            "pointer.onnx",
            b"version https://git-lfs.github.com/spec/v1\n".to_vec(),
        ),
    ]
}

#[test]
fn the_files_of_this_repository_are_written_here() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folder = root.join("tests/ui/onnx/files");
    let overwrites = std::env::var("FILES").is_ok_and(|what| what == "overwrite");
    let path = |name: &str| -> PathBuf {
        match name {
            "detector.onnx" => root.join("docs").join(name),
            _ => folder.join(name),
        }
    };
    for (name, bytes) in files() {
        if overwrites {
            std::fs::create_dir_all(&folder).expect("a folder");
            std::fs::write(path(name), &bytes).expect("a file");
        }
        let found = std::fs::read(path(name)).unwrap_or_default();
        assert_eq!(found, bytes, "{name}");
        assert!(bytes.len() < 3_000, "{name}: {}", bytes.len());
    }
}
