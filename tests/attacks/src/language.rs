//! What the language looks at again and again: joins, names, loops, texts, mistakes.

use crate::Attack;
use crate::write::{around, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add =
        |name: &str, text: String| all.push(Attack::new(format!("language: {name}"), text));
    joins(&mut add);
    loops(&mut add);
    names(&mut add);
    texts(&mut add);
    mistakes(&mut add);
}

fn joins(add: &mut dyn FnMut(&str, String)) {
    let called = (0..60).fold(String::from("3"), |inside, _| {
        format!("{}x.conv({inside})", "- ".repeat(58))
    });
    add(
        "operations called behind a name in each other",
        on("8", &format!("conv({called});")),
    );
    let before = "before, ".repeat(10_000);
    add(
        "before many times",
        on("8", &format!("x: conv(1); y: conv(1); add({before} x);")),
    );
    let before = "before, ".repeat(1_000);
    add(
        "before many times beside a family",
        on(
            "8",
            &format!("for i in 0..20000 {{ f: conv(1); }} y: conv(1); add({before} f);"),
        ),
    );
    let families = "f, ".repeat(20_000);
    add(
        "families many times",
        on(
            "8",
            &format!("for i in 0..30000 {{ f: conv(1); }} add({families} f);"),
        ),
    );
    let families = "f, ".repeat(6);
    add(
        "families in joins in each other",
        on(
            "8",
            &format!(
                "for i in 0..30000 {{ f: conv(1); }} {};",
                around(15, &format!("add({families}"), "f", ")")
            ),
        ),
    );
    let families = "f, ".repeat(50_000);
    add(
        "families without members many times",
        on(
            "8",
            &format!(
                "for i in 0..1000 {{ for j in 0..0 {{ f: conv(1); }} }} x: conv(1); add({families} x, x);"
            ),
        ),
    );
}

fn loops(add: &mut dyn FnMut(&str, String)) {
    let layers = |count: usize| each(count, |i| format!("l{i}: conv(1);"));
    for (turns, names) in [(2_400, 99), (10_000, 100), (20_000, 1_000)] {
        add(
            &format!("{turns} loops without turns and {names} names"),
            on(
                "8",
                &format!(
                    "conv(1); for i in 0..{turns} {{ for j in 0..0 {{ {} }} }}",
                    layers(names)
                ),
            ),
        );
    }
    let inner = each(59, |i| format!("for i{i} in 0..1 {{ "));
    for turns in [500, 1_500] {
        add(
            &format!("{turns} turns of loops in each other"),
            on(
                "8",
                &format!(
                    "for z in 0..{turns} {{ {inner} {} {} }}",
                    layers(4),
                    "}".repeat(59)
                ),
            ),
        );
    }
    add(
        "as many names in loops in each other as there may be",
        on(
            "8",
            &format!(
                "for z in 0..1 {{ {inner} {} {} }}",
                layers(4_000),
                "}".repeat(59)
            ),
        ),
    );
    for (what, names) in [("values", 240_000), ("words", 150_000)] {
        let value = if what == "values" { "let w = 1;" } else { "" };
        add(
            &format!("{what} in loops in each other"),
            on(
                "8",
                &format!(
                    "{value} conv(1); for z in 0..1 {{ {inner} let x = [{}]; {} }}",
                    "w, ".repeat(names),
                    "}".repeat(59)
                ),
            ),
        );
    }
    add(
        "many names in loops in each other",
        on(
            "8",
            &format!(
                "for z in 0..1 {{ {inner} {} {} }}",
                layers(30_000),
                "}".repeat(59)
            ),
        ),
    );
}

