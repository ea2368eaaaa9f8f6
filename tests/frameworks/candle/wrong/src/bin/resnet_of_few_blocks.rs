use candle_core::{DType, Device, Result};
use candle_models::generic::ResNet;
use candle_nn::VarBuilder;

fn main() -> Result<()> {
    let vb = VarBuilder::zeros(DType::F32, &Device::Cpu);
    ResNet::<1, 1, 1, 1>::new(1, &vb)?;
    Ok(())
}
