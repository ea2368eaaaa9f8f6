//! Random networks of all operations: every fact of every layer, the core against sets of pixels.
//!
//! `RF_NETWORKS` is how many (20,000 unless told), `RF_SEED` the number of the first. A failure names its number and
//! shows the network made as small as it still fails.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use crate::support::compare::compare;
use crate::support::coverage::Coverage;
use crate::support::generate::network;
use crate::support::model::Model;
use crate::support::net::Net;
use crate::support::number;
use crate::support::op::Mode;
use crate::support::shrink::shrink;

/// What differs between core and sets; a panic of either counts.
fn fails(net: &Net) -> Option<String> {
    let compared = catch_unwind(AssertUnwindSafe(|| compare(&Model::of(net))));
    compared
        .unwrap_or_else(|_| Err("panicked".to_owned()))
        .err()
}

fn check(seed: u64, coverage: &mut Coverage) -> Result<(), String> {
    let model = network(seed);
    let compared = catch_unwind(AssertUnwindSafe(|| {
        coverage.count(&model);
        compare(&model)
    }));
    let Err(text) = compared.unwrap_or_else(|_| Err("panicked".to_owned())) else {
        return Ok(());
    };
    let (net, text) = shrink(&model.net, text, fails);
    Err(format!(
        "network {seed} (RF_SEED={seed} RF_NETWORKS=1): {text}\n{net}"
    ))
}

#[test]
fn core_and_sets_agree_on_random_networks() {
    let (first, count) = (number("RF_SEED", 1), number("RF_NETWORKS", 20_000));
    let (next, failed) = (AtomicU64::new(first), AtomicBool::new(false));
    let started = Instant::now();
    let worker = || {
        let mut coverage = Coverage::default();
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= first + count || failed.load(Ordering::Relaxed) {
                return Ok(coverage);
            }
            if let Err(text) = check(seed, &mut coverage) {
                failed.store(true, Ordering::Relaxed);
                return Err(text);
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<_> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .collect()
    });
    let mut coverage = Coverage::default();
    for result in results {
        match result {
            Ok(part) => coverage.merge(part),
            Err(text) => panic!("{text}"),
        }
    }
    println!("{} s", started.elapsed().as_secs_f32());
    for (what, count) in &coverage.counts {
        println!("{count:>10} {what}");
    }
    if count >= 5_000 {
        assert_all_occurred(&coverage);
    }
}

/// Nothing is compared that is not generated.
fn assert_all_occurred(coverage: &Coverage) {
    let modes = Mode::all();
    let interpolated = ["upsample", "resize", "rescale", "resize_like"]
        .iter()
        .flat_map(|op| modes.iter().map(move |mode| format!("{op} {mode:?}")));
    let others = [
        "window, explicit",
        "window, ceil_mode",
        "window, same",
        "window, same_lower",
        "window, causal",
        "window, guide",
        "transposed, explicit",
        "transposed, dilated",
        "transposed, same",
        "transposed, same_lower",
        "transposed, causal",
        "adaptive",
        "adaptive to one",
        "unshuffle",
        "shift",
        "crop to",
        "pad to",
        "pad to a multiple",
        "filled Reflect",
        "filled Symmetric",
        "filled Replicate",
        "filled Circular",
        "crop_like",
        "pad_like",
        "global_pool",
        "mix",
        "mix windows",
        "scan",
        "pointwise",
        "join",
        "join of three",
        "join aligned",
        "join not aligned",
        "gate of one",
        "gate as large",
        "border that sees more",
        "layer that wraps round",
        "layer global",
        "layer behind a scan",
        "layer drifting",
        "layer behind a scan, drifting",
        "layer whose local drifts",
        "layer with phases",
        "layer with more than 8 phases",
        "layer with an empty phase",
        "layer that reads nothing",
        "layer not dense",
        "layer whose local differs",
        "layer whose path is one of several",
        "layer not productive",
        "networks on two axes",
        "error zero",
        "error window too large",
        "error empty",
        "error not divisible",
        "error unlike",
        "error padding too large",
        "error sizes",
        "error jumps",
    ];
    let missing: Vec<String> = others
        .into_iter()
        .map(str::to_owned)
        .chain(interpolated)
        .filter(|what| coverage.of(what) < 5)
        .collect();
    assert!(missing.is_empty(), "hardly or never generated: {missing:?}");
}
