//! What is told, or only looked for, again and again: names that are near, facts that explain, loops that fail.

use crate::Attack;
use crate::write::{around, between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("told: {name}"), text));
    misspelt(&mut add);
    explained(&mut add);
    loops(&mut add);
    values(&mut add);
    families(&mut add);
}

/// No layer's name, but near to all of those here.
const WRONG: &str = "reyal123456";

fn misspelt(add: &mut dyn FnMut(&str, String)) {
    let layers = each(2_500, |i| format!("layer{i:06}: conv(1);"));
    let contracts = format!("ensure {WRONG}.size == 1;").repeat(5_000);
    add(
        "wrong names in an at",
        on(
            "64, 64",
            &format!("{layers} at n in [64] {{ {contracts} }}"),
        ),
    );
    add(
        "wrong names in a block that nobody uses",
        on(
            "64, 64",
            &format!("a: conv(1); block b() {{ {layers} {contracts} }}"),
        ),
    );
    let branches = format!(", {WRONG}").repeat(3_000);
    add(
        "wrong branches",
        on("64, 64", &format!("{layers} z: add(before{branches});")),
    );
    let wrong = between(80, " && ", |_| format!("{WRONG}.size == 1"));
    add(
        "wrong names in one condition",
        on(
            "64, 64",
            &format!("{layers} {}", format!("ensure {wrong};").repeat(30)),
        ),
    );
    let lets = each(2_500, |i| format!("let layer{i:06} = 1;"));
    let wrong = each(3_000, |i| format!("let a{i} = {WRONG}.b;"));
    add(
        "wrong names before the input",
        format!("pub struct Net; {lets} {wrong} input: [64]; a: conv(1);"),
    );
    let wrong = between(3_000, ",", |_| format!("[{WRONG}.b]"));
    add(
        "wrong names in inputs",
        format!("pub struct Net; {lets} input: {wrong}; a: conv(1);"),
    );
}

fn explained(add: &mut dyn FnMut(&str, String)) {
    let facts = "receptive_field size jump".split(' ');
    let facts = facts.map(|fact| each(2_500, |i| format!("a{i}.{fact}, ")));
    let facts: String = facts.collect();
    let layers = each(2_500, |i| format!("a{i}: conv(1);"));
    add(
        "a contract on facts of many layers",
        on("64, 64", &format!("{layers} ensure min({facts} 1) == 2;")),
    );
}

fn loops(add: &mut dyn FnMut(&str, String)) {
    let loops = each(60, |i| format!("for i{i} in 0..100000 {{"));
    let loops = format!("{loops} conv(0); {}", "}".repeat(60));
    add(
        "loops of which the first turn is wrong",
        on("64, 64", &format!("a: conv(1); {}", loops.repeat(20))),
    );
    let names = between(1_000, ",", |i| format!("a{i}"));
    add(
        "patterns of many names",
        on(
            "64, 64",
            &format!(
                "a: conv(1); let t = ({}); let l = [{}]; for k in 0..20 {{ for ({names}) in l {{ }} }}",
                "1,".repeat(1_000),
                "t,".repeat(300)
            ),
        ),
    );
}

fn values(add: &mut dyn FnMut(&str, String)) {
    add(
        "a long tuple for a number",
        on(
            "64, 64",
            &format!(
                "let t = ({}); {}",
                "1,".repeat(90_000),
                each(300, |i| format!("a{i}: conv(t);"))
            ),
        ),
    );
    let names = between(13, ",", |i| format!("N{i}"));
    let sizes = between(13, ",", |_| String::from("[64, 64]"));
    add(
        "long lists that rustc looks at",
        format!(
            "pub struct {names}; input: {sizes}; a: conv({{ K }}); let t = [{{ K }}, {}]; \
             for i in 0..1300 {{ ensure a.size == t; }}",
            "1,".repeat(300)
        ),
    );
}

fn families(add: &mut dyn FnMut(&str, String)) {
    let names = between(1_000, ",", |i| format!("N{i}"));
    let sizes = between(1_000, ",", |_| String::from("[64]"));
    add(
        "empty families in a family, 1000 structs",
        format!(
            "pub struct {names}; input: {sizes}; a: conv(1); \
             for i in 0..2000 {{ for j in 0..0 {{ {} }} }}",
            each(30, |i| format!("n{i}: conv(1);"))
        ),
    );
    for (structs, names) in [(100, 389), (1_000, 30)] {
        for (what, size) in [("", "[64]"), (" of rustc", "[{ A }]")] {
            let inside = each(names, |j| format!("n{j}: conv(1);"));
            let inside = around(58, "for i in 0..1 {", &inside, "}");
            add(
                &format!("{names} deep families that are wrong, {structs} structs{what}"),
                format!(
                    "pub struct {}; input: {}; a: conv(1); for x in nothing {{ {inside} }}",
                    between(structs, ",", |i| format!("N{i}")),
                    between(structs, ",", |_| size.to_owned())
                ),
            );
        }
    }
}
