//! Structs, and sizes without structs.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("sizes: {name}"), text));
    for (structs, layers) in [
        (10_000, 1),
        (1000, 100),
        (100, 1000),
        (100, 10_000),
        (10, 10_000),
        (50, 200),
        (2, 60_000),
    ] {
        let of = |body: &str| {
            format!(
                "pub struct {}; input: {}; {body}",
                between(structs, ",", |i| format!("A{i}")),
                between(structs, ",", |i| format!("[{}]", i + 100))
            )
        };
        add(
            &format!("{structs} structs of {layers} layers"),
            of(&format!("for i in 0..{layers} {{ l: conv(1); }}")),
        );
        add(
            &format!("{structs} structs of {layers} layers, each with a name"),
            of(&each(layers, |i| format!("l{i}: conv(1);"))),
        );
        add(
            &format!("{structs} structs of {layers} layers and a contract"),
            of(&format!(
                "for i in 0..{layers} {{ l: conv(1); }} ensure output.size == 100;"
            )),
        );
        add(
            &format!("{structs} structs of {layers} layers that fail"),
            of(&format!(
                "for i in 0..{layers} {{ l: conv(1); }} conv(2000000);"
            )),
        );
        add(
            &format!("{structs} structs of {layers} layers, at sizes"),
            of(&format!(
                "for i in 0..{layers} {{ l: conv(1); }} at n in 100..200 {{ ensure output.size == n; }}"
            )),
        );
    }
    let one_after_another = "for i in 0..7 { c: conv(8, pad = same, dilation = 7001); }";
    let at_two = "at n in [9] { ensure n != 9; } at n in [11] { ensure n != 11; }";
    let apart = "c: conv_transpose([3, 5, 7], pad = [1, 2, 3]) * 950;";
    for (name, text) in [
        (
            "many regions, and two ats that tell",
            format!(
                "pub struct Net; input: [8]; up: upsample(65536); {one_after_another} {at_two}"
            ),
        ),
        (
            "axes that differ",
            format!("pub struct Net; input: [64, 65, 66]; {apart} at n in 64..=429 {{ }}"),
        ),
        (
            "one contract fails at each size",
            format!(
                "pub struct Net; input: [64, 64, 64]; {apart} at [h, w, d] in [{}] {{ {} }}",
                between(166, ",", |i| format!("[{0}, {0}, {0}]", 64 + 2 * i)),
                each(166, |i| format!("ensure c.size[0] != {};", 64 + 2 * i))
            ),
        ),
    ] {
        add(name, text);
    }
    add(
        "structs without sizes",
        format!(
            "pub struct {}; input: [8]; conv(1);",
            between(10_000, ",", |i| format!("A{i}"))
        ),
    );
    add(
        "sizes without structs",
        format!(
            "pub struct Net; input: {}; conv(1);",
            between(10_000, ",", |_| String::from("[8]"))
        ),
    );
    add(
        "structs of one name",
        format!(
            "pub struct {}; input: {}; conv(1);",
            between(10_000, ",", |_| String::from("A")),
            between(10_000, ",", |_| String::from("[8]"))
        ),
    );
    add(
        "struct struct",
        String::from("pub struct struct Net; input: [8]; conv(1);"),
    );
    for word in [
        "fn",
        "self",
        "Self",
        "crate",
        "super",
        "_",
        "r#fn",
        "async",
        "gen",
        "try",
        "true",
        "dyn",
        "abstract",
        "union",
        "macro_rules",
    ] {
        add(
            &format!("struct {word}"),
            format!("pub struct {word}; input: [8]; conv(1);"),
        );
        add(
            &format!("layer {word}"),
            on(
                "8",
                &format!("{word}: conv(1); feature f = {word}[0]; ensure {word}.size == 8;"),
            ),
        );
        add(
            &format!("second struct {word}"),
            format!("pub struct A, {word}; input: [8], [9]; conv(1);"),
        );
    }
    add(
        "many axes",
        on(&between(17, ",", |_| String::from("8")), "conv(3);"),
    );
    for asked in [
        "l.size == n",
        "l.size == 0",
        "l.receptive_field == 3",
        "l.covers_input",
        "l.dense",
        "l[0].visible.size == 3",
        "floor(l.jump) == 1",
    ] {
        for count in [1, 100, 10_000] {
            for (name, sizes) in [
                ("few", "100..110"),
                ("many", "100..10000"),
                ("too many", "1..500000"),
                ("all", "1..9223372036854775807"),
                ("steps", "1..=9223372036854775807 step 9223372036854775807"),
            ] {
                add(
                    &format!("{asked}, {count} layers, {name}"),
                    on(
                        "64",
                        &format!(
                            "for i in 0..{count} {{ m: conv(1); }} l: conv(3, pad = 1); at n in {sizes} {{ ensure {asked}; }}"
                        ),
                    ),
                );
            }
        }
        add(
            &format!("{asked}, of two axes"),
            on(
                "64, 64",
                &format!(
                    "l: conv(3, pad = 1); at [n, m] in [1..700, 1..700] {{ ensure {asked}; }}"
                ),
            ),
        );
        add(
            &format!("{asked}, of four axes"),
            on(
                "64, 64, 64, 64",
                &format!(
                    "l: conv(3, pad = 1); at [n, m, o, p] in [1..100, 1..100, 1..100, 1..100] {{ ensure {asked}; }}"
                ),
            ),
        );
        add(
            &format!("{asked}, large"),
            on(
                "64",
                &format!(
                    "l: conv(3, pad = 1); at n in 1..=4611686018427387904 step 46116860184273879 {{ ensure {asked}; }}"
                ),
            ),
        );
        add(
            &format!("{asked}, large and resized"),
            on(
                "64",
                &format!(
                    "l: resize(10007) -> conv(3, pad = 1); at n in 100000..100100 {{ ensure {asked}; }}"
                ),
            ),
        );
        add(
            &format!("{asked}, large periods"),
            on(
                "64",
                &format!(
                    "l: upsample(30000) -> conv(3, pad = 1); at n in 1000..1100 {{ ensure {asked}; }}"
                ),
            ),
        );
    }
    add(
        "lists of sizes",
        on(
            "64",
            &format!(
                "l: conv(1); at n in [{}] {{ ensure l.size == n; }}",
                between(10_000, ",", |i| format!("{}..{}", i + 1, i + 60))
            ),
        ),
    );
    add(
        "grids of sizes",
        on(
            "64, 64",
            &format!(
                "l: conv(1); at [n, m] in [{}] {{ ensure l.size == n; }}",
                between(10_000, ",", |i| format!("[{}, {}]", i + 1, i + 60))
            ),
        ),
    );
    add(
        "sizes and contracts",
        on(
            "64",
            &format!(
                "l: conv(1); at n in 1..1000 {{ {} }}",
                each(1000, |_| String::from("ensure l.size == n;"))
            ),
        ),
    );
    add(
        "sizes and failing contracts",
        on(
            "64",
            &format!(
                "l: conv(1); at n in 1..400 {{ {} }}",
                each(1000, |_| String::from("ensure l.size == n + 1;"))
            ),
        ),
    );
    add(
        "52900 sizes",
        on(
            "64, 64",
            "l: conv(3, pad = 1) * 9; at [h, w] in [320..=1280 step 4, 320..=1280 step 4] { ensure l.size == [h, w]; ensure l.jump == 1; }",
        ),
    );
}
