//! Networks from files of ONNX: bytes in, layers out.
//!
//! ```text
//! bytes ──wire──▶ fields ──graph──▶ nodes ──describe (fold: arithmetic on shapes)──▶ layers ──take──▶ file::Network
//! ```
//!
//! `lower` goes on with those as with layers that are written. The file gives operations and their arguments: every number
//! of a layer is the core's.

mod constant;
mod describe;
mod dims;
mod fold;
mod graph;
mod input;
mod layout;
mod names;
mod places;
mod read;
mod same;
mod sym;
mod take;
mod tell;
mod wire;

pub(crate) use read::read;

/// What stages of the author make of a size.
trait Stages {
    /// The size behind the stages of an item; none where they are not possible.
    fn size(&self, item: usize, size: &[i64]) -> Option<Behind>;
}

/// What the macro knows of a size.
enum Behind {
    Size(Vec<i64>),
    /// It is known to rustc alone.
    Late,
}
