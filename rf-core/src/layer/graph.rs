//! What a layer is, and what it reads.

use super::Layer;
use crate::array::{each, pick, put};
use crate::checked::count;
use crate::numbers::Numbers;
use crate::op::{Op, Source};
use crate::ops::Mode;
use crate::record::{kind, mode};
use crate::text::{Text, stop};
use crate::window::Window;

/// What a layer reads, in order: made by [`Layer::inputs`].
///
/// ```
/// # use receptive_field_core::{Layer, Source, __private::POOL5};
/// assert_eq!(POOL5.inputs().len(), 1);
/// ```
#[derive(Debug, Clone)]
pub struct Inputs {
    rest: Numbers<'static>,
}

impl Iterator for Inputs {
    type Item = Source;

    fn next(&mut self) -> Option<Source> {
        let first = self.rest.get(0)?;
        (_, self.rest) = self.rest.split_at(1)?;
        Some(source(first))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.rest.len(), Some(self.rest.len()))
    }
}

impl ExactSizeIterator for Inputs {}

const fn source(number: i64) -> Source {
    match count(number) {
        Some(index) => Source::Layer(index),
        None => Source::Input,
    }
}

impl<const D: usize> Layer<D> {
    pub(crate) const fn kind(&self) -> i64 {
        match self.node.get(0) {
            Some(kind) => kind,
            None => kind::POINTWISE,
        }
    }

    /// What the layer reads, in order; indices go into its network's `LAYERS`. Of a head composed by
    /// [`then`](Self::then), into the head's.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, Source, __private::POOL5};
    /// for input in POOL5.inputs() {
    ///     assert_eq!(input, Source::Layer(6)); // conv5
    /// }
    /// ```
    pub const fn inputs(&self) -> Inputs {
        Inputs {
            rest: match self.node.split_at(1) {
                Some((_, inputs)) => inputs,
                None => Numbers::EMPTY,
            },
        }
    }

    /// One of [`inputs`](Self::inputs), counted from 0; `None` past the last.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, Source, __private::POOL5};
    /// const CONV5: Option<Source> = POOL5.input(0);
    /// assert_eq!((CONV5, POOL5.input(1)), (Some(Source::Layer(6)), None));
    /// ```
    pub const fn input(&self, index: usize) -> Option<Source> {
        match self.inputs().rest.get(index) {
            Some(number) => Some(source(number)),
            None => None,
        }
    }

    /// What the layer does.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, Op, __private::POOL5};
    /// assert!(matches!(POOL5.op(), Op::MaxPool(window) if window.kernel == [3, 3]));
    /// ```
    ///
    /// # Panics
    /// Where a window's padding is negative, which `guide(p)` can make it.
    #[track_caller]
    pub const fn op(&self) -> Op<D> {
        match self.kind() {
            kind::CONV => Op::Conv(self.taps()),
            kind::MAX_POOL => Op::MaxPool(self.taps()),
            kind::AVG_POOL => Op::AvgPool(self.taps()),
            kind::POOL => Op::Pool(self.taps()),
            kind::CONV_TRANSPOSE => Op::ConvTranspose {
                window: self.taps(),
                output_padding: self.counts(5, 0),
            },
            kind::UPSAMPLE => Op::Upsample {
                factor: self.counts(0, 1),
                mode: self.mode(1),
            },
            kind::RESIZE => Op::Resize {
                size: self.size,
                mode: self.mode(0),
            },
            kind::ADAPTIVE_POOL => Op::AdaptivePool { size: self.size },
            kind::PIXEL_SHUFFLE => Op::PixelShuffle {
                factor: self.counts(0, 1),
            },
            kind::PIXEL_UNSHUFFLE => Op::PixelUnshuffle {
                factor: self.counts(0, 1),
            },
            kind::PAD => Op::Pad {
                padding: self.pairs(0),
            },
            kind::CROP => Op::Crop {
                cropping: self.pairs(0),
            },
            kind::GLOBAL_POOL => Op::GlobalPool,
            kind::MIX => self.mix(),
            kind::SCAN => Op::Scan,
            kind::ADD => Op::Add,
            kind::CONCAT => Op::Concat,
            kind::SCALE => Op::Scale,
            kind::INPUT => Op::Input,
            _ => Op::Pointwise,
        }
    }

