//! Messages that hardly anybody reads, each with what it underlines.

#[path = "../support/told.rs"]
mod told;

mod conditions;
mod explained;
mod habits;
mod heads;
mod helps;
mod layers;
mod names;
mod once;
mod sizes;
mod statements;
mod typed;
mod values;
