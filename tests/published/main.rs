//! Figures from the literature and from other tools' documentation, each a network of its own that must give them; and
//! for each group a wrong twin, in `tests/published-fail/`, that must not compile.

mod chains;
mod classics;
mod graphs;
#[path = "../support/messages.rs"]
mod messages;
mod residual;
mod upsampling;

#[test]
fn wrong_figures_do_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/published-fail/*.rs");
}

#[test]
fn each_wrong_figure_is_one_error_at_its_place() {
    messages::check("tests/published-fail");
}
