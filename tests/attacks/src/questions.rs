//! Questions that take long to answer or to explain, asked of many layers, at many sizes, of many branches.

use crate::Attack;
use crate::write::{between, each, on};

pub(crate) fn add(all: &mut Vec<Attack>) {
    branches(all);
    fitting(all);
    missing(all);
    helped(all);
    conditions(all);
    drifting(all);
    wide(all);
    pictures(all);
}

fn push(all: &mut Vec<Attack>, name: &str, text: String) {
    all.push(Attack::new(format!("questions: {name}"), text));
}

/// Joins of many branches, and of branches of many regions.
fn branches(all: &mut Vec<Attack>) {
    for count in [32, 1000] {
        push(
            all,
            &format!("{count} branches of other sizes"),
            on(
                "5000",
                &format!(
                    "{} m: add({});",
                    each(count, |i| format!("l{i}: input -> conv({});", i + 2)),
                    between(count, ",", |i| format!("l{i}"))
                ),
            ),
        );
    }
    push(
        all,
        "90,000 branches of a deep network do not fit",
        on(
            "50000",
            &format!(
                "a: conv(1) * 7900; b: a -> conv(2); m: add({}, b);",
                between(90_000, ",", |_| String::from("a"))
            ),
        ),
    );
    push(
        all,
        "3000 strides before a join",
        on(
            "50000",
            &format!(
                "{} b: input -> conv(2); m: add({}, b);",
                each(3000, |i| format!(
                    "let s{i} = 1; l{i}: input -> conv(1, stride = s{i});"
                )),
                between(3000, ",", |i| format!("l{i}"))
            ),
        ),
    );
    push(
        all,
        "10,000 branches half a pixel apart",
        on(
            "64",
            &format!(
                "a: conv(1); b: a -> conv(2, pad = (1, 0)); m: add(a, {}); ensure m.aligned;",
                between(10_000, ",", |_| String::from("b"))
            ),
        ),
    );
    for count in [5, 200] {
        push(
            all,
            &format!("{count} times 12 branches of 30,000 regions"),
            on(
                "8",
                &format!(
                    "a: upsample(30000); b: a -> conv(2, pad = (1, 0)); m: add(a, {}); {}",
                    between(12, ",", |_| String::from("b")),
                    each(count, |_| String::from("ensure m.aligned;"))
                ),
            ),
        );
    }
}

/// Sizes that would fit, for many layers, axes and sizes.
fn fitting(all: &mut Vec<Attack>) {
    push(
        all,
        "no size at 255 sizes fits",
        on(
            "100000",
            &format!(
                "a: conv(1) * 127; b: a -> pixel_unshuffle(50000); {}",
                each(255, |i| format!("at n in [{}] {{}}", 50_001 + i))
            ),
        ),
    );
    push(
        all,
        "50 layers do not fit beside many regions",
        on(
            "8",
            &format!(
                "up: upsample(65536) -> conv(3, pad = 1) * 10; {}",
                each(50, |i| format!("u{i}: input -> pixel_unshuffle(3);"))
            ),
        ),
    );
    push(
        all,
        "50 layers do not fit on each axis beside many regions",
        on(
            "8, 12, 10",
            &format!(
                "up: upsample([60000, 60001, 60002]) -> conv(3, pad = 1) * 4; {}",
                each(50, |i| format!(
                    "u{i}: input -> pixel_unshuffle([3, 1, 1]); v{i}: input -> pixel_unshuffle([1, 5, 1]); \
                     w{i}: input -> pixel_unshuffle([1, 1, 7]);"
                ))
            ),
        ),
    );
    for (name, first, asked) in [
        ("does not fit", "pixel_unshuffle(2)", 9),
        ("is as large as another size", "pointwise()", 65_521),
    ] {
        push(
            all,
            &format!("a network of many regions {name} at 200 sizes"),
            on(
                "8",
                &format!(
                    "x: {first}; for i in 0..5 {{ c: x -> resize(65521); }} {}",
                    each(200, |i| {
                        let size = if asked == 9 { 2 * i + 9 } else { asked };
                        format!("at n in [{size}] {{ ensure x.size > 0; }}")
                    })
                ),
            ),
        );
    }
    push(
        all,
        "15 layers do not fit, and nothing near does",
        on(
            "5000",
            &format!(
                "a: conv(3, pad = 1) * 130; {}",
                each(15, |i| format!("u{i}: a -> conv(4000) -> conv(4000);"))
            ),
        ),
    );
    push(
        all,
        "256 layers do not fit behind 45,000 contracts",
        on(
            "5000",
            &format!(
                "a: conv(1); {} {}",
                each(45_000, |_| String::from("ensure a.size == 5000;")),
                each(256, |i| format!("u{i}: a -> conv({});", 6000 + i))
            ),
        ),
    );
}

