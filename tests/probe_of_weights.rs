//! The probe on models as they come from training: biases, and weights of both signs.

use receptive_field::probe::{Probe, Report};
use receptive_field::{Window, receptive_field};

receptive_field! {
    struct Signal;
    input: [48];
    conv1: conv(5, stride = 2, pad = 2);
    conv2: conv(3, dilation = 2, pad = 2);
    pool: max_pool(2);
    conv3: conv(3, pad = causal);
}

receptive_field! {
    struct Edges;
    input: [12, 9];
    ridges: conv(3, pad = 1);
    down: conv(3, stride = 2);
}

/// Numbers that look random, of -1 to 1.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let bits = u16::try_from(self.0 >> 48).unwrap();
        f32::from(bits) / 32_768.0 - 1.0
    }
}

/// What the weights of a model are.
#[derive(Clone, Copy)]
struct Weights {
    channels: usize,
    /// From a weight to what stands in the model.
    weight: fn(f32) -> f32,
    bias: fn(f32) -> f32,
}

const TRAINED: Weights = Weights {
    channels: 8,
    weight: |x| x,
    bias: |x| x / 4.0,
};

/// A map of channels.
type Map = Vec<Vec<f32>>;

/// A convolution with its bias, and the usual bend behind it.
fn conv(map: &Map, window: Window<1>, weights: Weights, numbers: &mut Numbers) -> Map {
    let (before, after) = window.padding[0];
    let length = map[0].len();
    let span = window.dilation[0] * (window.kernel[0] - 1);
    let outputs = (length + before + after - span - 1) / window.stride[0] + 1;
    let channel = |_| {
        let bias = (weights.bias)(numbers.next());
        let mut sums = vec![bias; outputs];
        for input in map {
            for tap in 0..window.kernel[0] {
                let weight = (weights.weight)(numbers.next());
                for (output, sum) in sums.iter_mut().enumerate() {
                    let at = output * window.stride[0] + tap * window.dilation[0];
                    let pixel = at.checked_sub(before).and_then(|at| input.get(at));
                    *sum += weight * pixel.unwrap_or(&0.0);
                }
            }
        }
        sums.into_iter().map(|sum| sum.max(0.0)).collect()
    };
    (0..weights.channels).map(channel).collect()
}

fn pooled(map: &Map) -> Map {
    let pool = |channel: &Vec<f32>| {
        let pairs = channel.chunks_exact(2);
        pairs.map(|pair| pair[0].max(pair[1])).collect()
    };
    map.iter().map(pool).collect()
}

/// The model of the description, but for its second convolution.
fn signal(weights: Weights, second: Window<1>, seed: u64) -> Result<(), Report> {
    Probe::new(Signal).run(|batch, seen| {
        let runs = batch.shape()[0];
        let mut shown: [Vec<f32>; 4] = Default::default();
        let mut sizes = [0; 4];
        for run in batch.data().chunks(48) {
            let mut numbers = Numbers(seed);
            let conv1 = conv(
                &vec![run.to_vec()],
                Signal::CONV1.window(),
                weights,
                &mut numbers,
            );
            let conv2 = conv(&conv1, second, weights, &mut numbers);
            let pool = pooled(&conv2);
            let conv3 = conv(&pool, Signal::CONV3.window(), weights, &mut numbers);
            for (place, map) in [conv1, conv2, pool, conv3].iter().enumerate() {
                sizes[place] = map[0].len();
                shown[place].extend(map.concat());
            }
        }
        for ((layer, data), size) in Signal::LAYERS.iter().zip(&shown).zip(sizes) {
            seen.layer(layer, &[runs, weights.channels, size], data);
        }
    })
}

const SECOND: Window<1> = Signal::CONV2.window();

#[test]
fn biases_are_taken_off() {
    for bias in [|_| 1.0, |_| -3.0, |x: f32| 10.0 * x] {
        let weights = Weights {
            channels: 1,
            weight: |_| 1.0,
            bias,
        };
        signal(weights, SECOND, 1).unwrap();
    }
}

