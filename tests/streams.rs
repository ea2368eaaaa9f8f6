//! Streams make what the whole makes: networks are run on integers by a simulator that shares nothing with the core,
//! whole and chunk by chunk, keeping exactly what is said; with one feature less something is missing.

#![expect(
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "small numbers"
)]

#[path = "support/run.rs"]
mod run;

use receptive_field::{Layer, Network, NetworkAt, Op, SizeError, Source, Stream, receptive_field};
use run::{Grid, image, mixed, run, summed, taps};

receptive_field! {
    /// A neural codec's encoder and decoder.
    struct Codec;
    block unit(d) { main: conv(3, dilation = d, pad = causal) -> conv(1); skip: input; add(main, skip); }
    input: [960];
    first: conv(7, pad = causal);
    for s in [2, 4, 5] { unit(1) -> unit(3) -> conv(2 * s, stride = s, pad = (s, 0)); }
    code: conv(7, pad = causal);
    for s in [5, 4, 2] { conv_transpose(2 * s, stride = s, pad = causal) -> unit(1) -> unit(3); }
    last: conv(7, pad = causal);
}

receptive_field! {
    /// Convolutions that look ahead, and skips that wait for them.
    struct Ahead;
    input: [200];
    for d in [1, 2, 4] { x: before; main: conv(5, dilation = d, pad = 2 * d); add(x, main); }
    concat(main[0], main[1], main[2]);
    output: conv(3, pad = (0, 2));
}

receptive_field! {
    struct Wave;
    block layer(d) { x: before; gate: conv(2, dilation = d, pad = causal); res: add(x, gate -> conv(1)); }
    input: [3_000];
    first: conv(2, pad = causal);
    for i in 0..8 { l: layer(1 << i); }
    output: concat(l[0].gate, l[3].gate, l[7].gate);
}

receptive_field! {
    /// Strides that do not end with the chunk, crops, windows, up-sampling, a recurrence behind.
    struct Odd;
    input: [420];
    a: conv(3, stride = 2, pad = causal);
    b: conv(4, stride = 3, pad = (1, 2), dilation = 2);
    c: crop((1, 2));
    d: conv_transpose(5, stride = 3, pad = (1, 3), output_padding = 1);
    e: upsample(2, mode = linear);
    f: mix(4, shift = 1) -> conv(1, stride = 3);
    g: upsample(3, mode = cubic) -> pad((3, 1));
    h: pixel_unshuffle(2) -> pixel_shuffle(4) -> upsample(2, rounding = nearest_exact);
}

/// How many features an operation makes of `n`, if that is all.
fn ended(layer: &Layer<1>, described: usize, n: usize) -> usize {
    match layer.op() {
        Op::Conv(window) | Op::MaxPool(window) | Op::AvgPool(window) | Op::Pool(window) => {
            let extent = window.dilation[0] * (window.kernel[0] - 1) + 1;
            let padded = n + window.padding[0].0 + window.padding[0].1;
            if padded < extent {
                0
            } else {
                (padded - extent) / window.stride[0] + 1
            }
        }
        Op::ConvTranspose { window, .. } => {
            (layer.size[0] + n * window.stride[0]).saturating_sub(described * window.stride[0])
        }
        Op::Upsample { factor, .. } | Op::PixelShuffle { factor, .. } => n * factor[0],
        Op::PixelUnshuffle { factor, .. } => n / factor[0],
        Op::Pad { padding, .. } => n + padding[0].0 + padding[0].1,
        Op::Crop { cropping, .. } => n.saturating_sub(cropping[0].0 + cropping[0].1),
        _ => n,
    }
}

/// A layer on its way: what it has made, and for each that it reads the first feature that is kept.
struct Running {
    made: Vec<u64>,
    kept: Vec<usize>,
}

/// What a layer reads: how much of it has come, and how much will in the end.
fn read<N: Network<1>>(from: Source, layers: &[Running], input: &[u64]) -> (Vec<u64>, usize) {
    match from {
        Source::Layer(index) => (layers[index].made.clone(), N::LAYERS[index].size[0]),
        Source::Input => (input.to_vec(), N::INPUT.size[0]),
    }
}

