//! A ResNet of `A`, `B`, `C` and `D` blocks; arrays cannot be const generics.

use burn::module::Module;
use burn::nn::conv::Conv2d;
use burn::nn::pool::MaxPool2d;
use burn::tensor::{Device, Tensor, activation};
use framework_models::generic::CHANNELS;
use framework_models::generic::resnet::{self, POOL, SIDE, STEM};
use receptive_field::{at_least, exactly};

use super::{conv, max_pool, through};

#[derive(Module, Debug)]
pub struct ResNet<const A: usize, const B: usize, const C: usize, const D: usize> {
    stem: Conv2d,
    pool: MaxPool2d,
    stages: Vec<Vec<Block>>,
}

#[derive(Module, Debug)]
struct Block {
    first: Conv2d,
    second: Conv2d,
    skip: Option<Conv2d>,
}

impl<const A: usize, const B: usize, const C: usize, const D: usize> ResNet<A, B, C, D> {
    const BLOCKS: [usize; 4] = [A, B, C, D];

    /// A stage is twice as wide as the one before.
    pub fn new(width: usize, device: &Device) -> Self {
        const {
            let [.., features] = resnet::stages(Self::BLOCKS, [SIDE; 2]);
            features
                .expect_jump(exactly(32.0))
                .expect_receptive_field(at_least(SIDE))
        };
        let mut from = width;
        let mut stages = Vec::new();
        for (stage, blocks) in Self::BLOCKS.into_iter().enumerate() {
            let to = width << stage;
            let mut block = |index| {
                let block = Block::new(resnet::Block::at(stage, index), [from, to], device);
                from = to;
                block
            };
            stages.push((0..blocks).map(&mut block).collect());
        }
        Self {
            stem: conv(STEM, [CHANNELS, width], device),
            pool: max_pool(POOL),
            stages,
        }
    }

    /// What each stage makes.
    pub fn features(&self, image: Tensor<4>) -> Vec<Tensor<4>> {
        let mut x = self.pool.forward(through(image, &self.stem));
        let mut features = Vec::new();
        for stage in &self.stages {
            for block in stage {
                x = block.forward(x);
            }
            features.push(x.clone());
        }
        features
    }
}

impl Block {
    fn new(block: resnet::Block, [from, to]: [usize; 2], device: &Device) -> Self {
        Self {
            first: conv(block.first, [from, to], device),
            second: conv(block.second, [to, to], device),
            skip: block.skip.map(|skip| conv(skip, [from, to], device)),
        }
    }

    fn forward(&self, x: Tensor<4>) -> Tensor<4> {
        let main = self.second.forward(through(x.clone(), &self.first));
        let skip = match &self.skip {
            Some(skip) => skip.forward(x),
            None => x,
        };
        activation::relu(main + skip)
    }
}
