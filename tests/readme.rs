//! The failing example of the README fails with the words that stand there.

#[path = "support/scratch.rs"]
mod scratch;

use scratch::{LIBRARY, Scratch, cargo};

/// The fenced block that begins with this line.
fn block<'r>(readme: &'r str, fence: &str) -> &'r str {
    let begin = readme.find(fence).expect("the README has the block") + fence.len();
    let end = begin + readme[begin..].find("\n```").expect("a block ends");
    &readme[begin..end]
}

#[test]
fn the_error_is_the_one_that_rustc_prints() {
    let readme = include_str!("../README.md");
    let example = block(readme, "```rust,compile_fail\n");
    let after = readme.split_once(example).expect("the example").1;
    let shown = block(after, "```text\n");

    let scratch = Scratch {
        edition: "2024",
        dependencies: LIBRARY,
        file: "lib.rs",
        source: example,
    };
    let check = cargo(&scratch.write("readme"), &["check"]);
    let stderr = String::from_utf8_lossy(&check.stderr);
    let (printed, _) = stderr
        .split_once("\nerror: could not compile")
        .expect("the build fails");
    assert!(!check.status.success());
    assert_eq!(printed.trim(), shown.trim());
}
