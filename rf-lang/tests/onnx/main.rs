//! Networks from files.

#[path = "../support/onnx.rs"]
mod writer;

mod cases;
mod networks;
mod real;
