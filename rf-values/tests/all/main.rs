//! Everything that is public, in one program: what is inlined into tests is compiled once.

mod absurd;
mod const_types;
#[path = "../support/features.rs"]
mod features;
mod field;
mod found;
mod late;
mod phases;
#[path = "../support/stopped.rs"]
mod stopped;
#[path = "../../../rf-core/tests/support/mod.rs"]
mod support;
