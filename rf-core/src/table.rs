//! The guide's table.

use core::fmt::{self, Write};

use crate::cell::{Cells, Value};
use crate::layer::Layer;
use crate::network::Network;

/// A network's layers as a table: the guide's columns (size, jump, receptive field, start), and more on request.
///
/// A cell is one number where the axes agree, else `a x b`; `-` where there is no such fact.
///
/// ```
/// # use receptive_field_core::{Layer, Table, __private::{input2, layer2}};
/// # const INPUT: Layer<2> = input2(227, 227);
/// # const CONV1: Layer<2> = layer2("conv1", "e 227 227   2   1  -1  15  55 337   0  55  11   0   1   4  11   4   1   0   0   0  11");
/// # const POOL1: Layer<2> = layer2("pool1", "e 227 227   2   2   0  15  27 337   0  27  19   0   1   8   3   2   1   0   0   0  19");
/// # const LAYERS: &[Layer<2>] = &[CONV1, POOL1];
/// let table = Table::new("AlexNet", INPUT, LAYERS);
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
    shown: [bool; COLUMNS.len()],
}

/// A column of a [`Table`] beyond the guide's. They come in this order, whatever the order of the calls.
///
/// ```
/// use receptive_field_core::{Column, Network, Table};
/// fn tiles<N: Network<2>>() -> Table<2> {
///     Table::of::<N>().with(Column::Halo).with(Column::Interior)
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Column {
    /// Pixels that feature 0 sees.
    Region,
    /// [`Layer::receptive_field_min`].
    ReceptiveFieldMin,
    /// [`Layer::path_min`].
    PathMin,
    /// [`Layer::period`].
    Period,
    /// [`Layer::padding`].
    Padding,
    /// [`Layer::lookback`].
    Lookback,
    /// [`Layer::lookahead`].
    Lookahead,
    /// [`Layer::halo`].
    Halo,
    /// [`Layer::halo_unaligned`].
    HaloUnaligned,
    /// [`Layer::interior`].
    Interior,
    /// [`Layer::dropped`].
    Dropped,
}

const COLUMNS: [Column; 11] = [
    Column::Region,
    Column::ReceptiveFieldMin,
    Column::PathMin,
    Column::Period,
    Column::Padding,
    Column::Lookback,
    Column::Lookahead,
    Column::Halo,
    Column::HaloUnaligned,
    Column::Interior,
    Column::Dropped,
];

impl Column {
    const fn title(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::ReceptiveFieldMin => "shortest",
            Self::PathMin => "path min",
            Self::Period => "period",
            Self::Padding => "padding",
            Self::Lookback => "lookback",
            Self::Lookahead => "lookahead",
            Self::Halo => "halo",
            Self::HaloUnaligned => "halo unaligned",
            Self::Interior => "interior",
            Self::Dropped => "dropped",
        }
    }

    fn value<const D: usize>(self, layer: &Layer<D>, axis: usize) -> Value {
        match self {
            Self::Region => {
                let region = layer.axis_region(axis);
                Value::interval(region.map(|region| (region.start, region.end)))
            }
            Self::ReceptiveFieldMin => Value::Count(layer.receptive_field_min(axis)),
            Self::PathMin => Value::Count(layer.path_min(axis)),
            Self::Period => layer.period(axis).map_or(Value::Absent, Value::Count),
            Self::Padding => Value::whole(layer.padding(axis)),
            Self::Lookback => Value::whole(layer.lookback(axis)),
            Self::Lookahead => Value::whole(layer.lookahead(axis)),
            Self::Halo => Value::pair(layer.halo(axis)),
            Self::HaloUnaligned => Value::pair(layer.halo_unaligned(axis)),
            Self::Interior => {
                let (first, last) = layer.interior(axis);
                Value::Features(first, last)
            }
            Self::Dropped => Value::Count(layer.dropped(axis)),
        }
    }
}

