//! From a layer to fields, which go on in generic code.

use super::{Layer, Local};
use crate::field::Field;
use crate::fields::Fields;
use receptive_field_core::array::{each, put};

impl<const D: usize> Layer<D> {
    /// The layer on one axis, to go on from: with what a [`Field`] joins and adds, in any `const fn`.
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::{Field, Window};
    /// const fn head<const K: usize>() -> Field {
    ///     AlexNet::POOL5.field(0).window(Window::new(K))
    /// }
    /// const _: () = assert!(head::<6>().receptive_field() == 355 && head::<6>().size() == 1);
    /// ```
    ///
    /// Every fact of it is that of the layer. A record of a layer does not hold all that decides the facts of layers
    /// behind it: where it has the shortest way through joins behind up-sampling, or padding seen here and there, the
    /// [`path_min`](Field::path_min) or the [`interior`](Field::interior) of what is built on it stops the build where it
    /// is asked for. Nor does it say which layers before it were fitted to a size: branches of different jumps are not
    /// joined.
    ///
    /// # Panics
    /// Where there is no such axis, and where the layer leaves the [bounds](Field#bounds) of a field.
    #[track_caller]
    pub const fn field(&self, axis: usize) -> Field {
        let own = self.axis(axis);
        let field = Field::of_axis(&own, self.productive());
        match self.local {
            Local::Same => field,
            Local::Nothing => field.with_local(None),
            Local::Other(local) => field.with_local(Some(&local.axis(axis).above(own.base))),
        }
    }

    /// The layer on all axes: see [`field`](Self::field).
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::{Fields, Window, exactly};
    /// const FC6: Fields<2> = AlexNet::POOL5.fields().window(Window::new(6)).expect_size(exactly(1));
    /// ```
    ///
    /// # Panics
    /// Where the layer leaves the [bounds](Field#bounds) of a field.
    #[track_caller]
    pub const fn fields(&self) -> Fields<D> {
        let mut fields = [Field::input(1); D];
        each!(axis in D => {
            put(&mut fields, axis, self.field(axis));
        });
        Fields::new(fields)
    }
}
