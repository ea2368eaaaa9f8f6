//! Networks of which rustc works numbers out: equal to those that the macro works out, layer by layer.

#[path = "../support/files.rs"]
mod files;
mod gallery;
mod rewrite;
#[path = "../support/scratch.rs"]
mod scratch;
mod small;
