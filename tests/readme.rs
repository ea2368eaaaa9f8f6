//! The failing example of the README fails with the words that stand there.

use std::fs;
use std::path::Path;
use std::process::Command;

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

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    fs::create_dir_all(folder.join("src")).expect("a folder for the example");
    fs::write(folder.join("src/lib.rs"), example).expect("the example is written");
    let manifest = format!(
        "[package]\nname = \"example\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         receptive-field = {{ path = {:?} }}\n\n[workspace]\n",
        env!("CARGO_MANIFEST_DIR")
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest is written");
    let check = Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--color", "never"])
        .args(["--target-dir", "../scratch"])
        .current_dir(&folder)
        .env_remove("CARGO_TARGET_DIR")
        .output()
        .expect("cargo runs");
    let stderr = String::from_utf8_lossy(&check.stderr);
    let (printed, _) = stderr
        .split_once("\nerror: could not compile")
        .expect("the build fails");
    assert!(!check.status.success());
    assert_eq!(printed.trim(), shown.trim());
}
