//! Joins of very many branches: all that is asked, told and tried of them.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add =
        |name: &str, text: String| all.push(Attack::new(format!("branches: {name}"), text));
    explained(&mut add);
    fitting(&mut add);
    changed(&mut add);
    named(&mut add);
}

/// A join of so many times the same.
fn sum(times: usize, branches: &str) -> String {
    format!(
        "m: add({});",
        between(times, ", ", |_| String::from(branches))
    )
}

fn explained(add: &mut dyn FnMut(&str, String)) {
    let drift = "y: pad(to = 99) -> resize(1); x: input -> pad(to = 9) -> resize(1);";
    for (name, input, layers, branches, asked) in [
        (
            "a receptive field",
            "64",
            "x: conv(3, pad = 1);",
            "x, x",
            "receptive_field == 1",
        ),
        ("regions that drift", "1", drift, "x, y", "halo.before == 1"),
        (
            "centres",
            "64",
            "x: conv(3, pad = 1); y: conv(2, pad = (1, 0));",
            "x, y",
            "aligned",
        ),
    ] {
        add(
            &format!("256 contracts on {name}"),
            on(
                input,
                &format!(
                    "{layers} {} {}",
                    sum(45_000, branches),
                    format!("ensure m.{asked};").repeat(256)
                ),
            ),
        );
    }
}

fn fitting(add: &mut dyn FnMut(&str, String)) {
    let sum = sum(40_000, "x");
    add(
        "no size fits behind them",
        on(
            "8",
            &format!("x: conv(1); {sum} y: pixel_unshuffle(99999989);"),
        ),
    );
    add(
        "sizes of many ats do not fit",
        on(
            "64",
            &format!(
                "x: conv(1); {sum} y: pixel_unshuffle(8); {}",
                each(2_000, |i| format!(
                    "at n in [{}] {{ ensure m.size == n; }}",
                    8 * i + 9
                ))
            ),
        ),
    );
}

/// Each change of a join is a copy of all that its branches are made of.
fn changed(add: &mut dyn FnMut(&str, String)) {
    let long = |i: usize| format!("max({}{i})", "1, ".repeat(5_000));
    let branches = between(30, ", ", |i| {
        let stride = if i < 8 { long(i) } else { String::from("1") };
        format!("x -> crop({}) -> conv(1, stride = {stride})", i + 1)
    });
    add(
        "with long strides, which do not fit",
        on("640", &format!("x: pointwise(); m: add({branches});")),
    );
    let lets = each(8, |i| format!("let s{i} = 1; "));
    let branches = between(30, ", ", |i| {
        let (crop, stride) = (i + 1, i % 8);
        format!("x -> crop({crop}) -> conv({}, stride = s{stride})", long(1))
    });
    add(
        "with long kernels, which do not fit",
        on(
            "640",
            &format!("{lets} x: pointwise(); m: add({branches});"),
        ),
    );
}

/// In blocks whose names are long, so that those of their layers are longer.
fn named(add: &mut dyn FnMut(&str, String)) {
    let name = |i: usize| format!("{}{i}", "a".repeat(240));
    let branches = "x, ".repeat(30_000);
    let layers = format!("for i in 0..2 {{ x: pointwise(); }} y: crop(1); m: add({branches} y);");
    add(
        "with long names, which do not fit",
        format!(
            "pub struct Net; block b0() {{ {layers} }} {} input: [8]; b55();",
            each(55, |i| format!(
                "block b{}() {{ {}: b{i}(); }}",
                i + 1,
                name(i)
            ))
        ),
    );
}
