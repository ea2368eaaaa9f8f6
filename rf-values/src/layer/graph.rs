//! What a layer is, and what it reads.

use super::Layer;
use crate::op::{Op, Recorded};
use crate::window::Window;
use receptive_field_core::array::{each, put};
#[cfg(feature = "alloc")]
use receptive_field_core::axis::Axis;
use receptive_field_core::checked::some;
use receptive_field_core::numbers::Numbers;
use receptive_field_core::ops::Parameters;
use receptive_field_core::stop::stop;
use receptive_field_core::text::Text;
use receptive_field_core::{Kind, Source};

/// What a layer reads, in order: made by [`Layer::inputs`].
///
/// ```
/// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
/// assert_eq!(AlexNet::POOL5.inputs().len(), 1);
/// ```
#[derive(Debug, Clone)]
pub struct Inputs {
    rest: Numbers<'static>,
}

impl Iterator for Inputs {
    type Item = Source;

    #[inline]
    fn next(&mut self) -> Option<Source> {
        let first = self.rest.get(0)?;
        (_, self.rest) = self.rest.split_at(1)?;
        Some(Source::of_number(first))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.rest.len(), Some(self.rest.len()))
    }
}

impl ExactSizeIterator for Inputs {}

impl<const D: usize> Layer<D> {
    pub(crate) const fn kind(&self) -> Kind {
        match Kind::of_code(self.node().at(0)) {
            Some(kind) => kind,
            None => Kind::Pointwise,
        }
    }

    /// What the layer reads, in order; indices go into its network's `LAYERS`. Of a head composed by
    /// [`then`](Self::then), into the head's.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Source;
    /// for input in AlexNet::POOL5.inputs() {
    ///     assert_eq!(input, Source::Layer(6)); // conv5
    /// }
    /// ```
    pub const fn inputs(&self) -> Inputs {
        Inputs {
            rest: match self.node().split_at(1) {
                Some((_, inputs)) => inputs,
                None => Numbers::EMPTY,
            },
        }
    }

    /// One of [`inputs`](Self::inputs), counted from 0; `None` past the last.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Source;
    /// const CONV5: Option<Source> = AlexNet::POOL5.input(0);
    /// assert_eq!((CONV5, AlexNet::POOL5.input(1)), (Some(Source::Layer(6)), None));
    /// ```
    pub const fn input(&self, index: usize) -> Option<Source> {
        Some(Source::of_number(some!(self.inputs().rest.get(index))))
    }

    /// What the layer does.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Op;
    /// assert!(matches!(AlexNet::POOL5.op(), Op::MaxPool(window) if window.kernel == [3, 3]));
    /// ```
    ///
    /// # Panics
    /// Where a window's padding is negative, which `guide(p)` can make it.
    #[track_caller]
    pub const fn op(&self) -> Op<D> {
        let mut parameters = [Parameters::NONE; D];
        each!(axis in D => {
            put(&mut parameters, axis, self.parameters(axis));
        });
        Op::of(&Recorded {
            name: self.name,
            kind: self.kind(),
            size: self.size,
            parameters,
        })
    }

    /// The window of a convolution, pooling or transposed convolution (of which `padding` is taken off the output), with
    /// the padding that it really has.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Window;
    /// const WINDOW: Window<2> = AlexNet::POOL5.window();
    /// assert_eq!(WINDOW, Window::new(3).stride(2));
    /// ```
    ///
    /// # Panics
    /// Where the layer is something else, or its padding is negative, which `guide(p)` can make it.
    #[track_caller]
    pub const fn window(&self) -> Window<D> {
        match self.op().window() {
            Some(window) => window,
            None => stop(
                &Text::new()
                    .str("`")
                    .str(self.name)
                    .str("` has no window: it is `")
                    .str(self.kind().name())
                    .str("`"),
            ),
        }
    }

    /// The numbers by which the record keeps the operation on an axis.
    pub(crate) const fn parameters(&self, axis: usize) -> Parameters {
        self.axis(axis).parameters()
    }

    #[cfg(feature = "alloc")]
    pub(crate) fn axes(&self) -> [Axis<'static>; D] {
        core::array::from_fn(|axis| self.axis(axis))
    }

    /// What the layer reads, as its record has it.
    #[cfg(feature = "alloc")]
    pub(crate) const fn read(&self) -> Numbers<'static> {
        self.inputs().rest
    }

    /// Pixels of the network's input on an axis.
    #[cfg(feature = "alloc")]
    pub(crate) const fn pixels(&self, axis: usize) -> Option<i64> {
        if axis < D {
            Some(self.axis(axis).base.image)
        } else {
            None
        }
    }
}
