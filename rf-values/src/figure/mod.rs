//! The picture of a described network, and its graph in the language of Graphviz.

mod dot;
mod network;

pub use dot::Graphviz;
pub use network::Figure;
