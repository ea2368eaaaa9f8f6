//! Networks from files of ONNX: bytes in, layers out.
//!
//! ```text
//! bytes ──wire──▶ fields ──graph──▶ nodes ──describe (fold: arithmetic on shapes)──▶ layers ──take──▶ file::Network
//! ```
//!
//! `lower` goes on with those as with layers that are written. The file gives operations and their arguments: every number
//! of a layer is the core's.

mod asked;
mod attribute;
mod constant;
mod cut;
mod describe;
mod dims;
mod find;
mod floats;
mod fold;
mod graph;
mod input;
mod layout;
mod names;
mod places;
mod read;
mod same;
mod stages;
mod sym;
mod take;
mod tell;
mod text;
mod wire;
mod work;

pub(crate) use read::read;
use work::{Much, Work};

/// What stages of the author make of a size.
trait Stages {
    /// What all files take.
    fn work(&self) -> &Work;

    /// The number of what is said of a node or a tensor, the first that is.
    fn of(&self, node: &str) -> Option<usize>;

    /// The statement that says it.
    fn statement(&self, said: usize) -> Option<usize>;

    /// The size behind its stages; none where they are not possible.
    fn size(&self, said: usize, size: &[i64]) -> Result<Option<Behind>, Much>;
}

/// What the macro knows of a size.
#[derive(Clone)]
enum Behind {
    Size(Vec<i64>),
    /// It is known to rustc alone.
    Late,
}