/// Makes what can be made; false where a feature that is read is not kept any more.
fn advance<N: Network<1>>(
    index: usize,
    layers: &mut [Running],
    input: &[u64],
    is_last: bool,
) -> bool {
    let layer = &N::LAYERS[index];
    let reads: Vec<(Vec<u64>, usize)> = layer
        .inputs()
        .map(|from| read::<N>(from, layers, input))
        .collect();
    let come = reads
        .iter()
        .map(|(x, _)| x.len())
        .min()
        .expect("a layer reads");
    let limit = if is_last {
        layer.size[0]
    } else {
        ended(layer, reads[0].1, come)
    };
    for o in layers[index].made.len()..limit {
        let mut sum = 0_u64;
        for (branch, (x, size)) in reads.iter().enumerate() {
            // Where it ends is known only in the end.
            let n = if is_last { *size } else { 1 << 40 };
            let taps = taps(&layer.op(), 0, o, n);
            let positions = || taps.iter().filter_map(|(q, _)| *q);
            if positions().any(|q| q >= x.len()) {
                return true;
            }
            if positions().any(|q| q < layers[index].kept[branch]) {
                return false;
            }
            let x = Grid {
                size: [x.len()],
                values: x.clone(),
            };
            sum = sum.wrapping_add(summed(&x, &[taps], mixed(&[index as u64, branch as u64])));
        }
        layers[index].made.push(sum);
    }
    true
}

/// Runs a stream in chunks; the layer of which a feature that is read is not kept any more.
fn played<N: Network<1>>(
    states: &[Vec<usize>],
    input: &[u64],
    chunks: &[usize],
) -> Result<Vec<Vec<u64>>, &'static str> {
    let running = |state: &Vec<usize>| Running {
        made: Vec::new(),
        kept: vec![0; state.len()],
    };
    let mut layers: Vec<Running> = states.iter().map(running).collect();
    let mut come = 0;
    for (number, chunk) in chunks.iter().enumerate() {
        come += chunk;
        for index in 0..layers.len() {
            if !advance::<N>(
                index,
                &mut layers,
                &input[..come],
                number + 1 == chunks.len(),
            ) {
                return Err(N::LAYERS[index].name);
            }
        }
        for (index, states) in states.iter().enumerate() {
            for ((branch, from), state) in N::LAYERS[index].inputs().enumerate().zip(states) {
                let n = read::<N>(from, &layers, &input[..come]).0.len();
                layers[index].kept[branch] = n.saturating_sub(*state);
            }
        }
    }
    Ok(layers.into_iter().map(|layer| layer.made).collect())
}

/// Plays a network in chunks of any length, with what is said and with one feature less.
fn check<N: Network<1>>(least_states: usize) {
    let stream = Stream::of::<N>().expect("it streams");
    println!("{stream}");
    let network = NetworkAt::<1>::of::<N>(N::INPUT.size).expect("it is described");
    let input = image(N::INPUT.size);
    let whole: Vec<Vec<u64>> = run(&network, &input)
        .into_iter()
        .map(|grid| grid.values)
        .collect();
    let states: Vec<Vec<usize>> = stream
        .layers()
        .iter()
        .map(|layer| layer.state.clone())
        .collect();
    let units = N::INPUT.size[0] / stream.unit();
    assert_eq!(units * stream.unit(), N::INPUT.size[0]);
    let mut seed = 7;
    let mut chunked = |most: usize| {
        let (mut left, mut chunks) = (units, Vec::new());
        while left > 0 {
            seed = mixed(&[seed]);
            let count = 1 + usize::try_from(seed % most as u64).expect("a few");
            chunks.push(count.min(left) * stream.unit());
            left -= count.min(left);
        }
        chunks
    };
    for most in [1, 2, 3, 7, units] {
        let chunks = chunked(most);
        match played::<N>(&states, &input.values, &chunks) {
            Ok(made) => assert!(made == whole, "{chunks:?}"),
            Err(layer) => panic!("`{layer}` lacks a feature: {chunks:?}"),
        }
    }
    let each = chunked(1);
    let mut tried = 0;
    for index in 0..states.len() {
        for branch in (0..states[index].len()).filter(|&branch| states[index][branch] > 0) {
            let mut less = states.clone();
            less[index][branch] -= 1;
            let name = N::LAYERS[index].name;
            assert_eq!(played::<N>(&less, &input.values, &each).err(), Some(name));
            tried += 1;
        }
    }
    assert!(tried >= least_states, "{tried}");
}

