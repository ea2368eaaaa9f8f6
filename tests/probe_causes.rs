//! Which cause the probe tells first, of thousands of models that are away from their description by one number.

use framework_models::Model;
use framework_models::networks::{
    AlexNet, Asymmetric, Backbone, Causal, Ceiled, Codec, Decoder, Dilated, Residual, Unequal,
    Volume,
};
use framework_models::plain::Plain;
use receptive_field::{Network, Op, Window};

/// A window after a change of one number, and the change in the words of the probe.
type Change<const D: usize> = (Window<D>, String);

/// Numbers near a number, and its double.
fn near(is: usize, least: usize) -> Vec<usize> {
    let mut all: Vec<usize> = (least.max(is.saturating_sub(2))..=is + 2).collect();
    all.extend([least, 2 * is]);
    all.sort_unstable();
    all.dedup();
    all.retain(|other| *other != is);
    all
}

fn sides((before, after): (usize, usize)) -> String {
    if before == after {
        before.to_string()
    } else {
        format!("({before}, {after})")
    }
}

/// Every change of the kernel, the stride, the dilation or the padding that is tried, on one axis or on several alike.
fn changes<const D: usize>(window: Window<D>, axes: &[usize]) -> Vec<Change<D>> {
    let axis = axes[0];
    let (kernel, stride, dilation) = (
        window.kernel[axis],
        window.stride[axis],
        window.dilation[axis],
    );
    let padding = window.padding[axis];
    let mut found: Vec<Change<D>> = Vec::new();
    let mut put = |what: String, change: &dyn Fn(&mut Window<D>, usize)| {
        let mut changed = window;
        for &axis in axes {
            change(&mut changed, axis);
        }
        found.push((changed, what));
    };
    for other in near(kernel, 1) {
        put(
            format!("kernel {other} instead of {kernel}"),
            &|window, axis| {
                window.kernel[axis] = other;
            },
        );
    }
    for other in near(stride, 1) {
        put(
            format!("stride {other} instead of {stride}"),
            &|window, axis| {
                window.stride[axis] = other;
            },
        );
    }
    for other in near(dilation, 1) {
        put(
            format!("dilation {other} instead of {dilation}"),
            &|window, axis| {
                window.dilation[axis] = other;
            },
        );
    }
    let mut paddings: Vec<(usize, usize)> = near(padding.0, 0)
        .iter()
        .flat_map(|&side| [(side, side), (side, padding.1)])
        .chain(near(padding.1, 0).iter().map(|&side| (padding.0, side)))
        .collect();
    paddings.push((padding.1, padding.0));
    paddings.retain(|other| *other != padding);
    paddings.sort_unstable();
    paddings.dedup();
    for other in paddings {
        let what = format!("padding {} instead of {}", sides(other), sides(padding));
        put(what, &|window, axis| window.padding[axis] = other);
    }
    found
}

/// The place of a cause among those that a report tells, counted from 0 and layer by layer.
fn rank(report: &str, layer: &str, what: &str) -> Option<usize> {
    let mut before = 0;
    for line in report.lines().skip(2) {
        let words = line.trim();
        let words = words.split_once("as if ").map_or(words, |(_, words)| words);
        let words = words.strip_prefix("or ").unwrap_or(words);
        let Some((layers, change)) = words.split_once(" had ") else {
            continue;
        };
        let names: Vec<&str> = layers.split('`').skip(1).step_by(2).collect();
        let change = change.split(" on ax").next().unwrap_or(change);
        let change = change.split(" (with").next().unwrap_or(change);
        if change == what {
            if let Some(place) = names.iter().position(|name| *name == layer) {
                return Some(before + place);
            }
        }
        before += names.len();
    }
    None
}

/// How many changes are told where, of those that are seen at all.
#[derive(Debug, Default)]
struct Told {
    seen: usize,
    first: usize,
    second: usize,
    later: usize,
    missing: Vec<String>,
}

impl Told {
    fn add(&mut self, other: Self) {
        self.seen += other.seen;
        self.first += other.first;
        self.second += other.second;
        self.later += other.later;
        self.missing.extend(other.missing);
    }

    /// # Panics
    /// Where fewer, in percent, are told first or second, or one is not told at all.
    fn is_first_or_second(&self, percent: usize) {
        println!("{self:?}");
        assert!(self.missing.is_empty(), "{}", self.missing.join("\n"));
        assert!((self.first + self.second) * 100 >= self.seen * percent);
    }

    /// # Panics
    /// Where fewer, in percent, are told.
    fn is_told(&self, percent: usize) {
        println!("{self:?}");
        let told = self.seen - self.missing.len();
        assert!(
            told * 100 >= self.seen * percent,
            "{}",
            self.missing.join("\n")
        );
    }
}

