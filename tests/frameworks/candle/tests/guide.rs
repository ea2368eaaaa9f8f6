//! What the guide shows of candle is code that runs.

mod stem;

use candle_models::Candle;
use framework_models::Model;

const GUIDE: &str = include_str!("../../../../src/guide/models.md");

#[test]
fn the_guide_shows_the_whole_of_it() {
    let code = include_str!("stem.rs");
    assert!(GUIDE.contains(code.trim_end()));
    assert!(code.lines().count() < 60);
}

#[test]
fn the_guide_shows_what_the_probe_says() {
    let report = Model::probe::<Candle>(stem::Stem, |model| {
        model.shown = vec!["conv1", "conv2"];
        model.window("conv2").dilation = [1, 1];
    });
    let words = report.unwrap_err().to_string();
    assert!(GUIDE.contains(&words), "{words}");
}
