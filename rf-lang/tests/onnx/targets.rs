//! What a map is resized, padded or cropped to.

use crate::depends::{told, with_lists, with_sides};
use crate::networks::{file, layers, node, sound};
use crate::writer::{File, Node, floats, ints, kernels, size};

const OPEN: [i64; 4] = [1, 8, 0, 0];
const DIMS: [i64; 4] = [1, 8, 32, 32];

/// A layer of half the size, one of that without its edge, and this one resized to two numbers, of which each is one of
/// `half` the image, `own`, `c`, the layer of half the size, and 40.
fn resized(dims: &[i64], to: [&str; 2], resize: Node) -> File {
    let shape = |of: &str, name: &str| {
        let shape = format!("{name}_shape");
        vec![
            node("Shape", "", &[of], &shape),
            node("Slice", "", &[&shape, "two", "four"], name),
        ]
    };
    let first = |of: &str, place: &str, to: &str| node("Gather", "", &[of, place], to);
    let nodes = vec![
        node("Conv", "c", &["x", "w2x2"], "a")
            .ints("kernel_shape", &[2; 2])
            .ints("strides", &[2; 2]),
        node("Conv", "d", &["a", "w"], "b").ints("kernel_shape", &[3; 2]),
    ];
    let made = vec![
        node("Div", "", &["image", "two"], "half"),
        first(to[0], "rows", "k0"),
        first(to[1], "columns", "k1"),
        node("Concat", "", &["batch", "k0", "k1"], "sizes").int("axis", 0),
        resize,
    ];
    let shapes = [shape("x", "image"), shape("b", "own"), shape("a", "c")].concat();
    with_lists(file(dims, [nodes, shapes, made].concat()))
        .with(ints("number", &[40, 40]))
        .with(ints("rows", &[0]))
        .with(ints("columns", &[1]))
}

fn resize() -> Node {
    node("Resize", "n", &["b", "", "", "sizes"], "y")
}

#[test]
fn a_file_of_one_size_takes_any_two_numbers() {
    let half = "n: ResizeLike of d as c";
    let numbers = "n: Resize of d";
    for (to, expected, layer) in [
        (["half", "half"], [16, 16], half),
        (["half", "c"], [16, 16], half),
        (["half", "own"], [16, 14], numbers),
        (["half", "number"], [16, 40], numbers),
        (["c", "number"], [16, 40], numbers),
        (["own", "image"], [14, 32], numbers),
    ] {
        for coordinates in ["half_pixel", "pytorch_half_pixel"] {
            let resize = resize()
                .word("mode", "linear")
                .word("coordinate_transformation_mode", coordinates);
            let report = sound(&resized(&DIMS, to, resize), "output: \"y\";");
            assert_eq!(size(&report, "y"), Some(expected.to_vec()), "{to:?}");
            assert_eq!(layers(&report).last().map(String::as_str), Some(layer));
        }
    }
}

#[test]
fn a_file_of_any_size_takes_those_that_have_words() {
    let sides = ["half", "half"];
    let rest = "input: [32, 40]; at [h, w] in [33, 16] { ensure output.size == [16, 8]; }";
    sound(&resized(&OPEN, sides, resize()), rest);
    let one = "it takes the size of a layer on one axis and not on another";
    let none = "its size is a part of the input's, and no layer before it has that";
    for (to, expected) in [
        (["half", "number"], none),
        (["half", "own"], none),
        (["c", "number"], one),
        (["own", "image"], one),
    ] {
        assert_eq!(
            told(&resized(&OPEN, to, resize()), "input: [32, 32];"),
            expected
        );
    }
}

/// A layer that is half on one axis only is no half.
#[test]
fn half_on_one_axis_is_not_half() {
    let nodes = vec![
        node("Conv", "e", &["x", "w2x3"], "e")
            .ints("kernel_shape", &[2, 3])
            .ints("strides", &[2, 1]),
        node("Div", "", &["sides", "two"], "h"),
        node("Gather", "", &["h", "zero"], "k"),
        node("Concat", "", &["batch", "k", "forty"], "sizes").int("axis", 0),
        node("Resize", "n", &["e", "", "", "sizes"], "y"),
    ];
    let file = kernels(file(&DIMS, with_sides(nodes)), &[&[2, 3]]);
    let file = with_lists(file).with(ints("zero", &[0]));
    let report = sound(&file, "output: \"y\";");
    assert_eq!(size(&report, "y"), Some(vec![16, 40]));
}

/// An axis of one position is found by its place.
#[test]
fn one_row_follows_its_layer() {
    let nodes = vec![
        node("Conv", "c", &["x", "w1x3"], "a")
            .ints("kernel_shape", &[1, 3])
            .ints("strides", &[1, 2]),
        node("Shape", "", &["x"], "s"),
        node("Resize", "n", &["a", "", "", "s"], "y"),
    ];
    let rest = "input: [1, 32]; at [h, w] in [4, 21] { ensure output.size == [4, 21]; }";
    let report = sound(&kernels(file(&OPEN, nodes), &[&[1, 3]]), rest);
    assert_eq!(layers(&report)[1], "n: ResizeLike of c as input");
}

