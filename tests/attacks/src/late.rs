//! Numbers that only rustc knows.

use crate::Attack;
use crate::write::{each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("braces: {name}"), text));
    add(
        "as many layers as there may be",
        on("8", "for i in 0..4000 { l: conv({ K }, pad = same); }"),
    );
    add(
        "more layers than there may be",
        on("8", "for i in 0..40000 { l: conv({ K }, pad = same); }"),
    );
    add(
        "many layers before one",
        on(
            "8",
            "for i in 0..39000 { l: conv(1); } conv({ K }); add(l, conv(1));",
        ),
    );
    add(
        "as many numbers as there may be",
        on("8", "for i in 0..1300 { l: conv({ K } + i, pad = same); }"),
    );
    add(
        "more numbers than there may be",
        on("8", "for i in 0..9000 { let k = { K } * i; l: conv(1); }"),
    );
    add(
        "values of values",
        on(
            "8",
            &format!(
                "let a0 = {{ K }}; {} conv(a60);",
                each(60, |i| format!("let a{} = a{i} * a{i};", i + 1))
            ),
        ),
    );
    let long = each(250, |_| String::from(" + { K }"));
    add(
        "long contracts",
        on(
            "8",
            &format!("for i in 0..2000 {{ l: conv(1); ensure l.size == 1{long}; }}"),
        ),
    );
    add(
        "a long contract",
        on(
            "8",
            &format!("l: conv({{ K }}); ensure l.size == 1{long} || l.size == 2;"),
        ),
    );
    let much = "K + ".repeat(100_000);
    add(
        "much in braces",
        on(
            "8",
            &format!("conv({{ {much} 1 }}); conv({{ {much} 1 }} * 2);"),
        ),
    );
    add(
        "parameters",
        format!(
            "pub struct Net<{}>; input: [8]; conv({{ P0 }});",
            each(10_000, |i| format!("const P{i}: usize = 1,"))
        ),
    );
    add(
        "structs of one size in braces",
        format!(
            "pub struct {}; input: {}; for i in 0..30 {{ l: conv(1); }}",
            each(1000, |i| format!("S{i}<const K: usize>,")),
            each(1000, |_| String::from("[{ K }],"))
        ),
    );
}
