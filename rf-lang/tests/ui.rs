//! What the compiler says of the files of `tests/ui`, without the compiler: every message, and where it begins.

#[path = "support/calls.rs"]
mod calls;

use std::fs;
use std::path::{Path, PathBuf};

use calls::calls;
use proc_macro2::TokenStream;
use receptive_field_language::{Disk, Report};

const UI: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/ui");

/// Where an error begins, lines and columns from 1, and its lines.
type Said = (usize, usize, String);

fn said(network: TokenStream) -> Vec<Said> {
    let mut call: TokenStream = "(facade)".parse().expect("a group");
    call.extend(network);
    let files = Disk::at(Path::new(UI).join("onnx"));
    let report = Report::with_files(call, &files);
    let errors = report.errors().iter().map(|error| {
        let start = error.place.first.start();
        (start.line, start.column + 1, lines(&error.to_string()))
    });
    errors.collect()
}

/// Without the spaces that the compiler puts in front of every line but the first.
fn lines(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

/// The errors of what the compiler printed.
fn printed(stderr: &str) -> Vec<Said> {
    let mut found = Vec::new();
    let mut message: Option<String> = None;
    for line in stderr.lines() {
        if let Some(first) = line.strip_prefix("error: ") {
            message = Some(first.to_owned());
        } else if let Some((_, place)) = line.split_once("--> ") {
            let Some(text) = message.take() else { continue };
            let mut numbers = place.rsplit(':').map(|n| n.parse().expect("a number"));
            let (column, line) = (numbers.next(), numbers.next());
            let both = line.zip(column).expect("a line and a column");
            found.push((both.0, both.1, lines(&text)));
        } else if let Some(text) = &mut message {
            text.push('\n');
            text.push_str(line);
        }
    }
    found
}

/// Calls that another macro makes, and one without a token, are left to the compiler.
fn compared(stage: &str) -> usize {
    let mut compared = 0;
    for file in files(&Path::new(UI).join(stage)) {
        let source = fs::read_to_string(&file).expect("a file of tests is text");
        let calls = calls(source.parse().expect("a file of tests is tokens"));
        if calls.iter().all(TokenStream::is_empty) {
            continue;
        }
        let mut found: Vec<Said> = calls.into_iter().flat_map(said).collect();
        let stderr = fs::read_to_string(file.with_extension("stderr")).expect("it is written");
        let mut expected = printed(&stderr);
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{}", file.display());
        compared += 1;
    }
    compared
}

#[test]
fn parse() {
    assert!(compared("parse") > 100);
}

#[test]
fn lower() {
    assert!(compared("lower") > 100);
}

#[test]
fn geometry() {
    assert!(compared("geometry") > 50);
}

#[test]
fn contracts() {
    assert!(compared("contracts") > 100);
}

#[test]
fn onnx() {
    assert!(compared("onnx") > 30);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of tests").flatten();
    let paths = entries.map(|entry| entry.path());
    let mut sources: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .collect();
    sources.sort();
    sources
}