#[test]
fn a_codec_is_played_in_chunks() {
    check::<Codec>(20);
}

#[test]
fn skips_wait_for_what_looks_ahead() {
    check::<Ahead>(8);
}

#[test]
fn a_stack_of_dilated_convolutions_is_played_in_chunks() {
    check::<Wave>(9);
}

#[test]
fn what_does_not_end_with_the_chunk_is_kept() {
    check::<Odd>(7);
}

receptive_field! {
    /// Two of three features read nothing, and need not wait for anything.
    struct Sparse;
    input: [60];
    gaps: conv_transpose(1, stride = 3);
    output: conv(4, pad = causal);
}

#[test]
fn what_reads_nothing_keeps_nothing() {
    check::<Sparse>(1);
}

receptive_field! {
    struct Still;
    input: [64];
    conv: conv(3, pad = 1);
    pooled: conv -> adaptive_pool(8);
}
receptive_field! {
    struct Mirror;
    input: [64];
    mirrored: conv(3, pad = 1, padding_mode = reflect);
}
receptive_field! {
    struct Clamped;
    input: [64];
    conv: conv(3, pad = causal);
    clamped: conv -> upsample(2, rounding = ceil);
}
receptive_field! {
    struct Gated;
    input: [64];
    conv: conv(3, pad = 1);
    mean: conv -> global_pool();
    gated: scale(conv, mean);
}
receptive_field! {
    struct Recurrent;
    input: [64];
    conv: conv(4, stride = 2, pad = (2, 0));
    scan: scan();
    output: conv(3, pad = causal);
}

receptive_field! {
    /// How much is taken off depends on how long the input is.
    struct Cropped;
    input: [32];
    half: conv(4, stride = 2, pad = 1);
    cropped: input -> crop_like(half);
}

receptive_field! {
    /// What is fitted to another layer moves by another step.
    struct Fitted;
    input: [63];
    half: conv(3, stride = 2, pad = 1);
    drifting: add(half, input -> resize_like(half));
}
receptive_field! {
    /// A million and more chunks pass before it begins.
    struct Late;
    input: [40_000_000];
    for i in 0..31 { l: conv(1); }
    late: crop((30_000_000, 0));
}
receptive_field! {
    /// Both steps end together only after more samples than there are numbers.
    struct Apart;
    input: [1 << 62];
    one: input -> conv(1, stride = (1 << 32) - 5);
    other: input -> conv(1, stride = (1 << 32) - 17);
}

#[test]
fn what_does_not_stream_is_named() {
    let error = |error: SizeError| (error.layer().expect("a layer"), error.to_string());
    assert_eq!(
        error(Still::stream().unwrap_err()),
        (
            "pooled",
            "there is no stream: `pooled` depends on how long the input is".into()
        )
    );
    assert_eq!(error(Gated::stream().unwrap_err()).0, "mean");
    assert_eq!(
        error(Cropped::stream().unwrap_err()),
        (
            "cropped",
            "there is no stream: `cropped` depends on how long the input is".into()
        )
    );
    assert_eq!(error(Mirror::stream().unwrap_err()).0, "mirrored");
    let clamped = error(Clamped::stream().unwrap_err());
    assert_eq!(
        clamped.1,
        "there is no stream: `clamped` reads its padding from features that are not there yet, or no longer"
    );
    let told = [
        (
            Fitted::stream(),
            "drifting",
            "has branches that drift apart",
        ),
        (Late::stream(), "late", "begins too late to be followed"),
        (
            Apart::stream(),
            "other",
            "has numbers that do not fit into 63 bits",
        ),
    ];
    for (stream, layer, what) in told {
        let text = format!("there is no stream: `{layer}` {what}");
        assert_eq!(error(stream.unwrap_err()), (layer, text));
    }
    let stream = Recurrent::stream().unwrap();
    assert_eq!((stream.unit(), stream.latency(), stream.total()), (2, 0, 4));
}
