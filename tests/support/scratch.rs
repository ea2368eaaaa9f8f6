//! Crates that depend on this one. What they build alike is built once.
#![allow(dead_code, reason = "each test asks for some of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A crate of one file, `lib.rs` or `main.rs`. In its dependencies `ROOT` is the path of this one.
pub(crate) struct Scratch<'t> {
    pub(crate) edition: &'t str,
    pub(crate) dependencies: &'t str,
    pub(crate) file: &'t str,
    pub(crate) source: &'t str,
}

/// This crate by its own name.
pub(crate) const LIBRARY: &str = "receptive-field = { path = 'ROOT' }";

impl Scratch<'_> {
    /// Writes it into a folder below that of all of them, after which its package is called.
    pub(crate) fn write(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(folder.join("src")).expect("a folder for the crate");
        let file = folder.join("src").join(self.file);
        fs::write(file, self.source).expect("the crate is written");
        let package = Path::new(name).file_name().unwrap_or_default();
        let manifest = format!(
            "[package]\nname = {package:?}\nversion = \"0.0.0\"\nedition = \"{}\"\n\n[dependencies]\n\
             {}\n\n[workspace]\n",
            self.edition,
            self.dependencies
                .replace("ROOT", env!("CARGO_MANIFEST_DIR")),
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest is written");
        folder
    }
}

/// What a command of cargo's says of the crate in this folder.
pub(crate) fn cargo(folder: &Path, command: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(command)
        .args(["--quiet", "--color", "never", "--target-dir"])
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("scratch"))
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        // As users build: rustc keeps what did not change.
        .env_remove("CARGO_INCREMENTAL")
        .output()
        .expect("cargo runs")
}
