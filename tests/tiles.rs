//! Tiles make what the whole image makes: networks are run on integers by a simulator that shares nothing with the core,
//! whole and in tiles, and no number differs.

#![expect(
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "small numbers"
)]

#[path = "support/run.rs"]
mod run;

use std::array;

use receptive_field::{Network, NetworkAt, SizeError, TilePlan, receptive_field};
use run::{Grid, image, index, mixed, run};

receptive_field! {
    /// A padded U-Net.
    struct Padded;
    block double { conv(3, pad = 1) * 2; }
    input: [64];
    enc1: double();
    enc2: max_pool(2) -> double();
    mid: max_pool(2) -> double();
    up2: concat(conv_transpose(2, stride = 2), enc2) -> double();
    up1: concat(conv_transpose(2, stride = 2), enc1) -> double();
}

receptive_field! {
    /// A layer in the middle, behind which nothing need fit.
    struct Encoder;
    block double { conv(3, pad = 1) * 2; }
    input: [64];
    enc1: double();
    enc2: max_pool(2) -> double();
}

receptive_field! {
    /// A valid one.
    struct Valid;
    block double { conv(3) * 2; }
    input: [92];
    enc1: double();
    enc2: max_pool(2) -> double();
    mid: max_pool(2) -> double();
    up2: conv_transpose(2, stride = 2);
    cat2: concat(up2, enc2 -> crop_like(up2)) -> double();
    up1: conv_transpose(2, stride = 2);
    cat1: concat(up1, enc1 -> crop_like(up1)) -> double();
}

receptive_field! {
    /// Super-resolution.
    struct Sharp;
    input: [40];
    head: conv(5, pad = same);
    body: conv(3, pad = 1) -> conv(3, pad = 1);
    add(body, head);
    big: pixel_shuffle(2);
    wide: upsample(3, mode = cubic);
    near: input -> upsample(6, mode = linear);
    add(wide, near);
    tail: conv(3, pad = 1, padding_mode = replicate);
}

receptive_field! {
    /// Odd strides, rules and all that fills.
    struct Odd;
    input: [150];
    a: conv(7, stride = 3, pad = same, dilation = 2);
    b: max_pool(2, stride = 5, pad = (0, 1), ceil_mode = true);
    c: conv(3, pad = 2, padding_mode = reflect, dilation = 2);
    d: conv_transpose(4, stride = 3, dilation = 2, pad = (3, 2));
    e: conv_transpose(3, stride = 5, pad = same);
    f: mix(4, shift = 1) -> conv(3, pad = causal);
}

receptive_field! {
    /// Up-sampling that reads past both ends.
    struct Clamped;
    input: [40];
    head: conv(3, pad = 1);
    floored: upsample(4, coordinates = half_pixel, rounding = floor) -> conv(3, pad = 1);
    raised: head -> upsample(4, rounding = ceil) -> conv(2, pad = (0, 1));
    second: head -> upsample(2, coordinates = asymmetric, rounding = nearest_exact) -> upsample(2);
    output: add(floored, raised, second) -> conv(5, pad = same);
}

receptive_field! {
    /// Over two axes that differ.
    struct Plane;
    input: [40, 48];
    down: conv([3, 5], stride = [2, 3], pad = [1, (2, 2)]);
    pad: pad([(1, 0), 0]) -> conv([2, 1]);
    unshuffled: pixel_unshuffle([1, 2]);
    up: upsample([2, 6]);
    skip: input -> conv(3, pad = 1) -> crop_like(up);
    output: concat(up, skip);
}

