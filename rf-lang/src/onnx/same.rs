//! Files that a network must be the same as, each read as a network of its own.

use std::cell::{Ref, RefCell};
use std::rc::Rc;

use crate::token::{Ident, TokenStream};
use receptive_field_core::CollectVec as _;

use super::input::Image;
use super::read::{Described, describe_in, found, graph, list};
use super::tell;
use super::work::Work;
use crate::diagnostic::{Errors, Place};
use crate::files::Files;
use crate::lower::input_sizes;
use crate::meter::{self, spend_each};
use crate::spec::{File, Item, Named, Other, Same, Spec};

/// What all files are read beside.
pub(super) struct Beside {
    /// The sizes of the structs.
    sizes: Vec<Vec<i64>>,
    alone: Rc<RefCell<Spec>>,
}

impl Beside {
    pub(super) fn new(spec: &Spec) -> Self {
        Self {
            sizes: input_sizes(spec),
            alone: Rc::new(RefCell::new(alone(spec))),
        }
    }
}

/// Reads the file of a statement, if it is one.
pub(super) fn same(
    (spec, index): (&mut Spec, usize),
    beside: &Beside,
    (files, work): (&dyn Files, &Work),
    errors: &mut Errors,
) {
    let Some(Item::Same(same)) = spec.items.get(index) else {
        return;
    };
    let names = spec.names.as_slice();
    match other((names, same), beside, (files, work), errors) {
        Ok(other) => {
            if let Some(Item::Same(same)) = spec.items.get_mut(index) {
                same.other = Some(Rc::new(other));
            }
        }
        Err(error) => errors.push(*error),
    }
}

fn other(
    (names, same): (&[Ident], &Same),
    beside: &Beside,
    (files, work): (&dyn Files, &Work),
    errors: &mut Errors,
) -> Described<Other> {
    let file = &same.file;
    if let Err(much) = work.file() {
        return Err(Box::new(tell::too_much(file, much)));
    }
    let found = found(file, files, work)?;
    let graph = graph(file, &found.bytes, work)?;
    let sizes = &beside.sizes;
    let axes = sizes.first().map(Vec::len);
    let image = Image::of(&graph, axes);
    let image = image.map_err(|error| Box::new(tell::no_image(file, &error)))?;
    let Some((of, size)) = struct_of(sizes, &image) else {
        let error = tell::unlike_input(file, &image, sizes.first());
        return Err(Box::new(error));
    };
    let mut other = Other {
        file: File {
            network: None,
            ..file.clone()
        },
        of,
        names: names.get(of).cloned().into_iter().collect_vec(),
        input: list(size, file.place),
        output: same.output.as_ref().map(output),
        alone: Rc::clone(&beside.alone),
    };
    other.enter();
    let mut alone = beside.alone.borrow_mut();
    describe_in(&mut alone, file, (&graph, found.path), (work, errors))?;
    if let Some(described) = &alone.file {
        other.file = described.clone();
    }
    if let Some(Item::Named(named)) = alone.items.last() {
        other.output = Some(named.clone());
    }
    drop(alone);
    Ok(other)
}

/// The first struct whose size the file takes.
fn struct_of<'s>(sizes: &'s [Vec<i64>], image: &Image) -> Option<(usize, &'s [i64])> {
    let mut sizes = sizes.iter().enumerate();
    let (of, size) = sizes.find(|(_, size)| image.takes(size))?;
    Some((of, size))
}

/// A network without a file: with what is said of nodes, unless these are of a file of the network's own.
fn alone(spec: &Spec) -> Spec {
    let is_treat = |item: &Item| matches!(item, Item::Treat(_));
    let is_kept = |item: &&Item| is_treat(item) || matches!(item, Item::Let(_) | Item::Block(_));
    let items = if spec.file.is_none() && spec.items.iter().any(is_treat) {
        let items = spec.items.iter().filter(is_kept).cloned().collect_vec();
        spend_each(items.iter().map(Item::length).total(), meter::COPIED);
        items
    } else {
        Vec::new()
    };
    Spec {
        tokens: spec.tokens,
        names: Vec::new(),
        file: None,
        inputs: Vec::new(),
        input_docs: TokenStream::new(),
        is_input_late: false,
        axes: None,
        before_input: 0,
        items,
        facade: spec.facade.clone(),
        attributes: spec.attributes.clone(),
        conditions: spec.conditions.clone(),
        is_deprecated: spec.is_deprecated,
        visibility: spec.visibility.clone(),
        generics: spec.generics.clone(),
    }
}

impl Other {
    /// The file as all that there is.
    pub(crate) fn alone(&self) -> Ref<'_, Spec> {
        self.enter();
        self.alone.borrow()
    }

    /// The network that all files share becomes that of this one.
    fn enter(&self) {
        let mut alone = self.alone.borrow_mut();
        alone.names.clone_from(&self.names);
        alone.file = Some(self.file.clone());
        alone.inputs = vec![self.input.clone()];
        // That of the file before it.
        if matches!(alone.items.last(), Some(Item::Named(_))) {
            alone.items.pop();
        }
        alone.items.extend(self.output.clone().map(Item::Named));
    }
}

fn output((of, place): &(String, Place)) -> Named {
    Named {
        docs: TokenStream::new(),
        name: Ident::new("output", place.first),
        of: of.clone(),
        place: *place,
        source: None,
    }
}
