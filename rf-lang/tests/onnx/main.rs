//! Networks from files.

#[path = "../support/behind.rs"]
mod behind;
#[allow(
    dead_code,
    unreachable_pub,
    clippy::pedantic,
    reason = "as in the core's tests"
)]
#[path = "../../../rf-core/tests/support/rng.rs"]
mod rng;
#[path = "../support/traced.rs"]
mod traced;
#[path = "../support/onnx.rs"]
mod writer;

mod attacks;
mod attention;
mod batches;
mod bytes;
mod cases;
mod copies;
mod depends;
mod differences;
mod differential;
mod dimensions;
mod exports;
mod files;
mod malformed;
mod much;
mod networks;
mod ones;
mod products;
mod random;
mod rare;
mod real;
mod resizes;
mod rolled;
mod same;
mod shapes;
mod specified;
mod targets;
mod treated;
mod unfit;
mod unlike;
mod unshuffled;
mod wide;
