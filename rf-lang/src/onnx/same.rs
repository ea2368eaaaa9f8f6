//! Files that a network must be the same as, each read as a network of its own.

use std::rc::Rc;

use receptive_field_core::CollectVec as _;

use super::input::Image;
use super::read::{Described, describe_in, found, graph, list};
use super::tell;
use super::work::Work;
use crate::diagnostic::{Errors, Place};
use crate::files::Files;
use crate::lower::input_sizes;
use crate::spec::{File, Item, Named, Other, Same, Spec};

/// Reads the file of a statement, if it is one.
pub(super) fn same(
    spec: &mut Spec,
    index: usize,
    (files, work): (&dyn Files, &Work),
    errors: &mut Errors,
) {
    let Some(Item::Same(same)) = spec.items.get(index) else {
        return;
    };
    match other(spec, same, (files, work), errors) {
        Ok(other) => {
            if let Some(Item::Same(same)) = spec.items.get_mut(index) {
                same.other = Some(Rc::new(other));
            }
        }
        Err(error) => errors.push(*error),
    }
}

fn other(
    spec: &Spec,
    same: &Same,
    (files, work): (&dyn Files, &Work),
    errors: &mut Errors,
) -> Described<Other> {
    let file = &same.file;
    if let Err(much) = work.file() {
        return Err(Box::new(tell::too_much(file, much)));
    }
    let found = found(file, files, work)?;
    let graph = graph(file, &found.bytes, work)?;
    let sizes = input_sizes(spec);
    let axes = sizes.first().map(Vec::len);
    let image = Image::of(&graph, axes);
    let image = image.map_err(|error| Box::new(tell::no_image(file, &error)))?;
    let Some((of, size)) = struct_of(&sizes, &image) else {
        let error = tell::unlike_input(file, &image, sizes.first());
        return Err(Box::new(error));
    };
    let mut spec = alone(spec, same, (of, size));
    describe_in(&mut spec, file, (&graph, found.path), (work, errors))?;
    Ok(Other { spec, of })
}

/// The first struct whose size the file takes.
fn struct_of<'s>(sizes: &'s [Vec<i64>], image: &Image) -> Option<(usize, &'s [i64])> {
    let mut sizes = sizes.iter().enumerate();
    let takes = |size: &[i64]| match image.size() {
        Some(fixed) => fixed == size,
        None => size.len() == image.axes(),
    };
    let (of, size) = sizes.find(|(_, size)| takes(size))?;
    Some((of, size))
}

/// The file as all that there is: with what is said of its nodes, unless the network has a file of its own.
fn alone(spec: &Spec, same: &Same, (of, size): (usize, &[i64])) -> Spec {
    let is_kept = |item: &&Item| match item {
        Item::Let(_) | Item::Block(_) => true,
        Item::Treat(_) => spec.file.is_none(),
        _ => false,
    };
    let mut items = spec.items.iter().filter(is_kept).cloned().collect_vec();
    if let Some((name, place)) = &same.output {
        items.push(output(name, *place));
    }
    Spec {
        tokens: spec.tokens,
        names: spec.names.iter().skip(of).take(1).cloned().collect_vec(),
        file: Some(File {
            network: None,
            ..same.file.clone()
        }),
        inputs: vec![list(size, same.file.place)],
        axes: None,
        before_input: items.len(),
        items,
        facade: spec.facade.clone(),
        attributes: spec.attributes.clone(),
        visibility: spec.visibility.clone(),
        generics: spec.generics.clone(),
    }
}

fn output(of: &str, place: Place) -> Item {
    Item::Named(Named {
        docs: proc_macro2::TokenStream::new(),
        name: proc_macro2::Ident::new("output", place.first),
        of: of.to_owned(),
        place,
        source: None,
    })
}
