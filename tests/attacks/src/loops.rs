//! Turns, families and blocks that multiply.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    // What is bound to names that are not there, in each of many turns.
    let pattern = "_, ".repeat(150_000);
    let values = "p, ".repeat(80_000);
    all.push(Attack::new(
        "turns: a long pattern of what failed",
        on(
            "64",
            &format!("block b(p) {{ for (({pattern})) in [{values}] {{ }} }}"),
        ),
    ));
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("turns: {name}"), text));
    for (name, body) in [
        ("nothing", ""),
        ("a let", "let a = i;"),
        ("an ensure", "ensure l.size == 64;"),
        ("a failing ensure", "ensure l.size == i;"),
        ("an empty block", "b();"),
        ("count of 0", "conv(1) * 0;"),
        ("a wrong layer", "konv(1);"),
        ("a wrong ensure", "ensure k.size == 64;"),
    ] {
        add(
            name,
            on(
                "64",
                &format!(
                    "block b {{ }} l: conv(1); for i in 0..100000 {{ for j in 0..100000 {{ {body} }} }}"
                ),
            ),
        );
        add(
            &format!("{name}, once"),
            on(
                "64",
                &format!("block b {{ }} l: conv(1); for i in 0..100000 {{ {body} }}"),
            ),
        );
        add(
            &format!("{name}, in a block"),
            on(
                "64",
                &format!(
                    "block b {{ }} block c {{ l: conv(1); for i in 0..100000 {{ for j in 0..100000 {{ {body} }} }} }} c();"
                ),
            ),
        );
    }
    add(
        "long",
        on("64", "l: conv(1); for i in 0..9223372036854775807 { }"),
    );
    add(
        "wide",
        on(
            "64",
            "l: conv(1); for i in -9223372036854775807..=9223372036854775807 { }",
        ),
    );
    add(
        "without end",
        on("64", "l: conv(1); for i in 0..=9223372036854775807 { }"),
    );
    add(
        "a list of lists",
        on(
            "64",
            "let a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]; for i in a { for j in a { for k in a { for l in a { for m in a { for n in a { for o in a { } } } } } } } conv(1);",
        ),
    );
    for count in [25, 64] {
        add(
            &format!("lists that double {count}"),
            on(
                "64",
                &format!(
                    "let a0 = [1, 1]; {} conv(3);",
                    each(count, |i| format!("let a{} = [a{i}, a{i}];", i + 1))
                ),
            ),
        );
        add(
            &format!("lists that double, summed {count}"),
            on(
                "64",
                &format!(
                    "let a0 = [1, 1]; {} let z = a{count} + 1; conv(3);",
                    each(count, |i| format!("let a{} = [a{i}, a{i}];", i + 1))
                ),
            ),
        );
        add(
            &format!("words that double {count}"),
            on(
                "64",
                &format!(
                    "let a0 = w(1); {} conv(a{count});",
                    each(count, |i| format!("let a{} = w(a{i}, a{i});", i + 1))
                ),
            ),
        );
        add(
            &format!("words that double in a conv_transpose {count}"),
            on(
                "64",
                &format!(
                    "let a0 = w(1); {} conv(3, pad = a{count});",
                    each(count, |i| format!("let a{} = w(a{i}, a{i});", i + 1))
                ),
            ),
        );
        add(
            &format!("at terms that double {count}"),
            on(
                "64",
                &format!(
                    "c: conv(1); at n in 8 {{ let a0 = n; {} ensure a{count} == 1; }}",
                    each(count, |i| format!("let a{} = [a{i}, a{i}];", i + 1))
                ),
            ),
        );
        add(
            &format!("at sums that double {count}"),
            on(
                "64",
                &format!(
                    "c: conv(1); at n in 8 {{ let a0 = n; {} ensure a{count} == 1; }}",
                    each(count, |i| format!("let a{} = a{i} + a{i};", i + 1))
                ),
            ),
        );
        add(
            &format!("blocks that double {count}"),
            format!(
                "pub struct Net; block b0 {{ conv(1); }} {} input: [64]; b{count}();",
                each(count, |i| format!("block b{} {{ b{i}(); b{i}(); }}", i + 1))
            ),
        );
        add(
            &format!("empty blocks that double {count}"),
            format!(
                "pub struct Net; block b0 {{ let a = 1; }} {} input: [64]; b{count}();",
                each(count, |i| format!(
                    "block b{} {{ b{i}() * 0; b{i}() * 0; }}",
                    i + 1
                ))
            ),
        );
        add(
            &format!("blocks of loops that double {count}"),
            format!(
                "pub struct Net; block b0 {{ x: conv(1); for i in 0..1 {{ }} }} {} input: [64]; b{count}();",
                each(count, |i| format!(
                    "block b{} {{ x: pointwise(); for i in 0..2 {{ b{i}() * 1; }} }}",
                    i + 1
                ))
            ),
        );
        add(
            &format!("blocks of wrong layers that double {count}"),
            format!(
                "pub struct Net; block b0 {{ konv(1); }} {} input: [64]; b{count}();",
                each(count, |i| format!("block b{} {{ b{i}(); b{i}(); }}", i + 1))
            ),
        );
        add(
            &format!("arguments that double {count}"),
            format!(
                "pub struct Net; block b0(x) {{ conv(x); }} {} input: [64]; b{count}(1);",
                each(count, |i| format!(
                    "block b{}(x) {{ b{i}([x, x]); }}",
                    i + 1
                ))
            ),
        );
        add(
            &format!("joins that double {count}"),
            on(
                "64",
                &format!(
                    "l0: conv(1); {}",
                    each(count, |i| format!(
                        "l{}: add(l{i}, l{i} -> conv(1));",
                        i + 1
                    ))
                ),
            ),
        );
        add(
            &format!("defaults that double {count}"),
            on(
                "64",
                &format!(
                    "block b({}) {{ conv(1); }} b();",
                    (0..count)
                        .map(|i| if i == 0 {
                            String::from("a0 = [1, 1]")
                        } else {
                            format!("a{i} = [a{}, a{}]", i - 1, i - 1)
                        })
                        .collect::<Vec<_>>()
                        .join(", ")
                ),
            ),
        );
        add(
            &format!("families of families {count}"),
            on(
                "64",
                &format!(
                    "{} l: conv(1); {} concat(l);",
                    "for i in 0..2 {".repeat(count),
                    "}".repeat(count)
                ),
            ),
        );
    }
    add(
        "a list again and again",
        on(
            "64",
            &format!(
                "let a = [{}]; for i in 0..10000 {{ let b = a + i; }} conv(3);",
                between(10_000, ",", |i| i.to_string())
            ),
        ),
    );
    add(
        "a list copied",
        on(
            "64",
            &format!(
                "let a = [{}]; for i in 0..10000 {{ let b = a; }} conv(3);",
                between(10_000, ",", |i| i.to_string())
            ),
        ),
    );
    add(
        "a list walked",
        on(
            "64",
            &format!(
                "let a = [{}]; for i in 0..10000 {{ for j in a {{ }} }} conv(3);",
                between(10_000, ",", |i| i.to_string())
            ),
        ),
    );
    add(
        "a list in lists",
        on(
            "64",
            &format!(
                "let a = [{}]; for i in 0..10000 {{ let b = [{}]; }} conv(3);",
                between(1000, ",", |i| i.to_string()),
                between(1000, ",", |_| String::from("a"))
            ),
        ),
    );
    add(
        "lists written in a loop",
        on(
            "64",
            &format!(
                "for i in 0..10000 {{ let b = [{}]; }} conv(3);",
                between(10_000, ",", |i| i.to_string())
            ),
        ),
    );
    add(
        "a sum written in a loop",
        on(
            "64",
            &format!(
                "for i in 0..10000 {{ let b = {}; }} conv(3);",
                between(1000, "+", |_| String::from("i"))
            ),
        ),
    );
    add(
        "a min written in a loop",
        on(
            "64",
            &format!(
                "for i in 0..10000 {{ let b = min({}); }} conv(3);",
                between(10_000, ",", |_| String::from("i"))
            ),
        ),
    );
    add(
        "many statements of nothing",
        on(
            "64",
            &format!(
                "for i in 0..100000 {{ {} }} conv(3);",
                each(1000, |j| format!("let a{j} = i;"))
            ),
        ),
    );
    add(
        "many contracts",
        on(
            "64",
            &format!(
                "l: conv(3); for i in 0..100000 {{ {} }}",
                each(1000, |_| String::from("ensure l.size == 62;"))
            ),
        ),
    );
    add(
        "many counts of 0",
        on(
            "64",
            &format!(
                "l: conv(3); for i in 0..1000 {{ {} }}",
                each(1000, |_| String::from("conv(1) * 0;"))
            ),
        ),
    );
    add("conv * 100000", on("64", "conv(1) * 100000;"));
    add("conv * 100000, named", on("64", "l: conv(1) * 100000;"));
    add("conv * 1000000", on("64", "conv(1) * 1000000;"));
    add(
        "empty block * 100000",
        on("64", "block b { } b() * 100000;"),
    );
    add(
        "block of count 0 * 100000",
        on("64", "block b { conv(1) * 0; } b() * 100000;"),
    );
    add(
        "a name of 255 letters",
        on("64", &format!("{}: conv(1) * 100000;", "n".repeat(255))),
    );
    add(
        "a name of 255 letters in a loop",
        on(
            "64",
            &format!("for i in 0..100000 {{ {}: conv(1); }}", "n".repeat(255)),
        ),
    );
    add(
        "a family of 255 letters with help",
        on(
            "64",
            &format!(
                "for i in 0..10000 {{ {}: conv(1); }} ensure output.size == 3;",
                "n".repeat(255)
            ),
        ),
    );
    add(
        "a block of 255 letters",
        on(
            "64",
            &format!(
                "block {0} {{ a: conv(1); b: conv(1); }} for i in 0..50000 {{ {0}(); }}",
                "n".repeat(255)
            ),
        ),
    );
    add(
        "names that grow",
        format!(
            "pub struct Net; block b0 {{ {0}: conv(1); }} {1} input: [64]; {0}: b60();",
            "n".repeat(255),
            each(60, |i| format!(
                "block b{} {{ {}: b{i}(); }}",
                i + 1,
                "n".repeat(255)
            ))
        ),
    );
    add(
        "names that grow, in a loop",
        format!(
            "pub struct Net; block b0 {{ {0}: conv(1); }} {1} input: [64]; for i in 0..10000 {{ {0}: b60(); }}",
            "n".repeat(255),
            each(60, |i| format!(
                "block b{} {{ {}: b{i}(); }}",
                i + 1,
                "n".repeat(255)
            ))
        ),
    );
    add(
        "a name of a megabyte",
        on(
            "64",
            &format!("{}: conv(1) -> conv(1);", "n".repeat(1 << 20)),
        ),
    );
    add(
        "two misspelt names of 255 letters",
        on(
            "64",
            &format!(
                "{}b: conv(1); ensure {}.size == 1;",
                "n".repeat(254),
                "n".repeat(255)
            ),
        ),
    );
    add(
        "features in a loop",
        on("64", "l: conv(1); for i in 0..100000 { feature f = l[i]; }"),
    );
    add(
        "blocks in a loop",
        on("64", "l: conv(1); for i in 0..100000 { block b { } }"),
    );
    add(
        "ats in a loop",
        on("64", "l: conv(1); for i in 0..100000 { at n in 8 { } }"),
    );
    add(
        "families in a loop",
        on(
            "64",
            &format!(
                "for i in 0..300 {{ {} }}",
                each(300, |j| format!("l{j}: conv(1);"))
            ),
        ),
    );
    add(
        "wide families",
        on(
            "64",
            &format!(
                "for i in 0..10 {{ {} }}",
                each(10_000, |j| format!("l{j}: conv(1);"))
            ),
        ),
    );
    add(
        "a family of 100000",
        on("64", "for i in 0..100000 { l: conv(1); }"),
    );
    add(
        "a family of families",
        on("64", "for i in 0..300 { for j in 0..300 { l: conv(1); } }"),
    );
    add(
        "a family used as a branch",
        on(
            "64",
            "for i in 0..300 { for j in 0..300 { l: conv(1); } } m: concat(l);",
        ),
    );
    add(
        "names in turns",
        on("64", "for i in 0..100000 { l: conv(1); m: l; }"),
    );
    add(
        "names from before in turns",
        on("64", "k: conv(1); for i in 0..30000 { l: add(k, mix()); }"),
    );
}
