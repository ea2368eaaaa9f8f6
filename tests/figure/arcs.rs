//! What reads what.

use crate::networks::{Padded, Small};
use crate::picture::Picture;
use crate::unet::UNet;

fn arcs(svg: &impl ToString) -> Vec<(String, String)> {
    Picture::of(&svg.to_string()).arcs()
}

fn named(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs
        .iter()
        .map(|(from, to)| ((*from).to_owned(), (*to).to_owned()))
        .collect()
}

#[test]
fn skips_are_arcs() {
    let skips = [
        ("enc4", "dec4"),
        ("enc3", "dec3"),
        ("enc2", "dec2"),
        ("enc1", "dec1"),
    ];
    assert_eq!(arcs(&UNet::figure()), named(&skips));
    assert_eq!(
        arcs(&Padded::figure()),
        named(&[("enc2", "dec2"), ("enc1", "dec1")])
    );
}

#[test]
fn what_does_not_continue_from_the_row_above_is_an_arc() {
    assert_eq!(arcs(&Small::figure()), named(&[("input", "skip")]));
}

#[test]
fn a_graph_has_a_line_for_each_read() {
    let dot = Padded::graph().to_string();
    let lines: Vec<&str> = dot.lines().collect();
    assert_eq!(
        (lines[0], lines[lines.len() - 1]),
        ("digraph \"Padded\" {", "}")
    );
    let edges = lines.iter().filter(|line| line.contains(" -> "));
    let reads: usize = Padded::LAYERS
        .iter()
        .map(|layer| layer.inputs().len())
        .sum();
    assert_eq!(edges.count(), reads);
    assert!(
        dot.contains("\"enc1\" [label=\"enc1\\nconvolution\\n96 x 64 · 5 px · every 1\"];"),
        "{dot}"
    );
    for layer in Padded::LAYERS {
        assert!(dot.contains(&format!("\n    \"{}\" [label=", layer.name)));
    }
}
