//! The operations, on all axes.

use super::Fields;
use crate::field::{Branches, Field};
use crate::window::Window;
use receptive_field_core::array::{each, put};
use receptive_field_core::ops::{Mode, PaddingMode};
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;

/// More branches are not joined at once.
const BRANCHES: usize = 16;

/// The fields behind an operation on each axis.
macro_rules! on_each {
    ($fields:ident, $axis:ident, $field:ident => $next:expr) => {{
        let mut next = $fields;
        each!($axis in D => {
            let $field = $fields.on($axis);
            put(&mut next.axes, $axis, $next);
        });
        next
    }};
}

impl<const D: usize> Fields<D> {
    /// One of them, where it stands. The caller sees to it that there is one.
    #[track_caller]
    #[expect(
        clippy::indexing_slicing,
        reason = "the caller sees to it that there is such an axis"
    )]
    pub(crate) const fn on(&self, axis: usize) -> &Field {
        &self.axes[axis]
    }

    /// The features of a convolution or pooling.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.window(Window::with_kernel([3, 1])).size(), [6, 12]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::window`], on any axis.
    #[track_caller]
    pub const fn window(self, window: Window<D>) -> Self {
        on_each!(self, axis, field => field.window(window.on_axis(axis)))
    }

    /// The features of a transposed convolution, after which `output_padding` features are added on each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.transposed(Window::new(2).stride(2), [0, 0]).size(), [16, 24]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::transposed`], on any axis.
    #[track_caller]
    pub const fn transposed(self, window: Window<D>, output_padding: [usize; D]) -> Self {
        on_each!(self, axis, field => field.transposed(window.on_axis(axis), pick(&output_padding, axis)))
    }

    /// Up-sampled by a factor for each axis; with [`Mode::NEAREST`], a pixel shuffle too.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.upsample([2, 1], Mode::NEAREST).size(), [16, 12]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::upsample`], on any axis.
    #[track_caller]
    pub const fn upsample(self, factor: [usize; D], mode: Mode) -> Self {
        on_each!(self, axis, field => field.upsample(pick(&factor, axis), mode))
    }

    /// Resized to a size.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.resize([4, 6], Mode::LINEAR).jump(), [2.0, 2.0]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::resize`], on any axis.
    #[track_caller]
    pub const fn resize(self, size: [usize; D], mode: Mode) -> Self {
        on_each!(self, axis, field => field.resize(pick(&size, axis), mode))
    }

    /// Resized by an exact scale `(numerator, denominator)` for each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.rescale([(3, 2), (1, 1)], Mode::NEAREST).size(), [12, 12]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::rescale`], on any axis.
    #[track_caller]
    pub const fn rescale(self, scale: [(usize, usize); D], mode: Mode) -> Self {
        on_each!(self, axis, field => { let (a, b) = pick(&scale, axis); field.rescale(a, b, mode) })
    }

    /// Resized to the size of another.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.window(Window::new(2).stride(2)).resize_like(&X, Mode::NEAREST).size(), [8, 12]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::resize_like`], on any axis.
    #[track_caller]
    pub const fn resize_like(self, other: &Self, mode: Mode) -> Self {
        on_each!(self, axis, field => field.resize_like(other.on(axis), mode))
    }

    /// Pooled to a size by adaptive pooling.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.adaptive_pool([2, 2]).receptive_field(), [4, 6]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::adaptive_pool`], on any axis.
    #[track_caller]
    pub const fn adaptive_pool(self, size: [usize; D]) -> Self {
        on_each!(self, axis, field => field.adaptive_pool(pick(&size, axis)))
    }

    /// Space to depth, a factor for each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.unshuffle([2, 2]).size(), [4, 6]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::unshuffle`], on any axis.
    #[track_caller]
    pub const fn unshuffle(self, factor: [usize; D]) -> Self {
        on_each!(self, axis, field => field.unshuffle(pick(&factor, axis)))
    }

    /// With positions added before and after, a pair for each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.pad([(1, 1), (0, 2)]).size(), [10, 14]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::pad`], on any axis.
    #[track_caller]
    pub const fn pad(self, padding: [(usize, usize); D]) -> Self {
        on_each!(self, axis, field => { let (before, after) = pick(&padding, axis); field.pad(before, after) })
    }

    /// As [`pad`](Self::pad), with something in the padding.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.pad_with([(1, 1), (0, 2)], PaddingMode::Reflect).size(), [10, 14]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::pad_with`], on any axis.
    #[track_caller]
    pub const fn pad_with(self, padding: [(usize, usize); D], mode: PaddingMode) -> Self {
        on_each!(self, axis, field => { let (before, after) = pick(&padding, axis); field.pad_with(before, after, mode) })
    }

    /// Padded to the size of another, of an odd number the smaller half before.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.crop([(1, 0), (0, 0)]).pad_like(&X).size(), [8, 12]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::pad_like`], on any axis.
    #[track_caller]
    pub const fn pad_like(self, other: &Self) -> Self {
        on_each!(self, axis, field => field.pad_like(other.on(axis)))
    }

    /// Padded to the least multiple, a number for each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.pad_to_multiple([32, 32]).size(), [32, 32]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::pad_to_multiple`], on any axis.
    #[track_caller]
    pub const fn pad_to_multiple(self, multiple: [usize; D]) -> Self {
        on_each!(self, axis, field => field.pad_to_multiple(pick(&multiple, axis)))
    }

    /// With positions taken off before and after, a pair for each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.crop([(1, 1), (0, 2)]).size(), [6, 10]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::crop`], on any axis.
    #[track_caller]
    pub const fn crop(self, cropping: [(usize, usize); D]) -> Self {
        on_each!(self, axis, field => { let (before, after) = pick(&cropping, axis); field.crop(before, after) })
    }

    /// Cropped to a size, of an odd number the smaller half before.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.crop_to([6, 6]).size(), [6, 6]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::crop_to`], on any axis.
    #[track_caller]
    pub const fn crop_to(self, size: [usize; D]) -> Self {
        on_each!(self, axis, field => field.crop_to(pick(&size, axis)))
    }

    /// Cropped to the size of another, of an odd number the smaller half before.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.crop_like(&X.window(Window::new(3))).size(), [6, 10]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::crop_like`], on any axis.
    #[track_caller]
    pub const fn crop_like(self, other: &Self) -> Self {
        on_each!(self, axis, field => field.crop_like(other.on(axis)))
    }

    /// One feature that sees everything.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.global_pool().receptive_field(), [8, 12]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::global_pool`], on any axis.
    #[track_caller]
    pub const fn global_pool(self) -> Self {
        on_each!(self, axis, field => field.global_pool())
    }

    /// Attention: every feature sees everything.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.mix().size(), [8, 12]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::mix`], on any axis.
    #[track_caller]
    pub const fn mix(self) -> Self {
        on_each!(self, axis, field => field.mix())
    }

    /// Attention in windows (Swin), which begin at `shift` on each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.mix_windows([4, 4], [2, 2]).receptive_field(), [4, 4]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::mix_windows`], on any axis.
    #[track_caller]
    pub const fn mix_windows(self, window: [usize; D], shift: [i64; D]) -> Self {
        on_each!(self, axis, field => field.mix_windows(pick(&window, axis), pick(&shift, axis)))
    }

    /// A recurrence along each axis.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.scan().causal(), Some(true));
    /// ```
    ///
    /// # Panics
    /// As [`Field::scan`], on any axis.
    #[track_caller]
    pub const fn scan(self) -> Self {
        on_each!(self, axis, field => field.scan())
    }

    /// Multiplied by a gate, which has one feature on each axis (squeeze and excite) or as many.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(X.gate(&X.global_pool()).axis(0).local().unwrap().receptive_field(), 1);
    /// ```
    ///
    /// # Panics
    /// As [`Field::gate`], on any axis.
    #[track_caller]
    pub const fn gate(self, gate: &Self) -> Self {
        on_each!(self, axis, field => field.gate(gate.on(axis)))
    }

    /// Several branches taken together, feature by feature: addition, concatenation; up to 16 at once.
    ///
    /// ```
    /// # use receptive_field::{Fields, Mode, PaddingMode, Window};
    /// # const X: Fields<2> = Fields::input([8, 12]);
    /// assert_eq!(Fields::join(&[X, X.window(Window::new(3).same())]).receptive_field(), [3, 3]);
    /// ```
    ///
    /// # Panics
    /// As [`Field::join`], on any axis, and where there are more branches: join some of them first.
    #[track_caller]
    pub const fn join(branches: &[Self]) -> Self {
        let Some(first) = branches.first() else {
            stop(&Text::new().str("a join needs at least one branch"))
        };
        if branches.len() > BRANCHES {
            stop(
                &Text::new()
                    .count(branches.len())
                    .str(" branches are joined, and at most ")
                    .count(BRANCHES)
                    .str(" can be at once: join some of them first"),
            )
        }
        let mut joined = *first;
        each!(axis in D => {
            let mut on_axis = [first.on(axis); BRANCHES];
            let mut index = 0_usize;
            let mut rest = branches;
            while let Some((branch, behind)) = rest.split_first() {
                put(&mut on_axis, index, branch.on(axis));
                (rest, index) = (behind, index.saturating_add(1));
            }
            put(&mut joined.axes, axis, Field::join_all(Branches::Apart(&on_axis, index)));
        });
        joined
    }
}
