//! Where the centres of branches stand that do not agree, as `expect_aligned` says it. Every number is worked out by hand:
//! `Y` stands at 1 and `Z` at 2, where the input stands at 0.5.

use receptive_field_core::{Coordinates, Mode, Rounding};
use receptive_field_values::{Field, Fields, Window};

use crate::stopped::sentence;

const X: Field = Field::input(32);
const Y: Field = X.pad(0, 1).window(Window::new(2));
const Z: Field = X.pad(0, 3).window(Window::new(4));
const SKEWED: Field = Field::join(&[X, Z]);

/// One feature that sees all.
const ALL: Field = X.global_pool();

/// As `X`, but the closed forms do not go on from it.
const GATED: Field = X.gate(&ALL);

const CEIL: Mode = Mode::Nearest {
    coordinates: Coordinates::Asymmetric,
    rounding: Rounding::Ceil,
};

/// What stops, without what comes before the numbers; empty where none are known.
#[track_caller]
fn says(field: &Field) -> String {
    assert!(!field.aligned());
    let text = sentence(|| field.expect_aligned()).unwrap();
    let begin = "`aligned`: the branches of a join have their centres apart";
    text.strip_prefix(begin).unwrap().to_owned()
}

#[test]
fn of_regions_of_one_phase() {
    assert_eq!(says(&SKEWED), ": at 0.5 and 2");
    assert_eq!(says(&Field::join(&[Y, X])), ": at 1 and 0.5");
    // The first that differs counts, and all are set beside the first.
    assert_eq!(says(&Field::join(&[X, X, Y])), ": at 0.5 and 1");
    assert_eq!(says(&Field::join(&[X, Y, Z])), ": at 0.5 and 1");
    assert_eq!(says(&Field::join(&[Y, Z, X])), ": at 1 and 2");
}

#[test]
fn of_several_phases() {
    // Of each phase, how far its centre is from where it would stand without the first one's: 1.5 and 0.5.
    let late = X
        .pad(0, 1)
        .window(Window::new(3).stride(2))
        .upsample(2, Mode::NEAREST);
    assert_eq!(says(&Field::join(&[X, late])), ": at 0.5 and 1");
    assert_eq!(says(&Field::join(&[late, X])), ": at 1 and 0.5");
    // A third of a pixel apart: centres 0.5 three times, and 0.5, 1.5, 1.5.
    let (low, high) = (X.upsample(3, Mode::NEAREST), X.upsample(3, CEIL));
    assert_eq!(
        says(&Field::join(&[low, high])),
        ": at 0.166667 and 0.833333"
    );
    assert_eq!(
        says(&Field::join(&[high, low])),
        ": at 0.833333 and 0.166667"
    );
    // The same by way of the tables.
    let gated = low.gate(&ALL);
    assert_eq!(
        says(&Field::join(&[gated, high])),
        ": at 0.166667 and 0.833333"
    );
    assert_eq!(
        says(&Field::join(&[high, gated])),
        ": at 0.833333 and 0.166667"
    );
}

#[test]
fn of_branches_that_were_apart_before() {
    assert_eq!(says(&Field::join(&[X, SKEWED, Y])), ": at 0.5 and 2");
    assert_eq!(says(&Field::join(&[SKEWED, X, Y])), ": at 0.5 and 2");
    assert_eq!(says(&Field::join(&[Y, X, SKEWED])), ": at 1 and 0.5");
    let up = |field: Field| field.upsample(2, Mode::NEAREST);
    assert_eq!(says(&Field::join(&[up(X), up(SKEWED)])), ": at 0.5 and 2");
    assert_eq!(says(&Field::join(&[GATED, SKEWED, Y])), ": at 0.5 and 2");
    assert_eq!(says(&Field::join(&[SKEWED, GATED])), ": at 0.5 and 2");
    assert_eq!(
        says(&SKEWED.window(Window::new(3)).gate(&ALL)),
        ": at 0.5 and 2"
    );
    assert_eq!(says(&X.gate(&SKEWED.global_pool())), ": at 0.5 and 2");
    assert_eq!(
        says(&Field::join(&[Y, X]).gate(&SKEWED.global_pool())),
        ": at 1 and 0.5"
    );
}

#[test]
fn of_branches_of_which_some_have_no_centre() {
    assert_eq!(says(&Field::join(&[X.mix(), GATED, Y])), ": at 0.5 and 1");
    assert_eq!(
        says(&Field::join(&[GATED, X.mix(), GATED, Y])),
        ": at 0.5 and 1"
    );
    assert_eq!(says(&Field::join(&[GATED, X.scan(), Y])), ": at 0.5 and 1");
    // A layer does not say where they are.
    let again = Fields::new([SKEWED]).layer("again").field(0);
    assert_eq!(says(&again), "");
    assert_eq!(says(&Field::join(&[again, Y])), "");
    assert_eq!(says(&Field::join(&[GATED, again])), "");
}

/// Of 31 features 32 are made, each of the two around a place 1/64 before where it stands: on the mean half a feature
/// before that, and half a feature behind.
#[test]
fn of_branches_that_drift() {
    let fitted = X.window(Window::new(2)).resize(32, Mode::LINEAR);
    let drifting = Field::join(&[X, fitted]);
    assert_eq!(says(&drifting), ": at 0.5 and 0.984375");
    assert_eq!(says(&Field::join(&[fitted, X])), ": at 0.984375 and 0.5");
    assert_eq!(says(&Field::join(&[drifting, Z])), ": at 0.5 and 0.984375");
}

#[test]
fn branches_at_one_place_are_aligned() {
    let wide = X.window(Window::new(3).same());
    assert!(Field::join(&[X, wide]).aligned());
    assert!(Field::join(&[GATED, wide]).aligned());
    assert!(Field::join(&[X.mix(), wide, X.scan()]).aligned());
    // Features that read nothing stand where any others do that read nothing.
    let gaps = X.transposed(Window::new(1).stride(2), 0);
    let nothing = gaps.crop(1, 0).window(Window::new(1).stride(2));
    let still = nothing.window(Window::new(3).same());
    assert!(Field::join(&[nothing, still]).aligned());
    assert!(!Field::join(&[nothing, X.crop(0, 1)]).aligned());
    let even = X
        .window(Window::new(2).stride(2))
        .upsample(2, Mode::NEAREST);
    assert!(Field::join(&[X, even]).aligned());
    assert!(Field::join(&[GATED, even]).aligned());
}
