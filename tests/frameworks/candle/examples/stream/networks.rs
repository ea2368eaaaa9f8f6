//! What is played, with weights of whole numbers, and each layer of it on the whole input.

use candle_core::{Device, Result, Tensor};
use receptive_field::{Network, Op, Source, receptive_field};

receptive_field! {
    /// A neural codec's encoder, as EnCodec's: frames of 320 samples.
    pub struct Encoder;
    block unit(d) {
        main: pointwise() -> conv(3, dilation = d, pad = causal) -> pointwise() -> conv(1);
        skip: input;
        add(main, skip);
    }
    input: [3_200];
    first: conv(7, pad = causal);
    for s in [2, 4, 5, 8] { down: unit(1) -> unit(3) -> pointwise() -> conv(2 * s, stride = s, pad = (s, 0)); }
    code: pointwise() -> conv(7, pad = causal);
    ensure code.jump == 320 && code.causal;
}

receptive_field! {
    /// Its decoder: samples from frames.
    pub struct Decoder;
    block unit(d) {
        main: pointwise() -> conv(3, dilation = d, pad = causal) -> pointwise() -> conv(1);
        skip: input;
        add(main, skip);
    }
    input: [10];
    first: conv(7, pad = causal);
    for s in [8, 5, 4, 2] { up: pointwise() -> conv_transpose(2 * s, stride = s, pad = causal) -> unit(1) -> unit(3); }
    last: pointwise() -> conv(7, pad = causal);
    ensure last.size == 3_200;
}

receptive_field! {
    /// A decoder that looks ahead, as DAC's: samples are taken off at both ends, and some are added.
    pub struct Centred;
    input: [20];
    for s in [5, 4, 3, 2] {
        up: pointwise() -> conv_transpose(2 * s, stride = s, pad = (s + 1) / 2, output_padding = s % 2);
        conv(3, pad = 1);
    }
    last: conv(7, pad = 3);
    ensure last.size == 2_400;
}

receptive_field! {
    /// Convolutions that look ahead, skips that wait for them, and a sum of branches that are ahead by different amounts.
    pub struct Tcn;
    block residual(d) {
        main: conv(3, dilation = d, pad = d) -> pointwise() -> conv(3, dilation = d, pad = d) -> pointwise();
        skip: input -> conv(1);
        add(main, skip);
    }
    input: [200];
    for i in 0..4 { level: residual(1 << i); }
    output: concat(level[0], level[1], level[3]) -> pointwise() -> conv(5, pad = (1, 3));
}

receptive_field! {
    /// `WaveNet`: each layer gives to the next and to the sum of all.
    pub struct WaveNet;
    block layer(d) {
        main: before;
        gate: conv(2, dilation = d, pad = causal) -> pointwise();
        skip: conv(1);
        add(main, gate -> conv(1)) -> pointwise();
    }
    input: [600];
    first: conv(2, pad = causal);
    for i in 0..8 { l: layer(1 << i); }
    sum: add(l[0].skip, l[1].skip, l[2].skip, l[3].skip, l[4].skip, l[5].skip, l[6].skip, l[7].skip);
    output: pointwise() -> conv(1) -> pointwise() -> conv(1);
    ensure output.receptive_field == 257 && output.causal;
}

/// Channels of everything but a concatenation.
const CHANNELS: usize = 2;

/// An activation behind which every number is a whole one below 256, so that sums are exact in whatever order.
pub fn rest(x: &Tensor) -> Result<Tensor> {
    x - ((x / 256.0)?.floor()? * 256.0)?
}

/// Whole numbers that look random.
fn numbers(shape: [usize; 3], from: i64, to: i64, seed: u64) -> Result<Tensor> {
    let mut state = seed;
    let next = (0..shape.iter().product()).map(|_| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let range = to - from + 1;
        (from + i64::from((state >> 33) as u32) % range) as f32
    });
    Tensor::from_vec(next.collect(), &shape, &Device::Cpu)
}

/// What a network is played on.
pub fn input<N: Network<1>>() -> Result<Tensor> {
    numbers([1, CHANNELS, N::INPUT.size[0]], 0, 255, 99)
}

/// The weights of every convolution.
pub fn weights<N: Network<1>>() -> Result<Vec<Option<Tensor>>> {
    let mut channels: Vec<usize> = Vec::new();
    let mut weights = Vec::new();
    for (index, layer) in N::LAYERS.iter().enumerate() {
        let read = layer.inputs().map(|from| match from {
            Source::Layer(index) => channels[index],
            _ => CHANNELS,
        });
        let read: Vec<usize> = read.collect();
        let (made, shape) = match layer.op() {
            Op::Conv(window) => (CHANNELS, Some([CHANNELS, read[0], window.kernel[0]])),
            Op::ConvTranspose { window, .. } => {
                (CHANNELS, Some([read[0], CHANNELS, window.kernel[0]]))
            }
            Op::Concat => (read.iter().sum(), None),
            _ => (read[0], None),
        };
        channels.push(made);
        let tensor = shape.map(|shape| numbers(shape, -3, 3, index as u64));
        weights.push(tensor.transpose()?);
    }
    Ok(weights)
}

/// What each layer makes of the whole input, as any model does it.
pub fn whole<N: Network<1>>(weights: &[Option<Tensor>], input: &Tensor) -> Result<Vec<Tensor>> {
    let mut made: Vec<Tensor> = Vec::new();
    for (layer, weights) in N::LAYERS.iter().zip(weights) {
        let reads = layer.inputs().map(|from| match from {
            Source::Layer(index) => made[index].clone(),
            _ => input.clone(),
        });
        let reads: Vec<Tensor> = reads.collect();
        made.push(match (layer.op(), weights) {
            (Op::Conv(window), Some(weights)) => {
                let [(before, after)] = window.padding;
                let x = reads[0].pad_with_zeros(2, before, after)?;
                x.conv1d(weights, 0, window.stride[0], window.dilation[0], 1)?
            }
            (
                Op::ConvTranspose {
                    window,
                    output_padding: [more],
                    ..
                },
                Some(weights),
            ) => {
                let ([s], [d], [(before, _)]) = (window.stride, window.dilation, window.padding);
                let x = reads[0].conv_transpose1d(weights, 0, more, s, d, 1)?;
                x.narrow(2, before, layer.size[0])?
            }
            (Op::Add, _) => reads[1..]
                .iter()
                .try_fold(reads[0].clone(), |sum, x| sum + x)?,
            (Op::Concat, _) => Tensor::cat(&reads, 1)?,
            (Op::Pointwise, _) => rest(&reads[0])?,
            (other, _) => candle_core::bail!("`{}`: {other}", layer.name),
        });
    }
    Ok(made)
}
