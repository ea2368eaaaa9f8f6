use candle_core::{DType, Device, Result};
use candle_models::generic::UNet;
use candle_nn::VarBuilder;

fn main() -> Result<()> {
    let vb = VarBuilder::zeros(DType::F32, &Device::Cpu);
    UNet::<4, 3>::new(1, &vb)?;
    Ok(())
}
