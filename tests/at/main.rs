//! A network at another size is the network that is described with that size.

mod asked;
#[path = "../support/gallery.rs"]
mod gallery;

use gallery::*;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use receptive_field::{Layer, LayerAt, Network, NetworkAt, receptive_field};
use receptive_field_core::Kind;
use receptive_field_core::eval::Source;
use receptive_field_language::Report;

receptive_field! {
    /// Every rule.
    struct Rules;
    input: [40, 60];
    half: conv(3, stride = 2, pad = same, dilation = [1, 2]);
    lower: conv(4, stride = [1, 2], pad = same_lower);
    guided: max_pool(3, stride = 2, pad = guide(1));
    up: conv_transpose(4, stride = 2, pad = [same, same_lower]);
    turned: conv_transpose(3, stride = 2, pad = causal);
    like: resize_like(lower, mode = linear, align_corners = true);
    padded: pad(multiple = [8, 4], offset = [0, 1]);
    exact: pad(to = [64, 80], mode = replicate);
    cut: crop(to = [30, 31], offset = 2);
    back: conv(3, pad = causal) -> crop_like(cut -> crop([3, 4]));
    wide: pad_like(cut);
    gate: scale(wide, cut -> global_pool());
    pooled: adaptive_pool([7, 9]);
    mirrored: conv(3, pad = 1, padding_mode = reflect);
}

receptive_field! {
    /// A valid U-Net whose crops are numbers: it fits where every pooling divides.
    struct Valid;
    block double { conv(3) * 2; }
    input: [572, 572];
    enc1: double();
    enc2: max_pool(2) -> double();
    enc3: max_pool(2) -> double();
    up2: conv_transpose(2, stride = 2);
    cat2: concat(up2, enc2 -> crop(4)) -> double();
    up1: conv_transpose(2, stride = 2);
    cat1: concat(up1, enc1 -> crop(16)) -> double();
}

receptive_field! {
    /// A stream.
    struct Stream;
    input: [64];
    causal: conv(3, dilation = 2, pad = causal);
    half: conv(4, stride = 2, pad = (2, 0));
    scaled: resize(scale = 3 / 2, mode = linear);
    seen: scan();
    output: resize_like(half);
}

/// The call in a file that declares a struct, with another input.
fn described(file: &str, name: &str, size: &[usize]) -> TokenStream {
    let tokens: TokenStream = file.parse().expect("a file is Rust");
    let mut last_two: [String; 2] = Default::default();
    for tree in tokens {
        if let TokenTree::Group(group) = &tree {
            let body: Vec<TokenTree> = group.stream().into_iter().collect();
            let declares = body.windows(2).any(|pair| {
                let [word, own] = pair else { return false };
                word.to_string() == "struct" && own.to_string() == name
            });
            if last_two == ["receptive_field", "!"] && declares {
                let facade: TokenStream = "(::receptive_field)".parse().expect("a path");
                return facade.into_iter().chain(with_input(body, size)).collect();
            }
        }
        let [_, last] = last_two;
        last_two = [last, tree.to_string()];
    }
    panic!("{name} is not declared");
}

fn with_input(mut body: Vec<TokenTree>, size: &[usize]) -> Vec<TokenTree> {
    let place = body
        .windows(2)
        .position(|pair| pair[0].to_string() == "input" && pair[1].to_string() == ":")
        .expect("a network has an input");
    let sides: TokenStream = format!("{size:?}")
        .trim_matches(['[', ']'])
        .parse()
        .expect("numbers");
    body[place + 2] = Group::new(Delimiter::Bracket, sides).into();
    body
}

fn kind<const D: usize>(layer: &Layer<D>) -> Kind {
    let op = layer.op().to_string();
    let name = op.split('(').next().expect("an operation has a name");
    Kind::of_name(name).expect("an operation of the language")
}

