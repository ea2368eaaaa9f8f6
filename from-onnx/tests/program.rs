//! The program: what it writes of a file, and what it says where it cannot.

use std::process::Command;

/// What it writes, or what it says is wrong.
fn run(arguments: &[&str]) -> Result<String, String> {
    let mut program = Command::new(env!("CARGO_BIN_EXE_from-onnx"));
    program.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let output = program.args(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("it writes text");
    let (written, told) = (text(output.stdout), text(output.stderr));
    if output.status.success() {
        assert_eq!(told, "");
        Ok(written)
    } else {
        assert_eq!((written.as_str(), output.status.code()), ("", Some(1)));
        Err(told)
    }
}

const SMALL: &str = "tests/ui/onnx/files/small.onnx";
const ANY: &str = "tests/ui/onnx/files/any.onnx";
const WARPED: &str = "tests/ui/onnx/files/warped.onnx";

#[test]
fn a_file_is_written_as_a_call() {
    let written = run(&[SMALL]).expect("it is a network");
    assert!(
        written.starts_with("receptive_field! {\n    pub struct Small;\n"),
        "{written}"
    );
    assert!(written.contains("    input: [64, 96];\n"), "{written}");
    assert!(
        written.contains("conv(7, stride = 2, pad = 3);"),
        "{written}"
    );
    assert!(written.ends_with("}\n"), "{written}");
}

#[test]
fn its_size_its_end_and_its_name_can_be_given() {
    let error = run(&[ANY]).expect_err("it is of any size");
    assert!(error.starts_with("error: "), "{error}");
    assert!(error.contains("input: [640, 640];"), "{error}");
    let arguments = ["--input", "48,80", "--name", "Stem", ANY];
    let whole = run(&arguments).expect("it is a network");
    assert!(whole.contains("    pub struct Stem;\n"), "{whole}");
    assert!(whole.contains("    input: [48, 80];\n"), "{whole}");
    let arguments = [&arguments[..], &["--output", "/stem/act/Relu"]].concat();
    let stem = run(&arguments).expect("it is a network");
    assert!(stem.len() < whole.len(), "{stem}\n{whole}");
    assert_eq!(stem.matches("conv(").count(), 1, "{stem}");
}

#[test]
fn what_a_node_does_can_be_said() {
    let sized = [WARPED, "--input", "48,80"];
    let error = run(&sized).expect_err("a node has no stated geometry");
    assert!(error.contains("node `/layer1/Warp` is"), "{error}");
    let treat = ["--treat", "/layer1/Warp", "mix()"];
    let written = run(&[&sized[..], &treat].concat()).expect("it is a network");
    assert!(written.contains("mix()"), "{written}");
}

#[test]
fn the_name_of_a_file_becomes_that_of_a_struct() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let small = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../tests/ui/onnx/files/small.onnx"
    );
    for (file, name) in [
        ("my-model_v2.onnx", "MyModelV2"),
        ("2nd.onnx", "Net2nd"),
        ("_.onnx", "Net"),
    ] {
        let path = folder.join(file);
        std::fs::copy(small, &path).expect("a file can be copied");
        let path = path.to_str().expect("a path is text");
        let written = run(&[path]).expect("it is a network");
        let line = format!("    pub struct {name};\n");
        assert!(written.contains(&line), "{written}");
    }
}

#[test]
fn what_is_wrong_is_said() {
    let missing = run(&["nowhere/nothing.onnx"]).expect_err("there is no such file");
    assert!(
        missing.starts_with("error: `nowhere/nothing.onnx` cannot be read: "),
        "{missing}"
    );
    let broken = run(&["README.md"]).expect_err("it is no file of ONNX");
    assert!(
        broken.starts_with("error: `README.md` is no ONNX file"),
        "{broken}"
    );
    let cut = run(&[SMALL, "--input", "48,(80"]).expect_err("these are no tokens");
    assert!(cut.starts_with("error: `input: [48,(80];`: "), "{cut}");
    for arguments in [
        &[][..],
        &["--help"],
        &["--input"],
        &[SMALL, "--treat", "node"],
        &[SMALL, "--size", "48"],
    ] {
        let usage = run(arguments).expect_err("it says how it is used");
        assert!(usage.starts_with("from-onnx MODEL.onnx "), "{usage}");
    }
}