impl<const D: usize> Table<D> {
    /// The table of a network; its input is shown on request.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, Table, __private::input2};
    /// # const INPUT: Layer<2> = input2(227, 227);
    /// assert_eq!(Table::new("Nothing", INPUT, &[]).to_string(), "Nothing  n  jump  receptive field  start");
    /// ```
    pub const fn new(name: &'static str, input: Layer<D>, layers: &'static [Layer<D>]) -> Self {
        Self {
            name,
            input,
            layers,
            with_input: false,
            shown: [false; COLUMNS.len()],
        }
    }

    /// The table of any network.
    ///
    /// ```
    /// # use receptive_field_core::{Network, Table};
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
    /// # use receptive_field_core::{Layer, Table, __private::input1};
    /// # const INPUT: Layer<1> = input1(8);
    /// assert!(Table::new("Nothing", INPUT, &[]).with_input().to_string().ends_with("0.5"));
    /// ```
    pub const fn with_input(mut self) -> Self {
        self.with_input = true;
        self
    }

    /// With one more column.
    ///
    /// ```
    /// # use receptive_field_core::{Column, Layer, Table, __private::input1};
    /// # const INPUT: Layer<1> = input1(8);
    /// let table = Table::new("Nothing", INPUT, &[]).with(Column::Halo);
    /// assert!(table.to_string().ends_with("start  halo"));
    /// ```
    pub const fn with(mut self, column: Column) -> Self {
        crate::array::put(&mut self.shown, column as usize, true);
        self
    }

    fn rows(&self) -> impl Iterator<Item = &Layer<D>> {
        let input = self.with_input.then_some(&self.input);
        input.into_iter().chain(self.layers)
    }

    /// The columns that are shown, from left to right.
    fn columns(&self) -> impl Iterator<Item = Shown> {
        let more = COLUMNS.into_iter().zip(self.shown);
        let more = more.filter_map(|(column, shown)| shown.then_some(Shown::More(column)));
        GUIDE.into_iter().chain(more)
    }

    fn width(&self, column: Shown) -> usize {
        self.rows()
            .map(|layer| length(&column.cells(layer)))
            .fold(length(&column.title()), usize::max)
    }

    fn names(&self) -> usize {
        self.rows()
            .map(|layer| length(&layer.name))
            .fold(length(&self.name), usize::max)
    }
}

#[derive(Clone, Copy)]
enum Shown {
    Size,
    Jump,
    ReceptiveField,
    Start,
    More(Column),
}

const GUIDE: [Shown; 4] = [
    Shown::Size,
    Shown::Jump,
    Shown::ReceptiveField,
    Shown::Start,
];

/// Columns of a table that shows all.
const WIDEST: usize = GUIDE.len() + COLUMNS.len();

impl Shown {
    const fn title(self) -> &'static str {
        match self {
            Self::Size => "n",
            Self::Jump => "jump",
            Self::ReceptiveField => "receptive field",
            Self::Start => "start",
            Self::More(column) => column.title(),
        }
    }

    fn cells<const D: usize>(self, layer: &Layer<D>) -> Cells<D> {
        Cells(match self {
            Self::Size => layer.size.map(Value::Count),
            Self::Jump => core::array::from_fn(|axis| Value::jump(layer.jump_ratio(axis))),
            Self::ReceptiveField => layer.receptive_field.map(Value::Count),
            Self::Start => layer.start.map(Value::coordinate),
            Self::More(column) => core::array::from_fn(|axis| column.value(layer, axis)),
        })
    }
}

impl<const D: usize> fmt::Display for Table<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.names();
        let mut widths = [0; WIDEST];
        for (width, column) in widths.iter_mut().zip(self.columns()) {
            *width = self.width(column);
        }
        write!(f, "{:<names$}", self.name)?;
        for (column, width) in self.columns().zip(widths) {
            right(f, &column.title(), width)?;
        }
        for layer in self.rows() {
            write!(f, "\n{:<names$}", layer.name)?;
            for (column, width) in self.columns().zip(widths) {
                right(f, &column.cells(layer), width)?;
            }
        }
        Ok(())
    }
}

fn right(f: &mut fmt::Formatter<'_>, cell: &dyn fmt::Display, width: usize) -> fmt::Result {
    f.write_str("  ")?;
    for _ in length(cell)..width {
        f.write_char(' ')?;
    }
    write!(f, "{cell}")
}

/// How many characters it takes, counted without memory.
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
