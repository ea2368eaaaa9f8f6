//! The independent road: networks propagated layer by layer as explicit sets of pixels. Written from geometry.md's
//! text; shares nothing with the core and knows no formula of receptive fields.
#![allow(
    dead_code,                       // every test file uses a part of it
    unreachable_pub,                 // the same
    missing_docs,                    // of test code
    clippy::arithmetic_side_effects, // small numbers; an overflow is a panic, and a panic is a failure
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::missing_panics_doc,
    clippy::missing_errors_doc
)]

pub mod adapter;
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
pub mod reads;
pub mod records;
pub mod rng;
pub mod roads;
pub mod set;
pub mod shrink;
