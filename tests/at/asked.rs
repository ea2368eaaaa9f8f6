//! What is asked of a network at a size, beside the facts that constants have, too.

use receptive_field::{Column, NetworkAt, Op, Table, receptive_field};

use crate::Rules;

receptive_field! {
    /// Of facts that no constant has: what is left out between taps, and whether a feature sees everything.
    struct Holes;
    input: [40];
    conv: conv(3, pad = 1);
    every: conv(3, pad = 2, dilation = 2);
    other: conv(3, pad = 8, dilation = 8);
    pooled: global_pool();
    seen: other -> scan();
    wide: other -> conv(41, pad = 20);
}

receptive_field! {
    /// What fits is a question of sizes alone, and rules make some of them.
    struct Ruled;
    input: [40];
    half: conv(3, stride = 2, pad = same);
    guided: max_pool(4, stride = 2, pad = guide(1));
    padded: pad(multiple = 4, offset = 1);
    cut: crop(to = 8, offset = 1);
    beside: input -> conv(4, stride = 4) -> crop_like(cut);
    add(cut, beside);
    whole: input -> pixel_unshuffle(4) -> pad_like(padded);
    last: concat(whole, padded);
}

#[test]
fn a_network_says_what_it_is() {
    let network = Rules::at([40, 65]).unwrap();
    assert_eq!((network.name(), network.size()), ("Rules", [40, 65]));
    assert_eq!(
        format!("{network:?}"),
        "NetworkAt { name: \"Rules\", size: [40, 65], .. }"
    );
    let input = network.layer("input").unwrap();
    assert_eq!((input.size, input.name), ([40, 65], network.input().name));
    assert_eq!(input.op(), Some(Op::Input));
    assert_eq!(
        format!("{input:?}"),
        "LayerAt { name: \"input\", size: [40, 65], receptive_field: [1, 1], jump: [1.0, 1.0], start: [0.5, 0.5], .. }"
    );
    assert!(network.get(receptive_field::Source::Layer(99)).is_none());
}

#[test]
fn tables_are_those_of_the_constants() {
    let network = Rules::at(Rules::INPUT.size).unwrap();
    let (mut at, mut described) = (
        network.table().with_input(),
        Table::of::<Rules>().with_input(),
    );
    for column in [Column::Region, Column::Halo, Column::Causal] {
        (at, described) = (at.with(column), described.with(column));
        assert_eq!(at.to_string(), described.to_string());
    }
}

#[test]
fn holes_and_what_is_covered() {
    let network = Holes::at([30]).unwrap();
    let of = |name: &str| {
        let layer = network.layer(name).unwrap();
        (layer.dense(), layer.covers_input(0))
    };
    assert_eq!(of("conv"), (Some(true), Some(false)));
    // Taps 2 apart, each of 3 pixels, leave nothing out; 8 apart, each of 7, they do.
    assert_eq!(of("every"), (Some(true), Some(false)));
    assert_eq!(of("other"), (Some(false), Some(false)));
    assert_eq!(of("pooled"), (None, Some(true)));
    assert_eq!(of("seen"), (None, Some(true)));
    assert_eq!(of("wide"), (Some(true), Some(true)));
    assert_eq!(network.layer("conv").unwrap().covers_input(1), None);
    let small = Holes::at([2]).unwrap();
    assert_eq!(small.layer("conv").unwrap().covers_input(0), Some(true));
}

/// The only feature reads nothing: there is no centre that could be the nearest.
#[test]
fn a_pixel_without_a_nearest_centre() {
    receptive_field! {
        struct Gap;
        input: [8];
        gap: conv_transpose(1, stride = 2, pad = (1, 0)) -> crop((0, 13));
    }
    let network = Gap::at([8]).unwrap();
    let found = network.output().feature_at([3]).unwrap();
    assert_eq!(found.nearest, None);
}

#[test]
fn rules_settle_which_sizes_fit() {
    const LEAST: Option<[usize; 1]> = Ruled::fit_at_least([45]);
    for side in 0..300 {
        let fits = Ruled::fits([side]);
        assert_eq!(fits, Ruled::at([side]).is_ok(), "{side}");
        assert_eq!(fits, NetworkAt::<1>::fits::<Ruled>([side]), "{side}");
        let least = Ruled::fit_at_least([side]);
        assert_eq!(
            least,
            NetworkAt::<1>::fit_at_least::<Ruled>([side]),
            "{side}"
        );
        assert!(least.is_none_or(|[least]| least >= side && Ruled::fits([least])));
    }
    assert_eq!(LEAST, Ruled::fit_at_least([45]));
}

/// The next size that fits is too far away, and the search ends.
#[test]
fn no_size_near_fits() {
    receptive_field! { struct Far; input: [1 << 30]; one: pixel_unshuffle(1 << 30); }
    assert_eq!(Far::fit_at_least([(1 << 30) - 5]), Some([1 << 30]));
    assert_eq!(Far::fit_at_least([5]), None);
}
