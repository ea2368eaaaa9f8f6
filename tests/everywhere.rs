//! One mistake is one error from everywhere: every command of cargo's, every edition, as an item, in a function, made by
//! a macro, through a renamed dependency.

#[path = "support/scratch.rs"]
mod scratch;

use std::path::{Path, PathBuf};

use scratch::{Scratch, cargo};

const COMMANDS: [&[&str]; 5] = [
    &["check"],
    &["build"],
    &["doc", "--no-deps"],
    &["test", "--no-run"],
    &["clippy"],
];
const EDITIONS: [&str; 3] = ["2018", "2021", "2024"];

/// Where a network may be described; the contract stands in a line of its own.
const PLACES: [(&str, &str); 3] = [
    (
        "item",
        "fields::receptive_field! { pub struct Net; input: [32, 32]; conv1: conv(3);\nensure conv1.size == 31;\n}\n",
    ),
    (
        "function",
        "pub fn in_a_function() -> usize {\nfields::receptive_field! { struct Net; input: [32, 32]; conv1: conv(3);\n\
         ensure conv1.size == 31;\n}\nNet::CONV1.size[0]\n}\n",
    ),
    (
        "macro",
        "macro_rules! net { ($name:ident, $kernel:expr) => { fields::receptive_field! { pub struct $name; input: [32, 32]; \
         conv1: conv($kernel);\nensure conv1.size == 31;\n} }; }\nnet!(Net, 1 + 2);\n",
    ),
];

/// The folder of a crate that holds `source` and depends on this one by another name.
fn written(name: &str, edition: &str, source: &str) -> PathBuf {
    let uses = "pub const USED: [u8; Net::CONV1.size[0]] = [0; Net::CONV1.size[0]];\n";
    let uses = if source.contains("pub fn") { "" } else { uses };
    let scratch = Scratch {
        edition,
        dependencies: "fields = { package = 'receptive-field', path = 'ROOT' }",
        file: "lib.rs",
        source: &format!("{source}{uses}"),
    };
    scratch.write(&format!("everywhere/{name}"))
}

fn errors(folder: &Path, command: &[&str]) -> Vec<String> {
    let output = cargo(folder, command);
    let stderr = String::from_utf8_lossy(&output.stderr);
    let told = stderr.lines().filter(|line| line.starts_with("error"));
    let told = told.filter(|line| !line.starts_with("error: could not"));
    told.map(str::to_owned).collect()
}

#[test]
fn one_mistake_is_one_error() {
    for edition in EDITIONS {
        for (place, source) in PLACES {
            let folder = written(&format!("{place}-{edition}"), edition, source);
            for command in COMMANDS {
                let mut told = errors(&folder, command);
                // `cargo test` compiles the library for itself and for its tests, and tells the same for each.
                told.dedup();
                assert_eq!(
                    told,
                    ["error: contract not met: `conv1.size == 31`: it is 30"],
                    "{place}, edition {edition}, cargo {}",
                    command[0]
                );
            }
        }
    }
}
