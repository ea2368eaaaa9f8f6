//! Regions and questions that are asked again and again: of many branches, many layers behind one, many structs and many
//! sizes.

use super::Attack;

pub(crate) fn add(all: &mut Vec<Attack>) {
    regions(all);
    past(all);
    sets(all);
    steps(all);
    drifting(all);
    nothing(all);
}

fn on(input: &str, rest: &str) -> String {
    format!("pub struct Net; input: [{input}]; {rest}")
}

/// A name so many times, as arguments are.
fn times(name: &str, count: usize) -> String {
    vec![name; count].join(", ")
}

fn regions(all: &mut Vec<Attack>) {
    let up = "up: upsample(65536);";
    let mut add =
        |name: &str, rest: &str| all.push(Attack::new(format!("rows {name}"), on("8", rest)));
    for count in [100, 10_000] {
        add(
            &format!("behind a gate {count}"),
            &format!(
                "{up} g: scale(up, up -> global_pool()); for i in 0..{count} {{ c: conv(3, pad = 1); }}"
            ),
        );
    }
    add(
        "gates",
        &format!("{up} gp: global_pool(); for i in 0..1000 {{ g: scale(up, gp); }}"),
    );
    add(
        "strides",
        &format!("{up} for i in 0..39000 {{ c: up -> conv(2, stride = 65536); }}"),
    );
    add(
        "wide windows",
        &format!("{up} for i in 0..100 {{ c: up -> conv(65536, stride = 65536); }}"),
    );
    add(
        "one branch",
        &format!("{up} m: add({});", times("up", 1000)),
    );
    add(
        "two branches",
        &format!("{up} a: conv(1); m: add({});", times("up, a", 500)),
    );
    add(
        "runs of branches",
        &format!(
            "u: pad(100000) -> conv_transpose(1, stride = 2); m: add({});",
            times("u", 1000)
        ),
    );
    add(
        "asked of many runs",
        &format!(
            "u: pad(200000) -> conv_transpose(1, stride = 2); {} {}",
            "ensure u[400006].visible.start < 5; ensure u[400006].inside;".repeat(1000),
            "ensure u.halo.before < 1000000000; ensure u.latency < 1000000000;".repeat(1000),
        ),
    );
    let halved = 60_000_u64 << 24;
    let crop = (halved - (1 << 24)) / 2;
    let join = format!("a: crop({crop}) -> upsample(60000) -> resize({halved}); m: add(input, a);");
    all.push(Attack::new(
        "rows halved turns",
        on(&halved.to_string(), &join),
    ));
    for asked in ["latency == 0", "receptive_field_min == 1", "lookahead == 0"] {
        let rest = format!(
            "b: input -> crop(250000000) -> resize(1000000000); m: add(input, b) -> scan(); ensure m.{asked};"
        );
        all.push(Attack::new(
            format!("rows scanned {asked}"),
            on("1000000000", &rest),
        ));
    }
}

/// Layers beside each other, behind the limit of regions or at it: joins of many runs come near to it in little time.
fn past(all: &mut Vec<Attack>) {
    let mut add =
        |name: &str, rest: &str| all.push(Attack::new(format!("rows {name}"), on("8", rest)));
    let runs = "u: pad(20000) -> conv_transpose(1, stride = 2);";
    add(
        "past the limit",
        &format!(
            "{runs} for i in 0..13 {{ c: add(u, u); }} for i in 0..600 {{ a: input -> upsample(65536); }}"
        ),
    );
    add(
        "past the limit of one layer",
        "up: upsample(65536); u: input -> pad(20000) -> conv_transpose(1, stride = 2); for i in 0..12 { c: add(u, u); } \
             for i in 0..600 { a: up -> conv(3, pad = 1); }",
    );
    let taps = "for i in 0..3 { c: conv(8, dilation = 2, pad = 0); }";
    add(
        "of many runs, in help",
        &format!(
            "{runs} {taps} q: input -> conv(3, pad = 1); r: conv(3, pad = 1); ensure r.receptive_field == 97;"
        ),
    );
    all.push(Attack::new(
        "rows that do not fit",
        on(
            "900000000000000000",
            "u: crop(to = 8) -> pad(20000) -> conv_transpose(1, stride = 2); for i in 0..12 { c: add(u, u); } \
             x: input -> resize(scale = 65521/65536); for i in 0..600 { \
             a: x -> conv(2, dilation = 4000000000000000000, pad = (0, 4500000000000000000)); }",
        ),
    ));
}

fn sets(all: &mut Vec<Attack>) {
    let sparse = "a: conv(10000, dilation = 2, pad = same);";
    let mut add =
        |name: &str, rest: &str| all.push(Attack::new(format!("sets {name}"), on("60000", rest)));
    for count in [50, 10_000] {
        add(
            &format!("in a join of {count}"),
            &format!("{sparse} m: add({}); ensure m.dense;", times("a", count)),
        );
    }
    add(
        "that drift",
        &format!(
            "{sparse} b: input -> crop(15000) -> resize(60000); m: add(a, b); ensure m.dense;"
        ),
    );
    add(
        "asked again",
        &format!("up: upsample(65536); {}", "ensure up.dense;".repeat(1000)),
    );
    add(
        "undecided again",
        &format!(
            "up: upsample(60000) -> conv(9, pad = 4); {}",
            "ensure up.dense;".repeat(200)
        ),
    );
    add(
        "over taps",
        &format!("{sparse} b: conv(7, dilation = 2, pad = same) * 50; ensure !b.dense;"),
    );
    add(
        "at sizes",
        &format!("{sparse} at n in 60000..=60020 {{ ensure !a.dense; }}"),
    );
    add(
        "in help",
        &format!(
            "{sparse} b: input -> conv(3) -> conv(5) -> conv(7); ensure b.receptive_field == 14; ensure !a.dense;"
        ),
    );
    let structs = structs(20, 60_000);
    let rest = "a: conv(9000, dilation = 2, pad = same) -> conv(7, dilation = 2, pad = same) * 20; ensure !a.dense;";
    all.push(Attack::new("sets of structs", format!("{structs} {rest}")));
}

