//! The guide's table, at a size.

use alloc::vec::Vec;
use core::array;
use core::fmt;
use receptive_field_core::CollectVec as _;

use super::{LayerAt, NetworkAt};
use crate::column::Column;
use crate::table::{GUIDE, Row, print};
use receptive_field_core::cell::{Cell, Cells};
use receptive_field_core::{Answer, Fact, Missing};

/// The table of all layers at a size that is known only at run time, to be printed: see [`Table`](crate::Table).
#[derive(Debug, Clone)]
pub struct TableAt<'n, const D: usize> {
    input: Option<LayerAt<'n, D>>,
    network: &'n NetworkAt<D>,
    shown: [bool; Column::COUNT],
}

impl<'n, const D: usize> TableAt<'n, D> {
    pub(super) fn new(network: &'n NetworkAt<D>) -> Self {
        Self {
            input: None,
            network,
            shown: GUIDE,
        }
    }

    /// With a row for the input.
    pub fn with_input(mut self) -> Self {
        self.input = Some(self.network.input());
        self
    }

    /// With one more column.
    pub fn with(mut self, column: Column) -> Self {
        receptive_field_core::array::put(&mut self.shown, column as usize, true);
        self
    }
}

impl<const D: usize> fmt::Display for TableAt<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows: Vec<LayerAt<'_, D>> = self
            .input
            .iter()
            .cloned()
            .chain(self.network.layers())
            .collect_vec();
        print(f, self.network.name, &self.shown, || rows.iter())
    }
}

impl<const D: usize> LayerAt<'_, D> {
    fn cells(&self, fact: Fact) -> Cells<D> {
        Cells(array::from_fn(|axis| {
            let answer = self.axis(axis).map(|axis| axis.fact(fact));
            Cell::of(fact, answer.unwrap_or(Answer::Missing(Missing::Nothing)))
        }))
    }
}

impl<const D: usize> Row<D> for &LayerAt<'_, D> {
    fn name(&self) -> &str {
        self.name
    }

    fn cells(&self, column: Column) -> Cells<D> {
        match column.fact() {
            Some(fact) => LayerAt::cells(self, fact),
            None => Cells(array::from_fn(|axis| {
                Cell::region(self.axis(axis).and_then(|axis| axis.region(0)))
            })),
        }
    }
}

impl<const D: usize> fmt::Display for LayerAt<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cells = |fact| LayerAt::cells(self, fact);
        crate::layer::write(f, self.name, &self.size, cells)
    }
}
