//! How far layers reach, and what their padding reads.

use crate::ops::PaddingMode;

/// Whether layers that read everything stand between a layer and the image.
///
/// ```
/// # use receptive_field_core::{eval::*, ops::*};
/// # let op = AxisOp::Scan;
/// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
/// # let graph = Graph { input: vec![8], nodes };
/// # let evaluation = evaluate(graph);
/// # let scan = &evaluation.node(Source::Layer(0)).unwrap().axes[0];
/// // a recurrence over 8 pixels: feature 3 has seen the first 4
/// assert_eq!(scan.view().reach(), Reach::Scan);
/// assert_eq!(scan.view().region(3), Some(Region { start: 0, end: 4 }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reach {
    /// None.
    Local,
    /// A scan: all up to some pixel is seen.
    Scan,
    /// A pooling or mixing of everything: the whole image is seen.
    Global,
}

/// What is read in the padding of a layer and of those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surround {
    /// Nothing.
    Constant,
    /// Pixels near the border.
    Near,
    /// Pixels from the other end, too.
    OtherEnd,
}

impl Reach {
    /// The one that sees more.
    #[inline]
    #[doc(hidden)]
    pub const fn or_more(self, other: Self) -> Self {
        if (self as u8) < (other as u8) {
            other
        } else {
            self
        }
    }
}

impl Surround {
    /// What padding of this mode reads.
    #[inline]
    pub const fn of(mode: PaddingMode) -> Self {
        match mode {
            PaddingMode::Zeros => Self::Constant,
            PaddingMode::Reflect | PaddingMode::Symmetric | PaddingMode::Replicate => Self::Near,
            PaddingMode::Circular => Self::OtherEnd,
        }
    }

    /// The one that reads more.
    #[inline]
    pub const fn or_more(self, other: Self) -> Self {
        if (self as u8) < (other as u8) {
            other
        } else {
            self
        }
    }
}
