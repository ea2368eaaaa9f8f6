//! The independent road of the core's tests, with bytes in place of its random numbers.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::pedantic,
    reason = "as in the core's tests, where each uses a part of it"
)]

pub mod rng {
    pub use crate::choices::Choices as Rng;
}

#[path = "../../rf-core/tests/support/adapter.rs"]
pub mod adapter;
#[path = "../../rf-core/tests/support/answers.rs"]
pub mod answers;
#[path = "../../rf-core/tests/support/borders.rs"]
pub mod borders;
#[path = "../../rf-core/tests/support/compare.rs"]
pub mod compare;
#[path = "../../rf-core/tests/support/coverage.rs"]
pub mod coverage;
#[path = "../../rf-core/tests/support/draw.rs"]
pub mod draw;
#[path = "../../rf-core/tests/support/exist.rs"]
pub mod exist;
#[path = "../../rf-core/tests/support/facts.rs"]
pub mod facts;
#[path = "../../rf-core/tests/support/generate.rs"]
pub mod generate;
#[path = "../../rf-core/tests/support/join.rs"]
pub mod join;
#[path = "../../rf-core/tests/support/model.rs"]
pub mod model;
#[path = "../../rf-core/tests/support/net.rs"]
pub mod net;
#[path = "../../rf-core/tests/support/op.rs"]
pub mod op;
#[path = "../../rf-core/tests/support/ratio.rs"]
pub mod ratio;
#[path = "../../rf-core/tests/support/reads.rs"]
pub mod reads;
#[path = "../../rf-core/tests/support/record.rs"]
pub mod record;
#[path = "../../rf-core/tests/support/roads.rs"]
pub mod roads;
#[path = "../../rf-core/tests/support/set.rs"]
pub mod set;
#[path = "../../rf-core/tests/support/shrink.rs"]
pub mod shrink;
