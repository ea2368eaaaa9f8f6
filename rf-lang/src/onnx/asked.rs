//! What is asked of a file, at whatever size: the tensors that are named, and the nodes that lead there.

use crate::token::Word;
use receptive_field_core::CollectVec as _;

use super::find::Places;
use super::tell;
use crate::diagnostic::{Diagnostic, Errors, Place};
use crate::names::Names;
use crate::near::Suggesting;
use crate::spec::{Item, Spec};

pub(super) struct Asked<'b> {
    pub(super) wanted: Vec<Wanted<'b>>,
    /// These, and the outputs of the graph where none is the output.
    pub(super) tensors: Names,
    pub(super) needed: Vec<bool>,
}

/// A tensor that is named.
pub(super) struct Wanted<'b> {
    /// The number of the statement.
    pub(super) item: usize,
    pub(super) tensor: &'b str,
    pub(super) place: Place,
    pub(super) is_output: bool,
}

impl<'b> Asked<'b> {
    pub(super) fn of(
        spec: &'b Spec,
        places: &Places<'b>,
        errors: &mut Errors,
    ) -> Result<Self, Box<Diagnostic>> {
        let mut wanted = Vec::new();
        let mut missing: Vec<(Place, &str)> = Vec::new();
        for (item, what) in spec.items.iter().enumerate() {
            match what {
                Item::Named(named) => match places.tensor(&named.of) {
                    Some(tensor) => wanted.push(Wanted {
                        item,
                        tensor,
                        place: named.place,
                        is_output: named.name.is("output"),
                    }),
                    None => missing.push((named.place, &named.of)),
                },
                Item::Treat(treat) if !places.has(&treat.node) => {
                    missing.push((treat.place, &treat.node));
                }
                _ => {}
            }
        }
        not_there(&missing, places, errors)?;
        let mut asked = Self {
            wanted,
            tensors: Names::default(),
            needed: Vec::new(),
        };
        let named = asked.wanted.iter().map(|wanted| wanted.tensor);
        let mut roots = named.collect_vec();
        if !asked.has_output() {
            roots.extend(places.graph.outputs.iter().copied());
        }
        asked.needed = places.needed(&roots);
        for root in roots {
            asked.tensors.add(root.to_owned());
        }
        Ok(asked)
    }

    pub(super) fn has_output(&self) -> bool {
        self.wanted.iter().any(|wanted| wanted.is_output)
    }
}

/// The errors for names of nothing; the last is the answer.
fn not_there(
    missing: &[(Place, &str)],
    places: &Places,
    errors: &mut Errors,
) -> Result<(), Box<Diagnostic>> {
    if missing.is_empty() {
        return Ok(());
    }
    let names = places.names();
    let suggesting = Suggesting::default();
    for (place, name) in missing {
        if !errors.is_full() {
            errors.push(tell::no_tensor((*place, name), &names, &suggesting));
        }
    }
    errors
        .take_last()
        .map_or(Ok(()), |error| Err(Box::new(error)))
}
