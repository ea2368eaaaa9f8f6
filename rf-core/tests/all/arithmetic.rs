//! What all numbers are made by: exact, or `None`.

use std::cmp::Ordering;

use receptive_field_core::checked::{
    ceil_div, count, floor_div, modulo, mul_div_floor, narrow, signed,
};
use receptive_field_core::eval::Ratio;
use receptive_field_core::numbers::Numbers;
use receptive_field_core::sign::{integers, ratios};
use receptive_field_core::text::Text;

const ENDS: [i64; 9] = [i64::MIN, -7, -2, -1, 0, 1, 2, 7, i64::MAX];

fn fits(value: i128) -> Option<i64> {
    i64::try_from(value).ok()
}

#[test]
fn divisions_round_as_they_say() {
    for a in ENDS {
        for b in ENDS {
            let (wide, by) = (i128::from(a), i128::from(b));
            let is_divisor = b > 0;
            let floor = is_divisor.then(|| wide.div_euclid(by));
            assert_eq!(floor_div(a, b), floor.and_then(fits), "{a} / {b}");
            let ceil = is_divisor.then(|| -(-wide).div_euclid(by));
            assert_eq!(ceil_div(a, b), ceil.and_then(fits), "{a} / {b}");
            let rest = is_divisor.then(|| wide.rem_euclid(by));
            assert_eq!(modulo(a, b), rest.and_then(fits), "{a} % {b}");
            for c in ENDS {
                let product = (c > 0).then(|| (wide * by).div_euclid(i128::from(c)));
                assert_eq!(
                    mul_div_floor(a, b, c),
                    product.and_then(fits),
                    "{a} * {b} / {c}"
                );
            }
        }
        let ends = [i128::from(a) - 1, i128::from(a), i128::from(a) + 1];
        assert_eq!(ends.map(narrow), ends.map(fits));
        assert_eq!(count(a), usize::try_from(a).ok());
    }
    assert_eq!(signed(usize::MAX), None);
}

#[test]
fn signs_are_those_of_rust() {
    for a in ENDS {
        for b in ENDS {
            let of = |sign| integers(sign, a, b);
            assert_eq!(of('+'), a.checked_add(b));
            assert_eq!(of('-'), a.checked_sub(b));
            assert_eq!(of('*'), a.checked_mul(b));
            assert_eq!(of('/'), a.checked_div(b));
            assert_eq!(of('%'), a.checked_rem(b));
            let times = (0..63).contains(&b).then(|| i128::from(a) << b);
            assert_eq!(of('<'), times.and_then(fits), "{a} << {b}");
            assert_eq!((of('m'), of('M')), (Some(a.min(b)), Some(a.max(b))));
            assert_eq!(of('?'), None);
        }
    }
}

/// Fractions with small numbers, against products across.
#[test]
fn ratios_are_exact() {
    let all: Vec<(i128, i128)> = (-9..=9)
        .flat_map(|a| (1..=6).map(move |b| (a, b)))
        .collect();
    for &(a, b) in &all {
        let one = Ratio::new(a, b).unwrap();
        for &(c, d) in &all {
            let other = Ratio::new(c, d).unwrap();
            let of = |sign| ratios(sign, one, other);
            assert_eq!(of('+'), Ratio::new(a * d + b * c, b * d));
            assert_eq!(of('-'), Ratio::new(a * d - b * c, b * d));
            assert_eq!(of('*'), Ratio::new(a * c, b * d));
            assert_eq!(of('/'), Ratio::new(a * d, b * c));
            // The quotient of integers is rounded towards zero, too.
            let times = (a * d).checked_div(b * c);
            let rest = times.and_then(|times| Ratio::new(a * d - times * b * c, b * d));
            assert_eq!(of('%'), rest, "{a}/{b} % {c}/{d}");
            let is_less = (a * d).cmp(&(b * c)) == Ordering::Less;
            let (least, most) = if is_less { (one, other) } else { (other, one) };
            assert_eq!((of('m'), of('M')), (Some(least), Some(most)));
            let by = u32::try_from(c / d).ok().filter(|_| c % d == 0);
            assert_eq!(of('<'), by.and_then(|by| Ratio::new(a << by, b)));
            assert_eq!(of('?'), None);
        }
    }
    let least = Ratio::new(i128::MIN, 1).unwrap();
    assert_eq!(ratios('/', least, least), None);
    assert_eq!(ratios('<', Ratio::ONE, Ratio::whole(127)), None);
    assert_eq!(Ratio::new(i128::MIN, i128::MIN), None);
    assert_eq!(Ratio::new(1, 0), None);
}

#[test]
fn fractions_are_written_as_they_are_read() {
    let written = |a, b| {
        let text = Text::new().ratio(Ratio::new(a, b).unwrap());
        text.as_str().to_owned()
    };
    assert_eq!(written(-12, 3), "-4");
    assert_eq!(written(-67, 2), "-33.5");
    assert_eq!(written(1, 8), "0.125");
    assert_eq!(written(1, 16), "1/16");
    assert_eq!(written(1344, 167), "1344/167");
    // Times five this is more than there are numbers.
    assert_eq!(written(i128::MAX, 2), format!("{}/2", i128::MAX));
}

#[test]
fn lists_end_where_they_end() {
    let numbers = Numbers::of("c 2 5 7 9");
    assert_eq!(format!("{numbers:?}"), "[2, 5, 7, 9]");
    assert_eq!((numbers.at(3), numbers.at(4), numbers.get(4)), (9, 0, None));
    assert_eq!(numbers.list(0), Some(Numbers::of("c 5 7")));
    // Longer than what is left, or than nothing.
    assert_eq!((numbers.list(1), numbers.list(4)), (None, None));
    assert_eq!(Numbers::of("c-1 5").list(0), None);
    assert!(numbers.split_at(5).is_none());
    for none in ["", "a", "A 1 2"] {
        assert_eq!(Numbers::of(none).len(), 0, "{none}");
    }
    let plain = [4, 5, 6];
    assert_eq!(format!("{:?}", Numbers::plain(&plain, 2)), "[4, 5]");
    assert_eq!(format!("{:?}", Numbers::plain(&plain, 9)), "[4, 5, 6]");
}
