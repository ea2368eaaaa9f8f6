//! The probe on models whose padding reads pixels.

use receptive_field::probe::{Probe, Report};
use receptive_field::{Op, PaddingMode, Window, receptive_field};

receptive_field! {
    struct Mirrored;
    input: [20];
    conv1: conv(5, stride = 2, pad = 2, padding_mode = reflect);
    pad1: pad((3, 1), mode = circular);
    conv2: conv(3, pad = (2, 0), padding_mode = symmetric);
    pad2: pad(multiple = 8, mode = replicate);
}

/// A row with something in its padding, as numpy's `pad` has it.
fn padded(row: &[f32], (before, after): (usize, usize), mode: PaddingMode) -> Vec<f32> {
    let n = row.len();
    let mirrored = |round: usize, place: usize| if place < n { place } else { round - place };
    let at = |place: usize| match mode {
        // Places are counted from a multiple of both `n` and twice `n - 1` before the row on.
        PaddingMode::Reflect => row[mirrored(2 * (n - 1), place % (2 * (n - 1)))],
        PaddingMode::Symmetric => row[mirrored(2 * n - 1, place % (2 * n))],
        PaddingMode::Circular => row[place % n],
        _ => 0.0,
    };
    let origin = 2 * n * (n - 1);
    let place = |index: usize| origin + index - before;
    let outside = |index: usize| index < before || index >= before + n;
    (0..before + n + after)
        .map(|index| match mode {
            PaddingMode::Replicate => row[index.saturating_sub(before).min(n - 1)],
            PaddingMode::Zeros if outside(index) => 0.0,
            PaddingMode::Zeros => row[index - before],
            _ => at(place(index)),
        })
        .collect()
}

/// A convolution of ones.
fn conv(row: &[f32], window: Window<1>) -> Vec<f32> {
    let row = padded(row, window.padding[0], window.padding_mode);
    let windows = row.windows(window.kernel[0]).step_by(window.stride[0]);
    windows.map(|taps| taps.iter().sum()).collect()
}

fn probe(first: Window<1>) -> Result<(), Report> {
    Probe::new(Mirrored).run(|batch, seen| {
        let mut rows: Vec<Vec<f32>> = batch.data().chunks(20).map(<[f32]>::to_vec).collect();
        for layer in Mirrored::LAYERS {
            for row in &mut rows {
                *row = match layer.op() {
                    Op::Conv(window) if layer.name == "conv1" => {
                        assert_eq!(window, Mirrored::CONV1.window());
                        conv(row, first)
                    }
                    Op::Conv(window) => conv(row, window),
                    Op::Pad { padding, mode, .. } => padded(row, padding[0], mode),
                    other => panic!("{other}"),
                };
            }
            seen.layer(layer, &[rows.len(), 1, rows[0].len()], &rows.concat());
        }
    })
}

#[test]
fn the_model_of_the_constants() {
    probe(Mirrored::CONV1.window()).unwrap();
}

#[test]
fn the_other_end_where_the_spec_reflects() {
    let wrong = Mirrored::CONV1.window().padding_mode(PaddingMode::Circular);
    let report = probe(wrong).unwrap_err().to_string();
    let cause = "`conv1` had padding mode circular instead of reflect";
    assert!(report.contains(cause), "{report}");
}