/// Every change of every window of a network, of which every so many layers and the last are shown.
fn of<N: Network<D>, const D: usize>(network: impl Fn() -> N, every: usize) -> Told {
    let mut told = Told::default();
    let shown = N::LAYERS.iter().rev().step_by(every);
    let shown: Vec<&str> = shown.map(|layer| layer.name).collect();
    for layer in N::LAYERS {
        let (Op::Conv(window)
        | Op::MaxPool(window)
        | Op::AvgPool(window)
        | Op::ConvTranspose { window, .. }) = layer.op()
        else {
            continue;
        };
        let is_alike = (1..D).all(|axis| {
            let of = |axis: usize| {
                (
                    window.kernel[axis],
                    window.stride[axis],
                    window.dilation[axis],
                    window.padding[axis],
                )
            };
            of(axis) == of(0)
        });
        let all: Vec<usize> = (0..D).collect();
        let axes = if is_alike { &all[..] } else { &all[..1] };
        for (changed, what) in changes(window, axes) {
            let report = Model::probe::<Plain>(network(), |model| {
                model.shown.clone_from(&shown);
                *model.window(layer.name) = changed;
            });
            let Err(report) = report else { continue };
            let report = report.to_string();
            if !report.contains("differ, first at") {
                continue; // The model stopped before it showed anything else.
            }
            told.seen += 1;
            match rank(&report, layer.name, &what) {
                Some(0) => told.first += 1,
                Some(1) => told.second += 1,
                Some(_) => told.later += 1,
                None => told
                    .missing
                    .push(format!("`{}` {what}: {report}", layer.name)),
            }
        }
    }
    told
}

/// Of some networks.
macro_rules! told_first_or_second {
    ($($test:ident: $($network:ident)*;)*) => {
        $(#[test]
        fn $test() {
            let mut told = Told::default();
            $(told.add(of(|| $network, 1));)*
            told.is_first_or_second(95);
        })*
    };
}

told_first_or_second! {
    of_chains: AlexNet Causal Codec Backbone;
    of_graphs: Residual Decoder Volume;
    of_paddings: Asymmetric Ceiled Unequal Dilated;
}

/// Where only every third layer is shown, more changes look alike: the true one is among those that are told.
#[test]
fn of_layers_that_are_not_shown() {
    let mut told = Told::default();
    told.add(of(|| AlexNet, 3));
    told.add(of(|| Residual, 3));
    told.add(of(|| Causal, 3));
    told.is_told(95);
}

receptive_field::receptive_field! {
    /// Two blocks; `a` and `b` of each do the same.
    struct Blocks;
    block residual() {
        a: conv(3, pad = 1);
        b: conv(3, pad = 1);
        add(input, b);
    }
    input: [48, 48];
    stem: conv(3, stride = 2, pad = 1);
    r1: residual();
    r2: residual();
}

/// Where two layers would explain it alike, both are told.
#[test]
fn a_layer_that_is_not_shown() {
    let report = Model::probe::<Plain>(Blocks, |model| {
        model.shown = vec!["stem", "r1", "r2"];
        *model.window("r2.b") = Window::new(3).dilation(2).pad(2);
    });
    assert_eq!(
        report.unwrap_err().to_string(),
        "\
Blocks and its model differ, first at `r2`:
  `r2` feature [0, 0]: the spec says pixels 0..10 on every axis, the model uses 0..12 (24 of 24 features differ)
  as if `r2.a` or `r2.b` had dilation 2 instead of 1 (with padding 2)
     or `r2.a` or `r2.b` had kernel 5 instead of 3 (with padding 2)
  equal: `stem`, `r1`"
    );
}

#[test]
fn the_end_alone() {
    let report = Model::probe::<Plain>(Blocks, |model| {
        model.shown = vec!["r2"];
        *model.window("r2.b") = Window::new(3).dilation(2).pad(2);
    });
    assert_eq!(
        report.unwrap_err().to_string(),
        "\
Blocks and its model differ, first at `r2`:
  `r2` feature [0, 0]: the spec says pixels 0..10 on every axis, the model uses 0..12 (24 of 24 features differ)
  as if `r1.a`, `r1.b`, `r2.a` or `r2.b` had dilation 2 instead of 1 (with padding 2)
     or `r1.a`, `r1.b`, `r2.a` or `r2.b` had kernel 5 instead of 3 (with padding 2)
     or `stem` had kernel 7 instead of 3 (with padding 3)"
    );
}

#[test]
fn two_of_three_axes() {
    let report = Model::probe::<Plain>(Volume, |model| {
        let window = model.window("conv2");
        for axis in [0, 2] {
            window.padding[axis] = (2, 2);
        }
    });
    let report = report.unwrap_err().to_string();
    let cause = "as if `conv2` had padding 2 instead of 1 on axes 0 and 2";
    assert!(report.contains(cause), "{report}");
}