    /// The window of a convolution, pooling or transposed convolution (of which `padding` is taken off the output), with
    /// the padding that it really has.
    ///
    /// ```
    /// # use receptive_field_core::{Layer, Window, __private::POOL5};
    /// const WINDOW: Window<2> = POOL5.window();
    /// assert_eq!(WINDOW, Window::new(3).stride(2));
    /// ```
    ///
    /// # Panics
    /// Where the layer is something else, or its padding is negative, which `guide(p)` can make it.
    #[track_caller]
    pub const fn window(&self) -> Window<D> {
        match self.kind() {
            kind::CONV | kind::MAX_POOL | kind::AVG_POOL | kind::POOL | kind::CONV_TRANSPOSE => {
                self.taps()
            }
            other => stop(
                &Text::new()
                    .str("`")
                    .str(self.name)
                    .str("` has no window: it is `")
                    .str(kind_name(other))
                    .str("`"),
            ),
        }
    }

    #[track_caller]
    const fn taps(&self) -> Window<D> {
        let rounds_up = match self.kind() {
            kind::MAX_POOL | kind::AVG_POOL | kind::POOL => {
                let mut rounds_up = false;
                each!(axis in D => {
                    rounds_up = rounds_up || self.number(axis, 5, 0) != 0;
                });
                rounds_up
            }
            _ => false,
        };
        Window::with_kernel(self.counts(0, 1))
            .strides(self.counts(1, 1))
            .dilations(self.counts(2, 1))
            .pads(self.pairs(3))
            .rounding(rounds_up)
    }

    /// A parameter of an axis, or what stands for it where it is missing.
    pub(crate) const fn number(&self, axis: usize, parameter: usize, missing: i64) -> i64 {
        match pick(&self.axes, axis).parameter(parameter) {
            Some(value) => value,
            None => missing,
        }
    }

    /// How many parameters the operation has on an axis.
    #[cfg(feature = "alloc")]
    pub(crate) const fn parameters(&self, axis: usize) -> usize {
        pick(&self.axes, axis).parameters()
    }

    #[track_caller]
    const fn counts(&self, parameter: usize, missing: i64) -> [usize; D] {
        let mut counts = [0; D];
        each!(axis in D => {
            let number = self.number(axis, parameter, missing);
            match count(number) {
                Some(value) => put(&mut counts, axis, value),
                None => stop(&Text::new()
                    .str("`")
                    .str(self.name)
                    .str("` has a padding of ")
                    .int(number as i128)
                    .str(" on axis ")
                    .count(axis)
                    .str(": positions are left out, which no window can say")),
            }
        });
        counts
    }

    #[track_caller]
    const fn pairs(&self, parameter: usize) -> [(usize, usize); D] {
        let (before, after) = (
            self.counts(parameter, 0),
            self.counts(parameter.saturating_add(1), 0),
        );
        let mut pairs = [(0, 0); D];
        each!(axis in D => {
            put(&mut pairs, axis, (pick(&before, axis), pick(&after, axis)));
        });
        pairs
    }

    const fn mode(&self, parameter: usize) -> Mode {
        mode::of(self.number(0, parameter, mode::NEAREST))
    }

    #[track_caller]
    const fn mix(&self) -> Op<D> {
        let mut shift = [0; D];
        let mut everything = true;
        each!(axis in D => {
            put(&mut shift, axis, self.number(axis, 1, 0));
            everything = everything && pick(&self.axes, axis).parameters() == 0;
        });
        if everything {
            Op::MixAll
        } else {
            Op::Mix {
                window: self.counts(0, 1),
                shift,
            }
        }
    }
}

/// What the language calls it.
const fn kind_name(kind: i64) -> &'static str {
    match kind {
        kind::UPSAMPLE => "upsample",
        kind::RESIZE => "resize",
        kind::ADAPTIVE_POOL => "adaptive_pool",
        kind::PIXEL_SHUFFLE => "pixel_shuffle",
        kind::PIXEL_UNSHUFFLE => "pixel_unshuffle",
        kind::PAD => "pad",
        kind::CROP => "crop",
        kind::GLOBAL_POOL => "global_pool",
        kind::MIX => "mix",
        kind::SCAN => "scan",
        kind::ADD => "add",
        kind::CONCAT => "concat",
        kind::SCALE => "scale",
        kind::INPUT => "input",
        _ => "pointwise",
    }
}
