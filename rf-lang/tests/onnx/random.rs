//! Random graphs against the pixels that their elements are made of.

use crate::behind::compare;
use crate::rng::Rng;
use crate::traced::traced;
use crate::writer::report;

/// Of the environment: how many there are, and where they begin.
pub(crate) fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |count| count.parse().expect("a number"))
}

#[test]
fn what_is_described_holds_every_pixel() {
    let (count, first) = (number("RF_GRAPHS", 300), number("RF_SEED", 1));
    let (mut sound, mut exact) = (0, 0);
    for seed in first..first + count {
        let Some(graph) = traced(&mut Rng::new(seed)) else {
            continue;
        };
        if let Ok(path) = std::env::var("RF_WRITE") {
            std::fs::write(path, &graph.bytes).expect("a file");
        }
        let report = report(graph.bytes.clone(), "output: \"y\";");
        if report.errors().is_empty() {
            sound += 1;
            exact += usize::from(compare(&graph, &report));
        }
    }
    println!("{sound} of {count} are described, {exact} exactly");
    assert!(sound * 4 > usize::try_from(count).unwrap());
}
