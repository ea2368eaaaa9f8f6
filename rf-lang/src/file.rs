//! A network that was read from a file, as lowering takes it.

use std::fmt::{Display, Formatter, Result as Written};

use receptive_field_core::Kind;
use receptive_field_core::eval::{Node, Source};

/// The error where the crate is built without what reads files.
#[cfg(not(feature = "onnx"))]
pub(crate) fn refuse(spec: &crate::spec::Spec, errors: &mut crate::diagnostic::Errors) {
    let sames = spec.items.iter().filter_map(|item| match item {
        crate::spec::Item::Same(same) => Some(&same.file),
        _ => None,
    });
    if let Some(file) = spec.file.as_ref().into_iter().chain(sames).next() {
        let error = "files are read by the feature `onnx`, and this build is without it";
        let error = crate::diagnostic::Diagnostic::new(file.place, error);
        let version = env!("CARGO_PKG_VERSION");
        errors.push(error.help(format!(
            "in `Cargo.toml`: `receptive-field = {{ version = \"{version}\", features = [\"onnx\"] }}`"
        )));
    }
}

/// What was read of a file: its layers, in their order.
#[derive(Debug, Default)]
pub(crate) struct Network {
    pub(crate) layers: Vec<Layer>,
    /// The names of nodes and tensors, and the layers whose features they are.
    pub(crate) names: Vec<(String, Source)>,
    pub(crate) output: Option<Source>,
    /// Where it stands, if it is to be compiled anew when it changes.
    pub(crate) path: Option<String>,
}

/// A node of a file: its name, or that of its first output, and what it does.
#[derive(Debug)]
pub(crate) struct Origin {
    pub(crate) name: String,
    pub(crate) operation: String,
}

impl Display for Origin {
    fn fmt(&self, f: &mut Formatter) -> Written {
        write!(
            f,
            "`{}`, {} of the file",
            self.name,
            article(&self.operation)
        )
    }
}

/// ``a `Conv` ``, ``an `Add` ``
pub(crate) fn article(operation: &str) -> String {
    let is_vowel = operation.starts_with(['A', 'E', 'I', 'O', 'U']);
    format!("{} `{operation}`", if is_vowel { "an" } else { "a" })
}

/// A layer of a file.
#[derive(Debug)]
pub(crate) struct Layer {
    pub(crate) name: String,
    /// Its sources are layers of the file.
    pub(crate) node: Node,
    pub(crate) kind: Kind,
    /// The node that it is.
    pub(crate) origin: Origin,
    /// The number of the item that says what it does, where the author says it.
    pub(crate) treated: Option<usize>,
}
