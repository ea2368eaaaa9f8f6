//! What is written once, and stands in every struct.

use crate::Attack;
use crate::write::{between, each, on};

/// A thousand structs, and the layers of each.
fn structs(layers: &str) -> String {
    of(1000, layers)
}

fn of(structs: usize, layers: &str) -> String {
    format!(
        "pub struct {}; input: {}; {layers}",
        between(structs, ",", |i| format!("S{i}")),
        between(structs, ",", |_| String::from("[8]"))
    )
}

pub(crate) fn add(all: &mut Vec<Attack>) {
    mistakes(all);
    regions(all);
    contracts(all);
    docs(all);
    names(all);
    braces(all);
}

fn mistakes(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    let features = each(20_000, |i| format!("feature f{i} = l[0];"));
    add(
        "features in an at",
        structs(&format!("l: conv(1); at n in [8] {{ {features} }}")),
    );
}

fn contracts(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    let sizes = "l.size, ".repeat(60_000);
    let all_of = "l.size == 8 && ".repeat(60);
    add(
        "a contract of many parts",
        structs(&format!("l: conv(1); ensure min({sizes}) == 8;")),
    );
    add(
        "contracts of many parts",
        structs(&format!(
            "l: conv(1); {}",
            each(45, |_| format!("ensure {all_of} true;"))
        )),
    );
    add(
        "contracts of as many parts as there may be",
        structs(&format!(
            "l: conv(1); {}",
            each(2, |_| format!("ensure {all_of} true;"))
        )),
    );
}

fn docs(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    let words = "m".repeat(2_000_000);
    add(
        "a contract of many words",
        structs(&format!("l: conv(1); ensure l.size == 8, \"{words}\";")),
    );
    for (many, count) in [("many", 60_000), ("some", 3000), ("few", 120)] {
        let docs = "#[doc = \"\"]".repeat(count);
        add(
            &format!("{many} docs of a layer"),
            structs(&format!("{docs} l: conv(1);")),
        );
        add(
            &format!("{many} docs of a feature"),
            structs(&format!("l: conv(1); {docs} feature f = l[0];")),
        );
        add(
            &format!("{many} docs of a struct"),
            format!("{docs} {}", structs("l: conv(1);")),
        );
    }
    for (name, words, turns) in [
        ("too many", 100_000, 20_000),
        ("many", 500, 40_000),
        ("long", 900_000, 20),
    ] {
        let words = "m".repeat(words);
        add(
            &format!("contracts of {name} words"),
            on(
                "8",
                &format!("l: conv(1); for i in 0..{turns} {{ ensure l.size == 8, \"{words}\"; }}"),
            ),
        );
    }
}

fn names(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    for (long, letters) in [("long", 255), ("too long", 256)] {
        let name = "n".repeat(letters);
        for (what, layers) in [
            ("layer", format!("{name}: conv(1);")),
            ("layer that is wrong", format!("{name}: conv(99);")),
            ("layer that nobody reads", format!("{name}: *;")),
            (
                "layer of a block",
                format!("block b {{ {name}: conv(1); }} l: b();"),
            ),
            ("family", format!("for i in 0..3 {{ {name}: conv(1); }}")),
            ("feature", format!("l: conv(1); feature {name} = l[0];")),
            (
                "feature that is wrong",
                format!("l: conv(1); feature {name} = l[9];"),
            ),
            (
                "feature that nobody reads",
                format!("l: conv(1); feature {name} = *;"),
            ),
            (
                "layer of features",
                format!("{name}: conv(1); feature f = {name}[0];"),
            ),
            ("layer of rustc", format!("{name}: conv({{ K }});")),
            (
                "layer of rustc in a block",
                format!("block b {{ {name}: conv({{ K }}); }} l: b();"),
            ),
        ] {
            add(&format!("a {long} name of a {what}"), structs(&layers));
        }
    }
    add(
        "a feature of many numbers",
        structs(&format!(
            "l: conv(1); feature f = l[min({})];",
            "0, ".repeat(100_000)
        )),
    );
    add(
        "features of a layer of a long name",
        on(
            "8",
            &format!(
                "{0}: conv(1); l: {0}; {1}",
                "n".repeat(255),
                each(20_000, |i| format!("feature f{i} = l[0];"))
            ),
        ),
    );
    add(
        "paths to blocks in blocks",
        on(
            "8",
            &format!(
                "block b0 {{ x: conv(1); }} {} {}: b60();",
                each(60, |i| format!(
                    "block b{} {{ y: b{i}(); conv(1); }}",
                    i + 1
                )),
                "n".repeat(60_000)
            ),
        ),
    );
}

fn braces(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text| all.push(Attack::new(format!("shared: {name}"), text));
    add(
        "many numbers in braces",
        structs(&format!(
            "{} conv({{ K }});",
            each(3900, |i| format!("let a{i} = {{ K }} + {i};"))
        )),
    );
    add(
        "a long number in braces",
        structs(&format!("conv({{ {} 1 }});", "K + ".repeat(100_000))),
    );
    for (name, structs, contracts) in [("many", 1000, 15), ("some", 200, 10), ("few", 20, 16)] {
        add(
            &format!("{name} contracts that rustc looks at"),
            of(
                structs,
                &format!(
                    "l: conv({{ K }}); {}",
                    each(contracts, |_| format!(
                        "ensure {} true;",
                        "l.size == 8 && ".repeat(60)
                    ))
                ),
            ),
        );
    }
    for (name, structs, sizes) in [("one struct", 1, 1300), ("structs", 60, 1300)] {
        add(
            &format!("a long contract that rustc looks at, {name}"),
            of(
                structs,
                &format!(
                    "l: conv({{ K }}); ensure min({}) == 8;",
                    "l.size, ".repeat(sizes)
                ),
            ),
        );
    }
    add(
        "layers of rustc",
        structs(&each(28, |i| format!("l{i}: conv({{ K }});"))),
    );
    add(
        "a layer of rustc of many numbers",
        structs(&format!("conv({{ K }}, min({} 1));", "1, ".repeat(100_000))),
    );
}

/// Each struct has a text of its own of regions that all of them share.
fn regions(all: &mut Vec<Attack>) {
    all.push(Attack::new(
        "shared: a contract on 65,536 regions in 200 structs",
        format!(
            "pub struct {}; input: {}; x: upsample(16384); c: conv_transpose(3, stride = 4); \
             ensure c.latency == 1 || true;",
            between(200, ",", |i| format!("S{i}")),
            between(200, ",", |i| format!("[{}]", i + 8)),
        ),
    ));
}