fn names(add: &mut dyn FnMut(&str, String)) {
    let long = "n".repeat(255);
    let asked = format!("{long}: conv(1); for i in 0..20000 {{ ensure {long}.size == 8; }}");
    add("a long name asked for in turns", on("8", &asked));
    for (kind, blocks) in [
        (
            "block",
            format!("block {long} {{ conv(1); }} block b {{ c: {long}(); }}"),
        ),
        (
            "value",
            format!("block b {{ let {long} = 1; c: conv(1); }}"),
        ),
        (
            "parameter",
            format!("block a({long}) {{ conv({long}); }} block b {{ c: a(1); }}"),
        ),
        (
            "turn",
            format!("block b {{ for {long} in 0..1 {{ c: conv(1); }} }}"),
        ),
    ] {
        add(
            &format!("a {kind} with a long name in a block that is used often"),
            on("8", &format!("{blocks} b() * 20000;")),
        );
    }
    let value = format!("let {long} = 1; conv({long}) * 30000;");
    add("a value with a long name in a repeat", on("8", &value));
    let structs: Vec<String> = (0..900).map(|index| format!("N{index}")).collect();
    let tensors: String = (0..50_000)
        .map(|index| format!("name x{index}: \"a\";"))
        .collect();
    add(
        "names of tensors without a file in structs",
        format!(
            "pub struct {}; input: {}; l: conv(1); {tensors}",
            structs.join(","),
            vec!["[8]"; 900].join(",")
        ),
    );
    let pattern = each(20_000, |i| format!("a{i},"));
    add(
        "a wide pattern",
        on(
            "8",
            &format!(
                "for ({pattern}) in [[{}]] {{ let x = [{}]; }} conv(1);",
                "1,".repeat(20_000),
                "a0, ".repeat(100_000)
            ),
        ),
    );
    let pattern_of_many = each(1_000, |i| format!("a{i},"));
    add(
        "a wide pattern in a block that is used often",
        on(
            "8",
            &format!(
                "let l = [[{}]]; block b {{ for ({pattern_of_many}) in l {{ conv(1); }} }} b() * 20000;",
                "1,".repeat(1_000)
            ),
        ),
    );
    add(
        "an at with many sides",
        on(
            "8",
            &format!(
                "l: conv(1); at [{pattern}] in [8] {{ {} }}",
                "ensure a0 == 1;".repeat(20_000)
            ),
        ),
    );
    add(
        "many parameters read often",
        on(
            "8",
            &format!(
                "block b({}) {{ for i in 0..1000 {{ let x = [{}]; }} conv(1); }} b();",
                each(256, |i| format!("p{i} = 1,")),
                "p0, ".repeat(400)
            ),
        ),
    );
    let lets = each(40_000, |i| format!("let b{i} = 1;"));
    add(
        "an input of names and values below it",
        format!(
            "pub struct Net; input: [{}]; conv(1); {lets}",
            "a, ".repeat(40_000)
        ),
    );
    add(
        "inputs that are wrong and values below them",
        format!(
            "pub struct {}; input: {}; conv(1); {lets}",
            each(1_000, |i| format!("S{i},")),
            "[a],".repeat(1_000)
        ),
    );
    let inner = each(40, |i| {
        format!(
            "for (b{i}, c{i}, d{i}, e{i}, f{i}, g{i}, h{i}, i{i}, j{i}) in [(1, 1, 1, 1, 1, 1, 1, 1, 1)] {{ let k{i} = 1; l{i}: conv(1); "
        )
    });
    add(
        "a name looked for in many maps",
        on(
            "8",
            &format!(
                "l: conv(1); {inner} {} {}",
                each(10_000, |i| format!("let x{i} = l; ")),
                "}".repeat(40)
            ),
        ),
    );
    add(
        "many parameters given by name, the last first",
        on(
            "8",
            &format!(
                "block b({}) {{ conv(1); }} for i in 0..900 {{ b({}); }}",
                each(256, |i| format!("p{i},")),
                each(256, |i| format!("p{} = 1,", 255 - i))
            ),
        ),
    );
    let list = format!("let a = [{}];", "8, ".repeat(100_000));
    add(
        "a list of sizes in many ats",
        on(
            "8",
            &format!("l: conv(1); {list} {}", "at n in a { } ".repeat(256)),
        ),
    );
    add(
        "a list of long lists of sizes",
        on(
            "8",
            &format!(
                "l: conv(1); {list} at [n] in [{}] {{ }}",
                "a, ".repeat(100_000)
            ),
        ),
    );
    add(
        "a list in many contracts",
        on(
            "8",
            &format!("l: conv(1); {list} for i in 0..20000 {{ ensure l.size == a; }}"),
        ),
    );
}

