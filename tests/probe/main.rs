//! The probe on models in plain Rust: what it finds, how it says it, and what it cannot be fooled by.

mod rare;

use receptive_field::probe::{Outputs, Probe, Report};
use receptive_field::{Layer, Window, receptive_field};

receptive_field! {
    struct Stem;
    input: [24, 16];
    conv1: conv(3, stride = [2, 1], pad = 1);
    pool1: max_pool(2);
    conv2: conv(3, pad = [(2, 0), 1]);
}

receptive_field! {
    struct Other;
    input: [24, 16];
    conv1: conv(5);
}

/// One map for each run, with the sizes of its axes.
#[derive(Clone)]
struct Maps {
    shape: Vec<usize>,
    data: Vec<f32>,
}

impl Maps {
    /// A window of ones over all axes, one after the other.
    fn through<const D: usize>(self, window: Window<D>) -> Self {
        (0..D).fold(self, |maps, axis| maps.along(axis, &window))
    }

    fn along<const D: usize>(&self, axis: usize, window: &Window<D>) -> Self {
        let (kernel, stride) = (window.kernel[axis], window.stride[axis]);
        let (dilation, (before, after)) = (window.dilation[axis], window.padding[axis]);
        let place = axis + 2;
        let (length, inner) = (
            self.shape[place],
            self.shape[place + 1..].iter().product::<usize>(),
        );
        let outputs = (length + before + after - dilation * (kernel - 1) - 1) / stride + 1;
        let mut shape = self.shape.clone();
        shape[place] = outputs;
        let mut data = Vec::new();
        for block in self.data.chunks(length * inner) {
            for output in 0..outputs {
                for column in 0..inner {
                    let taps = (0..kernel).map(|tap| output * stride + tap * dilation);
                    let taps = taps.filter(|tap| (before..before + length).contains(tap));
                    data.push(taps.map(|tap| block[(tap - before) * inner + column]).sum());
                }
            }
        }
        Self { shape, data }
    }

    fn show<const D: usize>(&self, seen: &mut Outputs<D>, layer: &Layer<D>) {
        seen.layer(layer, &self.shape, &self.data);
    }
}

const WINDOWS: [Window<2>; 3] = [
    Stem::CONV1.window(),
    Stem::POOL1.window(),
    Stem::CONV2.window(),
];

/// The model with these windows.
fn stem(windows: &[Window<2>; 3]) -> Result<(), Report> {
    Probe::new(Stem).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        let mut maps = Maps { shape, data };
        for (layer, window) in Stem::LAYERS.iter().zip(windows) {
            maps = maps.through(*window);
            maps.show(seen, layer);
        }
    })
}

fn words(report: Result<(), Report>) -> String {
    report.unwrap_err().to_string()
}

#[test]
fn the_model_of_the_constants() {
    stem(&WINDOWS).unwrap();
}

#[test]
fn one_axis_alone_differs() {
    let [conv1, pool1, conv2] = WINDOWS;
    let wrong = conv1.pads([(1, 1), (2, 0)]);
    assert_eq!(
        words(stem(&[wrong, pool1, conv2])),
        "\
Stem and its model differ, first at `conv1`:
  `conv1` feature [0, 0]: the spec says pixels 0..2 on axis 1, the model uses 0..1 (16 of 16 features differ)
  as if `conv1` had padding (2, 0) instead of 1 on axis 1
  different as well: `pool1`, `conv2`"
    );
}

#[test]
fn both_sides_exchanged() {
    let [conv1, pool1, conv2] = WINDOWS;
    let wrong = conv2.pads([(0, 2), (1, 1)]);
    assert_eq!(
        words(stem(&[conv1, pool1, wrong])),
        "\
Stem and its model differ, first at `conv2`:
  `conv2` feature [0, 0]: the spec says pixels 0..4 on axis 0, the model uses 0..12 (6 of 6 features differ)
  as if `conv2` had padding (0, 2) instead of (2, 0) on axis 0
  equal: `conv1`, `pool1`"
    );
}

