//! What a model made, in plain numbers.

use std::ops::Range;

use super::weighted::{Weighted, done};

pub(super) struct Map {
    channels: usize,
    pub(super) size: [usize; 2],
    pub(super) values: Vec<f32>,
}

/// A part of a map: rows and columns.
pub(super) type Part = [Range<usize>; 2];

impl Map {
    pub(super) fn of<F: Weighted>(tensor: &F::Tensor) -> Self {
        let (shape, values) = done(F::output(tensor));
        assert_eq!(shape.iter().product::<usize>(), values.len());
        Self {
            channels: shape[1],
            size: [shape[2], shape[3]],
            values,
        }
    }

    /// Where the values of a part stand, channel by channel, row by row.
    pub(super) fn places(&self, part: &Part) -> impl Iterator<Item = usize> {
        let [height, width] = self.size;
        let [rows, columns] = part.clone();
        assert!(
            rows.end <= height && columns.end <= width,
            "{part:?} of {:?}",
            self.size
        );
        (0..self.channels).flat_map(move |channel| {
            let columns = columns.clone();
            rows.clone().flat_map(move |row| {
                let line = (channel * height + row) * width;
                columns.clone().map(move |column| line + column)
            })
        })
    }

    /// Whether a part of this map is, bit by bit, that part of another.
    pub(super) fn equals(&self, part: &Part, other: &Self, there: &Part) -> bool {
        assert_eq!(self.channels, other.channels);
        assert_eq!(
            part.clone().map(|side| side.len()),
            there.clone().map(|side| side.len())
        );
        let mut pairs = self.places(part).zip(other.places(there));
        pairs.all(|(a, b)| self.values[a].to_bits() == other.values[b].to_bits())
    }
}
