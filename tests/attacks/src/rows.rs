//! Regions and questions that are asked again and again: of many branches, many layers behind one, many structs and many
//! sizes.

use super::Attack;

pub(crate) fn add(all: &mut Vec<Attack>) {
    regions(all);
    sets(all);
    steps(all);
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
