//! Whether two networks are the same, layer by layer on the way from the input to the output, and where they first differ.
//!
//! What changes no position is left out: a convolution of 1, an activation, a join of what was split. Padding that is a
//! layer of its own belongs to the window behind it. The order of branches means nothing.

mod align;
mod compare;
mod element;
mod first;
mod form;
mod judge;
mod said;
mod told;
mod way;
mod work;

use compare::differences;
use form::{Compared, Form, Known};
pub(crate) use judge::judge;
use told::{Other, tell};
use work::Work;

/// What a path leads to: an element of the form, or the input.
pub(crate) type Point = Option<usize>;
