//! Chains of windows against their recurrence in 128 bits.

use receptive_field_core::{Field, PaddingMode, Region, Window};

use crate::judge::{COUNTS, judged};
use crate::window::{RULES, ruled};

/// None where not even these numbers are enough.
#[derive(Clone, Copy, Debug)]
struct Exact {
    size: i128,
    jump: i128,
    first: i128,
    length: i128,
}

/// What a method says, as a whole number; a fact that a chain always has is there.
trait Number {
    fn number(self) -> i128;
}

impl Number for usize {
    fn number(self) -> i128 {
        self as i128
    }
}

impl Number for i64 {
    fn number(self) -> i128 {
        self.into()
    }
}

impl<T: Number> Number for Option<T> {
    fn number(self) -> i128 {
        self.unwrap().number()
    }
}

/// What a feature of a chain sees: something.
trait Seen {
    fn seen(self) -> Region;
}

impl Seen for Region {
    fn seen(self) -> Region {
        self
    }
}

impl Seen for Option<Region> {
    fn seen(self) -> Region {
        self.unwrap()
    }
}

type Fact = (&'static str, fn(&Field) -> i128, fn(&Exact) -> i128);

macro_rules! facts {
    ($($name:ident: |$exact:ident| $value:expr;)*) => {
        [$((stringify!($name), |field| field.$name().number(), |$exact| $value)),*]
    };
}

/// A method of `Field`, and what it must say.
const FACTS: [Fact; 6] = facts! {
    size: |exact| exact.size;
    receptive_field: |exact| exact.length;
    padding: |exact| -exact.first;
    lookback: |exact| -exact.first;
    lookahead: |exact| exact.first + exact.length - 1;
    latency: |exact| exact.first + exact.length - exact.jump;
};

impl Exact {
    fn input(size: usize) -> Self {
        Self {
            size: size as i128,
            jump: 1,
            first: 0,
            length: 1,
        }
    }

    fn window(&self, window: &Window<1>, rule: &str) -> Option<Self> {
        let [kernel, stride, dilation] =
            [window.kernel, window.stride, window.dilation].map(|[value]| value as i128);
        if kernel == 0 || stride == 0 || dilation == 0 {
            return None;
        }
        let span = dilation.checked_mul(kernel - 1)?;
        let [(before, after)] = window
            .padding
            .map(|(before, after)| (before as i128, after as i128));
        let (before, after) = match rule {
            "same" | "same_lower" => {
                let all =
                    (((self.size - 1) / stride).checked_mul(stride)? + span + 1 - self.size).max(0);
                if rule == "same" {
                    (all / 2, all - all / 2)
                } else {
                    (all - all / 2, all / 2)
                }
            }
            "guide" => return None,
            _ => (before, after),
        };
        let room = self.size + before + after - span - 1;
        if room < 0 {
            return None;
        }
        Some(Self {
            size: room / stride + 1,
            jump: self.jump.checked_mul(stride)?,
            first: self.first.checked_sub(before.checked_mul(self.jump)?)?,
            length: self.length.checked_add(span.checked_mul(self.jump)?)?,
        })
    }

    fn agrees(&self, field: &Field, told: &str) {
        for (name, of, exact) in FACTS {
            if let Some(found) = judged(&(told, name), || of(field)) {
                assert_eq!(found, exact(self), "{name} of {told}");
            }
        }
        for index in COUNTS {
            let region = judged(&(told, index), || field.region(index));
            let is_there = (index as i128) < self.size;
            assert_eq!(region.is_some(), is_there, "feature {index} of {told}");
            if let Some(region) = region {
                let region = region.seen();
                let start = self.first + index as i128 * self.jump;
                let ends = (i128::from(region.start), i128::from(region.end));
                assert_eq!(
                    ends,
                    (start, start + self.length),
                    "feature {index} of {told}"
                );
            }
            judged(&(told, index), || field.center(index));
        }
    }
}

#[test]
fn a_window_is_exact_or_refused() {
    let (mut exact, mut refused) = (0, 0);
    for size in COUNTS {
        let Some(input) = judged(&size, || Field::input(size)) else {
            assert!(size == 0 || i64::try_from(size).is_err());
            continue;
        };
        Exact::input(size).agrees(&input, "an input");
        for [kernel, stride] in COUNTS.iter().flat_map(|&a| COUNTS.map(|b| [a, b])) {
            for [dilation, padding] in [0, 1, 2, 1 << 16, usize::MAX / 2, usize::MAX]
                .iter()
                .flat_map(|&a| [0, 1, usize::MAX / 2, usize::MAX].map(|b| [a, b]))
            {
                for rule in RULES {
                    let given = (size, kernel, stride, dilation, rule, padding);
                    let window = || {
                        ruled(
                            Window::<1>::new(kernel).stride(stride).dilation(dilation),
                            rule,
                            padding,
                        )
                    };
                    let Some(window) = judged(&given, window) else {
                        continue;
                    };
                    let Some(field) = judged(&given, || input.window(window)) else {
                        refused += 1;
                        continue;
                    };
                    if rule != "guide" {
                        let told = format!("{given:?}");
                        Exact::input(size)
                            .window(&window, rule)
                            .unwrap()
                            .agrees(&field, &told);
                        exact += 1;
                    }
                }
            }
        }
    }
    assert!(exact > 500 && refused > 5_000, "{exact} {refused}");
}

/// As deep as numbers go.
#[test]
fn chains_end_in_a_sentence() {
    for (kernel, stride) in [
        (2, 2),
        (3, 1),
        (usize::MAX / 4, 1),
        (usize::MAX / 4 + 2, 1),
        (2, usize::MAX / 2),
    ] {
        let window = Window::<1>::new(kernel).stride(stride).causal();
        let mut field = Field::input(1 << 30);
        let mut exact = Exact::input(1 << 30);
        for depth in 0..200 {
            let Some(next) = judged(&depth, || field.window(window)) else {
                break;
            };
            field = next;
            exact = exact.window(&window, "causal").unwrap();
            exact.agrees(&field, &format!("{depth} of {kernel} by {stride}"));
        }
    }
}

#[test]
fn padding_and_cropping_are_exact_or_refused() {
    for size in COUNTS
        .into_iter()
        .filter(|&size| size > 0 && i64::try_from(size).is_ok())
    {
        for [before, after] in COUNTS.iter().flat_map(|&a| COUNTS.map(|b| [a, b])) {
            let given = (size, before, after);
            let strided = || Field::input(size).window(Window::new(1).stride(2));
            for sign in [1, -1] {
                let moved = judged(&given, || {
                    if sign > 0 {
                        strided().pad(before, after)
                    } else {
                        strided().crop(before, after)
                    }
                });
                let Some(field) = moved else {
                    continue;
                };
                let (before, after) = (sign * before as i128, sign * after as i128);
                let exact = Exact {
                    size: (size as i128 - 1) / 2 + 1 + before + after,
                    jump: 2,
                    first: -2 * before,
                    length: 1,
                };
                exact.agrees(&field, &format!("{given:?} {sign}"));
            }
        }
    }
}

type Operation = (&'static str, fn(Field, usize, usize) -> Field);

/// What makes another field of one.
const OPERATIONS: [Operation; 4] = [
    ("window", |field, a, b| {
        field.window(Window::new(a).stride(b))
    }),
    ("same", |field, a, b| {
        field.window(Window::new(a).dilation(b).same())
    }),
    ("pad", |field, a, b| field.pad(a, b)),
    ("crop", |field, a, b| field.crop(a, b)),
];

/// One behind the other, of any numbers.
#[test]
fn operations_make_fields_that_answer_or_stop_with_a_sentence() {
    let mut asked = 0;
    for (first, one) in OPERATIONS {
        for (second, other) in OPERATIONS {
            for [a, b] in COUNTS.iter().flat_map(|&a| COUNTS.map(|b| [a, b])) {
                let made = judged(&(first, second, a, b), || {
                    other(one(Field::input(1 << 40), a, b), b, a)
                });
                let Some(field) = made else {
                    continue;
                };
                for (name, of, _) in FACTS {
                    judged(&(first, second, a, b, name), || of(&field));
                    asked += 1;
                }
                judged(&(first, second, a, b), || field.to_string()).unwrap();
            }
        }
    }
    assert!(asked > 500, "{asked}");
}

/// Facts that hang on what stands in the padding are told, or a sentence says why not.
#[test]
fn padding_that_reads_pixels_is_exact_or_refused() {
    let window = Window::<1>::new(3)
        .pad(1)
        .padding_mode(PaddingMode::Reflect);
    let field = judged(&window, || Field::input(8).window(window)).unwrap();
    assert_eq!(field.size(), 8);
    for (name, of, _) in FACTS {
        judged(&(window, name), || of(&field));
    }
    for padding in COUNTS.into_iter().filter(|&padding| padding > 7) {
        let window = window.pad(padding);
        assert!(judged(&window, || Field::input(8).window(window)).is_none());
    }
}
