//! The graph that the constants give back is the graph of which they were made: evaluated and written down again, it
//! gives the same constants, for every network of the gallery and for every operation.

#[path = "support/gallery.rs"]
mod gallery;

use gallery::*;
use receptive_field::{Layer, Network, NetworkAt, Op, receptive_field};
use receptive_field_core::eval::{AxisGeometry, Evaluation, Source, evaluate};
use receptive_field_core::{Class, Kind};
use receptive_field_language::Report;
use receptive_field_values::__private::with_local;
use receptive_field_values::graph;

receptive_field! {
    /// Every operation, and every way to pad.
    struct Everything;
    input: [40, 60];
    half: conv(3, stride = 2, pad = same, dilation = [1, 2]);
    lower: conv(4, stride = [1, 2], pad = same_lower);
    ceiled: max_pool(3, stride = 2, pad = (0, 1), ceil_mode = true);
    ruled: avg_pool(2, stride = 1, pad = same, ceil_mode = true);
    up: conv_transpose(3, stride = 2, pad = 1, output_padding = 1);
    same_up: conv_transpose(2, stride = 3, pad = same);
    cubic: upsample(2, mode = cubic);
    padded: pad([(1, 2), 3]) -> pad_like(cubic -> pad(5));
    cropped: crop_like(cubic);
    like: resize_like(lower, mode = linear, align_corners = true);
    window: mix([4, 5], shift = [1, 2]);
    back: resize([36, 24], mode = linear) -> pixel_unshuffle(2) -> pixel_shuffle(3);
    few: adaptive_pool([9, 6]);
    squeeze: global_pool() -> pointwise();
    gated: scale(few, squeeze);
    twice: concat(gated, few);
    all: mix();
    pooled: pool(2, stride = 1);
    alone: adaptive_pool(1);
    scaled: cubic -> resize(scale = [3 / 2, 0.3], mode = linear, coordinates = asymmetric, antialias = true);
    exact: scaled -> upsample([1, 2], rounding = nearest_exact);
    aligned: exact -> resize(scale = 0.75, mode = linear, align_corners = true, antialias = true);
    halved: resize_like(half, rounding = round_prefer_floor);
    sized: few -> pad(to = [14, 9], offset = [3, 0], mode = reflect) -> crop(to = 7) -> pad(multiple = 8);
    framed: conv(3, pad = same, padding_mode = circular) -> pad([(2, 0), 1], mode = symmetric);
    ceiled_frame: conv(3, pad = (0, 1), padding_mode = replicate);
}

receptive_field! {
    /// What a stream does, and a padding that leaves positions out.
    struct Stream;
    input: [64];
    guide: conv(1, stride = 4, pad = guide(0));
    short: conv(2, stride = 3, pad = guide(0));
    delayed: conv(3, pad = causal, dilation = 2);
    wide: pool(2, stride = 2, pad = causal, ceil_mode = true);
    scan: scan();
    shortcut: add(wide, scan);
    out: upsample(2, mode = linear, align_corners = true);
}

fn kind<const D: usize>(layer: &Layer<D>) -> Kind {
    // The operation as it is written, for `op()` does not exist where a padding is negative.
    if layer.name == "guide" || layer.name == "short" {
        return Kind::Conv;
    }
    match layer.op() {
        Op::Conv(_) => Kind::Conv,
        Op::MaxPool(_) => Kind::MaxPool,
        Op::AvgPool(_) => Kind::AvgPool,
        Op::Pool(_) => Kind::Pool,
        Op::ConvTranspose { .. } => Kind::ConvTranspose,
        Op::Upsample { .. } => Kind::Upsample,
        Op::Resize { .. } => Kind::Resize,
        Op::AdaptivePool { .. } => Kind::AdaptivePool,
        Op::PixelShuffle { .. } => Kind::PixelShuffle,
        Op::PixelUnshuffle { .. } => Kind::PixelUnshuffle,
        Op::Pad { .. } => Kind::Pad,
        Op::Crop { .. } => Kind::Crop,
        Op::GlobalPool => Kind::GlobalPool,
        Op::Mix { .. } | Op::MixAll => Kind::Mix,
        Op::Scan => Kind::Scan,
        Op::Add => Kind::Add,
        Op::Concat => Kind::Concat,
        Op::Scale => Kind::Scale,
        Op::Pointwise => Kind::Pointwise,
        other => panic!("{other}"),
    }
}