/// Runs every tile, and compares what it keeps with the whole; also that what it does not keep would have been wrong.
fn check<N: Network<D>, const D: usize>(size: [usize; D], plan: &TilePlan<D>, layer: &str) {
    let whole = NetworkAt::<D>::of::<N>(size).unwrap();
    let output = whole.layer(layer).unwrap();
    let place = whole
        .layers()
        .position(|other| other.name == output.name)
        .unwrap();
    let expected = &run(&whole, &image(size))[place];
    let part = NetworkAt::<D>::of::<N>(plan.shape()).unwrap();
    let mut written = vec![0; expected.values.len()];
    for tile in plan {
        assert_eq!(
            tile.read.each_ref().map(ExactSizeIterator::len),
            plan.shape()
        );
        let cut = Grid::make(plan.shape(), |index| {
            let at: [usize; D] = array::from_fn(|axis| tile.read[axis].start + index[axis]);
            image_at(at, size)
        });
        let made = &run(&part, &cut)[place];
        assert_eq!(made.size, plan.output_shape());
        for (axis, read) in tile.read.iter().enumerate() {
            let (_, pixels) = output.structural_period(axis).unwrap();
            assert_eq!(read.start % pixels, 0);
            assert_eq!(tile.keep[axis].len(), tile.write[axis].len());
        }
        for index in (0..made.values.len()).map(|place| index(&made.size, place)) {
            let is_kept = (0..D).all(|axis| tile.keep[axis].contains(&index[axis]));
            if is_kept {
                let to: [usize; D] = array::from_fn(|axis| {
                    index[axis] - tile.keep[axis].start + tile.write[axis].start
                });
                assert_eq!(
                    made.at(index),
                    expected.at(to),
                    "{layer} at {size:?}, {index:?} of {tile:?}"
                );
                let place = to
                    .iter()
                    .zip(&expected.size)
                    .fold(0, |place, (i, n)| place * n + i);
                written[place] += 1;
            }
        }
        // The feature before the first that is kept is wrong, where the tile begins at a cut.
        if D == 1 && tile.keep[0].start > 0 {
            let before = array::from_fn(|_| tile.keep[0].start - 1);
            let there = array::from_fn(|_| tile.write[0].start - 1);
            assert_ne!(
                made.at(before),
                expected.at(there),
                "{layer} at {size:?}: {tile:?}"
            );
        }
    }
    assert!(
        written.iter().all(|&times| times == 1),
        "{layer} at {size:?}: {plan:?}"
    );
}

fn image_at<const D: usize>(at: [usize; D], size: [usize; D]) -> u64 {
    assert!(at.iter().zip(&size).all(|(i, n)| i < n));
    mixed(&at.map(|i| i as u64))
}

struct Draw(u64);

impl Draw {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % n as u64) as usize
    }
}

/// A hundred images of a network, each with a tile of any size.
fn hundred<N: Network<1>>(layer: &str, most: usize) {
    let mut draw = Draw(1);
    let (mut planned, mut many, mut small) = (0, 0, 0);
    while planned < 100 {
        let size = [1 + draw.below(most)];
        let Ok(network) = NetworkAt::<1>::of::<N>(size) else {
            continue;
        };
        let layer = network.layer(layer).unwrap();
        let tile = [1 + draw.below(size[0])];
        match layer.tiles(tile) {
            Ok(plan) => {
                planned += 1;
                many += usize::from(plan.len() > 1);
                check::<N, 1>(size, &plan, layer.name);
                let best = layer.tiles_within(tile).unwrap();
                assert!(best.overhead() <= plan.overhead() && best.shape() <= plan.shape());
                check::<N, 1>(size, &best, layer.name);
            }
            Err(error) => {
                small += 1;
                let text = error.to_string();
                let least = text
                    .rsplit("it needs ")
                    .next()
                    .and_then(|rest| rest.split(' ').next());
                let least: usize = least
                    .and_then(|least| least.parse().ok())
                    .unwrap_or_else(|| panic!("{text}"));
                assert!(least > tile[0] && layer.tiles([least]).is_ok(), "{text}");
                assert!(layer.tiles([least - 1]).is_err(), "{text}");
            }
        }
    }
    println!(
        "{}: {many} of {planned} in several tiles, {small} too small",
        N::NAME
    );
    assert!(many > 20, "{many}");
}

#[test]
fn u_nets_make_what_they_make_whole() {
    hundred::<Padded>("up1", 200);
    hundred::<Valid>("cat1", 300);
    hundred::<Encoder>("enc2", 120);
}

#[test]
fn super_resolution_makes_what_it_makes_whole() {
    hundred::<Sharp>("tail", 120);
    hundred::<Clamped>("output", 120);
}

#[test]
fn odd_strides_make_what_they_make_whole() {
    hundred::<Odd>("f", 500);
    hundred::<Odd>("c", 400);
}

#[test]
fn axes_are_planned_each_on_its_own() {
    let mut draw = Draw(2);
    let mut many = 0;
    for _ in 0..150 {
        let size = [30 + draw.below(40), 30 + draw.below(40)];
        let tile = size.map(|side| side - draw.below(side * 2 / 3));
        let Ok(network) = Plane::at(size) else {
            continue;
        };
        if let Ok(plan) = network.output().tiles(tile) {
            many += usize::from(plan.len() > 1);
            check::<Plane, 2>(size, &plan, "output");
        }
    }
    assert!(many > 5, "{many}");
}

receptive_field! {
    /// Over three axes, pooled on two of them.
    struct Volume;
    input: [6, 16, 16];
    enc: conv(3, pad = 1);
    mid: max_pool([1, 2, 2]) -> conv([1, 3, 3], pad = [0, 1, 1]);
    up: upsample([1, 2, 2]);
    output: add(up, enc);
}

