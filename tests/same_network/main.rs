//! A network written with blocks and loops, and written out layer by layer, is the same network: the same constants, in
//! the same order.

mod written_out;

use receptive_field::{Layer, Network, receptive_field};

use written_out::{ResNet50WrittenOut, WaveNetWrittenOut};

receptive_field! {
    struct ResNet50;
    block bottleneck(stride = 1) {
        main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
        skip: input -> conv(1, stride = stride);
        add(main, skip);
    }
    input:  [224, 224];
    stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
    layer1: bottleneck() * 3;
    layer2: bottleneck(2) -> bottleneck() * 3;
    layer3: bottleneck(2) -> bottleneck() * 5;
    layer4: bottleneck(2) -> bottleneck() * 2;
}

receptive_field! {
    struct WaveNet;
    block gated(dilation) {
        gate: scale(conv(2, dilation = dilation, pad = causal), conv(2, dilation = dilation, pad = causal));
        add(input, gate -> conv(1));
    }
    input: [16_000];
    for _ in 0..3 { for i in 0..10 { unit: gated(1 << i); } }
    output: add(unit.gate) -> conv(1) * 2;
}

#[test]
fn resnet50() {
    assert_eq!(ResNet50::LAYERS.len(), 2 + 16 * 5);
    same::<2, ResNet50, ResNet50WrittenOut>();
}

#[test]
fn wavenet() {
    assert_eq!(WaveNet::LAYERS.len(), 30 * 5 + 3);
    same::<1, WaveNet, WaveNetWrittenOut>();
}

/// Everything but the names of the layers.
fn same<const D: usize, Short: Network<D>, Long: Network<D>>() {
    assert_eq!(Short::INPUT, Long::INPUT);
    assert_eq!(Short::LAYERS.len(), Long::LAYERS.len());
    for (short, long) in Short::LAYERS.iter().zip(Long::LAYERS) {
        same_layer(short, long);
    }
    same_layer(&Short::OUTPUT, &Long::OUTPUT);
}

fn same_layer<const D: usize>(short: &Layer<D>, long: &Layer<D>) {
    let names = format!("{} and {}", short.name, long.name);
    assert_eq!(short.op(), long.op(), "{names}");
    assert!(short.inputs().eq(long.inputs()), "{names}");
    assert_eq!(short.size, long.size, "{names}");
    assert_eq!(short.receptive_field, long.receptive_field, "{names}");
    assert_eq!(
        short.jump.map(f64::to_bits),
        long.jump.map(f64::to_bits),
        "{names}"
    );
    assert_eq!(
        short.start.map(f64::to_bits),
        long.start.map(f64::to_bits),
        "{names}"
    );
    for axis in 0..D {
        assert_eq!(facts(short, axis), facts(long, axis), "{names}");
    }
    assert_eq!(truths(short), truths(long), "{names}");
    let last = short.size.map(|size| size - 1);
    for index in [[0; D], last] {
        assert_eq!(short.region(index), long.region(index), "{names}");
    }
}

fn facts<const D: usize>(layer: &Layer<D>, axis: usize) -> impl PartialEq + std::fmt::Debug {
    let counts = (
        layer.jump_ratio(axis),
        layer.receptive_field_min(axis),
        layer.path_min(axis),
        layer.period(axis),
        layer.structural_period(axis),
        layer.interior(axis),
        layer.dropped(axis),
    );
    let signed = (
        layer.padding(axis),
        layer.lookback(axis),
        layer.lookahead(axis),
        layer.halo(axis),
        layer.halo_unaligned(axis),
    );
    (counts, signed)
}

fn truths<const D: usize>(layer: &Layer<D>) -> impl PartialEq + std::fmt::Debug {
    (
        layer.uniform(),
        layer.causal(),
        layer.aligned(),
        layer.productive(),
        layer.local().is_some(),
    )
}
