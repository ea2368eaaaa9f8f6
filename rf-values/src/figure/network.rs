//! The picture of a described network.

use core::fmt;
use receptive_field_core::CollectVec as _;

use crate::layer::Layer;
use crate::network::Network;
use crate::private::find;
use receptive_field_core::Source;
use receptive_field_core::axis::Axis;
use receptive_field_core::eval::Record;
use receptive_field_core::figure::{Choice, Part, Subject};
use receptive_field_core::stop::stop;
use receptive_field_core::text::Text;

/// A network as a picture: one row for each named layer over an axis of the input, as SVG that stands on its own, with
/// colours for light and dark.
///
/// A bar is what the feature sees that stands in the middle, dashed where it reaches into padding; where features differ
/// by phase, it is one that sees the most, and a second bar shows the least. Dots are centres, marks are contracts with
/// their text as a tooltip, arcs are what a join reads, and reads that pass over a row; declared features come last, and
/// on both axes of an image. More than 24 named layers are folded by stage. The network's page on docs.rs shows the same.
///
/// ```
/// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
/// let svg = AlexNet::figure().layers(&["conv1", "pool5"]).to_string();
/// assert!(svg.starts_with("<svg ") && svg.contains("195 px · every 32"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure<'n, const D: usize> {
    name: &'static str,
    input: Layer<D>,
    layers: &'static [Layer<D>],
    output: Layer<D>,
    aliases: &'static [(&'static str, usize)],
    notes: &'static str,
    axis: usize,
    feature: Option<[usize; D]>,
    shown: Option<&'n [&'n str]>,
}

impl<const D: usize> Figure<'_, D> {
    /// The picture of any network.
    ///
    /// ```
    /// use receptive_field::{Figure, Network};
    /// fn svg<const D: usize, N: Network<D>>() -> String {
    ///     Figure::of::<N>().to_string()
    /// }
    /// ```
    pub const fn of<N: Network<D>>() -> Self {
        Self {
            name: N::NAME,
            input: N::INPUT,
            layers: N::LAYERS,
            output: N::OUTPUT,
            aliases: N::ALIASES,
            notes: N::NOTES,
            axis: 0,
            feature: None,
            shown: None,
        }
    }

    /// Over this axis of the input, in place of the first.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert!(AlexNet::figure().axis(1).to_string().contains("conv1"));
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn axis(mut self, axis: usize) -> Self {
        if axis >= D {
            stop(
                &Text::new()
                    .str("`")
                    .str(self.name)
                    .str("` has no axis ")
                    .count(axis),
            );
        }
        self.axis = axis;
        self
    }

    /// With the region of this feature of the output, and of what is nearest to its centre in each layer, in place of
    /// the middle.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// let corner = AlexNet::figure().feature([0, 0]).to_string();
    /// assert!(corner.contains("feature 0 sees [-64, 131)"));
    /// ```
    ///
    /// # Panics
    /// Where the output has no such feature.
    #[track_caller]
    pub const fn feature(mut self, index: [usize; D]) -> Self {
        // It stops where there is none.
        let _ = self.output.center(index);
        self.feature = Some(index);
        self
    }

    /// With a row for each of these layers, in place of those with a name; any path that names one will do.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// assert!(!AlexNet::figure().layers(&["conv1"]).to_string().contains("conv3"));
    /// ```
    ///
    /// # Panics
    /// Where there is no such layer.
    #[track_caller]
    pub const fn layers<'m>(self, names: &'m [&'m str]) -> Figure<'m, D> {
        let mut rest = names;
        while let Some((name, behind)) = rest.split_first() {
            if find(self.layers, self.aliases, name).is_none() {
                stop(
                    &Text::new()
                        .str("`")
                        .str(self.name)
                        .str("` has no layer `")
                        .str(name)
                        .str("`"),
                );
            }
            rest = behind;
        }
        Figure {
            name: self.name,
            input: self.input,
            layers: self.layers,
            output: self.output,
            aliases: self.aliases,
            notes: self.notes,
            axis: self.axis,
            feature: self.feature,
            shown: Some(names),
        }
    }

    fn subject(&self) -> Subject<'static> {
        let layers = self.layers.iter().map(|layer| Part {
            name: layer.name,
            inputs: layer.inputs().collect_vec(),
            axes: layer
                .axes()
                .iter()
                .map(|&axis| Record { axis })
                .collect_vec(),
        });
        let output = self
            .layers
            .iter()
            .position(|layer| layer.name == self.output.name);
        Subject {
            name: self.name,
            input: self.input.axes().iter().map(Axis::size).collect_vec(),
            layers: layers.collect_vec(),
            output: output.map_or(Source::Input, Source::Layer),
            notes: self.notes,
        }
    }

    fn index(&self, name: &str) -> Option<usize> {
        let layer = find(self.layers, self.aliases, name)?;
        self.layers
            .iter()
            .position(|other| other.name == layer.name)
    }
}

impl<const D: usize> fmt::Display for Figure<'_, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.shown.map(|names| {
            let indices = names.iter().filter_map(|name| self.index(name));
            indices.collect_vec()
        });
        let feature = self.feature.and_then(|index| {
            let index = index.get(self.axis).copied()?;
            i64::try_from(index).ok()
        });
        let choice = Choice {
            axis: self.axis,
            feature,
            layers: shown,
            is_page: false,
        };
        f.write_str(&self.subject().svg(&choice))
    }
}
