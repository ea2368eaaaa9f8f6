//! What is the same in a network and its file though it is written in another way, and what is not though it is nearly so.

use receptive_field_language::{Disk, Files as _, NoFile};

use crate::same::{conv, errors, file, node};
use crate::writer::{Node, floats, ints};

#[track_caller]
fn told(nodes: &[Node], network: &str, expected: &[&str]) {
    let pads = ints("pads", &[0, 0, 1, 1, 0, 0, 1, 1]);
    let cuts = ints("cuts", &[0, 0, -1, -1, 0, 0, -1, -1]);
    let file = file(nodes).with(pads).with(cuts);
    let file = file.with(floats("half", &[1.0, 1.0, 0.5, 0.5]));
    assert_eq!(errors(&file, network), expected, "{network}");
}

#[test]
fn adaptive_windows_that_are_alike_are_windows() {
    let pool = node("MaxPool", "p", &["x"], "y")
        .ints("kernel_shape", &[4; 2])
        .ints("strides", &[4; 2]);
    told(&[pool], "p: adaptive_pool(8);", &[]);
}

#[test]
fn antialiasing_is_told() {
    let resize = node("Resize", "r", &["x", "", "half"], "y")
        .word("mode", "linear")
        .int("antialias", 1);
    let nodes = [resize];
    told(
        &nodes,
        "r: resize(scale = 1 / 2, mode = linear, antialias = true);",
        &[],
    );
    told(
        &nodes,
        "r: resize(scale = 1 / 2, mode = linear);",
        &["`r`: a resize to 16, here, one with another mode or other coordinates in node `r`"],
    );
}

/// A window with reflections of its own takes no zeros before them.
#[test]
fn padding_of_two_kinds() {
    let nodes = [
        node("Pad", "p", &["x", "pads"], "a"),
        node("Pad", "q", &["a", "pads"], "b").word("mode", "reflect"),
        conv("c", ("b", "y"), 1),
    ];
    told(&nodes, "pad(1) -> pad(1, mode = reflect);", &[]);
    told(
        &nodes,
        "c: pad(1) -> pad(1) -> conv(1);",
        &[
            "`c`: padding 2 here, 1 in node `p`",
            "`c`: behind it `f` has node `q`, a padding of 1 reflect",
        ],
    );
}

#[test]
fn crops_are_called_so() {
    let nodes = [
        node("Pad", "p", &["x", "cuts"], "a"),
        node("Relu", "", &["a"], "y"),
    ];
    told(&nodes, "a: crop(1);", &[]);
    told(
        &nodes,
        "a: scan();",
        &["`a`: a scan, here, a crop of 1 in node `p`"],
    );
}

#[test]
fn windows_that_are_moved_otherwise() {
    let file = crate::networks::windows(true, true);
    let of = |mix: &str| {
        let call = format!("struct Net; input: [8, 12]; same_as: \"f\"; a: {mix}; conv(1);");
        crate::unfit::errors(&file, &call)
    };
    assert_eq!(of("mix(window = 4, shift = 2)"), Vec::<String>::new());
    for other in ["mix(window = 4, shift = 1)", "mix(window = 4)"] {
        assert_eq!(
            of(other),
            ["`a`: a mix in windows of 4, here, one with another shift in node `attend`"]
        );
    }
}

#[test]
fn a_file_that_is_not_possible_at_this_size() {
    let nodes = [
        conv("c", ("x", "a"), 3).ints("dilations", &[40; 2]),
        node("Relu", "", &["a"], "y"),
    ];
    told(
        &nodes,
        "a: conv(3, pad = 1);",
        &[
            "`c` does not fit into its input: 32 features on axis 0 with padding 1, and a window of 81\n\
             note: a kernel of at most 34 fits\n\
             note: `c` is `c`, a `Conv` of the file\n\
             help: the nearest input that fits has 79 pixels on each side",
        ],
    );
}

/// Weights may stand beside the graph.
#[test]
fn a_file_on_the_disk_is_read_to_a_bound() {
    let disk = Disk::at(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui/onnx"));
    let whole = disk.read("files/small.onnx", 1 << 20).expect("it is there");
    let length = u64::try_from(whole.bytes.len()).expect("a length");
    assert!(disk.read("files/small.onnx", length).is_ok());
    let error = disk.read("files/small.onnx", length - 1).err();
    assert!(matches!(error, Some(NoFile::TooLong(found)) if found == length));
}
