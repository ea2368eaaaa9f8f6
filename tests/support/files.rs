//! The files of a folder.

use std::fs;
use std::path::{Path, PathBuf};

/// Those with this extension, also in the folders of the folder, in order.
pub(crate) fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

pub(crate) fn stem(path: &Path) -> String {
    let stem = path.file_stem().expect("a file has a name");
    stem.to_string_lossy().into_owned()
}

pub(crate) fn text(path: &Path) -> String {
    fs::read_to_string(path).expect("a file can be read")
}

/// Puts files of ONNX where paths begin: at the crate's root, which is that of the crate that `trybuild` makes.
#[allow(
    dead_code,
    reason = "not all who list files compile networks from them"
)]
pub(crate) fn put_where_paths_begin() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent();
    let root = target
        .expect("a target directory")
        .join("tests/trybuild/receptive-field/files");
    fs::create_dir_all(&root).expect("a folder for files");
    for file in files(Path::new("tests/ui/onnx"), "onnx") {
        let name = file.file_name().expect("a file has a name");
        fs::copy(&file, root.join(name)).expect("a file can be copied");
    }
}