fn steps(all: &mut Vec<Attack>) {
    let wide = "a: upsample(2) -> conv(201, pad = 100) * 3;";
    let structs = structs(100, 2000);
    all.push(Attack::new(
        "steps of structs",
        format!("{structs} {wide} ensure !a.covers_input || true;"),
    ));
    let mut add =
        |name: &str, rest: &str| all.push(Attack::new(format!("steps {name}"), on("2000", rest)));
    add(
        "at sizes",
        &format!("{wide} at n in 2000..2100 {{ ensure !a.covers_input || true; }}"),
    );
    add(
        "in help",
        &format!(
            "{wide} b: input -> conv(3, pad = 1) -> conv(5, pad = 2) -> conv(7, pad = 3); ensure b.receptive_field != 13; ensure a.covers_input || true; ensure b.receptive_field == 13;"
        ),
    );
    let rest = "conv(601, pad = 300, padding_mode = reflect) * 3; s: scale(before, global_pool());";
    all.push(Attack::new("steps on axes", on("700, 701, 702", rest)));
}

fn structs(count: usize, first: usize) -> String {
    let names: Vec<String> = (0..count).map(|index| format!("N{index}")).collect();
    let sizes: Vec<String> = (0..count)
        .map(|index| format!("[{}]", first + index))
        .collect();
    format!(
        "pub struct {}; input: {};",
        names.join(","),
        sizes.join(",")
    )
}

/// A join of so many branches of `size` features, each with a jump of its own, two by two.
fn tree(branches: usize, size: usize, rest: &str) -> String {
    let mut text = format!(
        "x: pointwise(); for i in 0..{branches} {{ j: x -> crop(to = {size} * i + {size}) -> resize({size}); }}"
    );
    let mut layer = String::from("j");
    let mut left = branches;
    while left > 1 {
        left /= 2;
        let next = format!("{layer}j");
        text.push_str(&format!(
            "for i in 0..{left} {{ {next}: add({layer}[2 * i], {layer}[2 * i + 1]); }}"
        ));
        layer = next;
    }
    on(
        &(size * (branches + 2)).to_string(),
        &format!("{text} m: {layer}[0] -> pointwise(); {rest}"),
    )
}

/// Branches that drift: beside what sees everything, by many lines, and behind a scan.
fn drifting(all: &mut Vec<Attack>) {
    let mut add =
        |name: &str, text: String| all.push(Attack::new(format!("drifting {name}"), text));
    add(
        "beside a gate",
        on(
            "982785000",
            "gp: input -> global_pool(); a: input -> crop(to = 900000000) -> resize(982785000); \
             b: input -> crop(to = 982719481) -> resize(982785000); g1: scale(a, gp); g2: scale(b, gp); \
             m: add(g1, g2); ensure m.local.receptive_field == 3;",
        ),
    );
    for asked in ["latency", "lookahead"] {
        add(
            &format!("phases far apart, scanned {asked}"),
            on(
                "100000000",
                &format!(
                    "s: conv(200000001, pad = (200000000, 0)) -> scan() -> \
                     conv_transpose(2, stride = 2, dilation = 50000001); \
                     b: input -> crop(25000000) -> resize_like(s); m: add(s, b); ensure m.{asked} == 0;"
                ),
            ),
        );
    }
    add(
        "on 512 lines",
        tree(512, 400_000, "ensure m.covers_input || true;"),
    );
    add(
        "sets on 512 lines",
        tree(512, 60_000, "ensure m.dense || true;"),
    );
    add(
        "on 13,000 lines",
        on(
            "10, 15, 20",
            "x: pointwise(); for i in 0..13000 { c: x -> pad(to = 10 * i + 20) -> resize(10); } \
             m: add(x -> crop(to = 10), c);",
        ),
    );
    add(
        "branches parted again and again",
        on(
            "10",
            &format!(
                "x: pointwise(); for i in 0..2 {{ c: x -> resize(10); }} y: x -> pad(to = 20) -> resize(10); \
                 big: add({}); for i in 0..200 {{ m: add(big, y); }}",
                times("c", 40_000)
            ),
        ),
    );
}

/// What reads nothing, and what sees everything before it, asked again and again.
fn nothing(all: &mut Vec<Attack>) {
    let mut add =
        |name: &str, rest: &str| all.push(Attack::new(format!("nothing {name}"), on("8", rest)));
    add(
        "between the taps",
        "c: conv_transpose(2, stride = 2, dilation = 1000000000001); ensure c.covers_input || true;",
    );
    let scanned = "up: upsample(65536) -> scan();";
    add(
        "new behind a scan",
        &format!("{scanned} for i in 0..400 {{ c: up -> conv(2, stride = 65536); }}"),
    );
    add(
        "new in branches behind a scan",
        &format!("{scanned} m: add({});", times("up", 1000)),
    );
    add(
        "new behind a scan at a size",
        &format!(
            "{scanned} c: up -> conv(2, stride = 65536); at n in [8] {{ {} }}",
            "ensure c.productive;".repeat(1000)
        ),
    );
}
