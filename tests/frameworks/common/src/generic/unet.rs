//! A U-Net of `DEPTH` levels above the lowest, with two convolutions of `K` taps in each.

use receptive_field::{Fields, Window};

/// The images for which it is, which it gives back at their size.
pub const SIDE: usize = 96;
/// What a tile of them may be given around it.
pub const MARGIN: i64 = 64;

pub struct UNet<const DEPTH: usize, const K: usize>;

impl<const DEPTH: usize, const K: usize> UNet<DEPTH, K> {
    pub const CONV: Window<2> = Window::new(K).same();
    pub const POOL: Window<2> = Window::new(2).stride(2);
    /// Of transposed convolutions.
    pub const UP: Window<2> = Window::new(2).stride(2);

    const fn twice(x: Fields<2>) -> Fields<2> {
        x.window(Self::CONV).window(Self::CONV)
    }

    /// What the features of each level see of an image: of the encoder, of the lowest level, and of the decoder, from
    /// below.
    pub const fn levels(size: [usize; 2]) -> Levels<DEPTH> {
        let mut x = Fields::input(size);
        let (mut encoder, mut decoder) = ([x; DEPTH], [x; DEPTH]);
        let mut level = 0;
        while level < DEPTH {
            encoder[level] = Self::twice(x);
            x = encoder[level].window(Self::POOL);
            level += 1;
        }
        let lowest = Self::twice(x);
        x = lowest;
        while level > 0 {
            let up = x.transposed(Self::UP, [0, 0]);
            x = Self::twice(Fields::join(&[up, encoder[level - 1]]));
            decoder[DEPTH - level] = x;
            level -= 1;
        }
        Levels {
            encoder,
            lowest,
            decoder,
            output: x,
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Levels<const DEPTH: usize> {
    pub encoder: [Fields<2>; DEPTH],
    pub lowest: Fields<2>,
    pub decoder: [Fields<2>; DEPTH],
    pub output: Fields<2>,
}
