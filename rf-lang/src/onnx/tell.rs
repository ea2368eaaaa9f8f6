//! What is wrong with a file, or with what is said of it.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Source;

use super::describe::{Describer, Reason, Value};
use super::find::Places;
use super::graph::{Graph, Unreadable};
use super::input::{Image, NoImage};
use super::work::Much;
use crate::budget::{
    LAYERS, NAMES, ONNX_DESCRIBED, ONNX_FIELDS, ONNX_FILE, ONNX_FILES, ONNX_INCLUDED, ONNX_NAME,
    ONNX_NAMES, ONNX_PARTS, ONNX_TREATED, ONNX_WORK,
};
use crate::diagnostic::{Diagnostic, Place};
use crate::file::{Network, Origin, article};
use crate::files::NoFile;
use crate::near::{Suggesting, nearest};
use crate::spec::File;

/// The error for one that is not read, where so many bytes might be.
pub(super) fn no_file(file: &File, error: &NoFile, room: u64) -> Diagnostic {
    let path = &file.path;
    match error {
        NoFile::TooLong(length) => Diagnostic::new(
            file.place,
            if room < ONNX_FILE {
                format!("`{path}` is {length} bytes long: at most {ONNX_FILE} are read of all files, of which {room} are left")
            } else {
                format!("`{path}` is {length} bytes long: at most {ONNX_FILE} are read")
            },
        )
        .help("weights may stand beside the graph, as external data: they are not read"),
        NoFile::Unreadable(why, beside) => {
            let error = Diagnostic::new(file.place, format!("`{path}` cannot be read: {why}"));
            let error = error.note("a path begins where the `Cargo.toml` of the crate stands");
            let (folder, name) = path
                .rsplit_once('/')
                .map_or(("", path.as_str()), |split| split);
            let beside = beside.iter().map(String::as_str).collect_vec();
            match nearest(name, &beside) {
                Some(near) if folder.is_empty() => {
                    error.help(format!("did you mean `\"{near}\"`?"))
                }
                Some(near) => error.help(format!("did you mean `\"{folder}/{near}\"`?")),
                None => error,
            }
        }
    }
}

pub(super) fn too_long_to_include(file: &File, length: usize) -> Diagnostic {
    let path = &file.path;
    let message = format!(
        "`{path}` is {length} bytes long: above {ONNX_INCLUDED} the compiler is not made to look whether it changes"
    );
    Diagnostic::new(file.place, message)
        .help(format!(
            "let the build script look: `println!(\"cargo::rerun-if-changed={path}\");` in the `main` of `build.rs`"
        ))
        .help(format!("and say here that it does: `onnx: \"{path}\", watched = true;`"))
}

pub(super) fn unreadable(file: &File, error: Unreadable) -> Diagnostic {
    let path = &file.path;
    let message = match error {
        Unreadable::Broken(at) => {
            let message =
                format!("`{path}` is no ONNX file, or a part of one: it breaks off at byte {at}");
            let error = Diagnostic::new(file.place, message);
            return error.help(
                "a file that Git LFS has not fetched yet is a few lines of text: `git lfs pull`",
            );
        }
        Unreadable::NoGraph => format!("`{path}` is no ONNX file: there is no graph in it"),
        Unreadable::Graphs => {
            format!("`{path}` is no ONNX file: there is more than one graph in it")
        }
        Unreadable::NoVersion => {
            let message = format!("`{path}` does not say which version its operations are of");
            return Diagnostic::new(file.place, message).help(
                "`opset_import` says it, at the end of most files: this one may have been cut off there",
            );
        }
        Unreadable::Much(much) => return too_much(file, much),
        Unreadable::LongName => {
            format!("`{path}` has a name that is longer than {ONNX_NAME} bytes")
        }
    };
    Diagnostic::new(file.place, message)
}

pub(super) fn no_image(file: &File, error: &NoImage) -> Diagnostic {
    let path = &file.path;
    match error {
        NoImage::None => Diagnostic::new(file.place, format!("`{path}` has no input")),
        NoImage::NoAxes(first) => {
            let message = format!("no input of `{path}` has axes that windows move over");
            let error =
                Diagnostic::new(file.place, message).note(format!("its first input {first}"));
            error.note("an input is batch, channels, and 1 to 3 axes")
        }
    }
}

