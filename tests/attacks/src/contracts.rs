//! Contracts and features: many, long, on `visible`, failing.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    let mut add =
        |name: &str, text: String| all.push(Attack::new(format!("contracts: {name}"), text));
    let wavenet =
        "for b in 0..3 { for i in 0..10 { l: conv(2, dilation = 1 << i, pad = causal); } }";
    for count in [200, 10_000] {
        for (name, asked) in [
            ("fail", "ensure output.size == 3"),
            ("hold", "ensure output.size == 16000"),
            (
                "fail on receptive_field",
                "ensure output.receptive_field == 3",
            ),
            ("fail on visible", "ensure output.covers_input"),
            ("fail on dense", "ensure output.dense == false"),
            ("fail on causal", "ensure output.causal == false"),
            ("fail on aligned", "ensure output.aligned == false"),
            ("fail on a feature", "ensure output[8000].visible.size == 3"),
            (
                "fail on last feature",
                "ensure output[15999].visible.start == 3",
            ),
            ("fail on a local fact", "ensure output.local.size == 3"),
        ] {
            add(
                &format!("{count} {name}"),
                on(
                    "16000",
                    &format!("{wavenet} {}", each(count, |_| format!("{asked};"))),
                ),
            );
        }
        add(
            &format!("{count} features"),
            on(
                "16000",
                &format!(
                    "{wavenet} {}",
                    each(count, |i| format!("feature f{i} = output[{i}];"))
                ),
            ),
        );
        add(
            &format!("{count} features at all layers"),
            on(
                "16000",
                &format!(
                    "{wavenet} {}",
                    each(count, |i| format!(
                        "feature f{i} = l[{}][{}][{i}];",
                        i % 3,
                        i % 10
                    ))
                ),
            ),
        );
        add(
            &format!("{count} on visible of each layer"),
            on(
                "16000",
                &format!(
                    "for i in 0..{count} {{ l: conv(3, pad = 1); ensure l.covers_input == false; }}"
                ),
            ),
        );
        add(
            &format!("{count} on features of each layer"),
            on(
                "16000",
                &format!(
                    "for i in 0..{count} {{ l: conv(3, pad = 1); ensure l[0].visible.size > 0; }}"
                ),
            ),
        );
        add(
            &format!("{count} on dense of each layer"),
            on(
                "16000",
                &format!("for i in 0..{count} {{ l: conv(3, pad = 1); ensure l.dense; }}"),
            ),
        );
        add(
            &format!("{count} on aligned of each join"),
            on(
                "16000",
                &format!(
                    "for i in 0..{count} {{ l: add(before, conv(3, pad = 1)); ensure l.aligned; }}"
                ),
            ),
        );
        add(
            &format!("{count} failing on aligned of each join"),
            on(
                "16000",
                &format!(
                    "conv(3); for i in 0..{count} {{ l: add(before, conv(2, pad = (1, 0))); ensure l.aligned; }}"
                ),
            ),
        );
        add(
            &format!("{count} failing on each layer"),
            on(
                "16000",
                &format!("for i in 0..{count} {{ l: conv(3, pad = 1); ensure l.size == 1; }}"),
            ),
        );
        add(
            &format!("{count} failing on the last of 10,000"),
            on(
                "16000",
                &format!(
                    "for i in 0..10000 {{ l: conv(3, pad = 1); }} {}",
                    each(count, |_| String::from("ensure output.size == 1;"))
                ),
            ),
        );
        add(
            &format!("{count} of each fact on the last of 10,000"),
            on(
                "16000",
                &format!(
                    "for i in 0..10000 {{ l: conv(3, pad = 1); }} {}",
                    each(count, |i| format!(
                        "ensure output.{};",
                        [
                            "causal",
                            "dense == false",
                            "aligned == false",
                            "lookahead == 3",
                            "halo[0] == 7",
                            "covers_input == false",
                            "interior == 7",
                            "productive",
                            "path_min == 1",
                            "dropped == 4"
                        ][i % 10]
                    ))
                ),
            ),
        );
        add(
            &format!("{count} with messages"),
            on(
                "16000",
                &format!(
                    "conv(3); {}",
                    each(count, |_| format!(
                        "ensure output.size == 1, \"{}\";",
                        "m".repeat(1000)
                    ))
                ),
            ),
        );
        add(
            &format!("{count} misspelt names"),
            on(
                "64",
                &format!(
                    "{} {}",
                    each(10_000, |i| format!("layer{i}: conv(1);")),
                    each(count, |i| format!("ensure leyer{i}.size == 1;"))
                ),
            ),
        );
        add(
            &format!("{count} misspelt sources"),
            on(
                "64",
                &format!(
                    "{} {}",
                    each(10_000, |i| format!("layer{i}: conv(1);")),
                    each(count, |i| format!("x{i}: leyer{i} -> conv(1);"))
                ),
            ),
        );
        add(
            &format!("{count} misspelt facts"),
            on(
                "64",
                &format!(
                    "l: conv(1); {}",
                    each(count, |i| format!("ensure l.seize{i} == 1;"))
                ),
            ),
        );
        add(
            &format!("{count} misspelt operations"),
            on("64", &each(count, |i| format!("konv{i}(1);"))),
        );
        add(
            &format!("{count} misspelt blocks"),
            on(
                "64",
                &format!(
                    "{} {}",
                    each(10_000, |i| format!("block layer{i} {{ conv(1); }}")),
                    each(count, |i| format!("leyer{i}();"))
                ),
            ),
        );
        add(
            &format!("{count} misspelt arguments"),
            on("64", &each(count, |i| format!("conv(3, strid{i} = 1);"))),
        );
        add(
            &format!("{count} misspelt parts"),
            on(
                "64",
                &format!(
                    "block b {{ {} }} b: b(); {}",
                    each(1000, |i| format!("layer{i}: conv(1);")),
                    each(count, |i| format!("ensure b.leyer{i}.size == 1;"))
                ),
            ),
        );
        add(
            &format!("{count} misspelt words"),
            on("64", &each(count, |i| format!("conv(3, pad = sames{i});"))),
        );
        add(
            &format!("{count} parts of other layers"),
            on(
                "64",
                &format!(
                    "block b {{ {} }} {} {}",
                    each(10, |i| format!("part{i}: conv(1);")),
                    each(1000, |i| format!("b{i}: b();")),
                    each(count, |i| format!("ensure part{}.size == 1;", i % 10))
                ),
            ),
        );
        add(
            &format!("{count} wrong layers"),
            on("64", &each(count, |i| format!("l{i}: conv(0);"))),
        );
        add(
            &format!("{count} layers that cannot be"),
            on(
                "64",
                &each(count, |i| format!("l{i}: input -> conv({});", 100 + i)),
            ),
        );
        add(
            &format!("{count} syntax errors"),
            on("64", &each(count, |i| format!("l{i}: conv(3 4);"))),
        );
        add(
            &format!("{count} missing semicolons"),
            on("64", &each(count, |i| format!("l{i}: conv(3) "))),
        );
        add(
            &format!("{count} names twice"),
            on("64", &each(count, |_| String::from("l: conv(1);"))),
        );
        add(
            &format!("{count} constants twice"),
            on(
                "64",
                &each(count, |i| {
                    format!("l{}{i}: conv(1);", if i % 2 == 0 { "a" } else { "A" })
                }),
            ),
        );
        add(
            &format!("{count} lets twice"),
            on(
                "64",
                &format!("{} conv(1);", each(count, |_| String::from("let l = 1;"))),
            ),
        );
        add(
            &format!("{count} unused blocks that are wrong"),
            on(
                "64",
                &format!(
                    "{} conv(1);",
                    each(count, |i| format!("block b{i} {{ konv(1); }}"))
                ),
            ),
        );
        add(
            &format!("{count} conditions of truth"),
            on(
                "64",
                &format!(
                    "c: conv(1); {}",
                    each(count, |_| String::from("ensure c.size;"))
                ),
            ),
        );
    }
    add(
        "8,000,000 letters of a message",
        on(
            "64",
            &format!(
                "c: conv(1); ensure c.size == 1, \"{}\";",
                "m".repeat(8_000_000)
            ),
        ),
    );
    add(
        "a long condition that fails",
        on(
            "64",
            &format!(
                "c: conv(1); ensure [{}] == 1;",
                between(10_000, ",", |_| String::from("c.size"))
            ),
        ),
    );
    add(
        "a list of conditions",
        on(
            "64",
            &format!(
                "c: conv(1); ensure c.size == [{}];",
                between(100_000, ",", |_| String::from("64"))
            ),
        ),
    );
    add(
        "an index of many",
        on(
            "64",
            &format!(
                "c: conv(1); ensure c[{}].visible.size == 3;",
                between(100_000, ",", |_| String::from("64"))
            ),
        ),
    );
    add(
        "long and short",
        on(
            "64",
            &format!(
                "c: conv(1); ensure {} && {};",
                between(2000, "&&", |_| String::from(
                    "(c.size == 64 || c.size == 3)"
                )),
                between(2000, "||", |_| String::from(
                    "(c.size == 64 && c.size == 3)"
                ))
            ),
        ),
    );
    add(
        "help on a big network",
        on(
            "640, 640",
            "for i in 0..3000 { l: conv(3, pad = 1); m: max_pool(3, stride = 1, pad = 1); } ensure output.receptive_field == 7; ensure output.size == 320;",
        ),
    );
    add(
        "help on a wide network",
        on(
            "640, 640",
            &format!(
                "x: conv(1); {} m: add({}); ensure m.receptive_field == 4; ensure m.size == 320;",
                each(1000, |i| format!("l{i}: x -> conv(3, pad = 1);")),
                between(1000, ",", |i| format!("l{i}"))
            ),
        ),
    );
    add(
        "help on a join",
        on(
            "640, 640",
            &format!(
                "x: conv(1); {} m: add({}, x -> conv(3));",
                each(1000, |i| format!("l{i}: x -> conv(3, pad = 1);")),
                between(1000, ",", |i| format!("l{i}"))
            ),
        ),
    );
    add(
        "help on a deep join",
        on(
            "6400",
            "x: conv(1); for i in 0..3000 { l: conv(3, pad = 1); } m: add(x, conv(3));",
        ),
    );
    add(
        "help on large numbers",
        on(
            "4611686018427387904",
            "l: conv(1000003, stride = 1009) -> conv(1000003, dilation = 1009); ensure output.size == 7; ensure output.receptive_field == 7;",
        ),
    );
    add(
        "help on resizes",
        on(
            "4000",
            "l: upsample(100) -> conv(3) -> resize(10007) -> conv(3) -> resize(9973, mode = linear) -> conv(3); ensure output.size == 7; ensure output.receptive_field == 7;",
        ),
    );
    add(
        "help on structs",
        format!(
            "pub struct {}; input: {}; for i in 0..100 {{ l: conv(3, pad = 1); }} ensure output.size == 7;",
            between(50, ",", |i| format!("A{i}")),
            between(50, ",", |i| format!("[{}]", i + 100))
        ),
    );
    add(
        "help on aligned",
        on(
            "4000",
            "x: conv(3); for i in 0..500 { l: add(before, conv(2, pad = (1, 0))); } ensure output.aligned;",
        ),
    );
    add(
        "help on dense",
        on(
            "400000",
            "for i in 0..12 { l: conv(2, dilation = 3 << i, pad = same); } ensure output.dense;",
        ),
    );
    add(
        "help on causal",
        on(
            "400000",
            "for i in 0..5000 { l: conv(3, pad = 1); } ensure output.causal;",
        ),
    );
    add(
        "help on covers_input",
        on(
            "400000",
            "for i in 0..5000 { l: conv(3, pad = 1); } ensure output.covers_input;",
        ),
    );
}
