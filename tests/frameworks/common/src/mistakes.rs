//! Models away from their description by one number each, and what the probe must say of them.

use receptive_field::probe::Report;
use receptive_field::{Layer, Window};

use crate::networks::{AlexNet, Backbone, Causal, Codec, Decoder, Residual};
use crate::{Does, Framework, Model};

/// The report must name the layer that was changed, and the difference.
///
/// # Panics
/// Where it does not.
pub fn tells(report: Result<(), Report>, layer: &str, difference: &str) {
    let words = report.expect_err("the change is not seen").to_string();
    let name = format!("first at `{layer}`");
    assert!(
        words.contains(&name) && words.contains(difference),
        "{words}"
    );
}

fn alexnet<F: Framework<2>>(change: impl FnOnce(&mut Model<2>)) -> Result<(), Report> {
    Model::probe::<F>(AlexNet, change)
}

pub fn kernel<F: Framework<2>>() {
    let report = alexnet::<F>(|model| *model.window("conv2") = Window::new(3).pad(2));
    tells(
        report,
        "conv2",
        "the spec says 7 x 7 features, the model makes 9 x 9",
    );
    let report = alexnet::<F>(|model| *model.window("conv2") = Window::new(3).pad(2));
    tells(report, "conv2", "as if `conv2` had kernel 3 instead of 5");
}

pub fn kernel_and_padding<F: Framework<2>>() {
    let report = alexnet::<F>(|model| *model.window("conv2") = Window::new(3).pad(1));
    tells(
        report,
        "conv2",
        "feature [0, 0]: the spec says pixels 0..33 on every axis, the model uses 0..25",
    );
    let report = alexnet::<F>(|model| *model.window("conv2") = Window::new(3).pad(1));
    tells(report, "conv2", "as if `conv2` had kernel 3 instead of 5");
}

pub fn stride<F: Framework<2>>() {
    let change = |model: &mut Model<2>| model.window("conv1").stride = [2, 2];
    tells(
        alexnet::<F>(change),
        "conv1",
        "`conv1` had stride 2 instead of 4",
    );
}

pub fn padding<F: Framework<2>>() {
    let change = |model: &mut Model<2>| model.window("conv1").padding = [(1, 1); 2];
    tells(
        alexnet::<F>(change),
        "conv1",
        "`conv1` had padding 1 instead of 2",
    );
}

pub fn dilation<F: Framework<2>>() {
    let change = |model: &mut Model<2>| *model.window("mid") = Window::new(3).pad(1);
    let report = Model::probe::<F>(Decoder, change);
    tells(report, "mid", "`mid` had dilation 1 instead of 2");
}

pub fn order<F: Framework<2>>() {
    let report = alexnet::<F>(|model| model.swap("conv1", "pool1"));
    tells(report, "conv1", "`conv1` stood behind `pool1`");
}

/// Only the end of the model is shown: the layer is named all the same.
pub fn output_alone<F: Framework<2>>() {
    let report = alexnet::<F>(|model| {
        model.shown = vec!["pool2"];
        model.window("conv2").padding = [(1, 1); 2];
    });
    tells(report, "pool2", "`conv2` had padding 1 instead of 2");
}

pub fn output_padding<F: Framework<2>>() {
    let report = Model::probe::<F>(Decoder, |model| {
        let Does::Transposed { output_padding, .. } = model.layer("up1") else {
            unreachable!()
        };
        *output_padding = [0; 2];
    });
    // 63 and 64 cannot be concatenated: the model stops there.
    tells(report, "up1", "`up1` had output_padding 0 instead of 1");
}

/// The skip reads the wrong layer.
pub fn skip<F: Framework<2>>() {
    let report = Model::probe::<F>(Residual, |model| {
        *model.window("skip") = Window::new(3).stride(2).pad(1);
    });
    tells(report, "skip", "the model uses");
}

/// As much padding on both sides as `causal` has before: the same size, and samples of the future.
pub fn not_causal<F: Framework<1>>() {
    let report = Model::probe::<F>(Causal, |model| {
        model.window("d4").padding = [(4, 4)];
    });
    tells(report, "d4", "`d4` had padding 4 instead of (8, 0)");
}

/// Every window of a network, one number of it changed at a time: the probe fails, and names the layer.
///
/// # Panics
/// Where it does not.
pub fn any_number<F: Framework<2>>() {
    let layers: &[Layer<2>] = AlexNet::LAYERS;
    for layer in layers {
        let changes: [(&str, fn(&mut Window<2>)); 4] = [
            ("kernel", |window| {
                window.kernel = window.kernel.map(|k| k - 1)
            }),
            ("stride", |window| {
                window.stride = window.stride.map(|s| s + 1)
            }),
            ("padding", |window| {
                window.padding = window
                    .padding
                    .map(|(before, after)| (before + 1, after + 1));
            }),
            ("one side", |window| window.padding[1].0 += 1),
        ];
        for (what, change) in changes {
            // The one feature of `pool5` sees the whole image however its window lies: only its size can change.
            if layer.size == [1, 1] && what != "padding" {
                continue;
            }
            let report = alexnet::<F>(|model| change(model.window(layer.name)));
            let words = report.expect_err(what).to_string();
            let name = format!("first at `{}`", layer.name);
            assert!(words.contains(&name), "{what} of {}: {words}", layer.name);
        }
    }
}

/// A decoder whose transposed convolutions have no output padding: each odd rate loses samples, and nobody says so.
pub fn lost_samples<F: Framework<1>>() {
    let name = Codec::UP[1].name;
    let report = Model::probe::<F>(Codec, |model| {
        let Does::Transposed { output_padding, .. } = model.layer(name) else {
            unreachable!()
        };
        *output_padding = [0];
    });
    tells(
        report.clone(),
        name,
        "the spec says 1000 features, the model makes 999",
    );
    tells(
        report,
        name,
        &format!("`{name}` had output_padding 0 instead of 1"),
    );
}

/// How many samples the decoder makes without output padding.
///
/// # Panics
/// Where the framework fails.
pub fn samples_without_output_padding<F: Framework<1>>(frames: F::Tensor) -> usize {
    let samples = Codec::UP.iter().fold(frames, |x, layer| {
        let does = Does::Transposed {
            window: layer.window(),
            output_padding: [0],
        };
        F::run(&does, &[x]).unwrap_or_else(|error| panic!("{error}"))
    });
    let (shape, _) = F::output(&samples).unwrap_or_else(|error| panic!("{error}"));
    shape[2]
}

/// Anchors at `stride * (i + 0.5)` lie beside what a 3 x 3, stride 2, padding 1 backbone looks at: the model does what
/// the constants say, and the constants say where its features are.
///
/// # Panics
/// Where it does not.
pub fn anchors<F: Framework<2>>() {
    Model::probe::<F>(Backbone, |_| ()).unwrap();
    let off = [Backbone::P3, Backbone::P4, Backbone::P5].map(|level| {
        let anchor = level.jump[0] * (1.0 + 0.5);
        anchor - level.center([1, 1])[0]
    });
    assert_eq!(off, [3.5, 7.5, 15.5]);
}