#[test]
fn words_of_a_resize_that_nobody_knows() {
    let of = |name: &str, word: &str| {
        let resize = node("Resize", "n", &["x", "", "scales"], "y").word(name, word);
        told(
            &file(&DIMS, vec![resize]).with(floats("scales", &[1.0, 1.0, 1.5, 1.5])),
            "",
        )
    };
    assert_eq!(
        of("coordinate_transformation_mode", "half_pixel_on"),
        "its coordinates are `half_pixel_on`, which the language has no words for"
    );
    assert_eq!(
        of("coordinate_transformation_mode", "tf_crop_and_resize"),
        "it crops to a region that is no numbers that the file states"
    );
    assert_eq!(
        of("nearest_mode", "simple"),
        "it takes the nearest position by `simple`, which the language has no words for"
    );
    assert_eq!(
        of("mode", "area"),
        "its mode is `area`, which the language has no words for"
    );
}

/// The first versions say nothing of positions where they leave some out; where they add some, the one before is taken.
#[test]
fn the_first_versions_enlarge() {
    let by = |scales: [f32; 2], rest: &str| {
        let mut file = file(&DIMS, vec![node("Upsample", "n", &["x", "k"], "y")]);
        file.opset = 9;
        (
            file.with(floats("k", &[1.0, 1.0, scales[0], scales[1]])),
            rest.to_owned(),
        )
    };
    let (enlarged, rest) = by(
        [1.5, 2.5],
        "ensure output[2, 2].region.start == [1, 0] && output[2, 2].region.end == [2, 1];",
    );
    assert_eq!(size(&sound(&enlarged, &rest), "y"), Some(vec![48, 80]));
    assert_eq!(
        told(&by([2.0, 0.5], "").0, ""),
        "before opset 11 nobody stated which positions are the nearest where it shrinks"
    );
    // In the very first, each is a number of its own.
    let first = node("Upsample", "n", &["x"], "y")
        .float("height_scale", 2.0)
        .float("width_scale", 3.0);
    let mut file = file(&DIMS, vec![first]);
    file.opset = 1;
    assert_eq!(size(&sound(&file, ""), "y"), Some(vec![64, 96]));
}

/// Batch and channels are among the axes whose ratio is kept, where no others are listed: they must stay.
#[test]
fn a_ratio_is_kept_of_all_dimensions_or_of_those_listed() {
    let of = |dims: &[i64], policy: &str, resize: Node, sizes: &[i64]| {
        let resize = resize.word("keep_aspect_ratio_policy", policy);
        let mut file = with_lists(file(dims, with_sides(vec![resize]))).with(ints("k", sizes));
        file.opset = 18;
        file
    };
    let by = |sizes: &str| node("Resize", "n", &["x", "", "", sizes], "y");
    let all = |policy: &str, sizes: &[i64]| of(&DIMS, policy, by("k"), sizes);
    for (policy, listed) in [("not_larger", 64), ("not_smaller", 96)] {
        let two = by("k").ints("axes", &[2, 3]);
        let report = sound(&of(&DIMS, policy, two, &[64, 96]), "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![listed; 2]), "{policy}");
    }
    // ONNX Runtime makes 8 channels of 8 at 31 / 32, 5 at 20 / 32, and 3 batches of 24 at 3.
    for (policy, side, kept) in [("not_larger", 96, 32), ("not_larger", 31, 31)] {
        let report = sound(&all(policy, &[1, 8, side, side]), "output: \"y\";");
        assert_eq!(size(&report, "y"), Some(vec![kept; 2]), "{policy}");
    }
    for (policy, side) in [("not_larger", 20), ("not_smaller", 96)] {
        assert_eq!(
            told(&all(policy, &[1, 8, side, side]), ""),
            "it keeps the ratio of all dimensions, as it lists no `axes`: batch and channels become others, too"
        );
    }
    assert_eq!(
        told(
            &of(&DIMS, "not_larger", by("k").ints("axes", &[2]), &[64]),
            ""
        ),
        "it keeps the ratio of some axes and not of others"
    );
    assert_eq!(
        told(
            &of(&OPEN, "not_larger", by("less").ints("axes", &[2, 3]), &[1]),
            "input: [32, 32];"
        ),
        "it keeps the ratio of a size that is not the same at every size of the input"
    );
}

#[test]
fn pads_and_steps_that_are_not_known() {
    let pad = |mode: &str| node("Pad", "n", &["x", "pads"], "y").word("mode", mode);
    let unknown = node("NonZero", "", &["m"], "u");
    for (nodes, expected) in [
        (
            vec![pad("symmetric")],
            "its mode is `symmetric`, which is none of ONNX",
        ),
        (
            vec![pad("reflect")],
            "it takes positions off, and adds others that read what is there",
        ),
        (
            vec![node("CenterCropPad", "n", &["x"], "y")],
            "it does not say to which shape",
        ),
        (
            vec![
                unknown,
                node("Slice", "n", &["x", "zeros", "forty2", "axes", "u"], "y"),
            ],
            "its steps are no numbers that the file states",
        ),
    ] {
        let file = with_lists(file(&DIMS, nodes))
            .with(ints("pads", &[0, 0, 1, 1, 0, 0, -1, 0]))
            .with(ints("forty2", &[40, 40]));
        assert_eq!(told(&file, ""), expected);
    }
}

/// A list of no axes is as none: all are reduced.
#[test]
fn no_axes_are_all() {
    let of = |noop| {
        let sum = node("ReduceSum", "n", &["x", "none"], "y").int("noop_with_empty_axes", noop);
        let report = sound(
            &file(&DIMS, vec![sum]).with(ints("none", &[])),
            "output: \"y\";",
        );
        layers(&report)
    };
    assert_eq!(of(0), ["n: GlobalPool of input"]);
    assert!(of(1).is_empty());
}
