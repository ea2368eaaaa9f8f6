//! The probe on weights as a training begins with them: random, of both signs, with biases.

use candle_core::{DType, Device, Module, Result, Tensor};
use candle_nn::{Conv2d, Conv2dConfig, VarBuilder, VarMap, conv2d};
use receptive_field::probe::{Probe, Report};
use receptive_field::receptive_field;

receptive_field! {
    struct Stem;
    input: [32, 32];
    conv1: conv(5, stride = 2, pad = 2);
    pool1: max_pool(2);
    conv2: conv(3, dilation = 2, pad = 2);
}

const CHANNELS: usize = 8;

fn conv(
    inputs: usize,
    kernel: usize,
    config: (usize, usize, usize),
    vb: VarBuilder,
) -> Result<Conv2d> {
    let (stride, padding, dilation) = config;
    let config = Conv2dConfig {
        stride,
        padding,
        dilation,
        ..Conv2dConfig::default()
    };
    conv2d(inputs, CHANNELS, kernel, config, vb)
}

/// A model with this dilation in its second convolution.
fn probe(dilation: usize) -> std::result::Result<(), Report> {
    let weights = VarMap::new();
    let vb = VarBuilder::from_varmap(&weights, DType::F32, &Device::Cpu);
    let first = conv(3, 5, (2, 2, 1), vb.pp("conv1")).unwrap();
    let second = conv(CHANNELS, 3, (1, dilation, dilation), vb.pp("conv2")).unwrap();
    Probe::new(Stem)
        .channels(3)
        .run(|batch, seen| -> Result<()> {
            let image = Tensor::from_slice(batch.data(), batch.shape(), &Device::Cpu)?;
            let low = first.forward(&image)?.relu()?;
            let high = second.forward(&low.max_pool2d(2)?)?.relu()?;
            for (layer, map) in [(&Stem::CONV1, low), (&Stem::CONV2, high)] {
                seen.layer(layer, map.dims(), &map.flatten_all()?.to_vec1()?);
            }
            Ok(())
        })
}

#[test]
fn the_model_of_the_description() {
    probe(2).unwrap();
}

#[test]
fn another_dilation() {
    let report = probe(1).unwrap_err().to_string();
    let cause = "`conv2` had dilation 1 instead of 2 (with padding 1)";
    assert!(
        report.contains("first at `conv2`") && report.contains(cause),
        "{report}"
    );
}