fn compare<N: Network<D>, const D: usize>(file: &str, sizes: &[[usize; D]])
where
    Layer<D>: Made,
{
    let (mut fitted, mut refused) = (0, 0);
    for &size in sizes {
        let report = Report::of(described(file, N::NAME, &size));
        let expected = &report.structs()[0].evaluation;
        let found = NetworkAt::<D>::of::<N>(size);
        match (expected.errors().first(), found) {
            (None, Ok(found)) => {
                fitted += 1;
                for (index, layer) in N::LAYERS.iter().enumerate() {
                    let kind = kind(layer);
                    let text = expected.record(index, kind, false).unwrap();
                    let described = Layer::<D>::made(layer.name, text);
                    let at = found.get(Source::Layer(index)).unwrap();
                    same(&described, &at);
                    let local = expected.record(index, kind, true);
                    assert_eq!(local.is_some(), at.local().is_some());
                    if let (Some(local), Some(at)) = (local, at.local()) {
                        same(&Layer::<D>::made(layer.name, local), &at);
                    }
                }
            }
            (Some(error), Err(found)) => {
                refused += 1;
                assert_eq!(
                    Some(report.layers()[error.node].as_str()),
                    found.layer(),
                    "{found}"
                );
            }
            (expected, found) => panic!("{} at {size:?}: {expected:?}, {found:?}", N::NAME),
        }
    }
    println!("{}: {fitted} fit, {refused} do not", N::NAME);
}

/// A number that may be none, so that it equals itself.
fn bits<const D: usize>(numbers: [f64; D]) -> [u64; D] {
    numbers.map(|number| {
        if number.is_nan() {
            u64::MAX
        } else {
            number.to_bits()
        }
    })
}

/// Every fact of both is one.
fn same<const D: usize>(layer: &Layer<D>, at: &LayerAt<'_, D>) {
    let name = layer.name;
    assert_eq!(layer.name, at.name);
    assert_eq!(layer.size, at.size, "{name}");
    assert_eq!(layer.receptive_field, at.receptive_field, "{name}");
    assert_eq!(bits(layer.jump), bits(at.jump), "{name}");
    assert_eq!(bits(layer.start), bits(at.start), "{name}");
    assert_eq!(layer.to_string(), at.to_string());
    for axis in 0..D {
        assert_eq!(Some(layer.jump_ratio(axis)), at.jump_ratio(axis), "{name}");
        assert_eq!(
            Some(layer.receptive_field_min(axis)),
            at.receptive_field_min(axis),
            "{name}"
        );
        assert_eq!(Some(layer.path_min(axis)), at.path_min(axis), "{name}");
        assert_eq!(layer.period(axis), at.period(axis), "{name}");
        assert_eq!(
            layer.structural_period(axis),
            at.structural_period(axis),
            "{name}"
        );
        assert_eq!(layer.padding(axis), at.padding(axis), "{name}");
        assert_eq!(layer.lookback(axis), at.lookback(axis), "{name}");
        assert_eq!(layer.lookahead(axis), at.lookahead(axis), "{name}");
        assert_eq!(layer.latency(axis), at.latency(axis), "{name}");
        assert_eq!(layer.halo(axis), at.halo(axis), "{name}");
        assert_eq!(layer.context(axis), at.context(axis), "{name}");
        assert_eq!(layer.state(axis), at.state(axis), "{name}");
        assert_eq!(
            layer.halo_unaligned(axis),
            at.halo_unaligned(axis),
            "{name}"
        );
        assert_eq!(layer.anchor_ratio(axis), at.anchor_ratio(axis), "{name}");
        assert_eq!(Some(layer.interior(axis)), at.interior(axis), "{name}");
        assert_eq!(Some(layer.dropped(axis)), at.dropped(axis), "{name}");
    }
    assert_eq!(layer.uniform(), at.uniform(), "{name}");
    assert_eq!(layer.causal(), at.causal(), "{name}");
    assert_eq!(layer.aligned(), at.aligned(), "{name}");
    assert_eq!(layer.productive(), at.productive(), "{name}");
    assert_eq!(layer.op(), at.op().unwrap(), "{name}");
    for index in [
        [0; D],
        layer.size.map(|size| size / 2),
        layer.size.map(|size| size - 1),
    ] {
        assert_eq!(layer.region(index), at.region(index), "{name}");
        assert_eq!(
            bits(layer.center(index)),
            bits(at.center(index).unwrap()),
            "{name}"
        );
    }
    assert_eq!(at.center(layer.size), None);
    assert_eq!(at.region(layer.size), None);
}

