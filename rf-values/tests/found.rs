//! Fields that were once wrong, and that random ones hit rarely.

use receptive_field_values::{Field, Fields, Window};

/// Features that are alike though operations repeat only after several, with a skip before them: as a layer, the way
/// through the skip was forgotten.
#[test]
fn a_short_way_below_a_structural_period() {
    let strided = Field::input(13).window(Window::new(1).stride(2).pad(1));
    let pooled = strided.window(Window::new(1).stride(2)).adaptive_pool(8);
    let twice = strided.transposed(Window::new(2).same(), 0);
    let joined = Field::join(&[pooled, twice]);
    assert_eq!((joined.uniform(), joined.path_min()), (Some(true), 1));
    let layer = Fields::new([joined]).layer("joined");
    assert_eq!((layer.path_min(0), layer.field(0).path_min()), (1, 1));
}
