//! The same network at a size that is known only at run time.

mod error;
mod facts;
mod feature;
mod fit;
mod layer;
mod macros;
mod places;
mod table;

use core::fmt;

pub use error::SizeError;
pub use feature::FeatureAt;
pub use fit::{fit_at_least, fits};
pub use layer::LayerAt;
pub use table::TableAt;

use crate::graph;
use crate::layer::Layer;
use crate::network::Network;
use receptive_field_core::Source;
use receptive_field_core::checked::signed;
use receptive_field_core::eval::{Evaluation, evaluate};

/// A network at a size of its input that is known only at run time: what its struct's `at` makes.
///
/// Rules are applied anew at this size (`same`, `crop_like`, `resize_like`, `multiple`, …), so that it is what the
/// network described with this `input` would be: layers have the same names, and facts the same meanings.
///
/// ```
/// # use receptive_field::receptive_field;
/// receptive_field! {
///     struct Stem;
///     input: [224, 224];
///     conv1: conv(7, stride = 2, pad = same);
///     pool1: max_pool(3, stride = 2, pad = same);
/// }
/// let stem = Stem::at([480, 641])?;
/// assert_eq!(stem.output().size, [120, 161]);
/// assert_eq!(stem.layer("conv1").unwrap().interior(1), Some((2, 319)));
/// # Ok::<(), receptive_field::SizeError>(())
/// ```
#[derive(Clone)]
pub struct NetworkAt<const D: usize> {
    name: &'static str,
    layers: &'static [Layer<D>],
    aliases: &'static [(&'static str, usize)],
    output: Source,
    size: [usize; D],
    evaluation: Evaluation,
}

impl<const D: usize> NetworkAt<D> {
    /// Any network at this size, for generic code: what `N::at(size)` is.
    ///
    /// ```
    /// use receptive_field::{Network, NetworkAt, SizeError, receptive_field};
    /// fn features<N: Network<1>>(samples: usize) -> Result<usize, SizeError> {
    ///     Ok(NetworkAt::of::<N>([samples])?.output().size[0])
    /// }
    /// receptive_field! { struct Net; input: [8]; conv: conv(3); }
    /// assert_eq!(features::<Net>(100)?, 98);
    /// # Ok::<(), SizeError>(())
    /// ```
    ///
    /// # Errors
    /// Where the network is impossible at this size: the first layer that cannot be, in the words of the macro, and
    /// the nearest sizes that fit.
    pub fn of<N: Network<D>>(size: [usize; D]) -> Result<Self, SizeError> {
        let evaluation = Self::evaluated::<N>(size)?;
        if let Some(error) = evaluation.errors().first() {
            return Err(SizeError::of_layer(&evaluation, error, N::LAYERS));
        }
        let output = N::OUTPUT.name;
        let output = N::LAYERS.iter().position(|layer| layer.name == output);
        Ok(Self {
            name: N::NAME,
            layers: N::LAYERS,
            aliases: N::ALIASES,
            output: output.map_or(Source::Input, Source::Layer),
            size,
            evaluation,
        })
    }

    /// The network at this size, which may be impossible.
    fn evaluated<N: Network<D>>(size: [usize; D]) -> Result<Evaluation, SizeError> {
        let mut graph = graph::described::<N, D>();
        for ((axis, side), &given) in graph.input.iter_mut().enumerate().zip(&size) {
            *side = match signed(given) {
                Some(pixels) if pixels > 0 => pixels,
                _ => return Err(SizeError::of_side(axis, given)),
            };
        }
        Ok(evaluate(graph))
    }

    pub(crate) fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }

    /// The name of the network's struct.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Pixels of the input on each axis.
    pub fn size(&self) -> [usize; D] {
        self.size
    }

    /// The input, each pixel a feature.
    pub fn input(&self) -> LayerAt<'_, D> {
        LayerAt::new(self, Source::Input)
    }

    /// What is named `output`, or the last layer.
    pub fn output(&self) -> LayerAt<'_, D> {
        LayerAt::new(self, self.output)
    }

    /// Every layer but the input, in order.
    ///
    /// ```
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [8]; conv: conv(3); pool: max_pool(2); }
    /// let net = Net::at([101])?;
    /// let sizes: Vec<usize> = net.layers().map(|layer| layer.size[0]).collect();
    /// assert_eq!(sizes, [99, 49]);
    /// # Ok::<(), receptive_field::SizeError>(())
    /// ```
    pub fn layers(&self) -> impl ExactSizeIterator<Item = LayerAt<'_, D>> {
        (0..self.layers.len()).map(|index| LayerAt::new(self, Source::Layer(index)))
    }

    /// The layer of this name; any path that names it will do, and `input`.
    ///
    /// ```
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; block b { c: conv(3); } input: [8]; b1: b(); }
    /// let net = Net::at([100])?;
    /// assert_eq!(net.layer("b1.c").unwrap().size, [98]);
    /// assert!(net.layer("b2").is_none());
    /// # Ok::<(), receptive_field::SizeError>(())
    /// ```
    pub fn layer(&self, name: &str) -> Option<LayerAt<'_, D>> {
        if name == "input" {
            return Some(self.input());
        }
        let of_alias = || {
            let mut aliases = self.aliases.iter();
            aliases
                .find(|(alias, _)| *alias == name)
                .map(|(_, index)| *index)
        };
        let index = self.layers.iter().position(|layer| layer.name == name);
        Some(LayerAt::new(self, Source::Layer(index.or_else(of_alias)?)))
    }

    /// A layer by what another one [reads](LayerAt::inputs); `None` where there is no such layer.
    pub fn get(&self, source: Source) -> Option<LayerAt<'_, D>> {
        self.evaluation.node(source)?;
        Some(LayerAt::new(self, source))
    }

    /// The table of all layers, to be printed: size, jump, receptive field and start.
    ///
    /// ```
    /// # use receptive_field::receptive_field;
    /// receptive_field! { struct Net; input: [8]; conv: conv(3); }
    /// let table = Net::at([100])?.table().to_string();
    /// assert_eq!(table, "Net    n  jump  receptive field  start\nconv  98     1                3    1.5");
    /// # Ok::<(), receptive_field::SizeError>(())
    /// ```
    pub fn table(&self) -> TableAt<'_, D> {
        TableAt::new(self)
    }
}

impl<const D: usize> fmt::Debug for NetworkAt<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NetworkAt")
            .field("name", &self.name)
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
