//! Any network, for generic code.

use crate::layer::Layer;

/// A network that `receptive_field!` has described, over `D` axes: for contracts on whatever network comes.
///
/// Only the macro implements it. A generic `const { … }` is checked when the code is built for a type, so not by
/// `cargo check`.
///
/// ```
/// use receptive_field::{Network, exactly};
///
/// struct Detector<B>(B);
///
/// impl<B: Network<2>> Detector<B> {
///     fn new(backbone: B) -> Self {
///         const { B::OUTPUT.expect_jump(exactly(32.0)) };
///         Self(backbone)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a network of {D} axes",
    label = "not described by `receptive_field!` with {D} axes"
)]
pub trait Network<const D: usize>: crate::__private::Sealed {
    /// The name of its struct.
    const NAME: &'static str;
    /// Its input, each pixel a feature.
    const INPUT: Layer<D>;
    /// Every layer but the input, in order.
    const LAYERS: &'static [Layer<D>];
    /// What is named `output`, or the last layer.
    const OUTPUT: Layer<D>;
}