#[test]
fn tiles_are_a_list() {
    let plan = Volume::tiles([6, 16, 16], [4, 12, 16]).expect("it has tiles");
    let tiles: Vec<_> = plan.iter().collect();
    assert_eq!((plan.layer(), plan.iter().len()), ("output", plan.len()));
    let mut backwards: Vec<_> = plan.iter().rev().collect();
    backwards.reverse();
    assert_eq!(tiles, backwards);
    assert_eq!(plan.iter().nth(2).as_ref(), tiles.get(2));
    assert_eq!(plan.iter().nth(plan.len()), None);
    assert_eq!(
        format!("{plan:?}"),
        format!(
            "TilePlan {{ layer: \"output\", len: {}, shape: {:?}, overlap: {:?}, .. }}",
            tiles.len(),
            plan.shape(),
            plan.overlap()
        )
    );
}

/// Nothing need be given around a tile of the image itself.
#[test]
fn the_image_has_tiles() {
    let network = Volume::at([6, 16, 16]).unwrap();
    let plan = network.input().tiles([4, 16, 5]).unwrap();
    assert_eq!((plan.shape(), plan.len()), ([4, 16, 5], 2 * 4));
    assert_eq!(plan.overlap(), [0; 3]);
}

#[test]
fn volumes_are_planned_on_each_axis() {
    for (size, tile) in [
        ([6, 16, 16], [4, 12, 16]),
        ([5, 12, 18], [3, 12, 14]),
        ([7, 20, 12], [7, 12, 12]),
    ] {
        let plan = Volume::tiles(size, tile).expect("it has tiles");
        assert!(plan.len() > 1, "{plan:?}");
        check::<Volume, 3>(size, &plan, "output");
    }
}

receptive_field! {
    struct Attention;
    input: [64, 64];
    conv: conv(3, pad = 1);
    gate: global_pool();
    se: scale(conv, gate);
    wide: conv -> pad(1, mode = circular);
    fixed: conv -> resize([32, 32]);
    half: conv -> conv(3, stride = 2, pad = 1);
    drifting: add(fixed, half);
    scanned: conv -> scan();
    cut: conv -> crop(to = [10, 10]);
    scaled: scale(conv, conv -> crop(to = [1, 1]));
}

#[test]
fn what_has_no_tiles_is_named() {
    let network = Attention::at([64, 64]).unwrap();
    let error = |layer: &str| {
        let error = network.layer(layer).unwrap().tiles([32, 32]).unwrap_err();
        (error.layer().unwrap(), error.to_string())
    };
    assert_eq!(error("se").0, "gate");
    assert_eq!(
        error("se").1,
        "there are no tiles: `gate` reads more than any tile has"
    );
    assert_eq!(
        error("wide").1,
        "there are no tiles: `wide` is padded from the other end, and a tile would wrap round at its own border"
    );
    assert_eq!(error("scanned").0, "scanned");
    assert_eq!(
        error("scaled").1,
        "there are no tiles: `scaled` reads more than any tile has"
    );
    assert_eq!(error("fixed").0, "fixed");
    assert_eq!(
        error("cut").1,
        "there are no tiles: `cut` depends on the size of the input, and does something else to a tile"
    );
    // Here half as many features are not half as far apart.
    let odd = Attention::at([63, 64]).unwrap();
    let drifting = odd.layer("drifting").unwrap().tiles([32, 32]);
    assert_eq!(
        drifting.unwrap_err().to_string(),
        "there are no tiles: `drifting` repeats nowhere, since its branches drift apart"
    );
    let many = Volume::tiles([1 << 30, 1 << 30, 1 << 30], [12; 3]);
    assert_eq!(
        many.unwrap_err().to_string(),
        "`output` would have more tiles than can be counted"
    );
    let conv = network.layer("conv").unwrap();
    let error = |tile| -> String {
        conv.tiles(tile)
            .map(|_| ())
            .map_err(|error: SizeError| error.to_string())
            .unwrap_err()
    };
    assert_eq!(error([0, 8]), "a tile has no pixels on axis 0");
    assert_eq!(
        error([8, 65]),
        "a tile of 65 pixels on axis 1 is larger than the image, which has 64"
    );
    assert_eq!(
        error([8, usize::MAX]),
        format!(
            "a tile of {} pixels on axis 1 is larger than the image, which has 64",
            usize::MAX
        )
    );
    assert_eq!(
        error([2, 8]),
        "a tile of 2 pixels on axis 0 is too small for `conv`: it needs 3 at least"
    );
    assert_eq!(conv.tiles([3, 64]).unwrap().len(), 62);
    assert!((conv.tiles([3, 64]).unwrap().overhead() - (62.0 * 3.0 / 64.0 - 1.0)).abs() < 1e-12);
}
