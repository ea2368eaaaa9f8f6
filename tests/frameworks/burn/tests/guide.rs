//! What the guide shows of burn is code that runs.

#[test]
fn the_guide_shows_a_layer() {
    let guide = include_str!("../../../../src/guide/models.md");
    let (_, behind) = guide.split_once("With burn").expect("the guide has burn");
    let (_, code) = behind
        .split_once("```text\n")
        .expect("the guide shows code");
    let (code, _) = code.split_once("```").expect("the code ends");
    let source = include_str!("../src/lib.rs");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in code.split("\n\n") {
        assert!(words(source).contains(&words(part)), "{part}");
    }
}
