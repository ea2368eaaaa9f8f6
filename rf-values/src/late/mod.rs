//! Networks of which rustc knows the numbers, and the macro does not: what expansions call for layers whose arguments
//! stand in braces. Layers are [`Fields`](crate::Fields), and contracts are asked of them. Not for users.

mod ensure;
mod lanes;
mod layer;
mod number;

pub use ensure::{Side, all, compared, ensure, ensure_compared, neither, not, side, truth};
pub use lanes::{Lanes, calculated, fact, feature, list, number, whole};
pub use layer::{after, gate, input, join, op};
pub use number::{at_least, integer, integers, made, ratios};

/// What names every constant of a network.
pub trait Named {
    /// Nothing.
    const ALL: ();
}
