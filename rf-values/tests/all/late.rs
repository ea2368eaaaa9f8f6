//! What expansions call where numbers stand in braces: rustc evaluates it, and here a program does, with other numbers.

use receptive_field_core::ops::{AxisOp, LikeOp, Mode, PaddingMode, UpsampleOp};
use receptive_field_core::{Answer, Fact, Kind, Ratio};
use receptive_field_values::__private::late;
use receptive_field_values::__private::late::Lanes;
use receptive_field_values::{Field, Fields, Window};

use crate::stopped::sentence;

/// `pad = same`, as expansions have it.
const SAME: Option<[i64; 3]> = Some([0, 0, 0]);

fn told<T>(call: impl FnOnce() -> T) -> String {
    sentence(call).expect("it stops")
}

fn conv<const N: usize>(numbers: [i64; N], rule: Option<[i64; 3]>) -> AxisOp {
    late::op(Kind::Conv.code(), numbers, 0, rule)
}

#[test]
fn integers_are_made_or_told() {
    assert_eq!(late::integer(7), 7);
    assert_eq!(late::made('<', 3, 4, "{ K } << 4"), 48);
    assert_eq!(late::made('/', -7, 2, "-{ K } / 2"), -3);
    assert_eq!(
        told(|| late::made('%', 3, 0, "3 % { K }")),
        "`3 % { K }`: division by zero"
    );
    let most = i64::MAX;
    for (sign, a, b, shown) in [
        ('+', most, 1, "+ 1"),
        ('-', -2, most, "- 9223372036854775807"),
        ('*', most, 2, "* 2"),
        ('/', i64::MIN, -1, "/ -1"),
        ('%', i64::MIN, -1, "% -1"),
        ('<', 1, 63, "<< 63"),
    ] {
        let text = format!("`x` does not fit into 64 bits: it is {a} {shown}");
        assert_eq!(told(|| late::made(sign, a, b, "x")), text);
    }
    assert_eq!(late::at_least(1, 1, "a kernel", "{ K }"), 1);
    assert_eq!(
        told(|| late::at_least(1, 0, "a kernel", "{ K }")),
        "a kernel must be at least 1, and `{ K }` is 0"
    );
}

/// Operations by their numbers are those of the builders.
#[test]
fn layers_are_those_of_fields() {
    let x = late::input([40, 41]);
    assert_eq!(x, Fields::input([40, 41]));
    let after = |op: AxisOp| late::after("layer", &x, [op; 2], None);
    let window = Window::new(3).stride(2).dilation(2);
    assert_eq!(
        after(conv([3, 2, 2, 1, 4], None)),
        x.window(window.pad_each(1, 4))
    );
    assert_eq!(after(conv([3, 2, 2, 0, 0], SAME)), x.window(window.same()));
    let ceiled = window.pad(1).ceil_mode();
    assert_eq!(after(conv([3, 2, 2, 1, 1, 1], None)), x.window(ceiled));
    let mode = PaddingMode::Reflect;
    let mirrored = after(conv([3, 1, 1, 1, 1, 0, mode.code()], None));
    assert_eq!(mirrored, x.window(Window::new(3).pad(1).padding_mode(mode)));
    let up = UpsampleOp {
        factor: 3,
        mode: Mode::LINEAR,
    };
    let numbers = AxisOp::Upsample(up).encode(Kind::Upsample, (0, 0));
    let [factor, mode] = numbers.as_slice() else {
        panic!("{numbers:?}")
    };
    let twice = after(late::op(Kind::Upsample.code(), [*factor, *mode], 0, None));
    assert_eq!(twice, x.upsample([3, 3], Mode::LINEAR));
    // A crop to the size of another layer.
    let like = late::after("pool", &x, [conv([2, 2, 1, 0, 0], None); 2], None);
    let crop = AxisOp::CropLike(LikeOp { offset: None });
    let cropped = late::after("crop", &x, [crop; 2], Some(&like));
    assert_eq!(cropped, x.crop_like(&like));
    let sum = late::join("sum", [&cropped, &cropped]);
    assert_eq!(sum, Fields::join(&[cropped, cropped]));
    let pooled = x.global_pool();
    assert_eq!(late::gate("gate", [&x, &pooled]), x.gate(&pooled));
}