fn texts(add: &mut dyn FnMut(&str, String)) {
    add(
        "long braces at each turn",
        on(
            "8",
            &format!(
                "for i in 0..100000 {{ let a = {{ {} 1 }}; }} conv(1);",
                "K + ".repeat(5_000)
            ),
        ),
    );
    add(
        "contracts inside a layer with a long name",
        on(
            "8",
            &format!(
                "block b {{ l: conv(1); {} }} {}: b();",
                "ensure l.size == 8; ".repeat(10_000),
                "n".repeat(255)
            ),
        ),
    );
    add(
        "a long word in many mistakes",
        on(
            "8",
            &format!(
                "let a = [{}]; {}",
                "m".repeat(2_000_000),
                "conv(a[0]);".repeat(256)
            ),
        ),
    );
    add(
        "long parameters in many mistakes",
        on(
            "8",
            &format!(
                "block b({}) {{ conv(1); }} {}",
                each(60, |i| format!("{}{i},", "p".repeat(250))),
                format!("b({});", "1,".repeat(61)).repeat(256)
            ),
        ),
    );
}

fn mistakes(add: &mut dyn FnMut(&str, String)) {
    for word in ["erutaef", "ensurrre", &format!("é{}", "x".repeat(60))] {
        add(
            &format!("statements that begin with {word}"),
            on("8", &format!("{word} a == 1; ").repeat(20_000)),
        );
    }
    add(
        "an unknown argument beside many",
        on(
            "8",
            &format!(
                "block b({}) {{ conv(1); }} b(zz = 1, {});",
                each(256, |i| format!("p{i},")),
                "q = 1, ".repeat(120_000)
            ),
        ),
    );
    let unknown = each(256, |i| format!("ensure zzzzzzzzzzzz{i}.size == 1;"));
    let layers = each(30_000, |i| format!("l{i}: conv(1);"));
    add(
        "unknown names beside 30000 layers",
        on("8", &format!("{layers} {unknown}")),
    );
    add(
        "unknown names beside many values",
        on(
            "8",
            &format!(
                "{} l: conv(1); {unknown}",
                each(60_000, |i| format!("let a{i} = 1;"))
            ),
        ),
    );
    add(
        "unknown names beside a long name",
        on("8", &format!("{}: conv(1); {unknown}", "n".repeat(255))),
    );
    let blocks = each(60_000, |i| format!("block {}{i} {{ }} ", "b".repeat(40)));
    add(
        "unknown operations beside many blocks",
        on(
            "8",
            &format!("{blocks} {}", each(256, |i| format!("zzzzzzzz{i}();"))),
        ),
    );
    add(
        "stages of two blocks",
        on(
            "8",
            &format!(
                "block a {{ x: conv(1); }} block b {{ y: conv(1); }} l: conv(1){}; {}",
                " -> a() -> b()".repeat(15_000),
                each(256, |i| format!("ensure l.x == {i};"))
            ),
        ),
    );
    add(
        "stages of many blocks",
        on(
            "8",
            &format!(
                "{} l: conv(1){}; ensure l.zzzzzzzzzzzz == 1;",
                each(15_000, |i| format!("block b{i} {{ n{i}: conv(1); }}")),
                each(15_000, |i| format!(" -> b{i}()"))
            ),
        ),
    );
    add(
        "unknown facts of a block with many layers",
        on(
            "8",
            &format!(
                "block b {{ {} }} b: b(); {}",
                each(20_000, |i| format!("n{i}: conv(1);")),
                each(256, |i| format!("ensure b.zzzzzzzzzzzz{i} == 8;"))
            ),
        ),
    );
}
