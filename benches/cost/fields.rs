//! Fields in generic code, which rustc works out: above a crate of one constant.

use std::fmt::Write as _;

use crate::Plan;
use crate::measure::interleaved;
use crate::report::{Report, title};
use crate::workshop::{LIBRARY, Workshop};

/// The first constant of a crate makes rustc get its interpreter ready, whatever it is.
const CONSTANT: &str = "//! A constant.
const fn next(size: usize) -> usize {
    size + 1
}

const _: () = assert!(next(511) == 512);
";

/// What fields are is read.
const LEAST: &str = "//! A field.
const INPUT: receptive_field::Field = receptive_field::Field::input(512);
const _: () = assert!(INPUT.size() == 512);
";

const UNET: &str = "//! A U-Net of depth 4, and all of its facts.
use receptive_field::{Field, Mode, Window};

const fn unet<const DEPTH: usize, const K: usize>(size: usize) -> Field {
    let conv = Window::new(K).same();
    let mut skips = [Field::input(size); DEPTH];
    let mut x = Field::input(size);
    let mut level = 0;
    while level < DEPTH {
        x = x.window(conv).window(conv);
        skips[level] = x;
        x = x.window(Window::new(2).stride(2));
        level += 1;
    }
    x = x.window(conv).window(conv);
    while level > 0 {
        level -= 1;
        x = Field::join(&[x.upsample(2, Mode::NEAREST), skips[level]]);
        x = x.window(conv).window(conv);
    }
    x
}

const OUT: Field = unet::<4, 3>(512);
const _: () = {
    assert!(OUT.size() == 512 && OUT.receptive_field() > 200 && OUT.receptive_field_min() > 100);
    assert!(OUT.path_min() > 3 && OUT.jump() == 1.0 && OUT.period().is_some() && OUT.start() < 512.0);
    assert!(OUT.anchor().is_some() && OUT.padding().is_some() && OUT.lookback().is_some());
    assert!(OUT.lookahead().is_some() && OUT.latency().is_some() && OUT.causal().is_some());
    assert!(OUT.dropped() == 0 && OUT.state().is_some() && OUT.halo().is_some());
    assert!(OUT.context().is_some() && OUT.halo_unaligned().is_some() && OUT.interior().0 > 0);
    assert!(OUT.uniform().is_some() && OUT.aligned() && OUT.productive());
};
";

const TCN: &str = "//! Blocks of a TCN.
use receptive_field::{Field, Window, exactly};

/// A block.
pub struct Tcn<const K: usize, const D: usize>;

impl<const K: usize, const D: usize> Tcn<K, D> {
    const CONV: Window<1> = Window::new(K).dilation(D).causal();
    const FIELD: Field = {
        let x = Field::input(16_000);
        Field::join(&[x, x.window(Self::CONV).window(Self::CONV)])
    };

    /// Checked where it is made.
    pub fn new() -> Self {
        const { let _ = Self::FIELD.expect_causal().expect_receptive_field(exactly(2 * D * (K - 1) + 1)); };
        Self
    }
}

/// All of them.
pub fn all() {
";

/// (i) A U-Net and 1,000 blocks.
pub(crate) fn generic(workshop: &Workshop, plan: Plan, report: &mut Report) {
    let mut blocks = String::from(TCN);
    for kernel in 2..12 {
        for dilation in 1..=100 {
            let made = writeln!(blocks, "    let _ = Tcn::<{kernel}, {dilation}>::new();");
            made.expect("a text grows");
        }
    }
    blocks += "}\n";
    let names = ["constant", "field-least", "field-unet", "field-blocks"];
    workshop.add(names[0], LIBRARY, CONSTANT);
    workshop.add(names[1], LIBRARY, LEAST);
    workshop.add(names[2], LIBRARY, UNET);
    workshop.add(names[3], LIBRARY, &blocks);
    workshop.prepare(&names);
    let checks = interleaved(plan.rounds, &names[..3], |name, _| {
        workshop.check(name, false)
    });
    let builds = [names[0], names[3]];
    let builds = interleaved(plan.rounds, &builds, |name, _| workshop.build(name));
    title(
        "(i) fields in generic code, above a crate of one constant, ms",
        "fields",
        "constant",
    );
    let mut above = |what: &str, ours: f64, least: f64, most: Option<f64>| {
        report.pair(what, ours - least, least, most);
    };
    above("`cargo check` of one input", checks[1], checks[0], None);
    let what = "`cargo check` of a U-Net of depth 4, all facts";
    above(what, checks[2], checks[0], Some(0.5));
    let what = "`cargo build` of 1,000 blocks of a TCN";
    above(what, builds[1], builds[0], Some(25.0));
}
