//! Windows: what a convolution or a pooling is configured by.

pub(crate) mod rule;
mod said;

pub(crate) use said::{Axes, Sides};

use core::fmt;

use receptive_field_core::ops::PaddingMode;
use receptive_field_core::stop::pick;
use rule::PaddingRule;

/// The window of a convolution or pooling over `D` axes: numbers for a framework's configuration, and what
/// [`Field::window`](crate::Field::window) takes.
///
/// Axes go as the tensor's do: `[height, width]`. A method in the singular sets every axis, one in the plural each its
/// own. The order of the calls does not matter, save that a later padding replaces an earlier one. A
/// window that no layer can have (a kernel of 0) is told where it is used; only a number beyond `usize` stops here.
///
/// ```
/// use receptive_field::Window;
/// const CONV: Window<2> = Window::new(3).dilation(2).causal();
/// const _: () = assert!(CONV.padding[0].0 == 4 && CONV.padding[0].1 == 0);
/// assert_eq!(CONV, Window::new(3).causal().dilation(2));
/// assert_eq!(CONV.to_string(), "3, dilation = 2, pad = causal");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Window<const D: usize> {
    /// Number of taps.
    pub kernel: [usize; D],
    /// Distance of two neighbouring windows, in positions of the layer's input.
    pub stride: [usize; D],
    /// Distance of two neighbouring taps, in positions of the layer's input.
    pub dilation: [usize; D],
    /// Positions added before the first and after the last. Where the rule depends on the input's size (`same`,
    /// `same_lower`, `guide`), it is here what an input gets whose size the stride divides: for `same`,
    /// `max(e - stride, 0)` in all, where `e = dilation * (kernel - 1) + 1`. What a layer really got stands in
    /// [`Layer::window`](crate::Layer::window).
    pub padding: [(usize, usize); D],
    /// What stands in the padding, on every axis; of a transposed convolution, which takes its padding off, always zeros.
    pub padding_mode: PaddingMode,
    /// Whether the number of windows is rounded up, as `PyTorch`'s poolings can: a last window may then reach past the
    /// padding, unless it would start there. Goes with padding in numbers only.
    pub ceil_mode: bool,
    pub(crate) rule: PaddingRule,
}

impl<const D: usize> Window<D> {
    /// A window of `kernel` taps on every axis; stride 1, dilation 1, no padding.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<2>::new(3).kernel, [3, 3]);
    /// ```
    pub const fn new(kernel: usize) -> Self {
        Self::with_kernel([kernel; D])
    }

    /// A window with a number of taps for each axis; stride 1, dilation 1, no padding.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::with_kernel([1, 7]).stride, [1, 1]);
    /// ```
    pub const fn with_kernel(kernel: [usize; D]) -> Self {
        Self {
            kernel,
            stride: [1; D],
            dilation: [1; D],
            padding: [(0, 0); D],
            padding_mode: PaddingMode::Zeros,
            ceil_mode: false,
            rule: PaddingRule::Explicit,
        }
    }

    /// The same stride on every axis.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<2>::new(11).stride(4).stride, [4, 4]);
    /// ```
    #[track_caller]
    pub const fn stride(self, stride: usize) -> Self {
        self.strides([stride; D])
    }

    /// A stride for each axis.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::new(3).strides([1, 2, 2]).stride, [1, 2, 2]);
    /// ```
    #[track_caller]
    pub const fn strides(mut self, strides: [usize; D]) -> Self {
        self.stride = strides;
        self.settled()
    }

    /// The same dilation on every axis.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<1>::new(2).dilation(512).dilation, [512]);
    /// ```
    #[track_caller]
    pub const fn dilation(self, dilation: usize) -> Self {
        self.dilations([dilation; D])
    }

    /// A dilation for each axis.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::new(3).dilations([1, 2]).dilation, [1, 2]);
    /// ```
    #[track_caller]
    pub const fn dilations(mut self, dilations: [usize; D]) -> Self {
        self.dilation = dilations;
        self.settled()
    }

    /// So much padding on both sides of every axis: the number of `PyTorch`, burn, candle and Caffe.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<1>::new(3).pad(1).padding, [(1, 1)]);
    /// ```
    pub const fn pad(self, padding: usize) -> Self {
        self.pads([(padding, padding); D])
    }

