//! The picture of a network: one row for each named layer over an axis of the input.
//!
//! There is one drawing. A network's page on docs.rs and `figure()` at run time tell it of their layers as a [`Subject`];
//! what it decides and writes is the same for both.

mod arcs;
mod legend;
mod map;
mod notes;
mod rows;
mod scale;
mod style;
mod svg;
mod text;

pub use notes::{note_contract, note_feature};

use alloc::string::String;
use alloc::vec::Vec;

use crate::eval::Record;
use crate::source::Source;

/// A network as its picture needs it, whoever tells of it.
///
/// ```
/// use receptive_field_core::eval::{Record, Source};
/// use receptive_field_core::figure::{Choice, Part, Subject};
/// // a layer that is its input
/// let part = Part { name: "same", inputs: vec![Source::Input], axes: vec![Record::input(8)] };
/// let (layers, output) = (vec![part], Source::Layer(0));
/// let subject = Subject { name: "Net", input: vec![8], layers, output, notes: "" };
/// assert!(subject.svg(&Choice::default()).starts_with("<svg "));
/// ```
pub struct Subject<'a> {
    /// The name of its struct.
    pub name: &'a str,
    /// Pixels of the input on each axis.
    pub input: Vec<i64>,
    /// Every layer but the input, in order.
    pub layers: Vec<Part<'a>>,
    /// What is named `output`, or the last layer.
    pub output: Source,
    /// Contracts and features, as [`note_contract`] and [`note_feature`] write them.
    pub notes: &'a str,
}

/// One layer of a [`Subject`].
pub struct Part<'a> {
    /// Its shortest path in the network.
    pub name: &'a str,
    /// What it reads.
    pub inputs: Vec<Source>,
    /// What its features see on each axis.
    pub axes: Vec<Record<'a>>,
}

/// What is drawn of it.
#[derive(Default)]
pub struct Choice {
    /// The axis of the input.
    pub axis: usize,
    /// A feature of the output on that axis: each row shows what is nearest to its centre, in place of the middle.
    pub feature: Option<i64>,
    /// These layers, in place of those with a name.
    pub layers: Option<Vec<usize>>,
    /// Whether it stands in a page of rustdoc, with its colours and links to the page's constants.
    pub is_page: bool,
}

impl Subject<'_> {
    /// The picture as SVG.
    #[inline]
    pub fn svg(&self, choice: &Choice) -> String {
        let drawing = rows::drawing(self, choice);
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = svg::write(&drawing, choice.is_page, &mut text);
        text
    }
}

/// What is to be drawn: positions are still pixels.
struct Drawing<'a> {
    name: &'a str,
    /// `227 x 227`
    input: String,
    /// Which axis is drawn, where there are several and they differ.
    axis: Option<usize>,
    /// Pixels of the input on this axis.
    image: i64,
    scale: scale::Scale,
    rows: Vec<Row<'a>>,
    /// From row to row; row 0 is the input.
    arcs: Vec<(usize, usize)>,
    /// How many layers the rows stand for, if for more than themselves.
    folded: Option<usize>,
    map: Option<map::Map<'a>>,
}

/// A layer or a feature over the axis of the input. Centres are twice as many pixels, so that halves are whole.
struct Row<'a> {
    label: &'a str,
    /// A feature and not a layer.
    is_feature: bool,
    /// How many layers it stands for.
    layers: usize,
    /// `163 px · every 16`
    said: String,
    /// The same in a sentence.
    told: String,
    /// What the feature in the middle sees.
    seen: Option<(i64, i64)>,
    /// What a feature beside it sees that sees least, if that is less.
    least: Option<(i64, i64)>,
    centre: Option<i128>,
    centres: Centres,
    contracts: Vec<&'a str>,
}

enum Centres {
    Each(Vec<i128>),
    /// So many that they would touch: from the first to the last.
    Dense(i128, i128),
}

/// The constant of a layer by its shortest path: of a name that was given outside of blocks, also in a loop; none of a
/// stage, a part or an argument.
///
/// ```
/// use receptive_field_core::figure::constant;
/// assert_eq!(constant("level[2]").as_deref(), Some("LEVEL"));
/// assert_eq!(constant("layer2.1.main"), None);
/// ```
#[inline]
pub fn constant(name: &str) -> Option<String> {
    if name.contains(['.', '@']) {
        return None;
    }
    let name = name.split('[').next().unwrap_or(name);
    Some(name.to_uppercase())
}
