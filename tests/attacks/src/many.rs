//! Much text, and odd text.

use crate::Attack;
use crate::write::{each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add = |name: &str, text: String| all.push(Attack::new(format!("text: {name}"), text));
    let million = "m".repeat(1 << 20);
    add(
        "a doc comment of a megabyte",
        format!(
            "#[doc = \"{million}\"] pub struct Net; input: [8]; #[doc = \"{million}\"] l: conv(1); #[doc = \"{million}\"] feature f = l[0];"
        ),
    );
    add(
        "a doc comment of a megabyte in a loop",
        on(
            "8",
            &format!("for i in 0..1000 {{ #[doc = \"{million}\"] l: conv(1); }}"),
        ),
    );
    add(
        "a doc comment of a megabyte in structs",
        format!(
            "pub struct A, B, C, D; input: [8], [9], [10], [11]; {}",
            each(10, |i| format!("#[doc = \"{million}\"] l{i}: conv(1);"))
        ),
    );
    add(
        "an attribute of a megabyte",
        format!(
            "#[cfg(a = \"{million}\")] pub struct Net; input: [8]; #[cfg(b = \"{million}\")] l: conv(1);"
        ),
    );
    add(
        "a string as a layer",
        on(
            "8",
            &format!(
                "l: layer(\"{million}\"); \"{million}\": conv(1); conv(\"{million}\"); ensure \"{million}\";"
            ),
        ),
    );
    add(
        "strings as layers",
        on(
            "8",
            &each(1000, |_| format!("layer(\"{}\");", "m".repeat(1000))),
        ),
    );
    add(
        "a string in a loop",
        on(
            "8",
            &format!("for i in 0..1000 {{ conv(1, pad = \"{million}\"); }}"),
        ),
    );
    add(
        "a word of a megabyte",
        on(
            "8",
            &format!("conv(1, pad = {million}); for i in 0..1000 {{ let a = {million}; }}"),
        ),
    );
    add(
        "a word of a megabyte copied",
        on(
            "8",
            &format!("for i in 0..10000 {{ let a = {million}; }} conv(1);"),
        ),
    );
    add("unicode", on("8", "größe: conv(1); Größe: conv(1); ñ: conv(1); ensure grosse.size == 1; ensure größ.size == 1; 層: conv(3); ensure 层.size == 1; conv(３);".replace('３', "3").as_str()));
    add(
        "unicode in strings",
        on(
            "8",
            "c: conv(1); ensure c.size == 1, \"\u{202e}\u{0}\\u{10ffff}\u{1f600}\";",
        ),
    );
    add(
        "unicode upper",
        on("8", "ß: conv(1); ss: conv(1); ﬁ: conv(1); ŉ: conv(1);"),
    );
    add(
        "unicode megabyte",
        on(
            "8",
            &format!(
                "{}: conv(1); ensure {}a.size == 1;",
                "ß".repeat(200_000),
                "ß".repeat(200_000)
            ),
        ),
    );
    add("nothing", String::new());
    add("nothing but a struct", String::from("pub struct Net;"));
    add(
        "everything again",
        each(10_000, |_| {
            String::from("pub struct Net; input: [8]; conv(1);")
        }),
    );
    add(
        "operators",
        on(
            "8",
            &format!(
                "l: conv(1); {}",
                "-> + - * / % << == && || .. ..= => :: ".repeat(10_000)
            ),
        ),
    );
    add(
        "one long operator",
        on(
            "8",
            &format!("l: conv(1); ensure 1 {} 2;", "=".repeat(100_000)),
        ),
    );
    add("lifetimes", on("8", &"'a ".repeat(10_000)));
    add(
        "numbers",
        on("8", &"1.5e3f32 0b1 0o7 1_000u8 'a' b\"a\" ".repeat(10_000)),
    );
    add(
        "dots",
        on(
            "8",
            &format!("l: conv(1); ensure l{};", ". ".repeat(100_000)),
        ),
    );
    add(
        "parts and numbers",
        on(
            "8",
            &format!(
                "l: conv(1); ensure l{}.size == 3;",
                ".0.0.1.0".repeat(10_000)
            ),
        ),
    );
    add(
        "inputs",
        on("8", &each(10_000, |i| format!("input: [{i}];"))),
    );
    add("braces", on("8", &"{ } ".repeat(100_000)));
    add("groups", on("8", &"( ) [ ] ".repeat(100_000)));
    add(
        "translations",
        on(
            "8",
            &each(5000, |_| {
                String::from(
                    "Conv2d(3, 3, kernel_size = 3, padding = \"same\"); nn.MaxPool2d(2); F.interpolate(x, scale_factor = 2);",
                )
            }),
        ),
    );
    add(
        "translations in one",
        on("8", &format!("nn.Conv2d({});", "3, ".repeat(100_000))),
    );
    add(
        "habits",
        on(
            "8",
            &"l = conv(3) + conv(3); assert!(l.size == 3); const K: usize = 3; ".repeat(3000),
        ),
    );
    add(
        "an open condition",
        on(
            "8",
            &format!("l: conv(1); ensure {}", "l.size == ".repeat(10_000)),
        ),
    );
    add(
        "names ahead",
        on("8", &"ensure ".repeat(100_000).to_string()),
    );
    add("ats ahead", on("8", &"at ".repeat(100_000).to_string()));
    add(
        "at sides",
        on(
            "8",
            &format!("l: conv(1); at [{}] in [8] {{ }}", "a, ".repeat(100_000)),
        ),
    );
    add("lets ahead", on("8", &"let ".repeat(100_000).to_string()));
    add("fors ahead", on("8", &"for ".repeat(100_000).to_string()));
    add(
        "blocks ahead",
        on("8", &"block ".repeat(100_000).to_string()),
    );
    add(
        "ifs ahead",
        on("8", &"if a { } ".repeat(100_000).to_string()),
    );
    add("names in a row", on("8", &"a ".repeat(100_000).to_string()));
    add(
        "names and colons",
        on("8", &"a: ".repeat(100_000).to_string()),
    );
    add(
        "names and commas",
        on("8", &"a, ".repeat(100_000).to_string()),
    );
    add("hashes", on("8", &"# ".repeat(100_000).to_string()));
    add(
        "hashes before brackets",
        on("8", &"#[a] ".repeat(100_000).to_string()),
    );
    add(
        "layers without an input",
        format!(
            "pub struct Net; {}",
            each(10_000, |i| format!("l{i}: conv(1);"))
        ),
    );
    add(
        "input at the end",
        format!(
            "pub struct Net; {} input: [8];",
            each(10_000, |i| format!("l{i}: conv(1);"))
        ),
    );
    add(
        "lets before the input",
        format!(
            "pub struct Net; {} input: [8]; conv(1);",
            each(100_000, |i| format!("let l{i} = 1;"))
        ),
    );
}
