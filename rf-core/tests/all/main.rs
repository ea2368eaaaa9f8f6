//! Everything that is public, in one program: what is inlined into tests is compiled once.

mod again;
mod alike;
mod arithmetic;
mod axes;
mod exhaustive;
mod found;
mod joins;
mod kinds;
mod limits;
mod operations;
mod oracle;
mod random;
mod resizing;
mod rows;
mod scanned;
mod sizes;
#[path = "../support/mod.rs"]
mod support;
mod words;
mod work;
