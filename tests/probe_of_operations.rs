//! The probe on a model of what is no window: resizes, shuffles, padding and a gate.

use receptive_field::probe::{Probe, Report};
use receptive_field::receptive_field;

receptive_field! {
    struct Mixed;
    input: [24];
    up: upsample(2, mode = linear);
    grown: resize(36);
    halved: pixel_unshuffle(2);
    padded: pad((2, 1));
    gated: scale(padded, padded -> global_pool());
    end: upsample(3);
}

/// What the model does instead of what is written.
#[derive(Clone, Copy)]
struct Model {
    factor: usize,
    is_linear: bool,
    grown: usize,
    grows_linear: bool,
    block: usize,
    padding: (usize, usize),
    is_gated: bool,
}

const WRITTEN: Model = Model {
    factor: 2,
    is_linear: true,
    grown: 36,
    grows_linear: false,
    block: 2,
    padding: (2, 1),
    is_gated: true,
};

/// The pixel below each new one, or both that its centre lies between.
fn resized(row: &[f32], size: usize, is_linear: bool) -> Vec<f32> {
    let n = row.len();
    // Counted from one before the row on.
    let pixel = |place: usize| row[place.saturating_sub(1).min(n - 1)];
    let of = |place: usize| {
        if !is_linear {
            return row[place * n / size];
        }
        let center = (2 * place + 1) * n + size;
        let left = center / (2 * size);
        if center % (2 * size) == 0 {
            pixel(left)
        } else {
            pixel(left) + pixel(left + 1)
        }
    };
    (0..size).map(of).collect()
}

impl Model {
    fn run(self, row: &[f32]) -> [Vec<f32>; 6] {
        let up = resized(row, row.len() * self.factor, self.is_linear);
        let grown = resized(&up, self.grown, self.grows_linear);
        let blocks = grown.chunks_exact(self.block);
        let halved: Vec<f32> = blocks.map(|block| block.iter().sum()).collect();
        let mut padded = vec![0.0; self.padding.0];
        padded.extend(&halved);
        padded.extend(vec![0.0; self.padding.1]);
        let all: f32 = padded.iter().sum();
        let gate = if self.is_gated { 0.5 + all } else { 1.0 };
        // With a bias: of nothing, a gate would make nothing.
        let gated: Vec<f32> = padded.iter().map(|value| (value + 1.0) * gate).collect();
        let end = resized(&gated, gated.len() * 3, false);
        [up, grown, halved, padded, gated, end]
    }

    fn probe(self) -> Result<(), Report> {
        let layers = [
            &Mixed::UP,
            &Mixed::GROWN,
            &Mixed::HALVED,
            &Mixed::PADDED,
            &Mixed::GATED,
            &Mixed::END,
        ];
        Probe::new(Mixed).run(|batch, seen| {
            let runs: Vec<_> = batch.data().chunks(24).map(|row| self.run(row)).collect();
            for (index, layer) in layers.into_iter().enumerate() {
                let rows: Vec<&[f32]> = runs.iter().map(|run| run[index].as_slice()).collect();
                seen.layer(layer, &[rows.len(), 1, rows[0].len()], &rows.concat());
            }
        })
    }

    #[track_caller]
    fn is_told(self, cause: &str) {
        let report = self.probe().unwrap_err().to_string();
        println!("{report}");
        assert!(report.contains(cause), "{report}");
    }
}

#[test]
fn the_model_of_the_constants() {
    WRITTEN.probe().unwrap();
}

#[test]
fn each_number_and_word_is_told() {
    let model = WRITTEN;
    Model {
        is_linear: false,
        ..model
    }
    .is_told("`up` had mode nearest instead of linear");
    Model { factor: 3, ..model }.is_told("`up` had factor 3 instead of 2");
    Model {
        grows_linear: true,
        ..model
    }
    .is_told("`grown` had mode linear instead of nearest");
    Model { grown: 32, ..model }.is_told("`grown` had size 32 instead of 36");
    Model { block: 3, ..model }.is_told("`halved` had factor 3 instead of 2");
    Model {
        padding: (1, 2),
        ..model
    }
    .is_told("`padded` had padding (1, 2) instead of (2, 1)");
    Model {
        is_gated: false,
        ..model
    }
    .is_told("`gated` had not read");
}

/// As `unwrap` shows it.
#[test]
fn a_report_is_shown_as_it_is_written() {
    let report = Model {
        block: 3,
        ..WRITTEN
    }
    .probe()
    .unwrap_err();
    assert_eq!(format!("{report:?}"), report.to_string());
}
