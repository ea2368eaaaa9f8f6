//! How long the core takes, at run time.

use std::hint::black_box;
use std::time::Instant;

use proc_macro2::TokenStream;
use receptive_field_values::Layer;
use receptive_field_core::eval::evaluate;
use receptive_field_language::Report;

use super::{median, twin};

const QUERIES: usize = 100_000;

/// Nanoseconds for a layer on one axis, and for the region of a feature.
pub(super) fn core(tokens: &TokenStream) -> String {
    let report = Report::of(tokens.clone());
    let network = report.structs().first().expect("there is a struct");
    let graph = network.evaluation.graph();
    let work = graph.nodes.len() * graph.input.len();
    let evaluation = nanoseconds(work, || drop(black_box(evaluate(black_box(graph.clone())))));
    let layers = twin::layers(report.tokens());
    let last: Layer<2> = layers.last().expect("there are layers").layer();
    let [height, width] = last.size;
    let query = nanoseconds(QUERIES, || {
        for query in 0..QUERIES {
            black_box(last.region(black_box([query % height, query % width])));
        }
    });
    format!("{evaluation} {query}")
}

fn nanoseconds(count: usize, mut work: impl FnMut()) -> f64 {
    let times = (0..15).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64() * 1e9 / count as f64
    });
    median(times.collect())
}