pub(super) fn open_size(file: &File, image: &Image) -> Diagnostic {
    let message = format!("`{}` is of any size: expected `input:`", file.path);
    let error = Diagnostic::new(file.place, message).note(format!(
        "its input `{}` is {}",
        image.name,
        image.shown()
    ));
    let sides = ["640"; 3];
    let sides = sides.get(..image.axes()).unwrap_or_default().join(", ");
    error.help(format!(
        "say for which size it is worked out, as in `input: [{sides}];`"
    ))
}

pub(super) fn other_axes(place: Place, image: &Image, axes: usize) -> Diagnostic {
    let of_file = crate::lower::count_axes(image.axes());
    let message =
        format!("expected one size for each axis, found {axes}: the file's input has {of_file}");
    Diagnostic::new(place, message).note(format!("`{}` is {}", image.name, image.shown()))
}

pub(super) fn other_size(place: Place, image: &Image) -> Diagnostic {
    let sides = image.fixed().unwrap_or_default();
    let (message, help) = if image.size().is_some() {
        let help = "leave `input:` out, or export the model with axes of any size";
        (format!("the file is of one size, {sides}"), help)
    } else {
        let help = "give the sides that it fixes, or export the model with axes of any size";
        (format!("the file fixes a part of its size, {sides}"), help)
    };
    let note = format!("its input `{}` is {}", image.name, image.shown());
    Diagnostic::new(place, message).note(note).help(help)
}

/// The error for a file beside a network of another size.
pub(super) fn unlike_input(file: &File, image: &Image, here: Option<&Vec<i64>>) -> Diagnostic {
    let sides = |size: &[i64]| {
        let sides = size.iter().map(ToString::to_string).collect_vec();
        format!("[{}]", sides.join(", "))
    };
    let here = here.map_or_else(String::new, |here| sides(here));
    let axes = || crate::lower::count_axes(image.axes());
    let there = image.fixed().unwrap_or_else(axes);
    let message = format!("the input is {here} here, and {there} in `{}`", file.path);
    Diagnostic::new(file.place, message).note(format!(
        "its input `{}` is {}",
        image.name,
        image.shown()
    ))
}

pub(super) fn too_much(file: &File, much: Much) -> Diagnostic {
    let path = &file.path;
    let message = match much {
        Much::Files => format!(
            "more than {ONNX_FILES} files that the network must be the same as: that is the limit of one call"
        ),
        Much::Fields => format!(
            "`{path}` has more than {ONNX_FIELDS} fields, of whatever: that is the limit of one call"
        ),
        Much::Names => format!(
            "the names in `{path}` are longer than {ONNX_NAMES} bytes in all: that is the limit of one call"
        ),
        Much::NamesOfLayers => {
            format!("the names of layers are longer than {NAMES} bytes in all")
        }
        Much::Parts => format!(
            "`{path}` has more than {ONNX_PARTS} nodes, inputs and attributes: that is the limit of one file"
        ),
        Much::PartsOfFiles => format!(
            "`{path}` and the files before it have more than {ONNX_PARTS} nodes, inputs and attributes: that is the limit of one call"
        ),
        Much::PartsOfSizes => format!(
            "more than {ONNX_WORK} nodes, inputs and attributes, those of each further size counted: that is the limit of one call"
        ),
        Much::Described => format!(
            "more than {ONNX_DESCRIBED} inputs and outputs of nodes, those of each size counted, a layer as 4 more, and 8 dimensions, 8 numbers or 16 fields as one more: that is the limit of one call"
        ),
        Much::Layers => {
            format!(
                "more than {LAYERS} layers of files, those of each size counted: that is the limit of one call"
            )
        }
        Much::Treated => format!(
            "more than {ONNX_TREATED} layers stand for nodes of the file, those of each size counted: that is the limit of one call"
        ),
    };
    Diagnostic::new(file.place, message)
}

/// The error for a file that is another network at another size.
pub(super) fn other_network(
    file: &File,
    (first, other): (&Network, &Network),
    size: &[i64],
) -> Option<Diagnostic> {
    let mut pairs = first.layers.iter().zip(&other.layers);
    let differs = pairs.find(|(a, b)| a.node != b.node || a.kind != b.kind);
    let differs = differs.map(|(layer, _)| layer);
    let (here, there) = (&first.layers, &other.layers);
    // Where one goes on, its next layer.
    let next = || here.get(there.len()).or(there.get(here.len()));
    let layer = differs.or_else(next)?;
    let sides = size
        .iter()
        .map(ToString::to_string)
        .collect_vec()
        .join(", ");
    let message = format!("at [{sides}] `{}` is another network", file.path);
    let error = Diagnostic::new(file.place, message);
    Some(error.note(format!("the first layer that differs is {}", layer.origin)))
}

