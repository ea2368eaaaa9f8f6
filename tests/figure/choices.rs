//! What can be asked for: an axis, a feature, layers.

use crate::alexnet::AlexNet;
use crate::networks::{Padded, Stream};
use crate::picture::{Picture, Row};
use crate::stopped::sentence;

fn rows(svg: &impl ToString) -> Vec<Row> {
    Picture::of(&svg.to_string()).rows()
}

#[test]
fn layers_that_are_asked_for_by_any_path() {
    let rows = rows(&Padded::figure().layers(&["output", "dec1.0", "enc1"]));
    let labels: Vec<&str> = rows
        .iter()
        .filter(|row| !row.is_feature)
        .map(|row| row.label.as_str())
        .collect();
    // In the order of the network.
    assert_eq!(labels, ["enc1", "dec1.0", "output"]);
    // No contract asks `dec1.0`.
    assert!(rows[1].contracts.is_empty() && rows[0].contracts.len() == 1);
    // Where the row of another layer would be is none of its own.
    let rows = self::rows(&Padded::figure().layers(&["mid"]));
    assert!(rows.iter().all(|row| row.contracts.is_empty()));
}

#[test]
fn a_feature_in_place_of_the_middle() {
    let figure = AlexNet::figure().feature([0, 0]).to_string();
    let picture = Picture::of(&figure);
    let rows = picture.rows();
    let of = |label: &str| {
        rows.iter()
            .find(|row| row.label == label)
            .and_then(|row| row.seen)
    };
    // fc7 has one feature, with its centre at 113.5: conv1's nearest is feature 27, which sees [108, 119).
    let (start, end) = of("conv1").expect("it sees something");
    assert!(
        (start - 108.0).abs() < 0.1 && (end - 119.0).abs() < 0.1,
        "{start} {end}"
    );

    let last = Stream::figure()
        .feature([999])
        .layers(&["level[0]", "all"])
        .to_string();
    let rows = Picture::of(&last).rows();
    let (start, end) = rows[1].seen.expect("all of it");
    assert!(start.abs() < 0.1 && (end - 1000.0).abs() < 0.1);
}

#[test]
fn the_axis_is_told_where_it_matters() {
    let words = |svg: String| Picture::of(&svg).svg.words();
    assert!(words(Padded::figure().axis(1).to_string()).contains("96 x 64 px · axis 1"));
    assert!(!words(AlexNet::figure().to_string()).contains("axis"));
}

#[test]
fn what_is_not_there_stops_with_a_sentence() {
    let axis = sentence(|| AlexNet::figure().axis(2));
    assert_eq!(axis.as_deref(), Some("`AlexNet` has no axis 2"));
    let layer = sentence(|| AlexNet::figure().layers(&["conv1", "conv9"]));
    assert_eq!(layer.as_deref(), Some("`AlexNet` has no layer `conv9`"));
    let feature = sentence(|| AlexNet::figure().feature([1, 0]));
    assert_eq!(
        feature.as_deref(),
        Some("`fc7` has 1 x 1 features: there is no feature [1, 0]")
    );
}
