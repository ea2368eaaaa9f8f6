//! Windows of any numbers.

use receptive_field_core::PaddingMode;
use receptive_field_values::Window;

use super::judge::{COUNTS, judged};

/// What makes a padding, in one way or another.
pub(super) const RULES: [&str; 6] = ["pad", "valid", "same", "same_lower", "causal", "guide"];

#[track_caller]
pub(super) fn ruled<const D: usize>(window: Window<D>, rule: &str, padding: usize) -> Window<D> {
    match rule {
        "pad" => window.pad_each(padding, padding / 2),
        "valid" => window.valid(),
        "same" => window.same(),
        "same_lower" => window.same_lower(),
        "causal" => window.causal(),
        "guide" => window.guide(padding),
        other => panic!("no such rule: {other}"),
    }
}

/// The order in which they are given does not matter.
#[test]
fn windows_hold_what_they_are_given() {
    for kernel in COUNTS {
        for [stride, dilation] in COUNTS.iter().flat_map(|&a| COUNTS.map(|b| [a, b])) {
            for rule in RULES {
                let given = (kernel, stride, dilation, rule);
                let window = || Window::<2>::new(kernel);
                let one = judged(&given, || {
                    ruled(window().stride(stride).dilation(dilation), rule, 3)
                });
                let other = judged(&given, || {
                    ruled(window(), rule, 3).dilation(dilation).stride(stride)
                });
                if let (Some(one), Some(other)) = (one, other) {
                    assert_eq!(one, other, "{given:?}");
                }
                if let Some(window) = one {
                    holds(&window, given);
                }
            }
        }
    }
}

fn holds(window: &Window<2>, given: (usize, usize, usize, &str)) {
    let (kernel, stride, dilation, rule) = given;
    assert_eq!(
        (window.scalar_kernel(), window.scalar_stride()),
        (kernel, stride)
    );
    assert_eq!(window.scalar_dilation(), dilation);
    let [(before, after), _] = window.padding;
    assert_eq!(window.onnx_padding(), [before, before, after, after]);
    let symmetric = judged(&given, || window.scalar_padding());
    assert_eq!(symmetric, (before == after).then_some(before), "{given:?}");
    let span = (kernel as i128 - 1).max(0).saturating_mul(dilation as i128);
    let exact = match rule {
        "same" | "same_lower" => Some((span + 1 - stride as i128).max(0)),
        "causal" => Some(span),
        "valid" => Some(0),
        _ => None,
    };
    if let Some(exact) = exact {
        assert_eq!(before as i128 + after as i128, exact, "{given:?}");
    }
}

#[test]
fn fields_are_public_and_may_hold_anything() {
    for [a, b] in COUNTS.iter().flat_map(|&a| COUNTS.map(|b| [a, b])) {
        let window = Window::<2>::with_kernel([a, b])
            .padding_mode(PaddingMode::Circular)
            .ceil_mode();
        judged(&(a, b), || {
            window
                .strides([b, a])
                .dilations([a, a])
                .pads([(a, b), (b, a)])
        });
        assert_eq!(judged(&(a, b), || window.scalar_kernel()).is_some(), a == b);
    }
    let none = Window::<0>::new(3);
    assert!(judged(&none, || none.scalar_kernel()).is_none());
    assert!(judged(&none, || none.scalar_padding()).is_none());
}
