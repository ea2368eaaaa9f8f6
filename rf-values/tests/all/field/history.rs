//! Which layers are one: two that fit the same input alike are, and no others.

use receptive_field_core::{Coordinates, Mode, PaddingMode};
use receptive_field_values::{Field, FieldError, Fields, Window};

const X: Field = Field::input(24);

fn fitted(field: &Field) -> Field {
    field.resize(6, Mode::LINEAR)
}

/// As many features, a third of the jump apart.
fn denser(field: &Field) -> Field {
    field.upsample(3, Mode::NEAREST).crop_to(6)
}

/// Fields of 24 features, no two made alike, and of two that differ in little.
fn fields() -> Vec<Field> {
    let mut fields = vec![X, X.scan(), X.mix()];
    let mut one = Vec::new();
    // All numbers of a window, each alone: what stands behind the last feature makes up for it.
    for (kernel, stride, dilation) in [
        (1, 1, 1),
        (2, 1, 1),
        (2, 1, 2),
        (3, 1, 1),
        (3, 1, 2),
        (3, 2, 1),
        (5, 1, 1),
    ] {
        let all = 23 * stride + (kernel - 1) * dilation + 1 - 24;
        for before in 0..all.min(3) {
            let window = Window::new(kernel).stride(stride).dilation(dilation);
            let padded = window.pad_each(before, all - before);
            one.push(X.window(padded));
            for mode in [
                PaddingMode::Replicate,
                PaddingMode::Reflect,
                PaddingMode::Circular,
            ] {
                if mode == PaddingMode::Replicate || all - before < 24 {
                    one.push(X.window(padded.padding_mode(mode)));
                }
            }
        }
    }
    // With features that are taken away again.
    for more in 1..4 {
        for mode in [PaddingMode::Zeros, PaddingMode::Replicate] {
            let window = Window::new(3).pad_each(1, 1 + more).padding_mode(mode);
            one.push(X.window(window).crop(0, more));
        }
    }
    for (kernel, stride, dilation) in [(1, 1, 1), (2, 1, 1), (2, 1, 2), (3, 1, 1), (3, 2, 1)] {
        let all = 23 * stride + (kernel - 1) * dilation + 1 - 24;
        for before in 0..all.min(3) {
            let window = Window::new(kernel).stride(stride).dilation(dilation);
            one.push(X.transposed(window.pad_each(before, all - before), 0));
        }
    }
    for mode in [
        Mode::NEAREST,
        Mode::LINEAR,
        Mode::CUBIC,
        Mode::Linear {
            coordinates: Coordinates::AlignCorners,
            antialias: false,
        },
    ] {
        one.push(X.upsample(2, mode).crop_to(24));
    }
    one.push(X.adaptive_pool(12).pad(0, 12));
    one.push(X.adaptive_pool(8).pad(0, 16));
    // Of other rules by the same numbers.
    let mirrored = X.window(Window::new(3).same().padding_mode(PaddingMode::Reflect));
    one.push(mirrored.window(Window::new(3).same()));
    one.push(mirrored.transposed(Window::new(3).same(), 0));
    one.push(X.resize(12, Mode::LINEAR).upsample(2, Mode::NEAREST));
    for before in 0..4 {
        let window = Window::new(4).dilation(2).pad_each(before, 18 - before);
        one.push(X.transposed(window, 0).upsample(2, Mode::NEAREST));
    }
    for (window, shift) in [(1, 1), (1, -1), (2, 0), (2, 1), (3, 1), (4, 1)] {
        one.push(X.mix_windows(window, shift));
    }
    one.push(X.crop(1, 0).pad(0, 1));
    one.push(X.crop(0, 1).pad(1, 0));
    // Joins of two, in both orders.
    for kernel in 2..16 {
        let one = X.window(Window::new(kernel).same());
        fields.extend([[X, one], [one, X]].map(|two| Field::join(&two)));
    }
    for field in &one {
        fields.push(*field);
        fields.push(field.window(Window::new(2).same()));
        fields.push(field.window(Window::new(2).same().padding_mode(PaddingMode::Reflect)));
    }
    fields
}

/// Two branches whose jumps differ are joined where both were fitted, and not where it was in one layer, for all that
/// stands behind it is fitted alike.
#[test]
fn layers_are_one_only_if_they_are_made_alike_of_the_same() {
    let fields = fields();
    let sparse: Vec<Field> = fields.iter().map(fitted).collect();
    let dense: Vec<Field> = sparse.iter().map(denser).collect();
    let mut joined = 0;
    for (i, one) in sparse.iter().enumerate() {
        for (j, other) in dense.iter().enumerate() {
            let made = Field::try_join(&[*one, *other]);
            let is_one = matches!(made, Err(FieldError::Jumps(..)));
            // Behind a scan, or what reads everything, there is no jump to differ.
            let are_same = i == j && one.local().is_some();
            assert_eq!(
                is_one, are_same,
                "{i} and {j}: {} and {}",
                fields[i], fields[j]
            );
            joined += usize::from(!is_one);
        }
    }
    assert!(joined > 5_000, "{joined}");
}

/// Eight are told apart.
#[test]
fn so_many_fitted_layers_are_known() {
    let fitted = |count: usize| {
        let branches = (1..=count).map(|kernel| fitted(&X.window(Window::new(kernel).same())));
        let branches: Vec<Field> = branches.collect();
        Field::join(&branches)
    };
    let other = Field::input(24).window(Window::new(1).stride(2)).crop_to(6);
    assert_eq!(fitted(8).jump_ratio(), (4, 1));
    for (count, is_known) in [(1, true), (7, true), (8, true), (9, false), (10, false)] {
        let made = Field::try_join(&[fitted(count), other]);
        assert_eq!(made.is_ok(), is_known, "{count}: {made:?}");
        let twice = Field::join(&[fitted(count), fitted(count)]);
        assert_eq!(
            Field::try_join(&[twice, other]).is_ok(),
            is_known,
            "{count}"
        );
    }
}

/// Of a layer it is not known what was fitted before it: its branches must not drift.
#[test]
fn what_is_before_a_layer_is_not_known() {
    let layer = Fields::new([X]).layer("layer").field(0);
    let other = X.window(Window::new(1).stride(2)).crop_to(6);
    let refused = |branches: &[Field]| {
        let branch = fitted(&Field::join(branches));
        matches!(
            Field::try_join(&[branch, other]),
            Err(FieldError::Jumps(..))
        )
    };
    assert!(!refused(&[X, X]));
    assert!(refused(&[layer, X]) && refused(&[X, layer]) && refused(&[layer, layer]));
}
