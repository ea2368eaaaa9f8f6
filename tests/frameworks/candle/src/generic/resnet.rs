//! A ResNet of `A`, `B`, `C` and `D` blocks; arrays cannot be const generics.

use candle_core::{Result, Tensor};
use candle_nn::{Conv2d, Module, VarBuilder};
use framework_models::generic::CHANNELS;
use framework_models::generic::resnet::{self, POOL, SIDE, STEM};
use receptive_field::{at_least, exactly};

use super::{conv, max_pool, through};

pub struct ResNet<const A: usize, const B: usize, const C: usize, const D: usize> {
    stem: Conv2d,
    stages: [Vec<Block>; 4],
}

struct Block {
    convs: [Conv2d; 2],
    skip: Option<Conv2d>,
}

impl<const A: usize, const B: usize, const C: usize, const D: usize> ResNet<A, B, C, D> {
    const BLOCKS: [usize; 4] = [A, B, C, D];

    /// A stage is twice as wide as the one before.
    pub fn new(width: usize, vb: &VarBuilder) -> Result<Self> {
        const {
            let [.., features] = resnet::stages(Self::BLOCKS, [SIDE; 2]);
            features
                .expect_jump(exactly(32.0))
                .expect_receptive_field(at_least(SIDE))
        };
        let stem = conv(STEM, [CHANNELS, width], vb.pp("stem"))?;
        let mut stages = [const { Vec::new() }; 4];
        let mut from = width;
        for (stage, blocks) in stages.iter_mut().enumerate() {
            for index in 0..Self::BLOCKS[stage] {
                let (block, to) = (resnet::Block::at(stage, index), width << stage);
                let vb = vb.pp(format!("layer{}.{index}", stage + 1));
                blocks.push(Block::new(block, [from, to], &vb)?);
                from = to;
            }
        }
        Ok(Self { stem, stages })
    }

    /// What each stage makes.
    pub fn features(&self, image: &Tensor) -> Result<Vec<Tensor>> {
        let mut x = max_pool(&through(image, &self.stem)?, POOL)?;
        let mut features = Vec::new();
        for stage in &self.stages {
            for block in stage {
                x = block.forward(&x)?;
            }
            features.push(x.clone());
        }
        Ok(features)
    }
}

impl Block {
    fn new(block: resnet::Block, [from, to]: [usize; 2], vb: &VarBuilder) -> Result<Self> {
        let skip = block.skip.map(|skip| conv(skip, [from, to], vb.pp("skip")));
        Ok(Self {
            convs: [
                conv(block.first, [from, to], vb.pp("first"))?,
                conv(block.second, [to, to], vb.pp("second"))?,
            ],
            skip: skip.transpose()?,
        })
    }

    fn forward(&self, x: &Tensor) -> Result<Tensor> {
        let main = self.convs[1].forward(&through(x, &self.convs[0])?)?;
        let skip = match &self.skip {
            Some(skip) => &skip.forward(x)?,
            None => x,
        };
        (main + skip)?.relu()
    }
}
