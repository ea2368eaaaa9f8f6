//! A network of which rustc worked the layers out, against the same of literals.

use receptive_field::{Fields, Layer};
use receptive_field_core::Fact;

/// Facts of both under one name, on one axis.
macro_rules! alike {
    ($of:expr, $layer:expr, $fields:expr, $axis:expr; $($fact:ident $name:ident),* $(,)?) => {$(
        if $fields.axis($axis).knows(Fact::$fact) {
            let (own, other) = ($layer.$name($axis), $fields.$name($axis));
            assert!(own == other, "{}: `{}` on axis {}: {own:?} and {other:?}", $of, stringify!($name), $axis);
        }
    )*};
}

pub fn same<const D: usize>(network: &str, layers: &[Layer<D>], late: &[(&str, Fields<D>)]) {
    assert_eq!(layers.len(), late.len(), "{network}");
    for (layer, (name, fields)) in layers.iter().zip(late) {
        assert_eq!(layer.name, *name, "{network}");
        let of = format!("`{name}` of {network}");
        assert_eq!(layer.size, fields.size(), "{of}");
        assert_eq!(layer.receptive_field, fields.receptive_field(), "{of}");
        assert_eq!(layer.jump, fields.jump(), "{of}");
        assert_eq!(layer.aligned(), fields.aligned(), "{of}");
        assert_eq!(layer.uniform(), fields.uniform(), "{of}");
        assert_eq!(layer.productive(), fields.productive(), "{of}");
        for axis in 0..D {
            alike!(of, layer, fields, axis;
                ReceptiveFieldMin receptive_field_min, PathMin path_min, Jump jump_ratio, Period period,
                Period structural_period, Anchor anchor, Padding padding, Lookback lookback,
                Lookahead lookahead, Latency latency, Dropped dropped, State state, Halo halo, Context context,
                HaloUnaligned halo_unaligned, Interior interior);
            assert!(fields.axis(axis).knows(Fact::Halo) && fields.axis(axis).knows(Fact::PathMin), "{of}");
        }
        let last = layer.size.map(|size| size - 1);
        for index in [[0; D], last, layer.size.map(|size| size / 3)] {
            assert_eq!(layer.region(index), fields.region(index), "{of}, {index:?}");
        }
    }
}
