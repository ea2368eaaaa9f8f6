//! What is much in the documentation of a network: contracts that are told at the row of each layer that they ask.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("page: {name}"), text));
    let layers = each(1_000, |i| format!("a{i}: conv(1);"));
    let asks = between(100_000, ", ", |i| format!("a{}.receptive_field", i % 1_000));
    add(
        "a contract of many facts",
        on("64, 64", &format!("{layers} ensure max({asks}) == 1;")),
    );
    let layers = each(20, |i| format!("a{i}: conv(1);"));
    let asks = between(20, ", ", |i| format!("a{i}.size"));
    add(
        "many contracts of all layers",
        on(
            "64, 64",
            &format!("{layers} for i in 0..20_000 {{ ensure max({asks}) > 0 - i; }}"),
        ),
    );
}
