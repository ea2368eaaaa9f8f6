//! Contracts and features beside a contract that fails, for which help is looked for: each is read and answered again for
//! every change that is tried.

use crate::Attack;
use crate::write::{around, between, each, on};

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
    all.push(Attack::new(
        "helped: numbers of lists in loops",
        numbers_in_loops(),
    ));
    all.push(Attack::new(
        "helped: joins beside a long contract",
        joins_beside_a_contract(),
    ));
}

/// Each number of each list may be another one.
fn numbers_in_loops() -> String {
    let numbers = between(48, ", ", |_| "8".to_owned());
    let lists = each(4_000, |i| format!("let a{i} = [{numbers}];"));
    let all = between(4_000, ", ", |i| format!("a{i}[0]"));
    let inside = format!("{lists} c: conv(max({all})); ensure c.receptive_field == 777;");
    on("64", &around(60, "for i in 0..1 {", &inside, "}"))
}

/// Joins are mended one after the other, beside a contract of a loop without turns, which nobody lowers.
fn joins_beside_a_contract() -> String {
    let strides = each(8, |i| format!("let s{i} = 1;"));
    let branches = each(8, |i| format!("b{i}: a -> conv({}, stride = s{i});", i + 1));
    let names = between(8, ", ", |i| format!("b{i}"));
    let chain = "conv(1) -> ".repeat(8);
    let asks = between(118_000, ", ", |_| "a.b".to_owned());
    let network = format!(
        "{strides} a: conv(1); {branches} z: a -> {chain} conv(2); m: add(z, {names}); ensure output.size == 100; \
         for z in 0..0 {{ ensure max({asks}) == 1; }}"
    );
    on("40", &network)
}