pub(super) fn no_tensor(
    (place, name): (Place, &str),
    names: &[&str],
    suggesting: &Suggesting,
) -> Diagnostic {
    let error = Diagnostic::new(
        place,
        format!("there is no node or tensor `{name}` in the file"),
    );
    match suggesting.nearest(name, names) {
        Some(near) => error.help(format!("did you mean `\"{near}\"`?")),
        None => error,
    }
}

pub(super) fn no_image_in(place: Place, tensor: &str) -> Diagnostic {
    let message = format!("`{tensor}` does not depend on the image");
    Diagnostic::new(place, message)
}

/// A node, by its name and its operation.
pub(super) fn origin(graph: &Graph, index: usize) -> Origin {
    let operation = graph.nodes.get(index).map_or("", |node| node.operation);
    Origin {
        name: called(graph, index).to_owned(),
        operation: operation.to_owned(),
    }
}

/// The name of a node; of one without, that of its first output.
fn called<'b>(graph: &Graph<'b>, index: usize) -> &'b str {
    let node = graph.nodes.get(index);
    let name = node.map_or("", |node| node.name);
    if !name.is_empty() {
        return name;
    }
    let output = node.and_then(|node| node.outputs.first().copied());
    output.unwrap_or("")
}

/// The error for a node that is not described; none where that is told of its layer.
pub(super) fn trouble(
    describer: &Describer,
    reason: usize,
    (place, places): (Place, &Places),
) -> Option<Diagnostic> {
    let trouble = describer.troubles.get(reason)?;
    let graph = describer.graph;
    let node = graph.nodes.get(trouble.node)?;
    let (name, operation) = (called(graph, trouble.node), node.operation);
    let error = match &trouble.reason {
        Reason::Impossible => return None,
        Reason::Order(tensor) if places.is_given(tensor) => {
            let message = format!(
                "node `{name}` reads `{tensor}`, another input of the file: only one is the image"
            );
            Diagnostic::new(place, message)
        }
        Reason::Order(tensor) => {
            let message = format!("`{name}` reads `{tensor}`, which no node before it makes");
            let error = Diagnostic::new(place, message);
            return Some(
                error.note("in a file of ONNX every node stands behind those that it reads"),
            );
        }
        Reason::Operation if super::describe::has_graphs(operation) => {
            let message = format!(
                "node `{name}` is {}, whose graphs are not described",
                article(operation)
            );
            Diagnostic::new(place, message)
        }
        Reason::Operation => {
            let operation = match node.domain {
                "" => operation.to_owned(),
                domain => format!("{domain}.{operation}"),
            };
            let message = format!(
                "node `{name}` is {}, for which no geometry is stated",
                article(&operation)
            );
            Diagnostic::new(place, message)
        }
        Reason::Use(what) => {
            let message = format!("node `{name}`, {}: {what}", article(operation));
            Diagnostic::new(place, message)
        }
    };
    if trouble.is_treated {
        return Some(error);
    }
    Some(treatable(error, name))
}

fn treatable(error: Diagnostic, name: &str) -> Diagnostic {
    let error = error.help(format!(
        "if it changes no geometry: `treat \"{name}\" as pointwise();`"
    ));
    error.help("else any stages of the language stand for it: `mix()` reads every position, `conv(3, pad = 1)` a window")
}

/// Adds the last map that was described, where the network may end.
pub(super) fn with_last_map(error: Diagnostic, describer: &Describer) -> Diagnostic {
    let is_map = |layer: Source| describer.size_of(layer).iter().any(|&side| side > 1);
    for node in describer.graph.nodes.iter().rev() {
        for output in &node.outputs {
            match describer.asked(output) {
                Some(Value::Data(data)) if data.layer != Source::Input && is_map(data.layer) => {
                    return error.help(format!(
                        "or let the network end before it, as in `output: \"{output}\";`"
                    ));
                }
                _ => {}
            }
        }
    }
    error
}