/// Facts that do not exist, and others that are looked at for each size.
fn missing(all: &mut Vec<Attack>) {
    for (name, network, asked) in [
        (
            "missing",
            "s: scan(); for i in 0..500 { c: conv(1); }",
            "c[499].period == 1",
        ),
        (
            "seen",
            "for i in 0..500 { c: conv(1); }",
            "c[499].covers_input || true",
        ),
    ] {
        push(
            all,
            &format!("200 facts that are {name} at 500 sizes"),
            on(
                "64",
                &format!(
                    "{network} at n in 1..=500 {{ {} }}",
                    each(200, |_| format!("ensure {asked};"))
                ),
            ),
        );
    }
    for (name, first) in [
        ("scanned", "scan()"),
        ("circular", "conv(3, pad = 1, padding_mode = circular)"),
    ] {
        let fact = if name == "circular" {
            "halo.before"
        } else {
            "period"
        };
        push(
            all,
            &format!("256 facts that are missing behind 30,000 layers, {name}"),
            on(
                "64",
                &format!(
                    "s: {first}; for i in 0..30000 {{ c: conv(1); }} {}",
                    each(256, |_| format!("ensure c[29999].{fact} == 1;"))
                ),
            ),
        );
    }
}

/// Help with what costs nothing as it stands.
fn helped(all: &mut Vec<Attack>) {
    for (name, asked) in [
        ("contract", "ensure c.receptive_field == 5;"),
        ("join", "m: add(c, input -> conv(2));"),
    ] {
        push(
            all,
            &format!("a {name} behind no transposed convolution of a huge step"),
            on(
                "8",
                &format!("c: conv(1) -> conv_transpose(1, stride = 1000000000000) * 0; {asked}"),
            ),
        );
    }
    push(
        all,
        "help beside regions behind a scan",
        on(
            "8",
            &format!(
                "x: scan() -> resize(scale = 65521 / 65519); for i in 0..2 {{ p: x -> pointwise(); }} \
                 c0: input -> conv(3, pad = 1); {} ensure c29.receptive_field == 1001;",
                each(29, |i| format!("c{}: c{i} -> conv(3, pad = 1);", i + 1))
            ),
        ),
    );
}

/// Help for a network in which conditions are more work than all layers.
fn conditions(all: &mut Vec<Attack>) {
    let long = |facts: usize| between(facts, ",", |_| String::from("c.receptive_field"));
    let convs = between(20, " -> ", |_| String::from("conv(3, pad = 1)"));
    let layers = format!("c: {convs}; d: conv(3, pad = 1); ensure c.receptive_field != 41;");
    for (name, size, more) in [
        (
            "in loops",
            "640",
            format!(
                "for i in 0..12 {{ ensure max({}) > 40; }} ensure d.receptive_field == 43;",
                long(5_000)
            ),
        ),
        (
            "at other sizes",
            "640, 640",
            format!(
                "at [h, w] in [101..=102, 101..=102] {{ ensure max({}) == 41; }}",
                long(10_000)
            ),
        ),
    ] {
        push(
            all,
            &format!("help beside long conditions {name}"),
            on(size, &format!("{layers} {more}")),
        );
    }
    let sides = between(257, " || ", |_| String::from("c.causal"));
    push(
        all,
        "257 truths of which none holds",
        on("64", &format!("c: conv(3, pad = 1); ensure {sides};")),
    );
}

/// Regions of features on which many branches drift apart.
fn drifting(all: &mut Vec<Attack>) {
    let sums = |level: u32| {
        let (turns, before) = (512 >> level, level - 1);
        format!("for i in 0..{turns} {{ l{level}: add(l{before}[2 * i], l{before}[2 * i + 1]); }} ")
    };
    let sums: String = (1..=9).map(sums).collect();
    let asked = ["m[1, 1, 1].region.start < 5"; 10].join(" && ");
    push(
        all,
        "70,000 regions of 512 branches that drift",
        on(
            "10, 10, 10",
            &format!(
                "x: pointwise(); for i in 0..512 {{ l0: x -> pad(to = 10 * i + 20) -> resize(10); }} \
                 {sums} m: l9[0]; for i in 0..7000 {{ ensure {asked}; }}"
            ),
        ),
    );
}

/// The picture of layers of which no feature near the middle sees most.
fn pictures(all: &mut Vec<Attack>) {
    let branches = between(85, ", ", |i| {
        format!("x -> crop(to = {}) -> resize(30000)", 30_000 * (i + 1))
    });
    all.push(Attack::new(
        "page: 23 layers of 85 branches that drift",
        on(
            "2550000",
            &format!(
                "x: pointwise(); c0: add({branches}); {}",
                each(22, |i| format!("c{}: pointwise();", i + 1))
            ),
        ),
    ));
}

/// Joins of so many branches that they are more work than all layers.
fn wide(all: &mut Vec<Attack>) {
    let branches = between(20_000, ",", |_| String::from("x"));
    let join = format!("x: crop(to = 8); m: add(input, {branches});");
    push(
        all,
        "20,000 branches do not fit at 2000 sizes",
        on(
            "8",
            &format!("{join} at n in 9..=2008 {{ ensure m.size == 8; }}"),
        ),
    );
    push(
        all,
        "20,000 branches do not fit in 1000 structs",
        format!(
            "pub struct {}; input: {}; {join}",
            between(1000, ",", |i| format!("N{i}")),
            between(1000, ",", |i| format!("[{}]", i + 9)),
        ),
    );
    push(
        all,
        "help beside 20,000 branches",
        on(
            "8",
            &format!(
                "{join} c0: input -> conv(3, pad = 1); {} ensure c29.receptive_field == 1001;",
                each(29, |i| format!("c{}: c{i} -> conv(3, pad = 1);", i + 1))
            ),
        ),
    );
}
