//! Figures from the literature and from other tools' documentation, each a network of its own that must give them; and
//! for each group a wrong twin, in `tests/published-fail/`, that must not compile.

#![allow(missing_docs)] // of networks that nobody uses

mod chains;
mod classics;
mod graphs;
mod residual;
mod upsampling;

use std::path::Path;

#[test]
fn wrong_figures_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/published-fail/*.rs");
}

#[test]
fn each_wrong_figure_is_one_error_at_its_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/published-fail");
    let (mut sources, mut messages) = (0, 0);
    for entry in std::fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("an entry can be read").path();
        let is_message = path.extension().is_some_and(|found| found == "stderr");
        if is_message {
            let text = std::fs::read_to_string(&path).expect("a message can be read");
            let errors = text.lines().filter(|line| line.starts_with("error"));
            assert_eq!(errors.count(), 1, "{}", path.display());
            assert!(!text.contains("receptive_field! {"), "{}", path.display());
            messages += 1;
        } else {
            sources += 1;
        }
    }
    assert_eq!(sources, messages, "each .rs has its .stderr");
}
