//! A network that was read from a file, as lowering takes it.

use std::fmt::{Display, Formatter, Result as Written};

use receptive_field_core::Kind;
use receptive_field_core::eval::{Node, Source};

use crate::diagnostic::{Diagnostic, Errors};
use crate::spec::File;

/// The error where the crate is built without what reads files.
#[cfg(not(feature = "onnx"))]
pub(crate) fn refuse(spec: &crate::spec::Spec, errors: &mut Errors) {
    let sames = spec.items.iter().filter_map(|item| match item {
        crate::spec::Item::Same(same) => Some(&same.file),
        _ => None,
    });
    if let Some(file) = spec.file.as_ref().into_iter().chain(sames).next() {
        let error = "files are read by the feature `onnx`, and this build is without it";
        let error = Diagnostic::new(file.place, error);
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
    /// The node with which it ends, if what is behind is left out because that is impossible.
    pub(crate) cut: Option<Origin>,
}

/// What is left out of a network because a layer is impossible is left out with an error: if nobody told why, this does.
pub(crate) fn must_be_whole(file: &File, errors: &mut Errors) {
    let network = file.network.as_deref();
    let Some(node) = network.and_then(|network| network.cut.as_ref()) else {
        return;
    };
    if errors.is_empty() {
        let message = format!("what is behind `{}` is not described", node.name);
        let error = Diagnostic::new(file.place, message);
        let note = format!(
            "the stages of {node}, were impossible when the file was read, and now they are not"
        );
        let help = "this is a mistake of `receptive-field`: please report it with this spec";
        errors.push(error.note(note).help(help));
    }
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

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use receptive_field_core::CollectVec as _;

    use super::{File, Network, Origin, must_be_whole};
    use crate::diagnostic::{Diagnostic, Errors, Place};

    fn file(cut: Option<Origin>) -> File {
        let place = Place::of(crate::token::Span::call_site());
        let network = Network {
            cut,
            ..Network::default()
        };
        File {
            path: "model.onnx".to_owned(),
            place,
            is_watched: false,
            network: Some(Rc::new(network)),
        }
    }

    #[test]
    fn nothing_is_left_out_without_a_word() {
        let node = Origin {
            name: "mix".to_owned(),
            operation: "Einsum".to_owned(),
        };
        let cut = file(Some(node));
        let mut errors = Errors::default();
        must_be_whole(&cut, &mut errors);
        let told = errors.as_slice().iter().map(|error| error.text.as_str());
        assert_eq!(
            told.collect_vec(),
            ["what is behind `mix` is not described"]
        );

        let mut why = Errors::default();
        why.push(Diagnostic::new(cut.place, "kernel larger than input"));
        must_be_whole(&cut, &mut why);
        assert_eq!(why.count(), 1);

        let mut none = Errors::default();
        must_be_whole(&file(None), &mut none);
        assert!(none.is_empty());
    }
}
