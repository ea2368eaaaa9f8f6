//! Contracts and features beside a contract that fails, for which help is looked for: each is read and answered again for
//! every change that is tried.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: &str| {
        // The layer is changed in a block, for which the whole network is unrolled again.
        let layers = each(8, |i| format!("l{i}: conv(3);"));
        let used = format!("block b(k) {{ {layers} }} x: b(k = 3); y: b(k = 3); {text}");
        all.push(Attack::new(
            format!("helped: {name}"),
            on("164, 164", &used),
        ));
    };
    let asks = between(20_000, ", ", |_| "y.l7.receptive_field".to_owned());
    let fails = "ensure y.l7.receptive_field == 37;";
    add(
        "a contract of many parts",
        &format!("ensure min({asks}, 1000) == 37;"),
    );
    add(
        "many parts at a size",
        &format!("{fails} at n in [164] {{ ensure min({asks}) > 0; }}"),
    );
    add(
        "many features",
        &format!(
            "{fails} {}",
            each(12_000, |i| format!("feature f{i} = x.l0[0, 0];"))
        ),
    );
    add(
        "a join, and many parts at a size",
        &format!("z: add(x.l0, y); at n in [164] {{ ensure min({asks}) > 0; }}"),
    );
}