#[test]
fn axes_exchanged() {
    let [conv1, pool1, conv2] = WINDOWS;
    let report = words(stem(&[conv1.strides([1, 2]), pool1, conv2]));
    let cause = "on axis 0 as if `conv1` had stride 1 instead of 2\n  on axis 1 as if `conv1` had stride 2 instead of 1";
    assert!(report.contains(cause), "{report}");
    assert!(
        report.contains("the spec says 12 x 16 features, the model makes 24 x 8"),
        "{report}"
    );
}

#[test]
fn two_mistakes_are_told_by_the_first() {
    let [_, pool1, conv2] = WINDOWS;
    let report = words(stem(&[
        Window::new(7).stride(3).pad(1),
        pool1,
        conv2.dilation(2),
    ]));
    assert!(report.contains("first at `conv1`"), "{report}");
    assert!(
        report.contains("no change of one number explains it") && report.contains("of `conv1`"),
        "{report}"
    );
}

receptive_field! {
    /// Every second pixel, on both axes.
    struct Sparse;
    input: [12, 12];
    take: conv(1, stride = 2);
}

/// Pixel 1 of axis 0 is read, but no feature reads pixel 1 of axis 1: an impulse on the diagonal would not show it.
#[test]
fn a_row_whose_column_nobody_reads() {
    let report = Probe::new(Sparse).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        let maps = Maps { shape, data }.through(Window::with_kernel([2, 1]).stride(2));
        maps.show(seen, &Sparse::TAKE);
    });
    let report = words(report);
    assert!(
        report.contains("the spec says pixels 0..1 on axis 0, the model uses 0..2"),
        "{report}"
    );
    assert!(
        report.contains("as if `take` had kernel 2 instead of 1 on axis 0"),
        "{report}"
    );
}

receptive_field! {
    /// A transposed convolution with gaps, and three axes.
    struct Gaps;
    input: [3, 4, 5];
    up: conv_transpose(1, stride = [1, 1, 2]);
}

#[test]
fn features_that_see_nothing() {
    let spread = |value: f32| {
        Probe::new(Gaps).batch(5).channels(2).run(|batch, seen| {
            let mut shape = batch.shape().to_vec();
            shape[4] = 9;
            let rows = batch.data().chunks(5);
            let spread: Vec<f32> = rows
                .flat_map(|row| {
                    (0..9).map(|o| {
                        if o % 2 == 0 {
                            row[o / 2]
                        } else {
                            row[o / 2] * value
                        }
                    })
                })
                .collect();
            seen.layer(&Gaps::UP, &shape, &spread);
        })
    };
    spread(0.0).unwrap();
    let report = words(spread(1.0));
    let line = "feature [0, 0, 1]: the spec says no pixel on axis 2, the model uses 0..1 (4 of 9 features differ)";
    assert!(report.contains(line), "{report}");
    assert!(
        report.contains("`up` had kernel 2 instead of 1") || report.contains("no change"),
        "{report}"
    );
}

#[test]
fn layers_in_another_order() {
    let [conv1, pool1, conv2] = WINDOWS;
    let report = words(stem(&[pool1, conv1, conv2]));
    assert!(report.contains("`conv1` stood behind `pool1`"), "{report}");
}

#[test]
fn the_end_alone_tells_the_layer() {
    let [conv1, pool1, conv2] = WINDOWS;
    let report = Probe::new(Stem).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        let maps = Maps { shape, data }.through(conv1.pads([(1, 1), (0, 2)]));
        maps.through(pool1).through(conv2).show(seen, &Stem::CONV2);
    });
    let report = words(report);
    assert!(
        report.contains("`conv1` had padding (0, 2) instead of 1 on axis 1"),
        "{report}"
    );
}