#[test]
fn what_is_impossible_names_its_layer() {
    let (x, y) = (late::input([8, 8]), late::input([8]));
    let large = conv([9, 1, 1, 0, 0], None);
    let why = "a window of 9 does not fit into 8 positions (padding 0 before, 0 after)";
    assert_eq!(
        told(|| late::after("a: conv(9)", &x, [AxisOp::Pointwise, large], None)),
        format!("`a: conv(9)` is impossible on axis 1: {why}")
    );
    assert_eq!(
        told(|| late::after("a: conv(9)", &y, [large], None)),
        format!("`a: conv(9)` is impossible: {why}")
    );
    let less = Fields::input([8]).crop([(0, 1)]);
    let sizes = "branches of a join differ in size: 8 and 7 features";
    assert_eq!(
        told(|| late::join("sum", [&y, &less])),
        format!("`sum` is impossible: {sizes}")
    );
    assert_eq!(
        told(|| late::gate("scale", [&y, &less])),
        format!("`scale` is impossible: {sizes}")
    );
}

fn fraction(a: i64, b: i64) -> Lanes {
    late::number(a.into(), b.into())
}

fn each(values: [i64; 2]) -> Lanes {
    late::list(values.map(late::whole))
}

#[test]
fn comparisons_are_those_of_numbers() {
    let numbers: Vec<(i64, i64)> = (-3..=3)
        .flat_map(|a| (1..=3).map(move |b| (a, b)))
        .collect();
    for &(a, b) in &numbers {
        for &(c, d) in &numbers {
            let order = (a * d).cmp(&(c * b));
            let is = |sign| late::compared(sign, fraction(a, b), fraction(c, d));
            assert_eq!(is('='), order.is_eq());
            assert_eq!(late::not(is('!')), order.is_eq());
            assert_eq!((is('<'), is('l')), (order.is_lt(), order.is_le()));
            assert_eq!((is('>'), is('g')), (order.is_gt(), order.is_ge()));
            let sum = late::calculated('+', fraction(a, b), fraction(c, d), "sum");
            assert!(late::compared('=', sum, fraction(a * d + c * b, b * d)));
        }
        let (whole, none) = (fraction(a, b), late::whole(0));
        let floor = late::calculated('f', whole, none, "floor");
        assert!(late::compared('=', floor, late::whole(a.div_euclid(b))));
        let ceil = late::calculated('c', whole, none, "ceil");
        assert!(late::compared('=', ceil, late::whole(-(-a).div_euclid(b))));
        assert_eq!(late::all(late::truth(a > 0)), a > 0);
    }
    // On every axis, or the comparison does not hold; of `!=`, on one is enough.
    let two = late::whole(2);
    assert!(late::compared('=', each([2, 2]), two) && late::compared('g', each([2, 3]), two));
    assert!(!late::compared('=', each([2, 3]), two) && late::compared('!', each([2, 3]), two));
    assert_eq!(
        told(|| late::calculated('/', two, each([1, 0]), "2 / { K }")),
        "`2 / { K }`: division by zero"
    );
    let wide = "the arithmetic leaves 128 bits";
    let most = late::number(i128::MAX, 1);
    assert_eq!(told(|| late::calculated('*', most, two, "x")), wide);
    assert_eq!(told(|| late::number(1, 0)), wide);
}

