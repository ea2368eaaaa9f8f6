//! A network in the language of Graphviz.

use core::fmt;

use crate::layer::Layer;
use crate::network::Network;
use receptive_field_core::{Fact, Source};

/// A network as a graph in the language of [Graphviz](https://graphviz.org), a node for each layer: for those who draw
/// elsewhere.
///
/// ```
/// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
/// let dot = AlexNet::graph().to_string();
/// assert!(dot.starts_with("digraph \"AlexNet\" {"));
/// assert!(dot.contains("\"conv1\" -> \"pool1\";"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Graphviz<const D: usize> {
    name: &'static str,
    input: Layer<D>,
    layers: &'static [Layer<D>],
}

impl<const D: usize> Graphviz<D> {
    /// The graph of any network.
    ///
    /// ```
    /// use receptive_field::{Graphviz, Network};
    /// fn dot<const D: usize, N: Network<D>>() -> String {
    ///     Graphviz::of::<N>().to_string()
    /// }
    /// ```
    pub const fn of<N: Network<D>>() -> Self {
        Self {
            name: N::NAME,
            input: N::INPUT,
            layers: N::LAYERS,
        }
    }

    fn name_of(&self, source: Source) -> &'static str {
        let layer = match source {
            Source::Input => Some(&self.input),
            Source::Layer(index) => self.layers.get(index),
        };
        layer.map_or("", |layer| layer.name)
    }
}

impl<const D: usize> fmt::Display for Graphviz<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "digraph \"{}\" {{", self.name)?;
        writeln!(
            f,
            "    node [shape=box, style=rounded, fontname=\"Helvetica\"];"
        )?;
        let Layer { name, size, .. } = &self.input;
        write!(f, "    \"{name}\" [label=\"{name}\\n")?;
        sides(f, size)?;
        writeln!(f, " px\"];")?;
        for layer in self.layers {
            let Layer { name, size, .. } = layer;
            write!(
                f,
                "    \"{name}\" [label=\"{name}\\n{}\\n",
                layer.kind().words()
            )?;
            sides(f, size)?;
            let (field, jump) = (layer.cells(Fact::ReceptiveField), layer.cells(Fact::Jump));
            writeln!(f, " · {field} px · every {jump}\"];")?;
        }
        for layer in self.layers {
            for input in layer.inputs() {
                writeln!(f, "    \"{}\" -> \"{}\";", self.name_of(input), layer.name)?;
            }
        }
        f.write_str("}")
    }
}

fn sides<const D: usize>(f: &mut fmt::Formatter<'_>, size: &[usize; D]) -> fmt::Result {
    for (axis, side) in size.iter().enumerate() {
        let by = if axis > 0 { " x " } else { "" };
        write!(f, "{by}{side}")?;
    }
    Ok(())
}
