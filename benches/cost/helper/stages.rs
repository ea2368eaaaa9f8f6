//! How long each stage of the language takes.

use std::time::Instant;

use proc_macro2::TokenStream;
use receptive_field_language::{Report, Stage};

use super::median;

const STAGES: [Stage; 5] = [
    Stage::Parse,
    Stage::Lower,
    Stage::Evaluate,
    Stage::Check,
    Stage::Expand,
];

/// The number of layers, and the microseconds that each stage takes for one.
pub(super) fn stages(tokens: &TokenStream) -> String {
    let mut times: [Vec<f64>; 5] = Default::default();
    let mut layers = 0;
    for _ in 0..7 {
        let mut began = Instant::now();
        let report = Report::observed(tokens.clone(), |stage| {
            let place = STAGES.iter().position(|other| *other == stage);
            times[place.expect("a stage")].push(began.elapsed().as_secs_f64() * 1e6);
            began = Instant::now();
        });
        assert!(report.errors().is_empty(), "{:?}", report.errors());
        layers = report.layers().len();
    }
    let cells = times.map(|times| format!("{:.1}", median(times) / layers as f64));
    format!("{layers} | {}", cells.join(" | "))
}