    /// So much padding before and after, on every axis.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<2>::new(3).pad_each(0, 1).padding, [(0, 1), (0, 1)]);
    /// ```
    pub const fn pad_each(self, before: usize, after: usize) -> Self {
        self.pads([(before, after); D])
    }

    /// A padding before and after for each axis.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::new(3).pads([(0, 0), (0, 1)]).padding[1], (0, 1));
    /// ```
    pub const fn pads(mut self, padding: [(usize, usize); D]) -> Self {
        self.padding = padding;
        self.rule = PaddingRule::Explicit;
        self
    }

    /// No padding.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<1>::new(3).same().valid(), Window::new(3));
    /// ```
    pub const fn valid(self) -> Self {
        self.pad(0)
    }

    /// `ceil(n / stride)` outputs, the odd position of padding after: `TensorFlow`'s `SAME`, ONNX `SAME_UPPER`.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<1>::new(3).stride(2).same().padding, [(0, 1)]);
    /// ```
    #[track_caller]
    pub const fn same(self) -> Self {
        self.ruled(PaddingRule::Same)
    }

    /// As [`same`](Self::same), the odd position before: ONNX `SAME_LOWER`.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<1>::new(3).stride(2).same_lower().padding, [(1, 0)]);
    /// ```
    #[track_caller]
    pub const fn same_lower(self) -> Self {
        self.ruled(PaddingRule::SameLower)
    }

    /// All of `dilation * (kernel - 1)` before: no output sees what follows it. With a stride above 1 it does not see the
    /// newest of its step either: a live stream takes a padding of `(dilation * (kernel - 1) + 1 - stride, 0)`.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<1>::new(2).causal().dilation(512).padding, [(512, 0)]);
    /// ```
    #[track_caller]
    pub const fn causal(self) -> Self {
        self.ruled(PaddingRule::Causal)
    }

    /// The rule of the guide's `computeReceptiveField.py`: the size of `padding` on both sides, then the padding that
    /// is really used is split anew, the odd position after. That may take positions off where the stride leaves some
    /// unused; the field `padding` then shows 0.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// assert_eq!(Window::<1>::new(7).stride(2).guide(3).padding, [(2, 3)]);
    /// ```
    #[track_caller]
    pub const fn guide(self, padding: usize) -> Self {
        self.ruled(PaddingRule::Guide(padding))
    }

    /// What stands in the padding: zeros unless told.
    ///
    /// ```
    /// # use receptive_field::{PaddingMode, Window};
    /// const CONV: Window<1> = Window::new(7).pad(3).padding_mode(PaddingMode::Reflect);
    /// assert_eq!(CONV.to_string(), "7, pad = 3, padding_mode = reflect");
    /// ```
    pub const fn padding_mode(mut self, mode: PaddingMode) -> Self {
        self.padding_mode = mode;
        self
    }

    /// The number of windows rounded up; see the field of the same name.
    ///
    /// ```
    /// # use receptive_field::{Field, Window};
    /// assert_eq!(Field::input(6).window(Window::new(3).stride(2).ceil_mode()).size(), 3);
    /// ```
    pub const fn ceil_mode(mut self) -> Self {
        self.ceil_mode = true;
        self
    }

    /// The window on one axis, counted from 0.
    ///
    /// ```
    /// # use receptive_field::Window;
    /// const CONV: Window<2> = Window::with_kernel([3, 5]).same();
    /// assert_eq!(CONV.on_axis(1), Window::new(5).same());
    /// ```
    ///
    /// # Panics
    /// Where there is no such axis.
    #[track_caller]
    pub const fn on_axis(&self, axis: usize) -> Window<1> {
        Window {
            kernel: [pick(&self.kernel, axis)],
            stride: [pick(&self.stride, axis)],
            dilation: [pick(&self.dilation, axis)],
            padding: [pick(&self.padding, axis)],
            padding_mode: self.padding_mode,
            ceil_mode: self.ceil_mode,
            rule: self.rule,
        }
    }

    pub(crate) const fn rounding(mut self, ceil_mode: bool) -> Self {
        self.ceil_mode = ceil_mode;
        self
    }
}

/// The arguments that `receptive_field!` takes: `3, stride = 2, pad = 1`.
impl<const D: usize> fmt::Display for Window<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, &[1; D])
    }
}
