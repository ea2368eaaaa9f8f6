//! Networks from files.

#[path = "../support/onnx.rs"]
mod writer;

mod attacks;
mod cases;
mod exports;
mod files;
mod networks;
mod real;
