//! What an editor asks at each letter, and help that is looked for in networks of few layers and much else. Names that
//! begin with `editor_` are handed to what editors are given.

use crate::Attack;
use crate::write::{around, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, body: String| all.push(Attack::new(name, on("64", &body)));
    for count in [8_000, 40_000] {
        add(
            &format!("editor: {count} words of blocks"),
            "block a ".repeat(count),
        );
        add(
            &format!("editor: {count} heads of blocks"),
            "block a(b) ".repeat(count),
        );
        add(
            &format!("editor: {count} words of lets"),
            "let a ".repeat(count),
        );
        add(
            &format!("editor: {count} words of loops"),
            "for a ".repeat(count),
        );
        add(&format!("editor: {count} words"), "lay ".repeat(count));
    }
    add(
        "editor: blocks, each used once",
        format!(
            "{} {}",
            each(15_000, |i| format!("block b{i} {{ conv(1); }} ")),
            each(15_000, |i| format!("b{i}();"))
        ),
    );
    add(
        "editor: loops",
        "for i in 0..1 { conv(i + 1); } ".repeat(15_000),
    );
    add(
        "editor: places in loops",
        "for i in 0..1 { conv(1, 1, 1, 1, i); max_pool(1, 1, 1, i, i); } ".repeat(9_000),
    );
    add(
        "editor: places in blocks",
        each(9_000, |i| {
            format!("block b{i} {{ conv(1, 1, 1, 1, 1); max_pool(1, 1, 1, 1); }} ")
        }),
    );
    add(
        "editor: loops in loops",
        around(
            60,
            "for i in 0..1 { ",
            &"for i in 0..1 { conv(i); } ".repeat(15_000),
            "}",
        ),
    );
    add(
        "editor: names that are words, and loops",
        format!(
            "{} {}",
            [
                "size", "kernel", "stride", "pad", "dilation", "factor", "conv", "start", "end",
                "jump", "local", "zeros", "same", "causal", "crop", "concat"
            ]
            .map(|name| format!("{name}: conv(1);"))
            .concat(),
            "for i in 0..1 { conv(i + 1); } ".repeat(9_000)
        ),
    );
    add(
        "editor: ats",
        format!(
            "l: conv(1); {}",
            "at n in [8] { ensure l.size == n; } ".repeat(8_000)
        ),
    );
    add(
        "editor: layers, each asked for",
        format!(
            "{} {}",
            each(15_000, |i| format!("l{i}: conv(1);")),
            each(15_000, |i| format!("ensure l{i}.size == 64;"))
        ),
    );
    add(
        "editor: parts, each asked for",
        format!(
            "block b {{ {} }} b: b(); {}",
            each(15_000, |i| format!("l{i}: conv(1);")),
            each(15_000, |i| format!("ensure b.l{i}.size == 64;"))
        ),
    );
    add(
        "editor: features",
        format!(
            "l: conv(1); {}",
            each(15_000, |i| format!("feature f{i} = l[0];"))
        ),
    );
    add("editor: half of arguments", "l: conv(3 4) ".repeat(50_000));
    add(
        "editor: layers",
        each(15_000, |i| format!("l{i}: conv(1);")),
    );
    add(
        "editor: a list deep in loops",
        format!(
            "conv(1); {}",
            around(
                60,
                "for i in 0..1 { ",
                &format!("let a = [{}];", "i, ".repeat(200_000)),
                "}"
            )
        ),
    );
    let parameters = |count: usize| each(count, |i| format!("p{i},"));
    for (count, calls) in [(256, 8_000), (100_000, 60)] {
        add(
            &format!("editor: {calls} calls of a block with {count} parameters"),
            format!(
                "block b({}) {{ conv(1); }} {}",
                parameters(count),
                "b();".repeat(calls)
            ),
        );
    }
    add(
        "editor: layers of a block with a long name",
        format!(
            "block {} {{ {} }} l: conv(1);",
            "b".repeat(255),
            each(15_000, |i| format!("l{i}: conv(1);"))
        ),
    );
    add(
        "editor: half of layers",
        each(60_000, |i| format!("l{i}: ")),
    );
    add(
        "editor: words deep in loops",
        around(60, "for i in 0..1 { ", &"a;".repeat(60_000), "}"),
    );
    add(
        "editor: words behind dots",
        format!("conv(1); ensure a{};", ".a".repeat(100_000)),
    );
    add(
        "editor: dots",
        format!("l: conv(1); ensure l{}", ". ".repeat(100_000)),
    );
    help(&mut add);
}

/// A contract that nothing mends, so that all is tried.
fn help(add: &mut dyn FnMut(&str, String)) {
    let asked = "ensure m.receptive_field == 1001;";
    for turns in [8_000, 30_000, 90_000] {
        add(
            &format!("help beside {turns} turns"),
            format!(
                "for i in 0..{turns} {{ }} let a = [{}]; l: conv(a[0]); m: conv(3); {asked}",
                "1, ".repeat(40)
            ),
        );
    }
    for values in [1_000, 10_000, 100_000] {
        add(
            &format!("help in a list of {values}"),
            format!(
                "let a = [{}]; l: conv(a[0]); m: conv(3); {asked}",
                "1, ".repeat(values)
            ),
        );
        add(
            &format!("help beside a list of {values}"),
            format!(
                "let z = [{}]; {} m: conv(3); {asked}",
                "1, ".repeat(values),
                each(40, |i| format!("l{i}: conv(3, pad = 1) * 2;"))
            ),
        );
    }
    let none = |count| " -> pointwise() * 0".repeat(count);
    for count in [2_000, 20_000] {
        add(
            &format!("help in a block of {count} stages"),
            format!("block b {{ conv(3) {}; }} m: b(); {asked}", none(count)),
        );
        add(
            &format!("help in {count} stages"),
            format!("m: conv(3) {}; {asked}", none(count)),
        );
        add(
            &format!("help beside {count} lets"),
            format!(
                "{} m: conv(3); {asked}",
                each(count, |i| format!("let a{i} = 1;"))
            ),
        );
        add(
            &format!("help where {count} lets are used"),
            format!(
                "let n = 1; {} m: conv(3); {asked}",
                each(count, |i| format!("let a{i} = n;"))
            ),
        );
        add(
            &format!("help in loops of nothing, {count}"),
            format!("{} m: conv(3); {asked}", "for i in 0..1 { } ".repeat(count)),
        );
    }
    add(
        "help in stages that are layers",
        format!("m: conv(3) {}; {asked}", " -> conv(1)".repeat(7_000)),
    );
    add(
        "help where all stages may be padded",
        format!(
            "m: conv(3) {}; ensure m.size == 64;",
            " -> conv(3)".repeat(30)
        ),
    );
    add(
        "help where all of 7,000 stages may be padded",
        format!(
            "m: conv(3, stride = 2) {}; ensure m.size == 32;",
            " -> conv(1, stride = 1)".repeat(7_000)
        ),
    );
    add(
        "help in a block that is used in another",
        format!(
            "block a {{ conv(3, pad = 1); }} block b {{ {} }} m: b(); {asked}",
            "a();".repeat(4_000)
        ),
    );
    for count in [4_000, 15_000] {
        add(
            &format!("help beside {count} blocks and stages"),
            format!(
                "{} m: conv(3) {}; {asked}",
                each(count, |i| format!("block b{i} {{ }} ")),
                none(count)
            ),
        );
    }
}
