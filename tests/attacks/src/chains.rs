//! Long rows of the same, which a walk by recursion makes deep.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    for count in [10_000, 100_000] {
        let mut add = |name: &str, text: String| {
            all.push(Attack::new(format!("chain of {name} {count}"), text));
        };
        for (name, op) in [
            ("sum", "+"),
            ("difference", "-"),
            ("product", "*"),
            ("shift", "<<"),
        ] {
            let sum = between(count, op, |_| String::from(" 1 "));
            add(name, on("64", &format!("conv({sum});")));
            add(
                &format!("{name} in a contract"),
                on("64", &format!("c: conv(1); ensure c.size != {sum};")),
            );
            add(
                &format!("{name} in a failing contract"),
                on("64", &format!("c: conv(1); ensure c.size == 1 + {sum};")),
            );
        }
        for (name, op) in [("and", "&&"), ("or", "||")] {
            let holds = between(count, op, |_| String::from(" c.size == 64 "));
            let fails = between(count, op, |_| String::from(" c.size == 63 "));
            add(name, on("64", &format!("c: conv(1); ensure {holds};")));
            add(
                &format!("failing {name}"),
                on("64", &format!("c: conv(1); ensure {fails};")),
            );
            add(
                &format!("{name} at sizes"),
                on(
                    "64",
                    &format!("c: conv(1); at n in 60..70 {{ ensure {fails}; }}"),
                ),
            );
            add(
                &format!("{name} of true"),
                on(
                    "64",
                    &format!(
                        "c: conv(1); ensure {};",
                        between(count, op, |_| String::from("true"))
                    ),
                ),
            );
        }
        add(
            "facts",
            on(
                "64",
                &format!(
                    "c: conv(1); ensure {} > 0;",
                    between(count, "+", |_| String::from("c.jump"))
                ),
            ),
        );
        add(
            "comparisons",
            on(
                "64",
                &format!(
                    "c: conv(1); ensure {};",
                    between(count, "<", |_| String::from("1"))
                ),
            ),
        );
        add(
            "words in a sum",
            on(
                "64",
                &format!("conv({});", between(count, "+", |_| String::from("x"))),
            ),
        );
        add(
            "stages",
            on(
                "64",
                &format!("{};", between(count, "->", |_| String::from("conv(1)"))),
            ),
        );
        add(
            "wrong stages",
            on(
                "64",
                &format!("{};", between(count, "->", |_| String::from("konv(1)"))),
            ),
        );
        add(
            "branches",
            on(
                "64",
                &format!(
                    "x: conv(1); add({});",
                    between(count, ",", |_| String::from("mix()"))
                ),
            ),
        );
        add(
            "same branches",
            on(
                "64",
                &format!(
                    "x: conv(1); add({});",
                    between(count, ",", |_| String::from("x"))
                ),
            ),
        );
        add(
            "chosen branches",
            on(
                "64",
                &format!(
                    "add({});",
                    between(count, ",", |i| format!("conv({}, pad = {i})", 2 * i + 1))
                ),
            ),
        );
        add(
            "parts",
            on(
                "64",
                &format!("c: conv(1); ensure c{}.size == 1;", ".a".repeat(count)),
            ),
        );
        add(
            "zeros",
            on(
                "64",
                &format!("c: conv(1); ensure c{}.size == 1;", ".0".repeat(count)),
            ),
        );
        add(
            "indices",
            on(
                "64",
                &format!("c: conv(1); ensure c{}.size == 1;", "[0]".repeat(count)),
            ),
        );
        add(
            "indices of one list",
            on("64", &format!("let a = 1; conv(a{});", "[0]".repeat(count))),
        );
        add(
            "values in a list",
            on(
                "64",
                &format!(
                    "for i in [{}] {{ }} conv(1);",
                    between(count, ",", |i| i.to_string())
                ),
            ),
        );
        add(
            "values in a list of layers",
            on(
                "64",
                &format!(
                    "for i in [{}] {{ conv(1); }}",
                    between(count, ",", |i| i.to_string())
                ),
            ),
        );
        add(
            "arguments",
            on(
                "64",
                &format!("conv({});", between(count, ",", |i| i.to_string())),
            ),
        );
        add(
            "named arguments",
            on(
                "64",
                &format!("conv({});", between(count, ",", |i| format!("a{i} = 1"))),
            ),
        );
        add(
            "parameters",
            on(
                "64",
                &format!(
                    "block b({}) {{ conv(1); }} b();",
                    between(count, ",", |i| format!("a{i} = {i}"))
                ),
            ),
        );
        add(
            "cyclic parameters",
            on(
                "64",
                &format!(
                    "block b({}) {{ conv(a0); }} b();",
                    between(count, ",", |i| format!("a{i} = a{}", (i + 1) % count))
                ),
            ),
        );
        add(
            "structs",
            format!(
                "pub struct {}; input: {}; conv(1);",
                between(count, ",", |i| format!("A{i}")),
                between(count, ",", |i| format!("[{}]", i + 1))
            ),
        );
        add(
            "axes",
            on(&between(count, ",", |_| String::from("8")), "conv(1);"),
        );
        add(
            "attributes",
            format!(
                "{} pub struct Net; input: [8]; conv(1);",
                "#[a]".repeat(count)
            ),
        );
        add(
            "docs",
            on(
                "8",
                &format!("{} a: conv(1);", "#[doc = \"a\"]".repeat(count)),
            ),
        );
        add(
            "minus",
            on("64", &format!("conv(1 {} 1);", "- ".repeat(count))),
        );
        add(
            "sum of lists",
            on(
                "64",
                &format!("conv({});", between(count, "+", |_| String::from("[1]"))),
            ),
        );
        add(
            "doubled sum",
            on(
                "64",
                &format!(
                    "let a = 1; {} conv(3);",
                    each(count, |_| String::from("let a = a + a;"))
                ),
            ),
        );
        add(
            "lets",
            on(
                "64",
                &format!(
                    "let a0 = 1; {} conv(a{});",
                    each(count, |i| format!("let a{} = a{i} + 1;", i + 1)),
                    count
                ),
            ),
        );
        add(
            "lists in lists",
            on(
                "64",
                &format!(
                    "let a0 = [1]; {} conv(3);",
                    each(count, |i| format!("let a{} = [a{i}];", i + 1))
                ),
            ),
        );
        add(
            "words in words",
            on(
                "64",
                &format!(
                    "let a0 = same; {} conv(3, pad = a{count});",
                    each(count, |i| format!("let a{} = w(a{i});", i + 1))
                ),
            ),
        );
        add(
            "sums of lists in lists",
            on(
                "64",
                &format!(
                    "let a0 = [1]; {} let z = a{count} + 1; conv(3);",
                    each(count, |i| format!("let a{} = [a{i}];", i + 1))
                ),
            ),
        );
        add(
            "conditions at sizes",
            on(
                "64",
                &format!(
                    "c: conv(1); at n in 8 {{ let a0 = n; {} ensure a{count} == 1; }}",
                    each(count, |i| format!("let a{} = a{i} + 1;", i + 1))
                ),
            ),
        );
        add(
            "doubled conditions at sizes",
            on(
                "64",
                &format!(
                    "c: conv(1); at n in 8 {{ let a0 = n; {} ensure a{count} == 1; }}",
                    each(count, |i| format!("let a{} = a{i} + a{i};", i + 1))
                ),
            ),
        );
        add(
            "layers",
            on("64", &each(count, |i| format!("l{i}: conv(1);"))),
        );
        add(
            "aliases",
            on(
                "64",
                &format!(
                    "l0: conv(1); {}",
                    each(count, |i| format!("l{}: l{i};", i + 1))
                ),
            ),
        );
        add(
            "backward aliases",
            on("64", &each(count, |i| format!("l{}: l{i};", i + 1))),
        );
        add(
            "cyclic aliases",
            on(
                "64",
                &each(count, |i| format!("l{i}: l{};", (i + 1) % count)),
            ),
        );
        add(
            "features",
            on(
                "64",
                &format!(
                    "l: conv(1); {}",
                    each(count, |i| format!("feature f{i} = l[{}];", i % 64))
                ),
            ),
        );
        add(
            "wrong features",
            on(
                "64",
                &format!(
                    "l: conv(1); {}",
                    each(count, |i| format!("feature f{i} = l[{}];", 64 + i))
                ),
            ),
        );
        add(
            "features of features",
            on(
                "64",
                &format!(
                    "l: conv(1); feature f0 = l[0]; {}",
                    each(count, |i| format!("feature f{} = f{i};", i + 1))
                ),
            ),
        );
        add(
            "blocks",
            on(
                "64",
                &format!(
                    "{} conv(1);",
                    each(count, |i| format!("block b{i} {{ conv(1); }}"))
                ),
            ),
        );
        add(
            "used blocks",
            on(
                "64",
                &each(count, |i| format!("block b{i} {{ conv(1); }} b{i}();")),
            ),
        );
        add(
            "sizes",
            on(
                "64",
                &format!(
                    "c: conv(1); at n in [{}] {{ ensure c.size == n; }}",
                    between(count, ",", |i| (i + 1).to_string())
                ),
            ),
        );
        add(
            "equal sizes",
            on(
                "64",
                &format!(
                    "c: conv(1); at n in [{}] {{ ensure c.size == n; }}",
                    between(count, ",", |_| String::from("8..800"))
                ),
            ),
        );
        add(
            "ats",
            on(
                "64",
                &format!(
                    "c: conv(1); {}",
                    each(count, |i| format!(
                        "at n in {} {{ ensure c.size == n; }}",
                        i + 1
                    ))
                ),
            ),
        );
        add(
            "failing ats",
            on(
                "64",
                &format!(
                    "c: conv(1); {}",
                    each(count, |i| format!(
                        "at n in {} {{ ensure c.size == 0; }}",
                        i + 1
                    ))
                ),
            ),
        );
        add(
            "asserted",
            on(
                "64",
                &format!(
                    "conv(3); assert!({});",
                    between(count, "&&", |_| String::from("true"))
                ),
            ),
        );
        add(
            "constants",
            on(
                "64",
                &format!(
                    "const A: usize = {}; conv(3);",
                    between(count, "+", |_| String::from("1"))
                ),
            ),
        );
        add(
            "assignments",
            on("64", &each(count, |i| format!("x{i} = conv(3) + conv(3);"))),
        );
        add(
            "commas",
            on("64", &format!("conv(3); {}", ",".repeat(count))),
        );
        add(
            "semicolons",
            on("64", &format!("conv(3); {}", ";".repeat(count))),
        );
        add(
            "nonsense",
            on("64", &"§ ".replace('§', "@ # $ ? ~").repeat(count / 4)),
        );
        add(
            "ifs",
            on(
                "64",
                &format!("if a {{ }} {} conv(3);", "else if a { } ".repeat(count)),
            ),
        );
        add(
            "names with a dash",
            on("64", &format!("a{}: conv(3);", "-b".repeat(count))),
        );
    }
}
