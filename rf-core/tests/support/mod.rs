//! The independent road: networks propagated layer by layer as explicit sets of pixels. Written from geometry.md's
//! text; shares nothing with the core and knows no formula of receptive fields.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "every test file uses a part of it"
)]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "small numbers"
)]

pub mod adapter;
pub mod answers;
pub mod borders;
pub mod case;
pub mod compare;
pub mod coverage;
pub mod draw;
pub mod exist;
pub mod facts;
pub mod generate;
pub mod join;
pub mod model;
pub mod net;
pub mod op;
pub mod oracle;
pub mod ratio;
pub mod reads;
pub mod record;
pub mod rng;
pub mod roads;
pub mod set;
pub mod shrink;

/// A number from the environment.
pub fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().unwrap())
}
