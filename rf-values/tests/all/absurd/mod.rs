//! Arguments that nobody means: 0, the ends of `usize` and `i64`, an axis that is not there. A `const fn` answers exactly,
//! or stops with a sentence; it neither wraps nor goes on for ever.

mod field;
mod judge;
mod layer;
mod plain;
mod window;
