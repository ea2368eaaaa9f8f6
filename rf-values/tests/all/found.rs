//! Fields that were once wrong, and that random ones hit rarely.

use receptive_field_core::Mode;
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

/// A window of one tap on one axis, where every feature sees all of that axis already: it was taken for one that does not.
#[test]
fn a_window_of_one_tap_beside_one_of_three() {
    let seen = Fields::input([7, 9]).window(Window::new(17).same());
    for kernel in [[3, 1], [1, 3], [3, 3]] {
        assert!(
            !seen.window(Window::with_kernel(kernel)).productive(),
            "{kernel:?}"
        );
    }
    assert!(seen.window(Window::with_kernel([1, 1])).productive());
    let seen = Fields::input([7, 9]).window(Window::with_kernel([17, 5]).same());
    assert!(seen.window(Window::with_kernel([3, 1])).productive());
    // Without closed forms, too.
    let pooled = Fields::input([7, 9])
        .global_pool()
        .upsample([7, 9], Mode::CUBIC);
    for kernel in [[3, 1], [1, 3]] {
        assert!(
            !pooled.window(Window::with_kernel(kernel)).productive(),
            "{kernel:?}"
        );
    }
}

/// More features than a quarter of what `i64` counts: those behind were taken for some that see padding.
#[test]
fn the_interior_of_as_many_features_as_there_are() {
    let most = usize::MAX / 4;
    let all = Field::join(&[Field::input(most), Field::input(most)]);
    let twice = all.upsample(2, Mode::NEAREST);
    assert_eq!((twice.size(), twice.interior()), (2 * most, (0, 2 * most)));
    let three = Field::input(most).upsample(2, Mode::LINEAR);
    assert_eq!(three.interior(), (1, 2 * most - 1));
}
