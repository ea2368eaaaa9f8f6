//! Contracts at other sizes say what the network declared at each of these sizes says: random networks, every fact of
//! every layer.

use receptive_field_core::Fact;
use receptive_field_language::{Diagnostic, Report};

const NUMBERS: [&str; 27] = [
    "state",
    "context.before",
    "context.after[1]",
    "size",
    "jump",
    "receptive_field",
    "receptive_field_min",
    "path_min",
    "period",
    "start",
    "anchor",
    "padding",
    "lookback",
    "lookahead",
    "latency",
    "dropped",
    "halo.before",
    "halo.after",
    "halo_unaligned.before",
    "interior.first",
    "interior.last",
    "local.receptive_field",
    "local.start",
    "local.halo.after",
    "local.jump[0]",
    "receptive_field[1]",
    "halo.before[1]",
];
const OF_FEATURES: [&str; 7] = [
    "[0, 0].center",
    "[1, 0].region.start",
    "[0, 2].region.end",
    "[0, 1].visible.start",
    "[2, 1].visible.end",
    "[3, 0].center[1]",
    "[1, 1].visible.end[0]",
];
const TRUTHS: [&str; 15] = [
    "aligned[0]",
    "aligned[1]",
    "dense[0]",
    "dense[1]",
    "productive",
    "productive[0]",
    "productive[1]",
    "causal[0]",
    "causal[1]",
    "covers_input[0]",
    "covers_input[1]",
    "uniform[0]",
    "local.dense[1]",
    "local.productive",
    "local.uniform[0]",
];
const TRUTHS_OF_FEATURES: [&str; 4] = [
    "[0, 0].inside[0]",
    "[1, 1].inside[1]",
    "[0, 0].empty",
    "[3, 3].empty[1]",
];

struct Rng(u64);

