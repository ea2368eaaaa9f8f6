//! What is read, looked for or written again and again: paths, lists, statements that are wrong, what stands behind `pub`.

use crate::Attack;
use crate::write::{around, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("again: {name}"), text));
    paths(&mut add);
    deep(&mut add);
    add(
        "a long list beside many numbers",
        on(
            "64, 64",
            &format!(
                "a: conv(1); let l = [{}]; let z = min(l {});",
                "1,".repeat(30_000),
                ", 1".repeat(30_000)
            ),
        ),
    );
    add(
        "constants without a value",
        on("64", &format!("a: conv(1); {}", "const x; ".repeat(30_000))),
    );
    add(
        "a long place of what is public",
        format!(
            "pub(in {} a) struct Net; input: [64]; {}",
            "a::".repeat(6_000),
            each(5_000, |i| format!("a{i}: conv(1);"))
        ),
    );
}

fn paths(add: &mut dyn FnMut(&str, String)) {
    let parts = ".0".repeat(100_000);
    add(
        "a long path to members of a family",
        on(
            "64",
            &format!("for i in 0..2 {{ f: conv(1); }} add(f{parts});"),
        ),
    );
    let parts = ".0".repeat(5_000);
    add(
        "a long path in a loop",
        on(
            "64, 64",
            &format!("a: conv(1); for i in 0..49000 {{ ensure a{parts}.size == 64; }}"),
        ),
    );
}

/// Names from outside of many loops in each other.
fn deep(add: &mut dyn FnMut(&str, String)) {
    let loops = each(60, |i| format!("for i{i} in 0..1 {{ let l{i} = 1;"));
    let ends = "}".repeat(60);
    let contract = format!("ensure max({}) == 1;", "x.jump,".repeat(80));
    let contracts = around(1, "for i in 0..100 {", &contract.repeat(60), "}");
    for (name, inside) in [
        ("contracts", contracts),
        (
            "branches",
            each(4, |_| format!("add({});", "x,".repeat(49_000))),
        ),
    ] {
        add(
            &format!("{name} in 60 loops"),
            on("64, 64", &format!("x: conv(1); {loops} {inside} {ends}")),
        );
    }
}
