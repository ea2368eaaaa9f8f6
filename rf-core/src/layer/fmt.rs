//! A layer in words.

use core::fmt;

use super::Layer;
use crate::fact::Fact;

/// `pool5: 6 x 6 features, receptive field 195, jump 32, start 33.5`; one number where the axes agree.
impl<const D: usize> fmt::Display for Layer<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.name)?;
        for (axis, size) in self.size.iter().enumerate() {
            if axis > 0 {
                f.write_str(" x ")?;
            }
            write!(f, "{size}")?;
        }
        write!(
            f,
            " features, receptive field {}, jump {}, start {}",
            self.cells(Fact::ReceptiveField),
            self.cells(Fact::Jump),
            self.cells(Fact::Start),
        )
    }
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
