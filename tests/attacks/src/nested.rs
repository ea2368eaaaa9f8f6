//! Things in things in things.

use crate::Attack;
use crate::write::{around, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    for count in [60, 100, 1000] {
        let mut add = |name: &str, text: String| {
            all.push(Attack::new(format!("nested {name} {count}"), text));
        };
        let values = [
            ("parentheses", around(count, "(", "3", ")")),
            ("brackets", around(count, "[", "3", "]")),
            ("minus", around(count, "- ", "3", "")),
            ("minus parentheses", around(count, "-(", "3", ")")),
            ("min", around(count, "min(1, ", "3", ")")),
            ("words", around(count, "guide(", "3", ")")),
            ("indices", around(count, "l[", "3", "]")),
            ("pairs", around(count, "(1, ", "3", ")")),
        ];
        for (name, value) in values {
            add(name, on("64", &format!("conv({value});")));
            let text = format!(
                "let a = {value}; conv(3); ensure {value} == 1 && output.size == {value}; at n in {value} {{}}"
            );
            add(&format!("{name} elsewhere"), on("64", &text));
        }
        add(
            "not",
            on(
                "64",
                &format!("conv(3); ensure {};", around(count, "!", "true", "")),
            ),
        );
        add(
            "not parentheses",
            on(
                "64",
                &format!("conv(3); ensure {};", around(count, "!(", "true", ")")),
            ),
        );
        add(
            "ceil",
            on(
                "64",
                &format!(
                    "c: conv(3); ensure {} == 1;",
                    around(count, "ceil(", "c.jump", ")")
                ),
            ),
        );
        add(
            "asserted",
            on(
                "64",
                &format!("conv(3); assert!({});", around(count, "(", "true", ")")),
            ),
        );
        add(
            "joins",
            on(
                "64",
                &format!(
                    "add({});",
                    around(count, "conv(3, pad = 1) -> add(before, ", "mix()", ")")
                ),
            ),
        );
        add(
            "joins of sources",
            on(
                "64",
                &format!("x: mix(); {};", around(count, "add(x, ", "mix()", ")")),
            ),
        );
        add("calls", on("64", &around(count, "conv(", "3", ");")));
        add(
            "loops",
            on(
                "64",
                &format!(
                    "conv(3); {}",
                    around(count, "for i in 0..1 { ", "conv(1);", "}")
                ),
            ),
        );
        add(
            "empty loops",
            on(
                "64",
                &format!("conv(3); {}", around(count, "for i in 0..1 { ", "", "}")),
            ),
        );
        add(
            "named loops",
            on(
                "64",
                &format!(
                    "conv(3); {} ensure l.size == 3;",
                    around(count, "for i in 0..1 { ", "l: conv(1);", "}")
                ),
            ),
        );
        add(
            "loops of ten",
            on(
                "64",
                &format!(
                    "conv(3); {}",
                    around(count, "for i in 0..10 { ", "conv(1);", "}")
                ),
            ),
        );
        add(
            "blocks in blocks",
            on("64", &around(count, "block a { ", "conv(1);", "}")),
        );
        add(
            "loops in a block",
            on(
                "64",
                &format!(
                    "block a {{ {} }} a();",
                    around(count, "for i in 0..1 { ", "conv(1);", "}")
                ),
            ),
        );
        add(
            "patterns",
            on(
                "64",
                &format!(
                    "for {} in [1] {{ conv(1); }}",
                    around(count, "(", "a", ", b)")
                ),
            ),
        );
        add(
            "at",
            on(
                "64",
                &format!("conv(1); {}", around(count, "at n in 8 { ", "", "}")),
            ),
        );
        add(
            "at in loops",
            on(
                "64",
                &format!(
                    "conv(1); {}",
                    around(count, "for i in 0..1 { ", "at n in 8 { }", "}")
                ),
            ),
        );
        add(
            "visibility",
            format!(
                "pub({}) struct Net; input: [8]; conv(1);",
                around(count, "(", "crate", ")")
            ),
        );
        add(
            "groups for nothing",
            on("64", &format!("conv(1); {}", around(count, "{ ", "", "}"))),
        );
        add(
            "attribute",
            format!(
                "#[a({})] pub struct Net; input: [8]; conv(1);",
                around(count, "(", "a", ")")
            ),
        );
        add(
            "input",
            format!(
                "pub struct Net; input: {}; conv(1);",
                around(count, "[", "8", "]")
            ),
        );
        add(
            "input first",
            format!(
                "pub struct Net; input: {};",
                around(count, "[", "8", "") + &"]".repeat(count)
            ),
        );
        add(
            "parameter",
            on(
                "64",
                &format!(
                    "block a(b = {}) {{ conv(b); }} a();",
                    around(count, "(", "3", ")")
                ),
            ),
        );
        add(
            "if",
            on("64", &around(count, "if a { ", "conv(1);", "} else { }")),
        );
        let defined = each(count, |i| match i {
            0 => String::from("block b0 { conv(1); }"),
            _ => format!("block b{i} {{ b{}(); }}", i - 1),
        });
        add(
            "uses of blocks",
            format!("pub struct Net; {defined} input: [64]; b{}();", count - 1),
        );
        let defined = each(count, |i| match i {
            0 => String::from("block b0(x) { add(x, mix()); }"),
            _ => format!("block b{i}(x) {{ b{}(mix() -> conv(1)); }}", i - 1),
        });
        add(
            "uses with arguments",
            format!(
                "pub struct Net; {defined} input: [64]; b{}(mix());",
                count - 1
            ),
        );
        let defined = each(count, |i| match i {
            0 => String::from("block b0 { l: conv(1); }"),
            _ => format!("block b{i} {{ for i in 0..1 {{ l: b{}(); }} }}", i - 1),
        });
        add(
            "uses in loops",
            format!("pub struct Net; {defined} input: [64]; b{}();", count - 1),
        );
        add(
            "self",
            format!(
                "pub struct Net; block a {{ {} }} input: [64]; a();",
                around(count, "for i in 0..1 { ", "a();", "}")
            ),
        );
    }
    for count in [10, 64, 1000, 30_000] {
        let text = on("64", &format!("conv(wrapped_{count});"));
        all.push(Attack::new(format!("invisible groups {count}"), text));
    }
    for (place, text) in [
        ("between words", "l: conv(1); x y empty_50000 ; m: conv(1);"),
        (
            "behind a contract",
            "l: conv(1); ensure l.size == 64 empty_50000 ;",
        ),
    ] {
        for editor in ["", "editor: "] {
            let name = format!("{editor}empty invisible groups {place}");
            all.push(Attack::new(name, on("64", text)));
        }
    }
    for count in [10_000, 100_000] {
        let text = on("64", &format!("conv({});", around(count, "(", "3", ")")));
        all.push(Attack::new(format!("nested parentheses {count}"), text));
        let text = on("64", &around(count, "for i in 0..1 { ", "", "}"));
        all.push(Attack::new(format!("nested loops {count}"), text));
    }
}
