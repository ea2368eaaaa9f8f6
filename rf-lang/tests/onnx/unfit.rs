//! Files that are not read, or are not what a network takes.

use std::cell::RefCell;

use receptive_field_language::{FileBytes, Files, NoFile, Report};

use crate::networks::{error, file, node, sound};
use crate::writer::{File, Only, ints};

/// What is wrong with a call that names a file.
pub(crate) fn errors(file: &File, call: &str) -> Vec<String> {
    let only = Only(RefCell::new(file.bytes()));
    let tokens = format!("(facade) {call}").parse().expect("tokens");
    let report = Report::with_files(tokens, &only);
    report.errors().iter().map(ToString::to_string).collect()
}

/// What is cropped at one size is padded at another, and along one axis both may be.
#[test]
fn at_another_size_a_file_may_be_another_network() {
    let cut = node("CenterCropPad", "cut", &["x", "to"], "a").ints("axes", &[2, 3]);
    let conv = node("Conv", "c", &["a", "w"], "y").ints("kernel_shape", &[3; 2]);
    let relu = node("Relu", "", &["a"], "y");
    for last in [conv, relu] {
        let file = file(&[1, 8, 0, 0], vec![cut.clone(), last]).with(ints("to", &[32, 32]));
        let call = |sizes: &str| {
            let call = format!("struct A, B; onnx: \"f\"; input: {sizes};");
            errors(&file, &call)
        };
        assert_eq!(call("[64, 64], [48, 80]"), Vec::<String>::new());
        for (one, other) in [
            ("[16, 32]", "[64, 64]"),
            ("[64, 64]", "[16, 16]"),
            ("[64, 64]", "[64, 16]"),
            ("[64, 16]", "[64, 64]"),
        ] {
            assert_eq!(
                call(&format!("{one}, {other}")),
                [format!(
                    "at {other} `f` is another network\n\
                     note: the first layer that differs is `cut`, a `CenterCropPad` of the file"
                )]
            );
        }
    }
}

#[test]
fn a_side_that_the_file_fixes_is_no_other() {
    let conv = node("Conv", "c", &["x", "w"], "y").ints("kernel_shape", &[3; 2]);
    let file = file(&[1, 3, 224, 0], vec![conv]);
    for sizes in ["[224, 100], [224, 50]", "[224, 224], [224, 1000]"] {
        let call = format!("struct A, B; onnx: \"f\"; input: {sizes};");
        assert_eq!(errors(&file, &call), Vec::<String>::new());
    }
    let call = "struct A, B; onnx: \"f\"; input: [224, 100], [100, 224];";
    assert_eq!(
        errors(&file, call),
        ["the file fixes a part of its size, [224, ?]\n\
             note: its input `x` is [1, 3, 224, ?]\n\
             help: give the sides that it fixes, or export the model with axes of any size"]
    );
    // Of several structs the first is compared that the file takes.
    let beside = |sizes: &str| {
        let call = format!("struct A, B; input: {sizes}; same_as: \"f\"; c: conv(3);");
        errors(&file, &call)
    };
    assert_eq!(beside("[100, 100], [224, 50]"), Vec::<String>::new());
    assert_eq!(
        beside("[100, 100], [50, 224]"),
        ["the input is [100, 100] here, and [224, ?] in `f`\n\
             note: its input `x` is [1, 3, 224, ?]"]
    );
}

#[test]
fn nodes_are_counted_for_each_size() {
    let chain = (0..1_100).map(|index| {
        let name = |index| match index {
            0 => String::from("x"),
            1_100 => String::from("y"),
            _ => format!("t{index}"),
        };
        node("Relu", "", &[&name(index)], &name(index + 1))
    });
    let file = file(&[1, 8, 0, 0], chain.collect());
    let names: Vec<String> = (0..99).map(|index| format!("N{index}")).collect();
    let sizes: Vec<String> = (0..99)
        .map(|index| format!("[{}, 64]", 64 + index))
        .collect();
    let call = format!(
        "struct {}; onnx: \"f\"; input: {};",
        names.join(", "),
        sizes.join(", ")
    );
    assert_eq!(
        errors(&file, &call),
        [
            "more than 200000 nodes, inputs and attributes, those of each further size counted: that is the limit of one call"
        ]
    );
}

/// What a disk answers.
struct Answers(Result<FileBytes, NoFile>);

impl Files for Answers {
    fn read(&self, _: &str, _: u64) -> Result<FileBytes, NoFile> {
        self.0.clone()
    }
}

