//! The guide's table.

use core::fmt::{self, Write};

use crate::column::Column;
use crate::layer::Layer;
use crate::network::Network;
use receptive_field_core::cell::Cells;

/// What every table shows.
pub(crate) const GUIDE: [bool; Column::COUNT] = Column::guide();

/// A network's layers as a table: the guide's columns (size, jump, receptive field, start), and more on request.
///
/// A cell is one number where the axes agree, else `a x b`; `-` where there is no such fact.
///
/// ```
/// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
/// # use receptive_field::{Layer, Table};
/// const FIRST: &[Layer<2>] = &[AlexNet::CONV1, AlexNet::POOL1];
/// let table = Table::new("AlexNet", AlexNet::INPUT, FIRST);
/// assert_eq!(
///     table.with_input().to_string(),
///     "\
/// AlexNet    n  jump  receptive field  start
/// input    227     1                1    0.5
/// conv1     55     4               11    5.5
/// pool1     27     8               19    9.5"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table<const D: usize> {
    name: &'static str,
    input: Layer<D>,
    layers: &'static [Layer<D>],
    with_input: bool,
    shown: [bool; Column::COUNT],
}

impl<const D: usize> Table<D> {
    /// The table of a network; its input is shown on request.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Table;
    /// let table = Table::new("Nothing", AlexNet::INPUT, &[]);
    /// assert_eq!(table.to_string(), "Nothing  n  jump  receptive field  start");
    /// ```
    pub const fn new(name: &'static str, input: Layer<D>, layers: &'static [Layer<D>]) -> Self {
        Self {
            name,
            input,
            layers,
            with_input: false,
            shown: GUIDE,
        }
    }

    /// The table of any network.
    ///
    /// ```
    /// # use receptive_field::{Network, Table};
    /// fn print<const D: usize, N: Network<D>>() {
    ///     println!("{}", Table::of::<N>());
    /// }
    /// ```
    pub const fn of<N: Network<D>>() -> Self {
        Self::new(N::NAME, N::INPUT, N::LAYERS)
    }

    /// With the input as the first row.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Table;
    /// let table = Table::new("Nothing", AlexNet::INPUT, &[]);
    /// assert!(table.with_input().to_string().ends_with("0.5"));
    /// ```
    pub const fn with_input(mut self) -> Self {
        self.with_input = true;
        self
    }

    /// With one more column.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::{Column, Table};
    /// let table = Table::new("Nothing", AlexNet::INPUT, &[]).with(Column::Halo);
    /// assert!(table.to_string().ends_with("start  halo"));
    /// ```
    pub const fn with(mut self, column: Column) -> Self {
        receptive_field_core::array::put(&mut self.shown, column as usize, true);
        self
    }

    fn rows(&self) -> impl Iterator<Item = &Layer<D>> {
        let input = self.with_input.then_some(&self.input);
        input.into_iter().chain(self.layers)
    }
}

impl<const D: usize> fmt::Display for Table<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print(f, self.name, &self.shown, || self.rows())
    }
}

/// A line of a table.
pub(crate) trait Row<const D: usize> {
    fn name(&self) -> &str;
    fn cells(&self, column: Column) -> Cells<D>;
}

impl<const D: usize> Row<D> for &Layer<D> {
    fn name(&self) -> &str {
        self.name
    }

    fn cells(&self, column: Column) -> Cells<D> {
        column.cells(self)
    }
}

pub(crate) fn print<const D: usize, R: Row<D>, I: Iterator<Item = R>>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    shown: &[bool; Column::COUNT],
    rows: impl Fn() -> I,
) -> fmt::Result {
    let columns = || Column::all().filter(|column| shown.get(*column as usize) == Some(&true));
    let names = rows()
        .map(|row| length(&row.name()))
        .fold(length(&name), usize::max);
    let mut widths = [0; Column::COUNT];
    for (width, column) in widths.iter_mut().zip(columns()) {
        *width = rows()
            .map(|row| length(&row.cells(column)))
            .fold(length(&column.title()), usize::max);
    }
    write!(f, "{name:<names$}")?;
    for (column, width) in columns().zip(widths) {
        right(f, &column.title(), width)?;
    }
    for row in rows() {
        write!(f, "\n{:<names$}", row.name())?;
        for (column, width) in columns().zip(widths) {
            right(f, &row.cells(column), width)?;
        }
    }
    Ok(())
}

#[inline]
fn right(f: &mut fmt::Formatter<'_>, cell: &dyn fmt::Display, width: usize) -> fmt::Result {
    f.write_str("  ")?;
    for _ in length(cell)..width {
        f.write_char(' ')?;
    }
    write!(f, "{cell}")
}

/// How many characters it takes, counted without memory.
#[inline]
fn length(cell: &dyn fmt::Display) -> usize {
    struct Count(usize);
    impl Write for Count {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0 = self.0.saturating_add(text.chars().count());
            Ok(())
        }
    }
    let mut count = Count(0);
    // Counting cannot fail, and no cell of ours does.
    let _ = write!(count, "{cell}");
    count.0
}
