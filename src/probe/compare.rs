//! A layer that was seen, beside what the spec says of it.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use receptive_field_values::Layer;

use super::light::misses;
use super::measure::{Measured, Used};

/// A layer that was seen.
pub(super) struct Compared<'a, const D: usize> {
    pub(super) index: usize,
    pub(super) layer: &'static Layer<D>,
    pub(super) measured: &'a Measured<D>,
    /// What the spec says, for each axis.
    pub(super) expected: [Vec<Used>; D],
}

impl<const D: usize> Compared<'_, D> {
    pub(super) fn differs(&self, axis: usize) -> bool {
        self.measured.used[axis] != self.expected[axis]
    }

    pub(super) fn agrees(&self) -> bool {
        !(0..D).any(|axis| self.differs(axis))
    }

    /// Whether all that is different is that features use less than the spec says.
    pub(super) fn only_misses(&self) -> bool {
        self.measured.size == self.layer.size
            && (0..D).all(|axis| {
                let mut pairs = self.expected[axis].iter().zip(&self.measured.used[axis]);
                pairs.all(|(says, uses)| misses(*uses, *says) == [false; 2])
            })
    }

    /// What is different, in words: a line for each axis, or one for all that differ in the same way.
    pub(super) fn words(&self) -> Vec<String> {
        let name = self.layer.name;
        if self.measured.size != self.layer.size {
            let (says, makes) = (by(self.layer.size), by(self.measured.size));
            let line = format!("`{name}`: the spec says {says} features, the model makes {makes}");
            return [line].into();
        }
        let axes: Vec<usize> = (0..D).filter(|&axis| self.differs(axis)).collect();
        match axes.first() {
            Some(&axis)
                if axes.len() == D && axes.iter().all(|&other| self.is_alike(axis, other)) =>
            {
                let place = if D == 1 { "" } else { " on every axis" };
                [self.line(axis, place, &axes)].into()
            }
            _ => axes
                .iter()
                .map(|&axis| self.line(axis, &format!(" on axis {axis}"), &[axis]))
                .collect(),
        }
    }

    /// The first feature of an axis that differs, which is the first on others as well.
    fn line(&self, axis: usize, place: &str, alike: &[usize]) -> String {
        let (says, uses) = (&self.expected[axis], &self.measured.used[axis]);
        let differing = || (0..says.len()).filter(|&feature| says[feature] != uses[feature]);
        let (first, count, all) = (
            differing().next().unwrap_or(0),
            differing().count(),
            says.len(),
        );
        let index: [usize; D] =
            core::array::from_fn(|axis| if alike.contains(&axis) { first } else { 0 });
        let feature = match index.as_slice() {
            [only] => only.to_string(),
            all => format!("{all:?}"),
        };
        let (says, uses) = (pixels(says[first]), used(uses[first]));
        let name = self.layer.name;
        format!(
            "`{name}` feature {feature}: the spec says {says}{place}, the model uses {uses} ({count} of {all} features differ)"
        )
    }

    fn is_alike(&self, a: usize, b: usize) -> bool {
        self.measured.used[a] == self.measured.used[b] && self.expected[a] == self.expected[b]
    }
}

/// `6 x 6`
fn by<const D: usize>(size: [usize; D]) -> String {
    size.map(|size| size.to_string()).join(" x ")
}

fn pixels(of: Used) -> String {
    match of {
        Some(_) => format!("pixels {}", used(of)),
        None => String::from("no pixel"),
    }
}

fn used(of: Used) -> String {
    match of {
        Some((first, last)) => format!("{first}..{}", last + 1),
        None => String::from("none"),
    }
}