#[test]
fn files_that_are_not_read() {
    let told = |answer: Result<FileBytes, NoFile>, path: &str| {
        let call = format!("(facade) struct Net; onnx: \"{path}\";");
        let report = Report::with_files(call.parse().expect("tokens"), &Answers(answer));
        let errors = report.errors().iter().map(ToString::to_string);
        errors.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(
        told(Err(NoFile::TooLong(1 << 31)), "large.onnx"),
        "`large.onnx` is 2147483648 bytes long: at most 536870912 are read\n\
         help: weights may stand beside the graph, as external data: they are not read"
    );
    let names = vec![String::from("model.onnx"), String::from("Cargo.toml")];
    let missing = NoFile::Unreadable(String::from("there is none"), names);
    let begin = "cannot be read: there is none\n\
                 note: a path begins where the `Cargo.toml` of the crate stands";
    for (path, near) in [
        ("modle.onnx", "\nhelp: did you mean `\"model.onnx\"`?"),
        ("a/modle.onnx", "\nhelp: did you mean `\"a/model.onnx\"`?"),
        ("quite_another.onnx", ""),
    ] {
        let error = told(Err(missing.clone()), path);
        assert_eq!(error, format!("`{path}` {begin}{near}"));
    }
    let large = FileBytes {
        bytes: vec![0; 50_000_001],
        path: Some(String::from("/large.onnx")),
    };
    let watched = told(
        Ok(large.clone()),
        "large.onnx\", watched = true; input: [8]; output: \"y",
    );
    assert!(watched.contains("is no ONNX file"), "{watched}");
    assert_eq!(
        told(Ok(large), "large.onnx"),
        "`large.onnx` is 50000001 bytes long: above 50000000 the compiler is not made to look whether it changes\n\
         help: let the build script look: `println!(\"cargo::rerun-if-changed=large.onnx\");` in the `main` of `build.rs`\n\
         help: and say here that it does: `onnx: \"large.onnx\", watched = true;`"
    );
}

#[test]
fn a_file_of_other_axes_or_without_a_tensor() {
    let relu = |dims: &[i64]| file(dims, vec![node("Relu", "", &["x"], "y")]);
    let open = relu(&[1, 8, 0, 0]);
    let call = "struct Net; input: [64]; same_as: \"f\"; a: conv(1);";
    assert_eq!(
        errors(&open, call),
        ["the input is [64] here, and 2 axes in `f`\nnote: its input `x` is [1, 8, ?, ?]"]
    );
    assert_eq!(
        error(&relu(&[1, 8, 32, 32]), "output: \"nothing_alike\";"),
        "there is no node or tensor `nothing_alike` in the file"
    );
}

/// Padding of a file may take off: no kernel fits where nothing is left.
#[test]
fn a_kernel_that_would_fit_is_told_where_something_is_left() {
    let of = |pad: i64| {
        let conv = node("Conv", "c", &["x", "w"], "y")
            .ints("kernel_shape", &[3; 2])
            .ints("pads", &[pad; 4]);
        let file = file(&[1, 8, 0, 0], vec![conv]);
        let told = errors(&file, "struct Net; onnx: \"f\"; input: [8, 8];");
        assert!(
            told.len() == 1 && told[0].contains("`c` does not fit"),
            "{told:?}"
        );
        let lines = told[0]
            .lines()
            .filter(|line| line.starts_with("note: a kernel"));
        lines.map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(of(-3), ["note: a kernel of at most 2 fits"]);
    assert_eq!(of(-4), Vec::<String>::new());
    assert_eq!(of(-5), Vec::<String>::new());
}

/// A `Slice` up to a position takes what there is where an axis ends before: `at` and a further struct say the same.
#[test]
fn an_end_that_is_stated_is_one_at_every_size() {
    let file = file(
        &[1, 8, 0, 0],
        vec![node("Slice", "n", &["x", "from", "to", "rows"], "y")],
    )
    .with(ints("from", &[1]))
    .with(ints("to", &[5]))
    .with(ints("rows", &[2]));
    let two = |second: &str| {
        let network =
            format!("pub struct A, B; onnx: \"m.onnx\"; input: [8, 8], {second}; output: \"y\";");
        errors(&file, &network)
    };
    let at = "at [h, w] in [[5, 8], [6, 8], [20, 8]] { ensure output.size == [4, w]; }";
    sound(&file, &format!("input: [8, 8]; {at}"));
    assert_eq!(two("[5, 8]"), [""; 0]);
    let small = "input: [8, 8]; at [h, w] in [[4, 8]] { ensure output.size[1] == w; }";
    for error in [error(&file, small), two("[4, 8]").concat()] {
        let why = "where an axis ends before it does, a `Slice` takes what there is, for which the language has no words";
        assert!(error.contains(why), "{error}");
        assert!(
            error.contains("the nearest input that fits has 5 pixels"),
            "{error}"
        );
    }
}
