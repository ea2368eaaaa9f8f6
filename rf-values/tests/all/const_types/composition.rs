use receptive_field_core::ops::AxisOp;
use receptive_field_core::{Fact, Region};
use receptive_field_values::__private::{input1, layer1, layer2, with_local};
use receptive_field_values::{Field, Fields, Layer, Window};

use super::made1;
use super::search::{Random, layer};
use super::{POOL5, SHORT, UP};

/// A layer of a chain of two windows, and its field.
fn chain(random: &mut Random, n: i64) -> Option<(Layer<1>, Field)> {
    let numbers = [
        1 + random.below(4),
        1 + random.below(3),
        random.below(3),
        random.below(2),
    ];
    let [kernel, stride, before, after] = numbers;
    if n + before + after < kernel {
        return None;
    }
    let [k, s, b, a] = numbers.map(|number| usize::try_from(number).unwrap());
    let window = Window::new(k).stride(s).pad_each(b, a);
    let field = Field::input(usize::try_from(n).unwrap()).window(window);
    let size = i64::try_from(field.size()).unwrap();
    let reads = |i: i64| (i * stride - before, i * stride - before + kernel);
    let inside: Vec<_> = (0..size)
        .filter(|i| reads(*i).0 >= 0 && reads(*i).1 <= n)
        .collect();
    let first = inside.first().map_or(0, |first| *first);
    let last = inside.last().map_or(0, |last| last + 1);
    let record = [
        size,
        SHORT + 320,
        first,
        last,
        kernel,
        0,
        1,
        stride,
        kernel,
        stride,
        1,
        before,
        after,
        -before,
        kernel - before,
    ];
    let record = record.to_vec().leak();
    Some((made1("chain", [n], &[1, -1], record), field))
}

#[test]
fn heads_see_through_their_backbones() {
    let mut random = Random(11);
    for _ in 0..3_000 {
        let Some((backbone, _)) = chain(&mut random, 30) else {
            continue;
        };
        let n = i64::try_from(backbone.size[0]).unwrap();
        let (head, regions) = layer(&mut random, n);
        if head.lookback(0).is_none() {
            continue;
        }
        let both = backbone.then(&head);
        let [zero] = backbone.region([0]).unwrap();
        let [(jump, _)] = [backbone.jump_ratio(0)];
        let mapped = regions.iter().map(|region| {
            region.map(|region| Region {
                start: zero.start + jump * region.start,
                end: zero.end + jump * (region.end - 1),
            })
        });
        for (i, region) in mapped.enumerate() {
            assert_eq!(both.region([i]).map(|[region]| region), region);
        }
        let longest = match i64::try_from(head.receptive_field[0]).unwrap() {
            0 => 0,
            positions => zero.end - zero.start + (positions - 1) * jump,
        };
        assert_eq!(i64::try_from(both.receptive_field[0]), Ok(longest));
        let (a, b) = head.jump_ratio(0);
        let (c, d) = both.jump_ratio(0);
        assert_eq!(c * b, a * jump * d);
        // What sees no padding sees pixels of the backbone's that see none.
        let (first, last) = backbone.interior(0);
        let inside = |region: &Option<Region>| {
            region.is_none_or(|region| {
                region.start >= i64::try_from(first).unwrap()
                    && region.end <= i64::try_from(last).unwrap()
            })
        };
        let longest = regions
            .split(|region| !inside(region))
            .map(<[_]>::len)
            .max()
            .unwrap();
        let (first_both, last_both) = both.interior(0);
        // On the image itself the head's record is believed, and this one is random.
        if first < last && backbone.receptive_field[0] > 1 {
            assert_eq!(
                last_both - first_both,
                longest,
                "{regions:?} {first}..{last}"
            );
            assert!(regions[first_both..last_both].iter().all(inside));
        }
    }
}

#[test]
fn three_networks_are_one_whatever_the_order() {
    let mut random = Random(5);
    for _ in 0..2_000 {
        let Some((a, _)) = chain(&mut random, 40) else {
            continue;
        };
        let Some((b, _)) = chain(&mut random, i64::try_from(a.size[0]).unwrap()) else {
            continue;
        };
        let Some((c, _)) = chain(&mut random, i64::try_from(b.size[0]).unwrap()) else {
            continue;
        };
        let (left, right) = (a.then(&b).then(&c), a.then(&b.then(&c)));
        assert_eq!(
            (left.size, left.receptive_field, left.region([0])),
            (right.size, right.receptive_field, right.region([0]))
        );
        assert_eq!(
            (left.interior(0), left.path_min(0)),
            (right.interior(0), right.path_min(0))
        );
        assert_eq!(
            (left.halo(0), left.structural_period(0)),
            (right.halo(0), right.structural_period(0))
        );
    }
}

#[test]
fn a_head_with_phases() {
    let conv = layer1(
        "conv",
        c"e  31   2   1  -1  15  16 337   0  16   1   0   1   2   1   2   1   0   0   0   1",
    );
    let both = conv.then(&UP);
    assert_eq!(
        (both.period(0), both.structural_period(0)),
        (Some(2), Some((2, 4)))
    );
    assert_eq!(
        (both.name, both.receptive_field, both.jump_ratio(0)),
        ("up", [5], (2, 1))
    );
    assert_eq!(both.halo(0), Some((2, -1)));
    assert_eq!(input1(16).then(&UP), UP);
}