/// What the probe says of an output that cannot be compared.
fn fault(show: impl Fn(&mut Outputs<2>, usize)) -> String {
    words(Probe::new(Stem).run(|batch, seen| show(seen, batch.shape()[0])))
}

#[test]
fn outputs_that_cannot_be_compared() {
    let of = |runs: usize, value: f32| vec![value; runs * 12 * 16];
    let begin = "Stem cannot be compared with its model:\n  ";
    let cases: [(String, &str); 6] = [
        (
            fault(|_, _| ()),
            "it showed no layer: call `layer` on what the model is given",
        ),
        (
            fault(|seen, runs| seen.layer(&Other::CONV1, &[runs, 1, 20, 12], &[])),
            "`conv1` is a layer of another network",
        ),
        (
            fault(|seen, runs| seen.layer(&Stem::CONV1, &[runs, 12, 16], &of(runs, 0.0))),
            "`conv1` has the shape [40, 12, 16], where [40, channels, 12, 16] was expected",
        ),
        (
            fault(|seen, runs| {
                seen.layer(&Stem::CONV1, &[runs + 1, 1, 12, 16], &of(runs + 1, 0.0));
            }),
            "`conv1` has the shape [41, 1, 12, 16], where [40, channels, 12, 16] was expected",
        ),
        (
            fault(|seen, runs| seen.layer(&Stem::CONV1, &[runs, 1, 12, 16], &[])),
            "`conv1` has the shape [40, 1, 12, 16], but 0 numbers",
        ),
        (
            fault(|seen, runs| seen.layer(&Stem::CONV1, &[runs, 1, 12, 16], &of(runs, f32::NAN))),
            "`conv1` is not a number somewhere: use fewer channels, and no layer that divides by a sum",
        ),
    ];
    for (report, says) in cases {
        assert_eq!(report, format!("{begin}{says}"));
    }
}

#[test]
fn empty_maps_and_infinite_numbers() {
    let report = fault(|seen, runs| seen.layer(&Stem::CONV1, &[runs, 1, 0, 0], &[]));
    assert!(
        report.contains("the spec says 12 x 16 features, the model makes 0 x 0"),
        "{report}"
    );
    Probe::new(Sparse)
        .run(|batch, seen| {
            let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
            let mut maps = Maps { shape, data }.through(Sparse::TAKE.window());
            maps.data
                .iter_mut()
                .filter(|x| **x > 0.0)
                .for_each(|x| *x = f32::INFINITY);
            maps.show(seen, &Sparse::TAKE);
        })
        .unwrap();
}

#[test]
fn a_model_that_panics() {
    let report = Probe::new(Sparse).run(|batch, seen| {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        let maps = Maps { shape, data };
        maps.through(Window::<2>::new(1).stride(3))
            .show(seen, &Sparse::TAKE);
        assert!(batch.data().is_empty(), "cannot add 4 to 6");
    });
    assert_eq!(
        words(report),
        "\
Sparse and its model differ, first at `take`:
  `take`: the spec says 6 x 6 features, the model makes 4 x 4
  as if `take` had stride 3 instead of 2
  then the model stopped: cannot add 4 to 6"
    );
    let sizes = (4, 6);
    let report = Probe::new(Sparse).run(|batch, _| {
        assert!(
            batch.data().is_empty(),
            "cannot add {} to {}",
            sizes.0,
            sizes.1
        );
    });
    assert!(words(report).ends_with("showed a layer:\n  cannot add 4 to 6"));
    let report = Probe::new(Sparse).run(|batch, _| {
        if !batch.data().is_empty() {
            std::panic::panic_any(sizes);
        }
    });
    assert!(words(report).ends_with("showed a layer:\n  a panic without a message"));
    let report = Probe::new(Sparse).run(|_, _| -> Result<(), String> { Err("no memory".into()) });
    assert_eq!(
        words(report),
        "the model of Sparse stopped before it showed a layer:\n  no memory"
    );
}
