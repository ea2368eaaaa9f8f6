//! What burn 0.22 does without a word, and who says it: the spec at compile time (see `guide::models`), or the probe.

use burn::nn::conv::Conv2dConfig;
use burn::nn::{Initializer, PaddingConfig2d};
use burn::tensor::{Device, Tensor};
use burn_models::{Burn, input, output};
use framework_models::mistakes::{samples_without_output_padding, tells};
use framework_models::networks::{Dilated, Residual};
use framework_models::{Does, Framework, Model};
use receptive_field::Window;
use receptive_field::probe::Probe;

/// `Same` does not know of dilation: 3 taps, 2 apart, on 32 pixels make 30.
#[test]
fn same_ignores_dilation() {
    let window = Dilated::CONV.window();
    let conv = Conv2dConfig::new([1, 1], window.kernel)
        .with_dilation(window.dilation)
        .with_padding(PaddingConfig2d::Same)
        .with_bias(false)
        .with_initializer(Initializer::Ones)
        .init(&Device::flex());
    let report = Probe::new(Dilated).run(|batch, seen| {
        let (shape, data) = output(&conv.forward(input(batch)));
        seen.layer(&Dilated::CONV, &shape, &data);
    });
    tells(
        report.clone(),
        "conv",
        "the spec says 32 x 32 features, the model makes 30 x 30",
    );
    tells(report, "conv", "`conv` had padding 1 instead of 2");
    // From the constants it is right.
    Model::probe::<Burn>(Dilated, |_| ()).unwrap();
}

/// Sizes of 1 are stretched to what they are added to. The spec refuses `add` of 12 and 1.
#[test]
fn sums_of_12_and_1() {
    let device = Device::flex();
    let sum = Tensor::<4>::ones([1, 1, 12, 12], &device) + Tensor::ones([1, 1, 1, 1], &device);
    assert_eq!(sum.dims(), [1, 1, 12, 12]);
    // 16 features, of which the window leaves one.
    let report = Model::probe::<Burn>(Residual, |model| {
        *model.window("skip") = Window::new(16);
    });
    tells(
        report,
        "skip",
        "the spec says 8 x 8 features, the model makes 1 x 1",
    );
    // Shown the end alone, it is seen by what the features use.
    let report = Model::probe::<Burn>(Residual, |model| {
        *model.window("skip") = Window::new(16);
        model.shown = vec!["sum"];
    });
    tells(report, "sum", "the model uses 0..64");
}

/// Sums of 12 and 11 stop, with both shapes; which layer it was, the probe adds.
#[test]
fn sums_of_8_and_7() {
    let report = Model::probe::<Burn>(Residual, |model| {
        *model.window("skip") = Window::new(3).stride(2);
    });
    tells(
        report.clone(),
        "skip",
        "the spec says 8 x 8 features, the model makes 7 x 7",
    );
    tells(report, "skip", "then the model stopped");
}

/// A window larger than what it reads: an overflow in a debug build. In a release build a map of 0 x 0, of a convolution
/// where one pixel is missing, of a pooling always; else a convolution stops. The spec refuses them all.
#[test]
fn window_larger_than_the_input() {
    let run = |does: Does<2>| {
        let x = Tensor::<4>::ones([1, 1, 8, 8], &Device::flex());
        std::panic::catch_unwind(|| {
            let map = <Burn as Framework<2>>::run(&does, &[x]);
            map.unwrap_or_else(|never| match never {}).dims()
        })
    };
    let windows = [Does::Conv(Window::new(9)), Does::MaxPool(Window::new(11))];
    for does in windows {
        match run(does) {
            Ok(dims) => assert_eq!(dims, [1, 1, 0, 0]),
            Err(panic) => {
                // A release build does not check.
                let words = panic.downcast_ref::<&str>().copied();
                assert_eq!(words, Some("attempt to subtract with overflow"));
            }
        }
    }
    assert!(run(Does::Conv(Window::new(11))).is_err());
}

#[test]
fn thirty_two_thousand_samples() {
    let frames = Tensor::<3>::ones([1, 1, 100], &Device::flex());
    assert_eq!(samples_without_output_padding::<Burn>(frames), 31_992);
}
