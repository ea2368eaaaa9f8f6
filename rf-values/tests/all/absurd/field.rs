//! Chains of windows against their recurrence in 128 bits.

use receptive_field_core::{Coordinates, Mode, PaddingMode, Region, Rounding};
use receptive_field_values::{Field, Fields, Window, at_least};

use super::judge::{COUNTS, judged};
use super::window::{RULES, ruled};

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

type Question = (&'static str, fn(&Field, usize) -> bool);

macro_rules! questions {
    ($($name:ident: |$field:ident, $a:ident| $call:expr;)*) => {
        [$((stringify!($name), |$field, $a| {
            let _answer = $call;
            $a < usize::MAX
        })),*]
    };
}

/// What a field may be asked: an answer, or a sentence.
const QUESTIONS: [Question; 54] = questions! {
    size: |field, a| field.size();
    receptive_field: |field, a| field.receptive_field();
    padding: |field, a| field.padding();
    lookback: |field, a| field.lookback();
    lookahead: |field, a| field.lookahead();
    latency: |field, a| field.latency();
    receptive_field_min: |field, a| field.receptive_field_min();
    path_min: |field, a| field.path_min();
    jump: |field, a| field.jump();
    jump_ratio: |field, a| field.jump_ratio();
    period: |field, a| field.period();
    structural_period: |field, a| field.structural_period();
    start: |field, a| field.start();
    anchor: |field, a| field.anchor();
    causal: |field, a| field.causal();
    state: |field, a| field.state();
    dropped: |field, a| field.dropped();
    halo: |field, a| field.halo();
    context: |field, a| field.context();
    halo_unaligned: |field, a| field.halo_unaligned();
    interior: |field, a| field.interior();
    uniform: |field, a| field.uniform();
    aligned: |field, a| field.aligned();
    productive: |field, a| field.productive();
    local: |field, a| field.local();
    region: |field, a| field.region(a);
    center: |field, a| field.center(a);
    feature_at: |field, a| field.feature_at(i64::try_from(a).unwrap_or(i64::MIN));
    anchors: |field, a| field.anchors::<3>();
    sees_as: |field, a| field.sees_as(&Field::input(8));
    knows: |field, a| field.knows(receptive_field_core::Fact::Halo);
    expect_same: |field, a| field.expect_same(&Field::input(8));
    expect_size: |field, a| field.expect_size(at_least(a));
    expect_receptive_field: |field, a| field.expect_receptive_field(at_least(a));
    expect_receptive_field_min: |field, a| field.expect_receptive_field_min(at_least(a));
    expect_path_min: |field, a| field.expect_path_min(at_least(a));
    expect_jump: |field, a| field.expect_jump(at_least(1e300));
    expect_period: |field, a| field.expect_period(at_least(a));
    expect_start: |field, a| field.expect_start(at_least(f64::NAN));
    expect_anchor: |field, a| field.expect_anchor(at_least(f64::INFINITY));
    expect_padding: |field, a| field.expect_padding(at_least(i64::MIN));
    expect_lookback: |field, a| field.expect_lookback(at_least(i64::MAX));
    expect_lookahead: |field, a| field.expect_lookahead(at_least(i64::MAX));
    expect_latency: |field, a| field.expect_latency(at_least(i64::MIN));
    expect_dropped: |field, a| field.expect_dropped(at_least(a));
    expect_state: |field, a| field.expect_state(at_least(a));
    expect_halo: |field, a| field.expect_halo(at_least((i64::MIN, i64::MAX)));
    expect_context: |field, a| field.expect_context(at_least((i64::MAX, i64::MIN)));
    expect_halo_unaligned: |field, a| field.expect_halo_unaligned(at_least((0, 0)));
    expect_interior: |field, a| field.expect_interior(at_least((a, a)));
    expect_causal: |field, a| field.expect_causal();
    expect_uniform: |field, a| field.expect_uniform();
    expect_aligned: |field, a| field.expect_aligned();
    expect_productive: |field, a| field.expect_productive();
};

type Operation = (&'static str, fn(Field, usize, usize) -> Field);

/// What makes another field of one.
const OPERATIONS: [Operation; 28] = [
    ("window", |field, a, b| {
        field.window(Window::new(a).stride(b))
    }),
    ("same", |field, a, b| {
        field.window(Window::new(a).dilation(b).same())
    }),
    ("causal", |field, a, b| {
        field.window(Window::new(a).dilation(b).causal())
    }),
    ("transposed", |field, a, b| {
        field.transposed(Window::new(a).stride(b), a)
    }),
    ("dilated transposed", |field, a, b| {
        field.transposed(Window::new(a).stride(2).dilation(b), 0)
    }),
    ("nearest", |field, a, _| field.upsample(a, Mode::NEAREST)),
    ("linear", |field, a, _| field.upsample(a, Mode::LINEAR)),
    ("cubic", |field, a, _| field.upsample(a, Mode::CUBIC)),
    ("resize", |field, a, _| field.resize(a, Mode::LINEAR)),
    ("rescale", |field, a, b| field.rescale(a, b, Mode::NEAREST)),
    ("raised", |field, a, _| {
        field.upsample(a, Mode::nearest(Rounding::Ceil))
    }),
    ("symmetric", |field, a, b| {
        let coordinates = Coordinates::HalfPixelSymmetric;
        let rounding = Rounding::RoundPreferFloor;
        let mode = Mode::Nearest {
            coordinates,
            rounding,
        };
        field.rescale(a, b, mode)
    }),
    ("resize_like", |field, a, _| {
        field.resize_like(&Field::input(a), Mode::LINEAR)
    }),
    ("adaptive_pool", |field, a, _| field.adaptive_pool(a)),
    ("unshuffle", |field, a, _| field.unshuffle(a)),
    ("pad", |field, a, b| field.pad(a, b)),
    ("pad_with", |field, a, b| {
        field.pad_with(a, b, PaddingMode::Circular)
    }),
    ("pad_like", |field, a, _| field.pad_like(&Field::input(a))),
    ("pad_to_multiple", |field, a, _| field.pad_to_multiple(a)),
    ("crop", |field, a, b| field.crop(a, b)),
    ("crop_to", |field, a, _| field.crop_to(a)),
    ("crop_like", |field, a, _| field.crop_like(&Field::input(a))),
    ("global_pool", |field, _, _| field.global_pool()),
    ("mix", |field, _, _| field.mix()),
    ("mix_windows", |field, a, b| {
        field.mix_windows(a, i64::try_from(b).unwrap_or(i64::MIN))
    }),
    ("scan", |field, _, _| field.scan()),
    ("gate", |field, a, b| {
        field.gate(&field.window(Window::new(a).stride(b)))
    }),
    ("join", |field, a, b| {
        Field::join(&[
            field,
            field.window(Window::new(a).dilation(b).same()),
            field.crop(a, b).pad(a, b),
        ])
    }),
];

/// Numbers that stand for all, where two operations meet.
const FEW: [usize; 6] = [0, 1, 3, 1 << 16, usize::MAX / 2, usize::MAX];

/// One behind the other, of any numbers.
#[test]
fn operations_make_fields_that_answer_or_stop_with_a_sentence() {
    let mut asked = 0;
    for (first, one) in OPERATIONS {
        for (second, other) in OPERATIONS {
            for [a, b] in FEW.iter().flat_map(|&a| FEW.map(|b| [a, b])) {
                let made = judged(&(first, second, a, b), || {
                    other(one(Field::input(1 << 20), a, b), b, a)
                });
                let Some(field) = made else {
                    continue;
                };
                for (name, ask) in QUESTIONS {
                    judged(&(first, second, a, b, name), || ask(&field, a));
                    asked += 1;
                }
                judged(&(first, second, a, b), || field.to_string()).unwrap();
            }
        }
    }
    assert!(asked > 10_000, "{asked}");
}

type Both = (&'static str, fn(Fields<2>, [usize; 2]) -> Fields<2>);

/// What makes others of several fields.
const BOTH: [Both; 21] = [
    ("window", |fields, n| fields.window(Window::with_kernel(n))),
    ("transposed", |fields, n| {
        fields.transposed(Window::with_kernel(n), n)
    }),
    ("upsample", |fields, n| fields.upsample(n, Mode::NEAREST)),
    ("resize", |fields, n| fields.resize(n, Mode::LINEAR)),
    ("rescale", |fields, [a, b]| {
        fields.rescale([(a, b), (b, a)], Mode::NEAREST)
    }),
    ("resize_like", |fields, n| {
        fields.resize_like(&Fields::input(n), Mode::LINEAR)
    }),
    ("adaptive_pool", |fields, n| fields.adaptive_pool(n)),
    ("unshuffle", |fields, n| fields.unshuffle(n)),
    ("pad", |fields, [a, b]| fields.pad([(a, b), (b, a)])),
    ("pad_with", |fields, [a, b]| {
        fields.pad_with([(a, b), (b, a)], PaddingMode::Reflect)
    }),
    ("pad_like", |fields, n| fields.pad_like(&Fields::input(n))),
    ("pad_to_multiple", |fields, n| fields.pad_to_multiple(n)),
    ("crop", |fields, [a, b]| fields.crop([(a, b), (b, a)])),
    ("crop_to", |fields, n| fields.crop_to(n)),
    ("crop_like", |fields, n| fields.crop_like(&Fields::input(n))),
    ("global_pool", |fields, _| fields.global_pool()),
    ("mix", |fields, _| fields.mix()),
    ("mix_windows", |fields, n| fields.mix_windows(n, [0, 1])),
    ("scan", |fields, _| fields.scan()),
    ("gate", |fields, n| {
        fields.gate(&fields.window(Window::with_kernel(n)))
    }),
    ("join", |fields, n| {
        Fields::join(&[fields, fields.window(Window::with_kernel(n).same())])
    }),
];

type OfAll = (&'static str, fn(&Fields<2>, usize) -> bool);

/// What several fields may be asked.
const ALL: [OfAll; 35] = questions! {
    size: |fields, a| fields.size();
    receptive_field: |fields, a| fields.receptive_field();
    jump: |fields, a| fields.jump();
    start: |fields, a| fields.start();
    receptive_field_min: |fields, a| fields.receptive_field_min(a);
    path_min: |fields, a| fields.path_min(a);
    jump_ratio: |fields, a| fields.jump_ratio(a);
    period: |fields, a| fields.period(a);
    structural_period: |fields, a| fields.structural_period(a);
    anchor: |fields, a| fields.anchor(a);
    padding: |fields, a| fields.padding(a);
    lookback: |fields, a| fields.lookback(a);
    lookahead: |fields, a| fields.lookahead(a);
    latency: |fields, a| fields.latency(a);
    state: |fields, a| fields.state(a);
    dropped: |fields, a| fields.dropped(a);
    halo: |fields, a| fields.halo(a);
    context: |fields, a| fields.context(a);
    halo_unaligned: |fields, a| fields.halo_unaligned(a);
    interior: |fields, a| fields.interior(a);
    region: |fields, a| fields.region([a, 0]);
    center: |fields, a| fields.center([0, a]);
    uniform: |fields, a| fields.uniform();
    causal: |fields, a| fields.causal();
    aligned: |fields, a| fields.aligned();
    productive: |fields, a| fields.productive();
    axis: |fields, a| fields.axis(a);
    expect_same: |fields, a| fields.expect_same(&Fields::input([8, 8]));
    expect_size: |fields, a| fields.expect_size(at_least(a));
    expect_halo: |fields, a| fields.expect_halo(at_least((i64::MIN, i64::MAX)));
    expect_interior: |fields, a| fields.expect_interior(at_least((a, a)));
    expect_causal: |fields, a| fields.expect_causal();
    expect_uniform: |fields, a| fields.expect_uniform();
    expect_aligned: |fields, a| fields.expect_aligned();
    expect_productive: |fields, a| fields.expect_productive();
};

#[test]
fn fields_of_several_axes_answer_or_stop_with_a_sentence() {
    let mut asked = 0;
    for (operation, make) in BOTH {
        for [a, b] in COUNTS.iter().flat_map(|&a| COUNTS.map(|b| [a, b])) {
            let made = judged(&(operation, a, b), || {
                make(Fields::input([1 << 20, 96]), [a, b])
            });
            let Some(fields) = made else {
                continue;
            };
            for (name, ask) in ALL {
                judged(&(operation, a, b, name), || ask(&fields, a));
                asked += 1;
            }
        }
    }
    assert!(asked > 1_000, "{asked}");
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
