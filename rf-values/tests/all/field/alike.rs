//! Which fields are equal.

use std::hash::{DefaultHasher, Hash, Hasher};

use receptive_field_core::eval::{AxisGeometry, Evaluation, View};
use receptive_field_core::{Fact, Mode, Region};
use receptive_field_values::{Field, Window};

use super::fold::Followed;
use crate::features::some_of;
use crate::stopped::sentence;
use crate::support::adapter::place;

/// All layers of an axis, each with each: those that are equal see the same, and each is equal to itself.
pub(super) fn compare_pairs(
    evaluation: &Evaluation,
    axis: usize,
    layers: &[Followed],
) -> Result<(), String> {
    let of = |at: usize| {
        let geometry = evaluation.node(place(at))?.axes.get(axis)?;
        Some((layers[at].field()?, geometry))
    };
    let all: Vec<_> = (0..layers.len())
        .filter_map(|at| Some((at, of(at)?)))
        .collect();
    for (number, (at, (field, geometry))) in all.iter().enumerate() {
        for (other_at, (other, seen)) in all.iter().skip(number) {
            let are_equal = field == other;
            if at == other_at && !are_equal {
                return Err(format!("layer {at} is not equal to itself"));
            }
            if are_equal && hashed(field) != hashed(other) {
                return Err(format!(
                    "{at} and {other_at} are equal, and their hashes are not"
                ));
            }
            let knows = [Fact::Interior, Fact::PathMin].map(|fact| field.knows(fact));
            if are_equal && !see_alike(geometry, seen, knows) {
                return Err(format!("layers {at} and {other_at} are not equal"));
            }
        }
    }
    Ok(())
}

fn hashed(field: &Field) -> u64 {
    let mut hasher = DefaultHasher::new();
    field.hash(&mut hasher);
    hasher.finish()
}

/// Whether two axes see the same, as far as a field knows what is inside, and its shortest way.
fn see_alike(a: &AxisGeometry, b: &AxisGeometry, knows: [bool; 2]) -> bool {
    let [knows_inside, knows_shortest] = knows;
    let size = usize::try_from(a.size()).unwrap();
    let features = || some_of(size).map(|i| i64::try_from(i).unwrap());
    let regions =
        |view: View<'_>| -> Vec<Option<Region>> { features().map(|i| view.region(i)).collect() };
    a.size() == b.size()
        && a.aligned() == b.aligned()
        && (!knows_shortest || a.path_min() == b.path_min())
        && regions(a.view()) == regions(b.view())
        && a.local().map(regions) == b.local().map(regions)
        && (!knows_inside || features().all(|i| a.is_inside(i) == b.is_inside(i)))
}

const X: Field = Field::input(40);

/// The pixels themselves, of which the first and the last features saw padding once.
const fn frayed(first: usize, last: usize) -> Field {
    let both = first + last;
    let right = X.crop(0, last).pad(last, 0);
    let left = right.crop(both, 0).pad(0, both);
    left.crop(0, first).pad(first, 0)
}

/// Two that differ in one thing are not equal.
#[test]
fn fields_are_equal_only_where_everything_is() {
    const THREE: Window<1> = Window::new(3).same();
    let frayed_once = frayed(1, 1);
    let gate = X.global_pool();
    let wide = Field::join(&[X.window(THREE), frayed_once]);
    let narrow = Field::join(&[frayed_once, frayed_once]);
    let skewed = Field::join(&[X.window(THREE), X.crop(0, 1).pad(1, 0)]);
    let other = |what, one: Field, two: Field| {
        assert!(one == one && two == two, "{what}");
        assert!(one != two, "{what}");
        assert!(two != one, "{what}");
    };
    other("image", Field::input(41).crop(0, 1), X);
    other("size", X.crop(0, 1), X);
    other(
        "image, with as many features",
        Field::input(41).crop(0, 1),
        X.crop(0, 0),
    );
    other("padding seen", X, frayed_once);
    other("regions", X.gate(&gate), X);
    other("local regions", wide.gate(&gate), narrow.gate(&gate));
    other(
        "local regions at all",
        X.global_pool(),
        X.window(Window::new(1).stride(40))
            .global_pool()
            .gate(&X.window(Window::new(1).stride(40))),
    );
    other(
        "shortest way",
        X.window(THREE),
        Field::join(&[
            X.window(THREE),
            X.window(THREE).crop(1, 1).pad(1, 1),
            narrow,
        ]),
    );
    other("alignment", skewed, Field::join(&[X.window(THREE), X]));
    let told = sentence(|| wide.gate(&gate).expect_same(&narrow.gate(&gate)));
    let text = "the two fields differ in the regions of some features";
    assert_eq!(told.as_deref(), Some(text));
    assert_eq!(frayed_once.interior(), (1, 39));
    assert_eq!(wide.interior(), narrow.interior());
}

/// Where features see padding here and there, all of the runs count.
#[test]
fn fields_are_equal_only_where_all_runs_are() {
    // Every second feature reads nothing, and so sees no padding either.
    let spread = |first, last| frayed(first, last).transposed(Window::new(1).stride(2), 0);
    let ends: Vec<(usize, usize)> = (0..20).map(|i| (i / 4, i % 4)).collect();
    for &(a, b) in &ends {
        for &(c, d) in &ends {
            let is_same = (a, b) == (c, d);
            assert_eq!(frayed(a, b) == frayed(c, d), is_same, "{a} {b} {c} {d}");
            assert_eq!(spread(a, b) == spread(c, d), is_same, "{a} {b} {c} {d}");
        }
    }
}

/// Up to 16 runs are kept.
#[test]
fn fields_of_too_many_runs_are_no_others() {
    let spread = |first| frayed(first, 0).transposed(Window::new(1).stride(2), 0);
    assert!(spread(16).knows(Fact::Interior) && !spread(17).knows(Fact::Interior));
    assert_eq!(spread(17), spread(17));
    assert_ne!(spread(17), spread(0));
    assert_ne!(spread(0), spread(17));
}

#[test]
fn fields_that_differ_hash_apart() {
    let half = X.crop(0, 1).window(Window::new(1).stride(2));
    let dense = X.upsample(2, Mode::NEAREST).crop(0, 40);
    let hashes = [
        hashed(&X),
        hashed(&Field::input(41).crop(0, 1)),
        hashed(&X.crop(0, 1)),
        hashed(&half),
        hashed(&dense),
    ];
    for (i, one) in hashes.iter().enumerate() {
        assert!(!hashes[..i].contains(one), "{i}");
    }
}

#[test]
fn a_field_is_shown_by_its_numbers() {
    let text = "20 features, receptive field 3, jump 2, start 0.5";
    let field = X.window(Window::new(3).stride(2).pad(1));
    assert_eq!(field.to_string(), text);
    assert_eq!(format!("{field:?}"), format!("Field({text})"));
}

/// Where a skip is the shortest way and no feature sees only the image, regions alone tell fields apart.
#[test]
fn fields_are_equal_only_where_both_ends_are() {
    let padding = X.pad(60, 0).crop(0, 60);
    let beside = |window| Field::join(&[padding, padding.window(window)]);
    let back = |k| beside(Window::new(k).pad_each(k - 1, 0));
    let ahead = |k| beside(Window::new(k).pad_each(0, k - 1));
    assert_eq!((back(3), ahead(3)), (back(3), ahead(3)));
    assert_ne!(back(3), back(5));
    assert_ne!(ahead(3), ahead(5));
}