#[test]
fn trained_weights() {
    for seed in 0..40 {
        signal(TRAINED, SECOND, seed).unwrap();
    }
}

#[test]
fn trained_weights_of_another_model() {
    for seed in 0..40 {
        let report = signal(TRAINED, Window::new(3).pad(1), seed)
            .unwrap_err()
            .to_string();
        let cause = "as if `conv2` had dilation 1 instead of 2 (with padding 1)";
        assert!(
            report.contains("first at `conv2`") && report.contains(cause),
            "{seed}: {report}"
        );
        let report = signal(TRAINED, Window::new(5).dilation(2).pad(4), seed)
            .unwrap_err()
            .to_string();
        let cause = "as if `conv2` had kernel 5 instead of 3 (with padding 4)";
        assert!(
            report.contains("first at `conv2`") && report.contains(cause),
            "{seed}: {report}"
        );
    }
}

/// One channel, and no way to see what stays below 0.
#[test]
fn what_stays_hidden_is_said() {
    let hidden = Weights {
        channels: 1,
        weight: |_| -1.0,
        bias: |_| 0.0,
    };
    let report = signal(hidden, SECOND, 1).unwrap_err().to_string();
    let line =
        "what is left may be weights below 0: an activation or a maximum hides what they read";
    assert!(report.contains(line), "{report}");
    let dead = Weights {
        channels: 1,
        weight: |_| 1.0,
        bias: |x| if x < 0.0 { -1e9 } else { 1.0 },
    };
    // A seed whose first layer is above 0, and whose second is not.
    let report = (0..20).find_map(|seed| {
        let report = signal(dead, SECOND, seed).err()?.to_string();
        report.contains("first at `conv2`").then_some(report)
    });
    assert_eq!(
        report.unwrap(),
        "\
Signal and its model differ, first at `conv2`:
  `conv2` feature 0: the spec says pixels 0..7, the model uses none (24 of 24 features differ)
  what is left may be a bias: `conv1` is not 0 on zeros, and an activation hides what stays below 0
  equal: `conv1`
  different as well: `pool`, `conv3`"
    );
}

/// Rows whose weights add up to 0: a line of ones does not show.
#[test]
fn differences_of_neighbours() {
    let ridge = [[1.0, -2.0, 1.0], [2.0, -4.0, 2.0], [1.0, -2.0, 1.0]];
    let ones = [[1.0; 3]; 3];
    let conv = |map: &[f32],
                (height, width): (usize, usize),
                kernel: [[f32; 3]; 3],
                stride: usize,
                pad: usize| {
        let size = [height, width].map(|n| (n + 2 * pad - 3) / stride + 1);
        let mut sums = Vec::new();
        for y in 0..size[0] {
            for x in 0..size[1] {
                let mut sum = 0.0;
                for (dy, row) in kernel.iter().enumerate() {
                    for (dx, weight) in row.iter().enumerate() {
                        let place = (
                            (y * stride + dy).checked_sub(pad),
                            (x * stride + dx).checked_sub(pad),
                        );
                        if let (Some(y), Some(x)) = place {
                            if y < height && x < width {
                                sum += weight * map[y * width + x];
                            }
                        }
                    }
                }
                sums.push(sum);
            }
        }
        sums
    };
    Probe::new(Edges)
        .run(|batch, seen| {
            let runs = batch.shape()[0];
            let maps = batch.data().chunks(12 * 9);
            let edges: Vec<Vec<f32>> = maps.map(|map| conv(map, (12, 9), ridge, 1, 1)).collect();
            let down: Vec<Vec<f32>> = edges
                .iter()
                .map(|map| conv(map, (12, 9), ones, 2, 0))
                .collect();
            seen.layer(&Edges::RIDGES, &[runs, 1, 12, 9], &edges.concat());
            seen.layer(&Edges::DOWN, &[runs, 1, 5, 4], &down.concat());
        })
        .unwrap();
}
