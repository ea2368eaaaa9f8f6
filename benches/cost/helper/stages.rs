//! How long each stage of the macro takes.

use std::time::Instant;

use proc_macro2::TokenStream;
use receptive_field_core::eval::evaluate;

use super::median;
use crate::check::check;
use crate::diagnostic::Errors;
use crate::expand::expand;
use crate::lower::lower;
use crate::parse::parse;

/// The number of layers, and the microseconds that each stage takes for one.
pub(super) fn stages(tokens: &TokenStream) -> String {
    let mut times: [Vec<f64>; 5] = Default::default();
    let mut layers = 0;
    for _ in 0..7 {
        let tokens = tokens.clone();
        let mut errors = Errors::default();
        let start = Instant::now();
        let spec = parse(tokens, &mut errors).expect("the network can be read");
        let parsed = start.elapsed();
        let start = Instant::now();
        let model = lower(&spec, &mut errors);
        let lowered = start.elapsed();
        let start = Instant::now();
        let all = check(&spec, &model, &mut errors);
        let checked = start.elapsed();
        let start = Instant::now();
        for sized in &all {
            drop(evaluate(&sized.graph));
        }
        let evaluated = start.elapsed();
        let start = Instant::now();
        let expansion = expand(&spec, &model, &all, &errors);
        let expanded = start.elapsed();
        assert!(errors.is_empty(), "{expansion}");
        layers = model.nodes.len();
        let checked = checked.saturating_sub(evaluated);
        let stages = [parsed, lowered, evaluated, checked, expanded];
        for (times, stage) in times.iter_mut().zip(stages) {
            times.push(stage.as_secs_f64() * 1e6);
        }
    }
    let cells = times.map(|times| format!("{:.1}", median(times) / layers as f64));
    format!("{layers} | {}", cells.join(" | "))
}