/// By their places, on one axis and on each, as the field answers.
#[test]
fn facts_are_those_of_fields() {
    let conv = Window::with_kernel([3, 5]).stride(2).pad(1);
    let fields = Fields::input([40, 60]).window(conv);
    for (place, &fact) in Fact::ALL.iter().enumerate() {
        let answers = [0, 1].map(|axis| fields.axis(axis).answer(fact));
        for (axis, answer) in answers.into_iter().enumerate() {
            let asked = |is_second| late::fact(&fields, place, is_second, Some(axis), "conv");
            let [first, second] = match answer {
                Answer::Number {
                    numerator,
                    denominator,
                } => [Ratio::new(numerator, denominator).unwrap(); 2],
                Answer::Pair(a, b) => [a, b].map(Ratio::whole),
                Answer::Truth(truth) => [Ratio::whole(truth.into()); 2],
                Answer::Missing(_) | Answer::Open(_) => continue,
            };
            let number = |of: Ratio| late::number(of.numerator(), of.denominator());
            assert!(late::compared('=', asked(false), number(first)), "{fact:?}");
            assert!(late::compared('=', asked(true), number(second)), "{fact:?}");
        }
    }
    let place = |fact| Fact::ALL.iter().position(|&other| other == fact).unwrap();
    let of = |fact| late::fact(&fields, place(fact), false, None, "conv");
    assert!(late::compared('=', of(Fact::ReceptiveField), each([3, 5])));
    assert!(late::all(of(Fact::Productive)) && late::all(of(Fact::Uniform)));
    let pooled = fields.global_pool();
    assert_eq!(
        told(|| late::fact(&pooled, place(Fact::Halo), false, None, "pool.halo")),
        "`pool.halo` does not exist: every feature sees the whole image"
    );
    assert_eq!(
        told(|| late::fact(&fields, place(Fact::Dense), false, Some(0), "conv.dense")),
        "the arithmetic leaves 128 bits"
    );
    let at = |what, axis| late::feature(&fields, [2, 3], what, axis, "conv[2, 3]");
    let [rows, columns] = fields.region([2, 3]).unwrap();
    assert!(late::compared(
        '=',
        at('s', None),
        each([rows.start, columns.start])
    ));
    assert!(late::compared(
        '=',
        at('e', Some(1)),
        late::whole(columns.end)
    ));
    let doubled = late::calculated('*', at('c', Some(0)), late::whole(2), "x");
    assert!(late::compared(
        '=',
        doubled,
        late::whole(rows.start + rows.end)
    ));
    let gaps = Fields::new([Field::input(8).transposed(Window::new(1).stride(2), 0)]);
    assert_eq!(
        told(|| late::feature(&gaps, [1], 's', None, "gaps[1].region.start")),
        "`gaps[1].region.start` does not exist: a feature reads nothing"
    );
}

#[test]
fn contracts_say_what_is_not_met() {
    let (three, four) = (late::whole(3), late::whole(4));
    late::ensure_compared('<', three, four, "a < b", ["a", "b"], "");
    let not_met = |a, b, names| told(|| late::ensure_compared('=', a, b, "a == b", names, "; why"));
    let head = "contract not met: `a == b`:";
    assert_eq!(
        not_met(three, four, ["a", ""]),
        format!("{head} it is 3; why")
    );
    assert_eq!(
        not_met(three, four, ["", "b"]),
        format!("{head} `b` is 4; why")
    );
    assert_eq!(
        not_met(three, each([3, 4]), ["a", "b"]),
        format!("{head} `a` is 3 on axis 1, and `b` is 4 on axis 1; why")
    );
    assert_eq!(
        not_met(each([5, 6]), each([6, 5]), ["a", "b"]),
        format!(
            "{head} `a` is 5 on axis 0 and 6 on axis 1, and `b` is 6 on axis 0 and 5 on axis 1; why"
        )
    );
    assert_eq!(
        told(|| late::ensure_compared('!', each([5, 6]), each([5, 6]), "a != b", ["a", ""], "")),
        "contract not met: `a != b`: it is [5, 6]"
    );
    late::ensure(late::truth(true), false, "uniform", "");
    late::ensure(late::truth(false), true, "!uniform", "");
    assert_eq!(
        told(|| late::ensure(late::truth(false), false, "uniform", "; why")),
        "contract not met: `uniform`: it is false; why"
    );
    assert_eq!(
        told(|| late::ensure(late::truth(true), true, "!uniform", "")),
        "contract not met: `!uniform`: it is true"
    );
    let one = late::list([late::truth(true), late::truth(false), late::truth(false)]);
    assert_eq!(
        told(|| late::ensure(one, false, "uniform", "")),
        "contract not met: `uniform`: it is false on axis 1 and 2"
    );
    let side = |sign, a| late::side(sign, a, four, "a", ["a", ""]);
    let text = told(|| {
        late::neither(
            "a || b",
            [side('=', three), side('l', three), side('>', three)],
            "; why",
        )
    });
    assert_eq!(
        text,
        "contract not met: `a || b`: neither side holds; why\nnote: `a`: it is 3\nnote: `a`: it is 3"
    );
}
