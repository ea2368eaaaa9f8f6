//! What is described of a graph, against the pixels behind its elements.

use receptive_field_core::eval::{AxisGeometry, Source};
use receptive_field_language::Report;

use crate::traced::{Pixels, Traced};

/// First and last of the rows and columns in a set.
fn hulls(pixels: Pixels, [height, width]: [usize; 2]) -> Option<[(usize, usize); 2]> {
    let rows: Vec<usize> = (0..height)
        .filter(|row| (0..width).any(|column| pixels >> (row * width + column) & 1 == 1))
        .collect();
    let columns: Vec<usize> = (0..width)
        .filter(|column| (0..height).any(|row| pixels >> (row * width + column) & 1 == 1))
        .collect();
    Some([
        (*rows.first()?, *rows.last()? + 1),
        (*columns.first()?, *columns.last()? + 1),
    ])
}

fn seen(report: &Report, output: Source, axis: usize, index: usize) -> Option<(usize, usize)> {
    let index = i64::try_from(index).unwrap();
    let seen = report.structs()[0]
        .evaluation
        .visible(output, axis, (index, index + 1));
    let seen = seen.expect("it is known")[0]?;
    Some((
        usize::try_from(seen.start).unwrap(),
        usize::try_from(seen.end).unwrap(),
    ))
}

/// Whether what is described holds all that there is, and whether it is no more than that.
pub(crate) fn compare(graph: &Traced, report: &Report) -> bool {
    let output = report.layer("y").unwrap_or(Source::Input);
    let axes = report.structs()[0]
        .evaluation
        .node(output)
        .expect("it is possible")
        .axes;
    let size: Vec<i64> = axes.iter().map(AxisGeometry::size).collect();
    assert_eq!(size, graph.output.map(|side| i64::try_from(side).unwrap()),);
    let mut is_exact = true;
    for (index, &pixels) in graph.pixels.iter().enumerate() {
        let place = [index / graph.output[1], index % graph.output[1]];
        let Some(hulls) = hulls(pixels, graph.input) else {
            continue;
        };
        for axis in 0..2 {
            let (from, to) = hulls[axis];
            let seen = seen(report, output, axis, place[axis]);
            let holds = seen.is_some_and(|(start, end)| start <= from && to <= end);
            assert!(
                holds,
                "{place:?} on axis {axis} is made of {from}..{to}, and is said to see {seen:?}"
            );
            is_exact &= seen == Some((from, to));
        }
    }
    is_exact
}
