//! The types that users hold, against numbers worked out by hand and against brute force.

/// A test for each call that stops: how it is called, and with what words.
macro_rules! stops {
    ($($name:ident: $call:expr => $text:literal;)*) => {$(
        #[test]
        #[should_panic(expected = $text)]
        fn $name() {
            let _ = $call;
        }
    )*};
}

mod composition;
mod expectations;
mod field;
mod field_expectations;
mod graph;
mod records;
mod search;
mod shown;
mod window;

use std::ffi::{CStr, CString};

use receptive_field_core::eval::encode;
use receptive_field_values::__private::{layer1, layer2};
use receptive_field_values::Layer;

/// `SHORT` and `ALIGNED`.
pub(super) const SHORT: i64 = 17;
/// `ALIGNED`.
pub(super) const LONG: i64 = 16;
pub(super) const SCAN: i64 = 4;
pub(super) const DRIFTING: i64 = 8;

/// `AlexNet`'s last pooling, by the numbers of the guide.
pub(super) const POOL5: Layer<2> = layer2(
    "pool5",
    c"e 227 227   2   2   6  15   6 337   2   4 195   0   1  32   3   2   1   0   0 -64 131",
);

/// Nearest up-sampling by 2 behind a convolution of 3, stride 2, padding 1, on 16 pixels: features 2i and 2i + 1 see
/// `[2i - 1, 2i + 2)`.
pub(super) const UP: Layer<1> = layer1(
    "up",
    c"e  16   2   6   0  20  16 144   2  16   3   0   2   2   2   8   2   3   3   2   2   1   0  -1   2   0",
);

/// A transposed convolution of 1, stride 2, on 4 pixels: every other feature reads nothing.
pub(super) const GAPS: Layer<1> = layer1(
    "gaps",
    c"e   4   2   5  -1  28   7 400   0   7   0   0   2   1   1   2   1   0   0   0   2   1   0   2   1   2   0   0   1   0   1   0   0   0",
);

/// A layer over one axis from lists: the network's input, the node and the axis.
pub(super) fn made1(name: &'static str, image: [i64; 1], node: &[i64], axis: &[i64]) -> Layer<1> {
    layer1(name, leaked(&encode::text(&image, node, &[axis.to_vec()])))
}

/// The text of a layer, for as long as the test runs.
pub(super) fn leaked(text: &str) -> &'static CStr {
    Box::leak(CString::new(text).unwrap().into_boxed_c_str())
}
