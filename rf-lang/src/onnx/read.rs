//! From the statement to the network: the file, its sizes, and what of it is asked for.

use std::rc::Rc;

use receptive_field_core::CollectVec as _;

use super::asked::Asked;
use super::describe::Describer;
use super::find::Places;
use super::graph::Graph;
use super::input::Image;
use super::same::{Beside, same};
use super::stages::OfSpec;
use super::take::take;
use super::tell;
use super::work::{Much, Work};
use crate::budget::{ONNX_INCLUDED, ONNX_WORK};
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::files::{FileBytes, Files};
use crate::lower::input_sizes;
use crate::spec::{Expr, ExprKind, File, Item, Spec};

/// Reads the file of a network, if it has one, and those that it must be the same as.
pub(crate) fn read(spec: &mut Spec, files: &dyn Files, errors: &mut Errors) {
    let work = Work::default();
    of_network(spec, (files, &work), errors);
    work.forget_bytes();
    let mut beside = None;
    for index in 0..spec.items.len() {
        if errors.is_empty() && matches!(spec.items.get(index), Some(Item::Same(_))) {
            let beside = beside.get_or_insert_with(|| Beside::new(spec));
            same((spec, index), beside, (files, &work), errors);
        }
    }
}

fn of_network(spec: &mut Spec, from: (&dyn Files, &Work), errors: &mut Errors) {
    let Some(file) = &spec.file else {
        return;
    };
    let file = file.clone();
    if let Err(error) = described(spec, &file, from, errors) {
        errors.push(*error);
    }
}

fn described(
    spec: &mut Spec,
    file: &File,
    (files, work): (&dyn Files, &Work),
    errors: &mut Errors,
) -> Described<()> {
    let found = found(file, files, work)?;
    let graph = graph(file, &found.bytes, work)?;
    describe_in(spec, file, (&graph, found.path), (work, errors))
}

/// What a file holds, and where the compiler is to look whether it changes.
pub(super) fn found(file: &File, files: &dyn Files, work: &Work) -> Described<FileBytes> {
    let room = work.room();
    let found = files.read(&file.path, room);
    let mut found = found.map_err(|error| Box::new(tell::no_file(file, &error, room)))?;
    work.bytes(found.bytes.len());
    found.path = included(file, found.bytes.len(), found.path)?;
    Ok(found)
}

pub(super) fn graph<'b>(file: &File, bytes: &'b [u8], work: &'b Work) -> Described<Graph<'b>> {
    Graph::of(bytes, work).map_err(|error| Box::new(tell::unreadable(file, error)))
}

/// Describes the network, and keeps it in its spec.
pub(super) fn describe_in(
    spec: &mut Spec,
    file: &File,
    (graph, path): (&Graph, Option<String>),
    (work, errors): (&Work, &mut Errors),
) -> Described<()> {
    let mut network = describe(spec, file, graph, (work, errors))?;
    network.path = path;
    if let Some(file) = &mut spec.file {
        file.network = Some(Rc::new(network));
    }
    Ok(())
}

/// Where the compiler is to look whether the file changes.
fn included(
    file: &File,
    length: usize,
    path: Option<String>,
) -> Result<Option<String>, Diagnostic> {
    if file.is_watched {
        return Ok(None);
    }
    if length > ONNX_INCLUDED {
        return Err(tell::too_long_to_include(file, length));
    }
    Ok(path)
}

pub(super) type Described<T> = Result<T, Box<Diagnostic>>;

fn describe(
    spec: &mut Spec,
    file: &File,
    graph: &Graph,
    (work, errors): (&Work, &mut Errors),
) -> Described<crate::file::Network> {
    let given = input_sizes(spec);
    let axes = given.first().map(Vec::len);
    let image = Image::of(graph, axes).map_err(|error| Box::new(tell::no_image(file, &error)))?;
    let sizes = sizes(spec, file, &image, given)?;
    let first = sizes.first().cloned().unwrap_or_default();
    let mut others: Vec<&Vec<i64>> = Vec::new();
    for size in &sizes {
        if *size != first && !others.contains(&size) {
            others.push(size);
        }
    }
    let each = graph.parts.saturating_add(spec.items.len());
    if others.len().saturating_mul(each) > ONNX_WORK {
        return Err(Box::new(tell::too_much(file, Much::PartsOfSizes)));
    }
    let stages = OfSpec::new(spec, image.axes(), work);
    let places = Places::new(graph);
    let asked = Asked::of(spec, &places, errors)?;
    let mut at = |size: &[i64], is_first| {
        let describer = Describer::new(&places, &image, (size, is_first), &stages);
        take(spec, (file, &places, &asked), is_first, describer, errors)
    };
    let (network, sources) = at(&first, true)?;
    for size in others {
        let (again, _) = at(size, false)?;
        if let Some(error) = tell::other_network(file, (&network, &again), size) {
            return Err(Box::new(error));
        }
    }
    for (item, source) in sources {
        if let Some(Item::Named(named)) = spec.items.get_mut(item) {
            named.source = Some(source);
        }
    }
    Ok(network)
}

/// The sizes of the structs; where the file fixes them, that one.
fn sizes(
    spec: &mut Spec,
    file: &File,
    image: &Image,
    given: Vec<Vec<i64>>,
) -> Described<Vec<Vec<i64>>> {
    if given.is_empty() {
        let Some(size) = image.size() else {
            return Err(Box::new(tell::open_size(file, image)));
        };
        let input = list(&size, file.place);
        spec.inputs = vec![input; spec.names.len()];
        return Ok(vec![size]);
    }
    for (size, written) in given.iter().zip(&spec.inputs) {
        if size.len() != image.axes() {
            return Err(Box::new(tell::other_axes(written.place, image, size.len())));
        }
        if !image.takes(size) {
            return Err(Box::new(tell::other_size(written.place, image)));
        }
    }
    Ok(given)
}

pub(super) fn list(size: &[i64], place: Place) -> Expr {
    let sides = size.iter().map(|&side| Expr {
        kind: ExprKind::Int(side),
        place,
    });
    Expr {
        kind: ExprKind::List(sides.collect_vec()),
        place,
    }
}
