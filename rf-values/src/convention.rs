//! The coordinates of others.

/// How a tool counts the centres of pixels.
///
/// This library counts the corners of pixels: pixel `i` covers `[i, i + 1)`, and its centre is `i + 0.5`, as in "A guide
/// to receptive field arithmetic". Others count the centres themselves. Convert a centre here, and nowhere add a half by
/// hand.
///
/// ```
/// use receptive_field::Convention;
/// // The centre of AlexNet's `pool5[2, 3]`, as indices into an image of google-research/receptive_field:
/// assert_eq!([97.5, 129.5].map(|center| Convention::FromZero.of(center)), [97.0, 129.0]);
/// assert_eq!(Convention::FromOne.of(97.5), 98.0);
/// assert_eq!(Convention::FromZero.center(97.0), 97.5);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Convention {
    /// The centre of the first pixel is 0.5: this library, the guide, `OpenCV`'s and `PyTorch`'s half-pixel centres.
    Corner,
    /// The centre of the first pixel is 0: google-research/receptive\_field, Distill, Caffe, and indices of arrays.
    FromZero,
    /// The centre of the first pixel is 1: `MatConvNet`.
    FromOne,
}

impl Convention {
    #[inline]
    const fn first(self) -> f64 {
        match self {
            Self::Corner => 0.5,
            Self::FromZero => 0.0,
            Self::FromOne => 1.0,
        }
    }

    /// A centre of this library, in pixels, as the tool has it.
    ///
    /// ```
    /// use receptive_field::Convention;
    /// const _: () = assert!(Convention::FromZero.of(0.5) == 0.0);
    /// ```
    #[inline]
    pub const fn of(self, center: f64) -> f64 {
        center - Self::Corner.first() + self.first()
    }

    /// A centre of the tool, in pixels, as this library has it.
    ///
    /// ```
    /// use receptive_field::Convention;
    /// const _: () = assert!(Convention::FromOne.center(1.0) == 0.5);
    /// ```
    #[inline]
    pub const fn center(self, other: f64) -> f64 {
        other - self.first() + Self::Corner.first()
    }
}
