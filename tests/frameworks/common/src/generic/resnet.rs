//! A ResNet of basic blocks, so many in each of four stages.

use receptive_field::{Fields, Window};

/// The images for which it is.
pub const SIDE: usize = 224;

pub const STEM: Window<2> = Window::new(7).stride(2).pad(3);
pub const POOL: Window<2> = Window::new(3).stride(2).pad(1);

/// Two convolutions, and what is added to them.
#[derive(Debug, Clone, Copy)]
pub struct Block {
    pub first: Window<2>,
    pub second: Window<2>,
    /// A convolution; the block's input itself where there is none.
    pub skip: Option<Window<2>>,
}

impl Block {
    const KEEPING: Self = Self {
        first: Window::new(3).pad(1),
        second: Window::new(3).pad(1),
        skip: None,
    };

    const HALVING: Self = Self {
        first: Window::new(3).stride(2).pad(1),
        second: Window::new(3).pad(1),
        skip: Some(Window::new(1).stride(2)),
    };

    /// A block by its place: all stages but the first begin by halving.
    pub const fn at(stage: usize, index: usize) -> Self {
        if stage > 0 && index == 0 {
            Self::HALVING
        } else {
            Self::KEEPING
        }
    }

    const fn behind(self, x: Fields<2>) -> Fields<2> {
        let main = x.window(self.first).window(self.second);
        let skip = match self.skip {
            Some(window) => x.window(window),
            None => x,
        };
        Fields::join(&[main, skip])
    }
}

/// What the features of each stage see of an image.
pub const fn stages(blocks: [usize; 4], size: [usize; 2]) -> [Fields<2>; 4] {
    let mut x = Fields::input(size).window(STEM).window(POOL);
    let mut stages = [x; 4];
    let mut stage = 0;
    while stage < 4 {
        let mut index = 0;
        while index < blocks[stage] {
            x = Block::at(stage, index).behind(x);
            index += 1;
        }
        stages[stage] = x;
        stage += 1;
    }
    stages
}
