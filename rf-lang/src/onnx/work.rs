//! What the files of a call take of what they may take in all.

use std::cell::Cell;

use crate::budget::{
    LAYERS, ONNX_DESCRIBED, ONNX_FIELDS, ONNX_FILE, ONNX_FILES, ONNX_NAMES, ONNX_PARTS,
    ONNX_TREATED,
};
use crate::meter::{self, spend_each};

/// So many bytes of names are as much work as a part.
const AS_A_PART: usize = 64;

/// So many fields are as much work as an input of a node …
const FIELDS_AS_ONE: usize = 16;

/// … and a layer as so many inputs.
const AS_LAYER: usize = 4;

/// What was taken so far.
#[derive(Default)]
pub(super) struct Work {
    bytes: Cell<u64>,
    /// Files that were read.
    read: Count,
    files: Count,
    fields: Count,
    names: Count,
    parts: Count,
    described: Count,
    layers: Count,
    treated: Count,
}

/// What is past its limit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Much {
    /// Files that a network must be the same as.
    Files,
    /// Fields of files, of whatever.
    Fields,
    /// Bytes of names.
    Names,
    /// Bytes of the names of layers.
    NamesOfLayers,
    /// Nodes, and what belongs to them.
    Parts,
    /// The same of several files together.
    PartsOfFiles,
    /// The same at further sizes.
    PartsOfSizes,
    /// What nodes read and make, at all sizes.
    Described,
    /// Layers of all sizes and files.
    Layers,
    /// Stages that stand for nodes.
    Treated,
}

/// A number that only grows.
#[derive(Default)]
struct Count(Cell<usize>);

impl Count {
    fn add(&self, more: usize) -> usize {
        let all = self.0.get().saturating_add(more);
        self.0.set(all);
        all
    }

    /// Counts more, of what there may be so many.
    fn take(&self, more: usize, most: usize, what: Much) -> Result<(), Much> {
        if self.add(more) > most {
            return Err(what);
        }
        Ok(())
    }
}

impl Work {
    /// How long the next file may be.
    pub(super) fn room(&self) -> u64 {
        ONNX_FILE.saturating_sub(self.bytes.get())
    }

    /// Counts a file of so many bytes.
    pub(super) fn bytes(&self, more: usize) {
        self.read.add(1);
        let more = u64::try_from(more).unwrap_or(u64::MAX);
        self.bytes.set(self.bytes.get().saturating_add(more));
    }

    /// The files that a network must be the same as may be as long together as its own.
    pub(super) fn forget_bytes(&self) {
        self.bytes.set(0);
    }

    pub(super) fn file(&self) -> Result<(), Much> {
        self.files.take(1, ONNX_FILES, Much::Files)
    }

    pub(super) fn field(&self) -> Result<(), Much> {
        self.fields.take(1, ONNX_FIELDS, Much::Fields)
    }

    pub(super) fn name(&self, length: usize) -> Result<(), Much> {
        self.names.take(length, ONNX_NAMES, Much::Names)
    }

    pub(super) fn parts(&self, more: usize) -> Result<(), Much> {
        let what = match self.read.0.get() {
            0 | 1 => Much::Parts,
            _ => Much::PartsOfFiles,
        };
        spend_each(more, meter::PART);
        self.parts.take(more, ONNX_PARTS, what)
    }

    /// How many parts there were so far, and how much their names are.
    pub(super) fn held(&self) -> usize {
        let names = self.names.0.get().checked_div(AS_A_PART).unwrap_or(0);
        self.parts.0.get().saturating_add(names)
    }

    pub(super) fn described(&self, more: usize) -> Result<(), Much> {
        spend_each(more, meter::DESCRIBED);
        self.described.take(more, ONNX_DESCRIBED, Much::Described)
    }

    /// Counts so many fields as what is described of a file.
    pub(super) fn fields_since(&self, before: usize) -> Result<(), Much> {
        let more = self.fields().saturating_sub(before);
        spend_each(more, meter::FIELD);
        self.described(more / FIELDS_AS_ONE)
    }

    pub(super) fn fields(&self) -> usize {
        self.fields.0.get()
    }

    pub(super) fn layer(&self) -> Result<(), Much> {
        self.described(AS_LAYER)?;
        self.layers.take(1, LAYERS, Much::Layers)
    }

    /// How much more stages may take.
    pub(super) fn room_for_treated(&self) -> usize {
        ONNX_TREATED.saturating_sub(self.treated.0.get())
    }

    pub(super) fn treated(&self, more: usize) -> Result<(), Much> {
        self.treated.take(more, ONNX_TREATED, Much::Treated)
    }
}
