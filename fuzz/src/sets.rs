//! The evaluator against sets of pixels: the road of the core's tests, its networks drawn from bytes.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::choices::Choices;
use crate::support::compare::compare;
use crate::support::generate::grown;
use crate::support::model::Model;
use crate::support::net::Net;
use crate::support::shrink::shrink;

pub fn sets(data: &[u8]) {
    let model = grown(Choices::of(data));
    if let Err(text) = compared(&model) {
        let fails = |net: &Net| compared(&Model::of(net)).err();
        let (net, text) = shrink(&model.net, text, fails);
        panic!("{text}\n{net}");
    }
}

/// What differs between core and sets; a panic of either counts.
fn compared(model: &Model) -> Result<(), String> {
    let compared = catch_unwind(AssertUnwindSafe(|| compare(model)));
    compared.unwrap_or_else(|_| Err("panicked".to_owned()))
}
