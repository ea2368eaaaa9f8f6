//! A layer in words.

use core::fmt;

use super::Layer;
use receptive_field_core::Fact;
use receptive_field_core::cell::Cells;

/// `pool5: 6 x 6 features, receptive field 195, jump 32, start 33.5`; one number where the axes agree.
impl<const D: usize> fmt::Display for Layer<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write(f, self.name, &self.size, |fact| self.cells(fact))
    }
}

/// `pool5: 6 x 6 features, receptive field 195, jump 32, start 33.5`
pub(crate) fn write<const D: usize>(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    size: &[usize; D],
    cells: impl Fn(Fact) -> Cells<D>,
) -> fmt::Result {
    write!(f, "{name}: ")?;
    for (axis, size) in size.iter().enumerate() {
        if axis > 0 {
            f.write_str(" x ")?;
        }
        write!(f, "{size}")?;
    }
    write!(
        f,
        " features, receptive field {}, jump {}, start {}",
        cells(Fact::ReceptiveField),
        cells(Fact::Jump),
        cells(Fact::Start),
    )
}

impl<const D: usize> fmt::Debug for Layer<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Layer")
            .field("name", &self.name)
            .field("size", &self.size)
            .field("receptive_field", &self.receptive_field)
            .field("jump", &self.jump)
            .field("start", &self.start)
            .finish_non_exhaustive()
    }
}