impl Rng {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(0x5851_f42d_4c95_7f2d)
            .wrapping_add(0x1405_7b7e_f767_814f);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// The layers of a network: most are possible at most sizes.
fn network(rng: &mut Rng) -> Vec<String> {
    let mut layers: Vec<String> = Vec::new();
    for index in 0..=rng.below(5) {
        let any = |rng: &mut Rng| match rng.below(index + 1) {
            0 => String::from("input"),
            other => format!("l{}", other - 1),
        };
        let (a, b) = (any(rng), any(rng));
        let k = 1 + rng.below(4);
        let s = 1 + rng.below(3);
        let pad = rng.pick(&["0", "1", "same", "causal", "(2, 0)", "same_lower"]);
        let mode = rng.pick(&["reflect", "symmetric", "replicate", "circular"]);
        let between = rng.pick(&[
            "mode = linear",
            "coordinates = half_pixel, rounding = floor",
            "rounding = ceil",
            "coordinates = asymmetric, rounding = nearest_exact",
            "align_corners = true, rounding = round_prefer_floor",
            "mode = cubic, coordinates = half_pixel_symmetric",
            "coordinates = pytorch_half_pixel, rounding = ceil",
        ]);
        layers.push(match rng.below(18) {
            0..=3 => format!("{a} -> conv({k}, stride = {s}, pad = {pad})"),
            4 => format!("{a} -> conv([{k}, 1], stride = [1, {s}], pad = {pad})"),
            5 => format!("{a} -> conv(3, dilation = {s}, pad = same, padding_mode = {mode})"),
            6 => format!("{a} -> max_pool({}, stride = {s}, ceil_mode = true)", k + 1),
            7 => format!("{a} -> conv_transpose({k}, stride = {s}, pad = same)"),
            8 if rng.below(2) == 0 => format!("{a} -> upsample({s}, {between})"),
            8 => format!("{a} -> resize(scale = {k} / {s}, {between})"),
            9 => format!("add({a}, {b} -> resize_like({a}))"),
            10 => format!("add({a}, {b})"),
            11 => format!("scale({a}, {b} -> global_pool())"),
            12 => format!("{a} -> adaptive_pool([{k}, {s}])"),
            13 => format!("{a} -> pad(multiple = {})", 2 * s),
            14 => format!("add({a} -> mix({}), {a})", 2 * s),
            15 => format!("{a} -> pixel_unshuffle({s})"),
            16 => format!("{a} -> {}", rng.pick(&["scan()", "mix()"])),
            _ => format!("add({b}, {a} -> crop_like({b}))"),
        });
    }
    layers
}

fn spec(input: [i64; 2], layers: &[String], items: &str) -> String {
    let layers = layers.iter().enumerate();
    let layers: Vec<String> = layers
        .map(|(index, layer)| format!("l{index}: {layer};"))
        .collect();
    let layers = layers.concat();
    format!("(facade) struct Net; input: {input:?}, axes = 2; {layers} {items}")
}

fn errors(text: &str) -> Vec<Diagnostic> {
    let report = Report::of(text.parse().expect("a network is tokens"));
    report.errors().to_vec()
}

/// What a fact is, as a value of the language.
enum Found {
    Value(String),
    Missing,
}

/// `it is 5`, or `it is 5 on axis 0 and 7 on axis 1`.
fn value(text: &str) -> String {
    let (_, value) = text.rsplit_once(": it is ").expect("what it is");
    let parts: Vec<&str> = value
        .split(" and ")
        .map(|part| part.split(" on ").next().unwrap())
        .collect();
    match parts.as_slice() {
        [one] => (*one).to_owned(),
        several => format!("[{}]", several.join(", ")),
    }
}

/// Every fact at a size, by what is asked; none where the network is impossible there.
fn facts(size: [i64; 2], layers: &[String]) -> Option<Vec<(String, Found)>> {
    let asked = (0..layers.len()).flat_map(|layer| {
        let of = move |dot: &'static str| move |fact: &&str| format!("l{layer}{dot}{fact}");
        let numbers = NUMBERS
            .iter()
            .map(of("."))
            .chain(OF_FEATURES.iter().map(of("")));
        let truths = TRUTHS
            .iter()
            .map(of("."))
            .chain(TRUTHS_OF_FEATURES.iter().map(of("")));
        let truths = truths.map(|truth| (truth, true));
        numbers.map(|number| (number, false)).chain(truths)
    });
    if !errors(&spec(size, layers, "")).is_empty() {
        return None;
    }
    let asked: Vec<(String, bool)> = asked.collect();
    // One a line, and one that is wrong, so that no help is looked for.
    let contracts = asked.iter().map(|(fact, is_truth)| match is_truth {
        true => format!("ensure {fact};"),
        false => format!("ensure {fact} == -1000;"),
    });
    let wrong = std::iter::once(String::from("ensure 1 / 0 == 1;"));
    let contracts = wrong.chain(contracts).collect::<Vec<_>>().join("\n");
    let errors = errors(&spec(size, layers, &contracts));
    let found = asked
        .into_iter()
        .enumerate()
        .map(|(index, (fact, is_truth))| {
            let line = index + 2;
            let error = errors
                .iter()
                .find(|error| error.place.first.start().line == line);
            let found = match error {
                None if is_truth => Found::Value(String::from("true")),
                Some(error) if error.is_contract && is_truth => Found::Value(String::from("false")),
                Some(error) if error.is_contract => Found::Value(value(&error.text)),
                Some(_) => Found::Missing,
                None => panic!("{fact} is a number"),
            };
            (fact, found)
        });
    Some(found.collect())
}

const DECLARED: [i64; 2] = [64, 64];

/// The mistakes of the network declared at another size, with contracts at these.
fn errors_at(sizes: &[[i64; 2]], layers: &[String], items: &[String]) -> Vec<Diagnostic> {
    let at = format!("at [h, w] in {sizes:?} {{ {} }}", items.concat());
    errors(&spec(DECLARED, layers, &at))
}

/// Each fact is what it was found to be, and the opposite, or that a fact is there which is not, is told of its size.
fn agrees(sizes: &[[i64; 2]], layers: &[String], found: &[Vec<(String, Found)>]) {
    let (mut met, mut unmet, mut expected) = (Vec::new(), Vec::new(), Vec::new());
    for (size, found) in sizes.iter().zip(found) {
        let [h, w] = size;
        let elsewhere = format!("h != {h} || w != {w}");
        for (fact, found) in found {
            expected.push(format!("at [h, w] = {size:?}"));
            unmet.push(match found {
                Found::Value(value) => {
                    met.push(format!("ensure {elsewhere} || {fact} == {value};"));
                    format!("ensure {elsewhere} || !({fact} == {value});")
                }
                Found::Missing => format!("ensure {elsewhere} || {fact} == {fact};"),
            });
        }
    }
    let wrong = errors_at(sizes, layers, &met);
    assert!(wrong.is_empty(), "{layers:?} {sizes:?}: {wrong:#?}");
    // One call tells at most 256 mistakes.
    let parts = unmet.chunks(200);
    let told = parts.flat_map(|part| errors_at(sizes, layers, part));
    let told: Vec<Diagnostic> = told.collect();
    assert_eq!(told.len(), expected.len(), "{layers:?} {sizes:?}");
    for (error, size) in told.iter().zip(expected) {
        let text = error.to_string();
        assert!(text.contains(&size), "{layers:?} {sizes:?}: {text}");
    }
}

/// The first impossible size is told, and how many there are.
fn is_refused(sizes: &[[i64; 2]], layers: &[String], is_possible: &[bool]) {
    let errors = errors_at(sizes, layers, &[]);
    let first = is_possible.iter().position(|is_possible| !is_possible);
    let size = format!(" at [h, w] = {:?}", sizes[first.unwrap()]);
    let all_of_it = errors.iter().all(|error| error.text.contains(&size));
    let count = is_possible.iter().filter(|is_possible| !**is_possible);
    let (count, all) = (count.count(), sizes.len());
    let count = if count == all {
        format!("at all {all} sizes")
    } else {
        format!("at {count} of {all} sizes")
    };
    assert!(all_of_it, "{layers:?}: {errors:?}");
    assert!(
        errors[0].lines[0].text.contains(&count),
        "{layers:?}: {errors:?}"
    );
}

#[test]
fn every_fact_is_asked_for() {
    for fact in Fact::ALL {
        let mut asked = NUMBERS.iter().chain(&TRUTHS);
        let is_it = |text: &&&str| text.split(['.', '[']).next() == Some(fact.name());
        assert!(asked.any(|text| is_it(&text)), "{}", fact.name());
    }
}

#[test]
fn facts_at_a_size_are_those_of_the_network_of_that_size() {
    let (mut compared, mut impossible) = (0, 0);
    for seed in 0..60 {
        let mut rng = Rng(seed);
        rng.below(1);
        let layers = network(&mut rng);
        let sides = [0; 4].map(|_| i64::try_from(2 + rng.below(40)).unwrap());
        let [a, b, c, d] = sides;
        if a == b || c == d || !errors(&spec(DECLARED, &layers, "")).is_empty() {
            continue;
        }
        let sizes = [[a, c], [a, d], [b, c], [b, d]];
        let found = sizes.map(|size| facts(size, &layers));
        let is_possible: Vec<bool> = found.iter().map(Option::is_some).collect();
        let found: Vec<_> = found.into_iter().flatten().collect();
        if found.len() == sizes.len() {
            compared += found.iter().map(Vec::len).sum::<usize>();
            agrees(&sizes, &layers, &found);
        } else {
            impossible += 1;
            is_refused(&sizes, &layers, &is_possible);
        }
    }
    assert!(
        compared > 15_000 && impossible > 0,
        "{compared} {impossible}"
    );
}

/// Of a large network with many contracts, each of which fails at a size of its own.
#[test]
fn every_contract_is_told_however_much_work_it_is() {
    let contracts = (0..250).map(|index| {
        let (h, w) = (64 + index / 16, 64 + index % 16);
        format!("ensure h != {h} || w != {w};")
    });
    let contracts = contracts.collect::<Vec<_>>().concat();
    let at = format!("at [h, w] in [64..80, 64..80] {{ {contracts} }}");
    let told = errors(&spec(
        DECLARED,
        &[String::from("conv(3, pad = 1) * 4000")],
        &at,
    ));
    assert_eq!(told.len(), 250);
    for (index, error) in told.iter().enumerate() {
        let size = [64 + index / 16, 64 + index % 16];
        let start = format!("contract not met at [h, w] = {size:?}: `h != ");
        assert!(
            error.is_contract && error.text.starts_with(&start),
            "{error}"
        );
        assert!(error.lines[0].text.contains("1 of 256 sizes"), "{error}");
    }
}
