//! Where the tables of a field end: what is still known there, and what is refused.

use receptive_field_core::{Answer, Fact, Missing, Mode, PaddingMode};
use receptive_field_values::{Field, FieldError, Fields, Window};

use crate::expected::sentence;

const THREE: Window<1> = Window::new(3).same();

/// 200 phases: a second road of so many finds no room.
fn crowded() -> Field {
    let mirrored = Field::input(8).pad_with(1, 1, PaddingMode::Reflect);
    mirrored.upsample(200, Mode::NEAREST)
}

/// The shortest way is given up for want of room, and nothing else; and what it is asked for after that.
#[test]
fn the_shortest_way_needs_room() {
    let joined = Field::try_join(&[crowded(), crowded()]).unwrap();
    assert_eq!((joined.period(), joined.receptive_field()), (Some(200), 1));
    assert!(!joined.knows(Fact::PathMin) && joined.knows(Fact::Productive));
    let told = sentence(|| joined.path_min()).unwrap();
    let why = "the shortest way through the joins of the network before it is not kept";
    assert_eq!(told, format!("no `Field` says `path_min` here: {why}"));
    let wide = joined.window(THREE);
    assert!(!wide.knows(Fact::PathMin) && !wide.knows(Fact::Productive));
    let told = sentence(|| wide.productive()).unwrap();
    assert_eq!(told, format!("no `Field` says `productive` here: {why}"));
    // A window of one tap is productive whatever it reads.
    let narrow = joined.window(Window::new(1));
    assert!(narrow.knows(Fact::Productive) && narrow.productive());
    // Behind what lost it nothing finds it again.
    assert!(!Field::join(&[wide, wide]).knows(Fact::PathMin));
    assert!(!wide.scan().knows(Fact::PathMin));
}

/// The shortest way behind a gate is that of all paths without the gate, and its rows are kept once.
#[test]
fn the_shortest_way_behind_a_gate_shares_its_rows() {
    let up = Field::input(8).upsample(200, Mode::NEAREST);
    let gated = up.gate(&Field::input(8).global_pool());
    let behind = gated.window(THREE);
    assert!(behind.knows(Fact::PathMin));
    assert_eq!((behind.path_min(), behind.receptive_field()), (2, 8));
    let local = behind.local().unwrap();
    assert_eq!((local.period(), local.path_min()), (Some(200), 2));
    assert_eq!(behind.crop(1, 1).path_min(), 2);
}

/// Two roads that are not one are not taken for one, though both have one phase, or stand in one pool.
#[test]
fn the_shortest_way_behind_a_gate_is_its_own() {
    let x = Field::input(40);
    let gate = x.global_pool();
    for wide in [Window::new(5), Window::new(3).dilation(2)] {
        let gated = Field::join(&[x, x.window(wide.same())]).gate(&gate);
        assert_eq!(gated.crop(1, 0).path_min(), 1);
        assert_eq!(gated.upsample(2, Mode::NEAREST).path_min(), 1);
        let up = Field::join(&[x, x.window(wide.same())]).upsample(2, Mode::NEAREST);
        let gated = up.gate(&gate);
        assert_eq!(gated.crop(1, 0).path_min(), 1);
        assert_eq!(gated.crop(1, 0).window(THREE).path_min(), 2);
    }
}

/// The last feature lies as far out as numbers go, or a step further.
#[test]
fn the_last_region_fits() {
    let far = |power: u32, more: usize| {
        let strided = Field::input(1 << 40).window(Window::new(1).stride(1 << power));
        let op = strided.size();
        sentence(|| strided.pad(0, more - op).region(more - 1))
    };
    let told = Some("a number does not fit into 64 bits".to_owned());
    assert_eq!(far(30, (1 << 33) - 1), None);
    assert_eq!(far(30, 1 << 33), None);
    assert_eq!(far(30, (1 << 33) + 1), told);
    assert_eq!(far(35, 1 << 28), None);
    assert_eq!(far(35, (1 << 28) + 1), told);
    assert_eq!(far(20, (1 << 43) + 1), told);
}

#[test]
fn of_how_many_phases_and_jumps() {
    let x = Field::input(8);
    let up = |factor| x.upsample(factor, Mode::NEAREST);
    assert_eq!(up(256).period(), Some(256));
    let told = sentence(|| up(257)).unwrap();
    assert!(
        told.starts_with("regions repeat after 257 features"),
        "{told}"
    );
    // Branches that drift: four side by side.
    let branch = |n: usize| {
        Field::input(840)
            .window(Window::new(1).stride(n))
            .crop_to(60)
            .resize(60, Mode::NEAREST)
    };
    let strides = [1, 2, 3, 4, 5].map(branch);
    assert!(Field::try_join(&strides[..4]).is_ok());
    assert_eq!(Field::try_join(&strides).unwrap_err(), FieldError::Slopes);
}

/// Regions may be empty, and a padding may still read what is beside them.
#[test]
fn what_a_padding_reads_is_not_known() {
    let x = Field::input(8);
    let gaps = x.transposed(Window::new(1).stride(2), 0);
    let odd = Window::new(1).stride(2).pad_each(1, 0);
    let empty = gaps.window(odd);
    assert_eq!(
        empty.answer(Fact::Lookback),
        Answer::Missing(Missing::Nothing)
    );
    let read = gaps.window(odd.padding_mode(PaddingMode::Replicate));
    assert!(!read.knows(Fact::Lookback) && read.region(0).is_none());
    let told = sentence(|| Fields::new([x.pad_with(1, 1, PaddingMode::Reflect)]).layer("mirrored"));
    assert_eq!(
        told.unwrap(),
        "`mirrored` is no layer: axis 0 reads pixels in its padding"
    );
}

/// Sums over phases of such a jump leave `i64`.
#[test]
fn phases_of_a_large_jump() {
    let jump = 1_u64 << 60;
    let far = Field::input(1 << 62).window(Window::new(1).stride(1 << 60));
    let up = far.upsample(100, Mode::NEAREST);
    let last = i64::try_from(u128::from(jump) * 99 / 100).unwrap();
    assert_eq!((up.lookback(), up.lookahead()), (Some(last), Some(0)));
    assert_eq!(
        (up.halo(), up.period()),
        (Some((0, 1 - (1 << 60))), Some(100))
    );
}