#[test]
fn global_heads_see_the_whole_image() {
    static CONV: Layer<1> = layer1(
        "local",
        c"e   6   2   1  -1  15   4 337   0   4   3   0   1   1   3   1   1   0   0   0   3",
    );
    let backbone = layer1(
        "pool",
        c"e  12   2   2  -1  15   6 337   0   6   2   0   1   2   2   2   1   0   0   0   2",
    );
    let gate = layer1("gate", c"d  6  3 18  0  1 10  4 19  0  4  6  0  1  1  0  6");
    let both = backbone.then(&with_local(gate, Some(&CONV)));
    assert_eq!(
        (both.receptive_field, both.path_min(0), both.interior(0)),
        ([12], 12, (0, 4))
    );
    assert_eq!(both.local().unwrap().receptive_field, [6]);
    let scan = layer1(
        "scan",
        c"d  6  2 15 -1 18  6 20  0  6  6  0  1  1  0  6  1  1  1  1  0  0  1  0",
    );
    let both = backbone.then(&scan);
    assert_eq!(both.region([1]), Some([Region { start: 0, end: 4 }]));
    assert_eq!(
        (
            both.receptive_field,
            both.lookahead(0),
            both.receptive_field_min(0)
        ),
        ([12], Some(1), 2)
    );
}

#[test]
fn a_head_may_add_nothing() {
    let wide = layer1(
        "wide",
        c"e   8   2   1  -1  15   8 337   0   0   9   0   1   1   9   1   1   4   4  -4   5",
    );
    let conv = layer1(
        "conv",
        c"e   8   2   1  -1  15   8 337   1   7   3   0   1   1   3   1   1   1   1  -1   2",
    );
    assert!(conv.productive() && wide.productive());
    assert!(!wide.then(&conv).productive());
    assert!(!wide.then(&conv).then(&conv).productive());
    let all = layer1(
        "conv",
        c"e   9   2   1  -1  15   1 337   0   1   9   0   1   1   9   1   1   0   0   0   9",
    );
    let point = layer1(
        "point",
        c"e   9   2   1  -1  15   9 337   0   9   1   0   1   1   1   1   1   0   0   0   1",
    );
    assert!(point.then(&all).productive());
}

#[test]
#[should_panic(expected = "`pool5` takes an input of 227 on axis 0, `pool5` has 6 features")]
fn head_of_another_size() {
    let _ = POOL5.then(&POOL5);
}

#[test]
#[should_panic(
    expected = "no head can stand on `up`, which is not uniform: its features differ by phase"
)]
fn backbone_with_phases() {
    let _ = UP.then(&input1(16));
}

#[test]
#[should_panic(
    expected = "no head can stand on `gate`, which is not uniform: every feature sees the whole image"
)]
fn backbone_that_sees_everything() {
    let gate = layer2(
        "gate",
        c"d 12 12  3 18  0  1 10  6 19  0  6  2  0  1  2  0 12",
    );
    let head = layer2("head", c"d  6  6  2  0 -1 10  6 17  0  6  1  0  1  1  0  1");
    let _ = gate.then(&head);
}

#[test]
fn drifting_heads_stay_so() {
    let drifting = layer1(
        "join",
        c"d  4  3 16  0  1 25  4  8  0  4  1  0  1  1  0  2  1  1  1  1  0  0  1  0  3  4  1  0  0  1  1",
    );
    let pool = layer1(
        "pool",
        c"e   8   2   2  -1  15   4 337   0   4   2   0   1   2   2   2   1   0   0   0   2",
    );
    let both = pool.then(&drifting);
    assert_eq!(
        (both.uniform(), both.period(0), both.halo(0), both.aligned()),
        (Some(false), None, None, false)
    );
    // Of feature 3 one branch sees position 3, the other position 4.
    assert_eq!(both.region([3]), Some([Region { start: 6, end: 10 }]));
    assert_eq!((both.lookback(0), both.lookahead(0)), (Some(0), Some(3)));
}

/// What lies below a head may have a shorter way of its own.
#[test]
fn a_field_goes_on_from_a_head_on_a_backbone() {
    let layer = |field: Field| Fields::new([field]).layer("layer");
    let x = Field::input(16);
    let residual = layer(Field::join(&[x, x.window(Window::new(3).same())]));
    let head = layer(x.window(Window::new(3).same()));
    let both = residual.then(&head).field(0).window(Window::new(3).same());
    assert_eq!((both.receptive_field(), both.path_min()), (7, 5));
    assert_eq!(both.interior(), (3, 13));
    // Of two phases it is known how long the shortest way is, but not where each feature's lies.
    let both = residual.then(&UP).field(0);
    assert_eq!((both.receptive_field(), both.path_min()), (5, 3));
    assert!(!both.window(Window::new(3)).knows(Fact::PathMin));
}

/// A field that begins with a layer does not say which operation the layer is, but what follows from it.
#[test]
fn a_layer_of_the_field_of_a_layer() {
    let again = |layer: Layer<1>| Fields::new([layer.field(0)]).layer("again");
    let x = Field::input(16);
    let relu = x.try_after(&AxisOp::Pointwise, 0).unwrap();
    for field in [x, relu, x.unshuffle(2)] {
        let layer = Fields::new([field]).layer("layer");
        assert_eq!(again(layer).state(0), layer.state(0));
        assert_eq!(again(layer).productive(), layer.productive());
        assert_eq!(again(layer).field(0), field);
    }
}