fn rebuilt<N: Network<D>, const D: usize>()
where
    Layer<D>: Made,
{
    let evaluation = evaluate(graph::of::<N, D>());
    assert_eq!(evaluation.errors(), []);
    for (index, layer) in N::LAYERS.iter().enumerate() {
        let geometry = evaluation.node(Source::Layer(index)).unwrap();
        let kind = kind(layer);
        let written = |is_local| {
            let text = evaluation.record(index, kind, is_local)?;
            Some(Layer::<D>::made(layer.name, text))
        };
        let mut again = written(false).unwrap();
        if geometry.axes.iter().any(AxisGeometry::local_differs) {
            let local = written(true);
            again = with_local(again, local.map(|layer| &*Box::leak(Box::new(layer))));
        }
        assert_eq!(again, *layer, "{}", N::NAME);
        assert_eq!(again.local(), layer.local(), "{}", N::NAME);
    }
}

#[test]
fn the_gallery() {
    rebuilt::<alexnet::AlexNet, 2>();
    rebuilt::<deeplabv3plus::DeepLab, 2>();
    rebuilt::<densenet121::DenseNet121, 2>();
    rebuilt::<efficientnet_b0::EfficientNetB0, 2>();
    rebuilt::<inception_v3::InceptionV3, 2>();
    rebuilt::<patchgan::PatchGan, 2>();
    rebuilt::<resnet152::ResNet152, 2>();
    rebuilt::<resnet50::ResNet50, 2>();
    rebuilt::<retinanet::RetinaNet, 2>();
    rebuilt::<s3fd::S3fd, 2>();
    rebuilt::<siamese::Exemplar, 2>();
    rebuilt::<siamese::Search, 2>();
    rebuilt::<swin_t::SwinT, 2>();
    rebuilt::<tcn::Causal, 1>();
    rebuilt::<tcn::Centred, 1>();
    rebuilt::<unet::UNet, 2>();
    rebuilt::<unet::Padded, 2>();
    rebuilt::<unet3d::Volume, 3>();
    rebuilt::<unet3d::Original, 3>();
    rebuilt::<wavenet::WaveNet, 1>();
    rebuilt::<yolov8::YoloV8, 2>();
}

#[test]
fn every_operation() {
    rebuilt::<Everything, 2>();
    rebuilt::<Stream, 1>();
}

/// What `Op` is written as, the language reads as the same operation.
fn read_again<N: Network<D>, const D: usize>() -> usize {
    let evaluation = evaluate(graph::of::<N, D>());
    let network = NetworkAt::of::<N>(N::INPUT.size).unwrap();
    let mut read = 0;
    for (index, layer) in N::LAYERS.iter().enumerate() {
        let inputs: Vec<Source> = layer.inputs().collect();
        let at = network.get(Source::Layer(index)).unwrap();
        let ([input], Some(op)) = (&inputs[..], at.op()) else {
            continue;
        };
        let size = match *input {
            Source::Input => N::INPUT.size,
            Source::Layer(index) => N::LAYERS[index].size,
        };
        let text = format!("(f) struct Net; input: {size:?}; x: {op};");
        let report = Report::of(text.parse().expect("tokens"));
        assert!(report.errors().is_empty(), "{text}");
        let again = &report.structs()[0].evaluation;
        for axis in 0..D {
            let step = |of: &Evaluation, index| {
                of.node(Source::Layer(index)).unwrap().axes[axis]
                    .step()
                    .copied()
            };
            assert_eq!(step(again, 0), step(&evaluation, index), "{text}");
        }
        let has_window = matches!(kind(layer).class(), Class::Window | Class::Transposed);
        assert_eq!(at.window().is_some(), has_window, "{text}");
        read += 1;
    }
    read
}

#[test]
fn operations_are_written_as_they_are_read() {
    assert_eq!(read_again::<Everything, 2>(), Everything::LAYERS.len() - 2);
    assert_eq!(read_again::<Stream, 1>(), Stream::LAYERS.len() - 3);
}
