//! Where files are read.

use receptive_field_core::Order as _;
use std::path::{Path, PathBuf};

use receptive_field_core::CollectVec as _;

/// Who reads the files that calls name: the disk, or whoever stands for it.
pub trait Files {
    /// The file at a path as it is written, if it is at most so many bytes long.
    ///
    /// # Errors
    /// A [`NoFile`] that says why there is none.
    fn read(&self, path: &str, most: u64) -> Result<FileBytes, NoFile>;
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileBytes {
    /// All of it.
    pub bytes: Vec<u8>,
    /// Where the compiler finds it; none where it need not look.
    pub path: Option<String>,
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoFile {
    /// It cannot be read: why, and the names of those beside it.
    Unreadable(String, Vec<String>),
    /// It is so many bytes long.
    TooLong(u64),
}

/// Files beside a crate.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
}

/// So many names beside a file are looked at.
const BESIDE: usize = 1_000;

impl Disk {
    /// Those of the crate that is compiled: paths begin where its `Cargo.toml` stands.
    pub fn of_crate() -> Self {
        Self::at(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default())
    }

    /// Paths begin at `root`.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }
}

impl Files for Disk {
    fn read(&self, path: &str, most: u64) -> Result<FileBytes, NoFile> {
        let path = self.root.join(path);
        let unreadable = |error: std::io::Error| {
            let names = beside(&path).unwrap_or_default();
            NoFile::Unreadable(error.to_string(), names)
        };
        let about = std::fs::metadata(&path).map_err(unreadable)?;
        if about.len() > most {
            return Err(NoFile::TooLong(about.len()));
        }
        let bytes = std::fs::read(&path).map_err(unreadable)?;
        let path = std::path::absolute(&path).ok();
        Ok(FileBytes {
            bytes,
            path: path.and_then(|path| path.to_str().map(str::to_owned)),
        })
    }
}

/// The names in a file's folder.
fn beside(path: &Path) -> Option<Vec<String>> {
    let entries = std::fs::read_dir(path.parent()?).ok()?.take(BESIDE);
    let names = entries.map(|entry| entry.map(|entry| entry.file_name()));
    let mut names = names
        .filter_map(|name| name.ok()?.into_string().ok())
        .collect_vec();
    names.order();
    Some(names)
}