/// Sizes around one, drawn by a fixed rule.
fn around<const D: usize>(size: [usize; D], count: usize) -> Vec<[usize; D]> {
    let mut state = 12_345_u64;
    let mut draw = move |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below as u64).unwrap()
    };
    let drawn = |draw: &mut dyn FnMut(usize) -> usize| size.map(|side| 1 + draw(side * 3 / 2));
    (0..count).map(|_| drawn(&mut draw)).chain([size]).collect()
}

macro_rules! compare {
    ($($network:ty, $file:literal, $size:expr, $count:literal;)*) => {
        $(compare::<$network, { $size.len() }>(include_str!($file), &around($size, $count));)*
    };
}

#[test]
fn the_gallery() {
    compare! {
        alexnet::AlexNet, "../../examples/alexnet.rs", [227, 227], 30;
        deeplabv3plus::DeepLab, "../../examples/deeplabv3plus.rs", [513, 513], 6;
        densenet121::DenseNet121, "../../examples/densenet121.rs", [224, 224], 6;
        efficientnet_b0::EfficientNetB0, "../../examples/efficientnet_b0.rs", [224, 224], 8;
        inception_v3::InceptionV3, "../../examples/inception_v3.rs", [299, 299], 6;
        patchgan::PatchGan, "../../examples/patchgan.rs", [256, 256], 30;
        resnet152::ResNet152, "../../examples/resnet152.rs", [224, 224], 4;
        retinanet::RetinaNet, "../../examples/retinanet.rs", [800, 1333], 6;
        s3fd::S3fd, "../../examples/s3fd.rs", [640, 640], 10;
        swin_t::SwinT, "../../examples/swin_t.rs", [224, 224], 10;
        tcn::Causal, "../../examples/tcn.rs", [400], 30;
        unet::UNet, "../../examples/unet.rs", [572, 572], 20;
        unet::Padded, "../../examples/unet.rs", [512, 512], 20;
        unet3d::Volume, "../../examples/unet3d.rs", [64, 128, 128], 10;
        wavenet::WaveNet, "../../examples/wavenet.rs", [16_000], 6;
        yolov8::YoloV8, "../../examples/yolov8.rs", [640, 640], 10;
    }
}

#[test]
fn every_rule() {
    compare! {
        Rules, "main.rs", [40, 60], 60;
        Stream, "main.rs", [64], 60;
    }
}

#[test]
fn sizes_that_fit_are_those_at_which_it_is() {
    for side in 1..300 {
        assert_eq!(
            Valid::fits([side, 572]),
            Valid::at([side, 572]).is_ok(),
            "{side}"
        );
        assert_eq!(
            Rules::fits([40, side]),
            Rules::at([40, side]).is_ok(),
            "{side}"
        );
        assert_eq!(unet::Padded::fits([side, 16]), side % 16 == 0);
        let [least, other] = Valid::fit_at_least([side, 100]).expect("there is a larger one");
        assert_eq!(other, 100);
        assert!(least >= side && Valid::at([least, 100]).is_ok());
        assert!((side..least).all(|side| Valid::at([side, 100]).is_err()));
        let [_, least] = Rules::fit_at_least([40, side]).expect("there is a larger one");
        assert!(least >= side && Rules::at([40, least]).is_ok());
        assert!((side..least).all(|side| Rules::at([40, side]).is_err()));
    }
}

const LEAST: Option<[usize; 2]> = Valid::fit_at_least([601, 1_000]);
const FITS: bool = unet::Padded::fits([480, 640]) && !unet::Padded::fits([480, 641]);
const _: () = assert!(FITS && !Valid::fits([0, 44]) && !Valid::fits([usize::MAX, 44]));

#[test]
fn what_fits_is_a_constant() {
    assert_eq!(LEAST, Some([604, 1_000]));
}

