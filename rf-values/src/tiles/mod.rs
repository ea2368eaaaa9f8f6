//! A large image piece by piece, with the result of the whole.

mod axis;
mod error;
mod make;
mod margin;
mod plan;

pub use plan::{Tile, TilePlan, Tiles};
