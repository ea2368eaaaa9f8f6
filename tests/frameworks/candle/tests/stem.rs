use candle_core::{DType, Device, Module, Result, Tensor};
use candle_nn::{Conv2d, Conv2dConfig, VarBuilder, VarMap, conv2d_no_bias};
use receptive_field::{Window, probe::Probe, receptive_field};

receptive_field! {
    pub struct Stem;
    input: [64, 64];
    conv1: conv(7, stride = 2, pad = 3);
    pool1: max_pool(2);
    conv2: conv(3, dilation = 2, pad = 2);
    ensure conv2.jump == 4 && conv2.receptive_field >= 25;
}

pub struct Model(Conv2d, Conv2d);

impl Model {
    pub fn new(vb: &VarBuilder) -> Result<Self> {
        const FIRST: Window<2> = Stem::CONV1.window();
        const SECOND: Window<2> = Stem::CONV2.window();
        const CONFIGS: [Conv2dConfig; 2] = [config(FIRST), config(SECOND)];
        let first = conv2d_no_bias(3, 4, FIRST.scalar_kernel(), CONFIGS[0], vb.pp("conv1"))?;
        let second = conv2d_no_bias(4, 8, SECOND.scalar_kernel(), CONFIGS[1], vb.pp("conv2"))?;
        Ok(Self(first, second))
    }

    pub fn features(&self, image: &Tensor) -> Result<[Tensor; 2]> {
        let low = self.0.forward(image)?.relu()?;
        let pooled = low.max_pool2d(Stem::POOL1.window().scalar_kernel())?;
        Ok([low, self.1.forward(&pooled)?])
    }
}

const fn config(window: Window<2>) -> Conv2dConfig {
    Conv2dConfig {
        padding: window.scalar_padding(), // does not compile where candle cannot say it
        stride: window.scalar_stride(),
        dilation: window.scalar_dilation(),
        groups: 1,
        cudnn_fwd_algo: None,
    }
}

#[test]
fn the_model_sees_what_the_spec_says() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let weights = VarMap::new();
    let model = Model::new(&VarBuilder::from_varmap(&weights, DType::F32, &Device::Cpu))?;
    for weight in weights.all_vars() {
        weight.set(&weight.ones_like()?)?;
    }
    Probe::new(Stem).channels(3).run(|batch, seen| {
        let image = Tensor::from_slice(batch.data(), batch.shape(), &Device::Cpu)?;
        let maps = model.features(&image)?;
        for (layer, map) in [Stem::CONV1, Stem::CONV2].iter().zip(maps) {
            seen.layer(layer, map.dims(), &map.flatten_all()?.to_vec1()?);
        }
        Result::Ok(())
    })?;
    Ok(())
}
