//! Every example runs, and `alexnet` answers as the guide's script does.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// All of them, as they are built with the tests already.
fn built() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let build = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--workspace", "--examples"])
            .args(["--profile", "test"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .expect("cargo runs");
        assert!(build.success());
        let tests = std::env::current_exe().expect("a path").canonicalize();
        let tests = tests.expect("this program is there");
        let folder = tests.ancestors().nth(2).expect("a folder of programs");
        folder.join("examples")
    })
}

fn run(example: &str, arguments: &[&str]) -> Output {
    Command::new(built().join(example))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("an example runs")
}

fn answer(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = run("alexnet", arguments);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn every_example_runs() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let entries = std::fs::read_dir(folder).expect("the folder can be read");
    for entry in entries {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_stem().expect("a file has a name");
        let output = run(&name.to_string_lossy(), &[]);
        assert!(output.status.success(), "{}", path.display());
        assert!(!output.stdout.is_empty(), "{}", path.display());
    }
}

#[test]
fn alexnet_answers_the_question_of_the_guide() {
    let (code, stdout, _) = answer(&["pool5", "2", "3"]);
    assert_eq!(code, Some(0));
    assert_eq!(
        stdout,
        "pool5[2, 3]: receptive field 195 by 195, center (97.5, 129.5), region [0, 195) x [32, 227)\n"
    );
}

#[test]
fn alexnet_says_in_one_line_what_is_not_there() {
    let wrong: [&[&str]; 8] = [
        &["pool9", "0", "0"],
        &["pool5", "6", "0"],
        &["pool5", "0", "6"],
        &["pool5", "-1", "0"],
        &["pool5", "two", "3\n4"],
        &["pool5\n", "0", "0"],
        &["pool5"],
        &["pool5", "2", "3", "4"],
    ];
    for arguments in wrong {
        let (code, stdout, stderr) = answer(arguments);
        assert_eq!(code, Some(2), "{arguments:?}");
        assert_eq!(stdout, "", "{arguments:?}");
        assert_eq!(stderr.lines().count(), 1, "{arguments:?}: {stderr}");
    }
}
