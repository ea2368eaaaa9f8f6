//! What the compiler says of networks that are wrong. Each file in `tests/ui/` makes one mistake and is named after it.
//!
//! After a message has changed: `TRYBUILD=overwrite cargo test --test ui`, and read what is written.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Files that make several mistakes on purpose.
const SEVERAL: [&str; 1] = ["five_mistakes"];

/// Files in which the call itself is what is wrong.
const WHOLE_CALL: [(&str, &str); 1] = [("empty_macro", "there are no other tokens to point at")];

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
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
fn no_message_is_left_over() {
    for folder in ["tests/ui", "tests/ui-rustc"] {
        let sources = stems(folder, "rs");
        let messages = stems(folder, "stderr");
        assert!(!sources.is_empty(), "{folder} has no files");
        assert_eq!(sources, messages, "{folder}: each .rs has its .stderr");
    }
}

#[test]
fn one_mistake_is_one_error() {
    for (name, message) in messages() {
        let errors = message.lines().filter(|line| line.starts_with("error"));
        let expected = if SEVERAL.contains(&name.as_str()) {
            5
        } else {
            1
        };
        assert_eq!(errors.count(), expected, "tests/ui/{name}.stderr");
    }
}

#[test]
fn errors_point_into_the_call() {
    for (name, message) in messages() {
        let is_excepted = WHOLE_CALL.iter().any(|(excepted, _)| *excepted == name);
        let is_whole = message
            .lines()
            .any(|line| line.contains("receptive_field! {"));
        assert_eq!(is_whole, is_excepted, "tests/ui/{name}.stderr");
    }
}

#[test]
fn messages_begin_lower_case_and_end_without_full_stop() {
    for (name, message) in messages() {
        for line in message
            .lines()
            .filter_map(|line| line.strip_prefix("error: "))
        {
            assert!(!line.ends_with('.'), "tests/ui/{name}.stderr: {line}");
            let first = line.chars().next().unwrap_or_default();
            assert!(!first.is_uppercase(), "tests/ui/{name}.stderr: {line}");
        }
    }
}

fn messages() -> Vec<(String, String)> {
    let names = stems("tests/ui", "stderr").into_iter();
    names
        .map(|name| {
            let path = folder("tests/ui").join(format!("{name}.stderr"));
            let text = fs::read_to_string(&path).expect("a message can be read");
            (name, text)
        })
        .collect()
}

fn stems(path: &str, extension: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(folder(path)).expect("the folder can be read");
    let paths = entries.map(|entry| entry.expect("an entry can be read").path());
    let chosen = paths.filter(|path| path.extension().is_some_and(|found| found == extension));
    let stem = |path: PathBuf| {
        path.file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
    };
    chosen.filter_map(stem).collect()
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
