//! What the compiler says of networks that are wrong. Each file below `tests/ui/` makes one mistake and is named after
//! it. Its folder is the part of `rf-lang/src` that words the error: `parse`, `lower`, and of `check` both `geometry`, for
//! layers that cannot be, and `contracts`, for what is asked of layers; `onnx` is all that begins with a file.
//!
//! After a message has changed: `TRYBUILD=overwrite cargo test --test ui`, and read what is written.

#[path = "support/messages.rs"]
mod messages;

use std::path::Path;

use messages::files::{files, put_where_paths_begin, text};

const STAGES: [&str; 5] = ["parse", "lower", "onnx", "geometry", "contracts"];

#[test]
fn ui() {
    put_where_paths_begin();
    let cases = trybuild::TestCases::new();
    for stage in STAGES {
        cases.compile_fail(format!("tests/ui/{stage}/*.rs"));
    }
}

/// What contains rustc's own words, which differ from version to version.
#[test]
#[ignore = "needs the compiler whose words are written down: `cargo +1.95 test --test ui -- --ignored`"]
fn ui_in_the_words_of_rustc() {
    let version = std::process::Command::new("rustc")
        .arg("--version")
        .output();
    let version = version.expect("rustc runs").stdout;
    let version = String::from_utf8_lossy(&version);
    assert!(
        version.starts_with("rustc 1.95."),
        "the words of rustc 1.95 are compared, and this is {version}"
    );
    trybuild::TestCases::new().compile_fail("tests/ui-rustc/*.rs");
}

#[test]
fn each_mistake_is_one_error_at_its_place() {
    messages::check("tests/ui");
    messages::check("tests/ui-rustc");
}

/// Nothing else is compiled.
#[test]
fn each_file_stands_in_the_folder_of_a_stage() {
    for file in files(Path::new("tests/ui"), "rs") {
        let folder = file.parent().expect("a file stands in a folder");
        let is_stage = STAGES
            .iter()
            .any(|stage| folder == Path::new("tests/ui").join(stage));
        assert!(is_stage, "{}", file.display());
    }
}

#[test]
fn messages_begin_lower_case_and_end_without_full_stop() {
    for file in files(Path::new("tests/ui"), "stderr") {
        let message = text(&file);
        for line in messages::errors(&message).filter_map(|line| line.strip_prefix("error: ")) {
            let first = line.chars().next().unwrap_or_default();
            assert!(!first.is_uppercase(), "{}: {line}", file.display());
            assert!(!line.ends_with('.'), "{}: {line}", file.display());
        }
    }
}
