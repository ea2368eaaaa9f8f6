//! Every network of the repository, out of its files.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use proc_macro2::TokenStream;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
const FOLDERS: [&str; 7] = [
    "README.md",
    "src",
    "examples",
    "tests",
    "rf-core",
    "rf-values",
    "benches",
];
const CALL: &str = "receptive_field! {";
/// Longer ones cost time and hold nothing new.
const BYTES: usize = 8_000;

/// As text: tokens stay on one thread.
pub(crate) fn networks() -> &'static [String] {
    static NETWORKS: OnceLock<Vec<String>> = OnceLock::new();
    NETWORKS.get_or_init(|| {
        let mut found = Vec::new();
        for folder in FOLDERS {
            search(&Path::new(ROOT).join(folder), &mut found);
        }
        found.sort();
        found.dedup();
        assert!(
            found.len() > 500,
            "{} networks in the repository",
            found.len()
        );
        found
    })
}

fn search(path: &Path, found: &mut Vec<String>) {
    if path.is_dir() {
        for file in fs::read_dir(path).unwrap().flatten() {
            if file.file_name() != "target" {
                search(&file.path(), found);
            }
        }
    } else if path
        .extension()
        .is_some_and(|kind| kind == "rs" || kind == "md")
    {
        read(&fs::read_to_string(path).unwrap(), found);
    }
}

fn read(text: &str, found: &mut Vec<String>) {
    for (at, _) in text.match_indices(CALL) {
        let before = text[..at].rsplit('\n').next().unwrap();
        let network = network(&text[at + CALL.len()..], before.trim());
        if network.len() <= BYTES && network.parse::<TokenStream>().is_ok() {
            found.push(network);
        }
    }
}

/// Up to the brace that closes; in a comment, behind its marks.
fn network(text: &str, mark: &str) -> String {
    let mut depth = 1_usize;
    let mut network = String::new();
    for line in text.split_inclusive('\n') {
        let line = match mark {
            "///" | "//!" => line.trim_start().trim_start_matches(mark),
            _ => line,
        };
        for letter in line.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return network;
            }
            network.push(letter);
        }
    }
    network
}
