//! What candle 0.11 does without a word, and who says it: the spec at compile time (see `guide::models`), or the probe.

use candle_core::{DType, Device, Tensor};
use candle_models::Candle;
use framework_models::mistakes::{samples_without_output_padding, tells};
use framework_models::networks::Residual;
use framework_models::{Does, Framework, Model};
use receptive_field::Window;

fn ones(shape: &[usize]) -> Tensor {
    Tensor::ones(shape, DType::F32, &Device::Cpu).unwrap()
}

/// Sums of 12 and 1, and of 12 and 11, are errors here, but name no layer; the probe does.
#[test]
fn sums_of_different_sizes() {
    let error = (ones(&[1, 1, 12, 12]) + ones(&[1, 1, 1, 1])).unwrap_err();
    assert!(error.to_string().contains("shape mismatch"), "{error}");
    let report = Model::probe::<Candle>(Residual, |model| {
        *model.window("skip") = Window::new(3).stride(2);
    });
    tells(
        report.clone(),
        "skip",
        "the spec says 8 x 8 features, the model makes 7 x 7",
    );
    tells(report, "skip", "then the model stopped: shape mismatch");
}

/// A convolution larger than what it reads: an overflow in a debug build. In a release build a map of 0 x 0 where one
/// pixel is missing, and one of 18,446,744,073,709,551,614 on each side where three are. The spec refuses both; a
/// pooling is an error.
#[test]
fn window_larger_than_the_input() {
    let run = |kernel| {
        std::panic::catch_unwind(|| {
            let does = Does::Conv(Window::new(kernel));
            let map = <Candle as Framework<2>>::run(&does, &[ones(&[1, 1, 8, 8])]);
            map.unwrap().dims().to_vec()
        })
    };
    for (kernel, size) in [(9, 0_usize), (11, 0_usize.wrapping_sub(2))] {
        match run(kernel) {
            Ok(dims) => assert_eq!(dims, [1, 1, size, size]),
            Err(panic) => {
                // A release build does not check.
                let words = panic.downcast_ref::<&str>().copied();
                assert_eq!(words, Some("attempt to subtract with overflow"));
            }
        }
    }
}

#[test]
fn pool_larger_than_the_input() {
    let does = Does::MaxPool(Window::new(9));
    let error = <Candle as Framework<2>>::run(&does, &[ones(&[1, 1, 8, 8])]).unwrap_err();
    assert!(
        error.to_string().contains("kernel-size (9, 9) is larger"),
        "{error}"
    );
}

#[test]
fn thirty_two_thousand_samples() {
    assert_eq!(
        samples_without_output_padding::<Candle>(ones(&[1, 1, 100])),
        31_992
    );
}
