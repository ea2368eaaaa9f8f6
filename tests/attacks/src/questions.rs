//! Questions that take long to answer or to explain, asked of many layers, at many sizes, of many branches.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    branches(all);
}

fn push(all: &mut Vec<Attack>, name: &str, text: String) {
    all.push(Attack::new(format!("questions: {name}"), text));
}

/// Joins of many branches, and of branches of many regions.
fn branches(all: &mut Vec<Attack>) {
    for count in [32, 1000] {
        push(
            all,
            &format!("{count} branches of other sizes"),
            on(
                "5000",
                &format!(
                    "{} m: add({});",
                    each(count, |i| format!("l{i}: input -> conv({});", i + 2)),
                    between(count, ",", |i| format!("l{i}"))
                ),
            ),
        );
    }
    push(
        all,
        "90,000 branches of a deep network do not fit",
        on(
            "50000",
            &format!(
                "a: conv(1) * 7900; b: a -> conv(2); m: add({}, b);",
                between(90_000, ",", |_| String::from("a"))
            ),
        ),
    );
    push(
        all,
        "3000 strides before a join",
        on(
            "50000",
            &format!(
                "{} b: input -> conv(2); m: add({}, b);",
                each(3000, |i| format!(
                    "let s{i} = 1; l{i}: input -> conv(1, stride = s{i});"
                )),
                between(3000, ",", |i| format!("l{i}"))
            ),
        ),
    );
    push(
        all,
        "10,000 branches half a pixel apart",
        on(
            "64",
            &format!(
                "a: conv(1); b: a -> conv(2, pad = (1, 0)); m: add(a, {}); ensure m.aligned;",
                between(10_000, ",", |_| String::from("b"))
            ),
        ),
    );
    for count in [5, 200] {
        push(
            all,
            &format!("{count} times 12 branches of 30,000 regions"),
            on(
                "8",
                &format!(
                    "a: upsample(30000); b: a -> conv(2, pad = (1, 0)); m: add(a, {}); {}",
                    between(12, ",", |_| String::from("b")),
                    each(count, |_| String::from("ensure m.aligned;"))
                ),
            ),
        );
    }
}
