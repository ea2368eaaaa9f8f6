//! Why a network is impossible at a size.

use alloc::format;
use alloc::string::String;
use core::fmt;

use crate::layer::Layer;
use receptive_field_core::Source;
use receptive_field_core::eval::{EvalError, EvalErrorKind, Evaluation, Names};

/// Why a network is impossible at a size, or what was asked of it is.
///
/// It reads as the macro's error for that size does, and ends with the nearest sizes that fit.
///
/// ```
/// # use receptive_field::receptive_field;
/// receptive_field! { struct Pairs; input: [8]; pairs: pixel_unshuffle(2); }
/// let error = Pairs::at([101]).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`pairs`: 2 does not divide the 101 features of its input; the nearest inputs that fit have 100 and 102 pixels (`2 * k`)",
/// );
/// assert_eq!(error.layer(), Some("pairs"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeError {
    message: String,
    layer: Option<&'static str>,
}

impl SizeError {
    #[inline]
    pub(crate) fn new(message: String) -> Self {
        Self {
            message,
            layer: None,
        }
    }

    #[inline]
    pub(crate) fn at_layer(layer: &'static str, message: String) -> Self {
        Self {
            message,
            layer: Some(layer),
        }
    }

    #[inline]
    pub(super) fn of_side(axis: usize, given: usize) -> Self {
        Self::new(match given {
            0 => format!("the input has no pixels on axis {axis}"),
            _ => format!("the input has {given} pixels on axis {axis}: more than 63 bits count"),
        })
    }

    pub(super) fn of_layer<const D: usize>(
        evaluation: &Evaluation,
        error: &EvalError,
        layers: &'static [Layer<D>],
    ) -> Self {
        let mut message = evaluation.message(error, &Named(layers));
        let depends_on_size = matches!(
            error.kind,
            EvalErrorKind::Sizes(_) | EvalErrorKind::Op { .. }
        );
        let sizes = depends_on_size.then(|| evaluation.graph().fitting(error.axis));
        if let Some(sizes) = sizes.flatten() {
            message = format!("{message}; {sizes}");
        }
        Self {
            message,
            layer: layers.get(error.node).map(|layer| layer.name),
        }
    }

    /// The layer that cannot be; `None` where the input cannot.
    #[inline]
    pub fn layer(&self) -> Option<&'static str> {
        self.layer
    }
}

impl fmt::Display for SizeError {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for SizeError {}

/// The name of a layer; `input` for the input.
pub(super) fn name<const D: usize>(layers: &'static [Layer<D>], of: Source) -> &'static str {
    match of {
        Source::Input => "input",
        Source::Layer(index) => layers.get(index).map_or("", |layer| layer.name),
    }
}

struct Named<const D: usize>(&'static [Layer<D>]);

impl<const D: usize> Names for Named<D> {
    fn layer(&self, of: Source) -> String {
        String::from(name(self.0, of))
    }
}