#[test]
fn what_is_wrong_is_named() {
    let error = |size| Valid::at(size).unwrap_err().to_string();
    assert_eq!(error([0, 572]), "the input has no pixels on axis 0");
    let huge = format!(
        "the input has {} pixels on axis 1: more than 63 bits count",
        usize::MAX
    );
    assert_eq!(error([572, usize::MAX]), huge);
    assert_eq!(
        error([570, 572]),
        "`cat2.0` joins layers of different size: `up2` has 270 x 272, `cat2.0.crop@1` has 271 x 272; \
         the nearest inputs that fit have 568 and 572 pixels on side 0 (`4 * k`)"
    );
    assert_eq!(
        error([1, 572]),
        "`enc1.conv@0.0` does not fit into its input: 1 feature on axis 0 without padding, and a window of 3; \
         the nearest input that fits has 44 pixels on side 0 (`4 * k`)"
    );
    let far = usize::try_from(i64::MAX).expect("64 bits");
    let error = Stream::at([far]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the numbers of `output` do not fit into 63 bits: one step of its input is 4/3 pixels already, and a feature there \
         sees 9223372036854775807"
    );
}

/// Asks everything of a network at a size that may be absurd; nothing may panic, and it must end soon.
fn ask<N: Network<D>, const D: usize>(size: [usize; D]) {
    let least = NetworkAt::<D>::fit_at_least::<N>(size);
    if let Some(least) = least {
        assert!(least.iter().zip(&size).all(|(least, size)| least >= size));
    }
    let Ok(network) = NetworkAt::<D>::of::<N>(size) else {
        return;
    };
    assert_eq!(least, Some(size));
    for layer in network.layers() {
        let far = [
            [0; D],
            [usize::MAX; D],
            layer.size.map(|n| n.saturating_sub(1)),
        ];
        for index in far {
            let _ = (
                layer.region(index),
                layer.center(index),
                layer.is_inside(index),
            );
        }
        for pixel in [[i64::MIN; D], [0; D], [i64::MAX; D]] {
            let _ = layer.feature_at(pixel);
        }
        for axis in [0, D, usize::MAX] {
            let _ = (layer.halo(axis), layer.context(axis), layer.anchor(axis));
            let _ = (layer.interior(axis), layer.latency(axis), layer.state(axis));
        }
        let _ = (layer.op(), layer.window(), layer.to_string());
    }
    for tile in [[0; D], [1; D], size.map(|n| n / 2), size, [usize::MAX; D]] {
        for plan in [
            network.output().tiles(tile),
            network.output().tiles_within(tile),
        ] {
            let Ok(plan) = plan else { continue };
            for index in [0, plan.len() / 2, plan.len() - 1] {
                let tile = plan.get(index).expect("a tile");
                let inside = tile.read.iter().zip(&size).all(|(read, n)| read.end <= *n);
                assert!(inside && !tile.write.iter().any(std::ops::Range::is_empty));
            }
            assert_eq!(plan.get(plan.len()), None);
            let _ = (plan.overhead(), plan.overlap(), plan.shape());
        }
    }
}

#[test]
fn absurd_sizes_are_answered() {
    let far = usize::try_from(i64::MAX).expect("64 bits");
    let sizes = [
        0,
        1,
        2,
        3,
        1_000_003,
        1 << 40,
        (1 << 53) + 1,
        1 << 61,
        far - 1,
        far,
        far + 1,
    ];
    for a in sizes {
        ask::<Stream, 1>([a]);
        ask::<wavenet::WaveNet, 1>([a]);
        for b in [a, 64, 572] {
            ask::<alexnet::AlexNet, 2>([a, b]);
            ask::<unet::UNet, 2>([a, b]);
            ask::<unet::Padded, 2>([b, a]);
            ask::<Rules, 2>([a, b]);
            ask::<efficientnet_b0::EfficientNetB0, 2>([a, b]);
            ask::<retinanet::RetinaNet, 2>([b, a]);
        }
        ask::<unet3d::Volume, 3>([16, a, 64]);
    }
}
