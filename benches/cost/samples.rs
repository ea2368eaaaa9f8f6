//! Networks that are measured, as text.

/// What stands between the braces of the macro, and around it.
#[derive(Default, Clone)]
pub(crate) struct Sample {
    pub(crate) text: String,
    /// The same contracts about constants that were written by hand.
    pub(crate) asserts: String,
    /// What stands behind the call of the macro …
    pub(crate) use_of_macro: String,
    /// … and behind the constants.
    pub(crate) use_of_twin: String,
}

/// How the layers of a chain look.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Shape {
    /// Both axes alike: kernels 3, 1, 5 in turn.
    Equal,
    /// Two different axes.
    Unequal,
    /// All behind up-sampling by 4.
    Phases,
}

/// So many layers, each with a name, in one chain.
pub(crate) fn chain(count: usize, shape: Shape) -> Sample {
    let mut text = String::from("/// A chain.\npub struct Net;\n");
    text += match shape {
        Shape::Equal => "input: [224, 224];\n",
        Shape::Unequal => "input: [224, 160];\n",
        Shape::Phases => "input: [224, 224];\ndown: max_pool(4);\nup: upsample(4);\n",
    };
    let layers = (0..count).map(|index| {
        let kernel = [3, 1, 5][index % 3];
        let padding = kernel / 2;
        match shape {
            Shape::Equal => format!("layer{index}: conv({kernel}, pad = {padding});\n"),
            Shape::Unequal => format!(
                "layer{index}: conv([{kernel}, {}], pad = [{padding}, {}]);\n",
                kernel + 2,
                padding + 1
            ),
            Shape::Phases => format!("layer{index}: conv(3, pad = 1);\n"),
        }
    });
    text.extend(layers);
    Sample {
        text,
        ..Sample::default()
    }
}

/// The same with a contract for each layer.
pub(crate) fn contracts(count: usize) -> Sample {
    let mut spec = chain(count, Shape::Equal);
    let mut field = 1;
    let fields: Vec<(usize, i32)> = (0..count)
        .map(|index| {
            field += [2, 0, 4][index % 3];
            (index, field)
        })
        .collect();
    let ensure = |(index, field): &_| format!("ensure layer{index}.receptive_field == {field};\n");
    spec.text.extend(fields.iter().map(ensure));
    let assert = |(index, field): &_| {
        format!("const _: () = assert!(Net::LAYER{index}.receptive_field[0] == {field});\n")
    };
    spec.asserts.extend(fields.iter().map(assert));
    spec
}

/// The same chain, with all of its layers used as a list.
pub(crate) fn used(count: usize) -> Sample {
    let mut spec = chain(count, Shape::Equal);
    spec.use_of_macro =
        String::from("/// All.\npub static ALL: &[receptive_field::Layer<2>] = Net::LAYERS;\n");
    spec.use_of_twin = String::from("/// All.\npub static ALL: &[Layer] = &[\n");
    let layers = (0..count).map(|index| format!("Net::LAYER{index},\n"));
    spec.use_of_twin.extend(layers);
    spec.use_of_twin += "];\n";
    spec
}

fn spec(text: &str, asserts: &str) -> Sample {
    Sample {
        text: text.to_owned(),
        asserts: asserts.to_owned(),
        ..Sample::default()
    }
}

pub(crate) fn resnet152() -> Sample {
    spec(
        "/// ResNet-152.
pub struct Net;
block bottleneck(stride = 1) {
    main: conv(1) -> conv(3, stride = stride, pad = 1) -> conv(1);
    skip: input -> conv(1, stride = stride);
    add(main, skip);
}
input:  [224, 224];
stem:   conv(7, stride = 2, pad = 3) -> max_pool(3, stride = 2, pad = 1);
layer1: bottleneck() * 3;
layer2: bottleneck(2) -> bottleneck() * 7;
layer3: bottleneck(2) -> bottleneck() * 35;
layer4: bottleneck(2) -> bottleneck() * 2;
ensure layer4.receptive_field == 1451;
ensure layer4.size == 7 && layer4.jump == 32;
",
        "const _: () = assert!(Net::LAYER4.receptive_field[0] == 1451);
const _: () = assert!(Net::LAYER4.size[0] == 7 && Net::LAYER4.jump[0] == 32.0);
",
    )
}

pub(crate) fn unet() -> Sample {
    spec(
        "/// U-Net on 4 levels.
pub struct Net;
block double { conv(3, pad = 1) * 2; }
input: [512, 512];
enc1: double();
enc2: max_pool(2) -> double();
enc3: max_pool(2) -> double();
enc4: max_pool(2) -> double();
mid:  max_pool(2) -> double();
dec4: concat(conv_transpose(2, stride = 2), enc4) -> double();
dec3: concat(conv_transpose(2, stride = 2), enc3) -> double();
dec2: concat(conv_transpose(2, stride = 2), enc2) -> double();
dec1: concat(conv_transpose(2, stride = 2), enc1) -> double();
last: conv(1);
ensure last.size == input.size && last.aligned;
ensure last.receptive_field == 204 && last.period == 16;
ensure last.halo.before == 94 && last.halo.after == 94;
",
        "const _: () = assert!(Net::LAST.size[0] == 512 && Net::LAST.receptive_field[0] == 204);
",
    )
}

/// Ten seconds of sound: what is visible must not be counted sample by sample.
pub(crate) fn wavenet() -> Sample {
    spec(
        "/// WaveNet on 160,000 samples.
pub struct Net;
block gated(dilation) {
    gate: scale(conv(2, dilation = dilation, pad = causal), conv(2, dilation = dilation, pad = causal));
    add(input, gate -> conv(1));
}
input: [160_000];
for _ in 0..3 { for i in 0..10 { unit: gated(1 << i); } }
last: add(unit.gate) -> conv(1) * 2;
ensure unit[0][9].receptive_field == 1024;
ensure last.receptive_field == 3 * 1023 + 1;
ensure last.causal && last.dense;
ensure last[159_999].visible.start == 159_999 - 3 * 1023;
ensure last[0].visible.end == 1;
",
        "const _: () = assert!(Net::LAST.receptive_field[0] == 3070);
",
    )
}
