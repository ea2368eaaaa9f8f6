//! The tables of facts in the README, in the guide and in the docs of `Layer` say what the core says.

use std::collections::BTreeSet;

use receptive_field_core::{Fact, FeatureFact, Missing, Shape};

const README: &str = include_str!("../README.md");
const GUIDE: &str = include_str!("../src/guide/facts.md");
const LAYER: &str = include_str!("../rf-values/src/layer/mod.rs");

/// The rows of all tables whose first line begins so, cut at the bars.
fn rows<'t>(text: &'t str, head: &str) -> Vec<Vec<&'t str>> {
    let mut rows = Vec::new();
    let mut is_inside = false;
    for line in text.lines() {
        let line = line.trim_start_matches("///").trim();
        is_inside = line.starts_with(head) || is_inside && line.starts_with('|');
        let is_row = is_inside && !line.starts_with(head) && !line.starts_with("|---");
        if is_row {
            rows.push(line.trim_matches('|').split('|').map(str::trim).collect());
        }
    }
    assert!(!rows.is_empty(), "there is no table {head}");
    rows
}

/// What stands in backticks.
fn names(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The facts that the first columns name: of layers, and of one feature.
fn listed(text: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let (mut of_layers, mut of_features) = (BTreeSet::new(), BTreeSet::new());
    for row in rows(text, "| fact |") {
        let is_of_features = row[0].starts_with("`layer[");
        for name in names(row[0]).filter(|name| !name.starts_with("x.local")) {
            let name = name.strip_prefix("layer[y, x]").unwrap_or(name);
            let mut parts = name.trim_start_matches('.').split('.');
            let fact = parts.next().expect("a name");
            if is_of_features {
                of_features.insert(fact);
            } else if !name.starts_with('.') {
                of_layers.insert(fact);
                has_sides(fact, parts.next());
            }
        }
    }
    (of_layers, of_features)
}

/// A side that is written behind a fact is one of its sides.
fn has_sides(fact: &str, side: Option<&str>) {
    let shape = Fact::of_name(fact).map(Fact::shape);
    match (shape, side) {
        (_, None) => {}
        (Some(Shape::Pair(sides)), Some(side)) => assert!(sides.contains(&side), "{fact}.{side}"),
        (_, Some(side)) => panic!("`{fact}` has no `{side}`"),
    }
}

fn all_of_layers() -> BTreeSet<&'static str> {
    Fact::ALL.map(Fact::name).into()
}

fn all_of_features() -> BTreeSet<&'static str> {
    FeatureFact::ALL.map(FeatureFact::name).into()
}

#[test]
fn the_readme_lists_every_fact() {
    let (of_layers, of_features) = listed(README);
    assert_eq!(of_layers, all_of_layers());
    assert_eq!(of_features, all_of_features());
}

#[test]
fn the_guide_lists_every_fact() {
    let (mut of_layers, of_features) = listed(GUIDE);
    // A layer's name is a field, but nothing that a contract asks for.
    assert!(of_layers.remove("name"));
    assert_eq!(of_layers, all_of_layers());
    assert_eq!(of_features, all_of_features());
}

/// The reasons that words name.
fn reasons(words: &str) -> BTreeSet<u8> {
    let reasons = [
        (Missing::Global, "`global_pool`"),
        (Missing::Scan, "`scan`"),
        (Missing::Drifting, "drift apart"),
        (Missing::Circular, "`circular`"),
        (Missing::Nothing, "reads"),
        (Missing::Branches, "at a join"),
    ];
    let named = reasons.into_iter().filter(|(_, word)| words.contains(word));
    named.map(|(reason, _)| reason as u8).collect()
}

#[test]
fn the_docs_of_layer_say_when_a_fact_exists() {
    let mut told = BTreeSet::new();
    for row in rows(LAYER, "| | exists |") {
        for name in names(row[0]) {
            // The structural period is the period's companion, and the ratio is the jump.
            let fact = match name {
                "structural_period" => Fact::Period,
                "jump_ratio" => Fact::Jump,
                other => Fact::of_name(other).expect(other),
            };
            let expected = fact.exists_unless().iter();
            let expected: BTreeSet<u8> = expected.map(|missing| *missing as u8).collect();
            assert_eq!(reasons(row[1]), expected, "{name}");
            told.insert(fact.name());
        }
    }
    let fields = [Fact::Size, Fact::ReceptiveField, Fact::Start];
    let in_contracts = [Fact::Dense, Fact::CoversInput];
    told.extend(fields.into_iter().chain(in_contracts).map(Fact::name));
    assert_eq!(told, all_of_layers());
}

#[test]
fn names_are_found() {
    for fact in Fact::ALL {
        assert_eq!(Fact::of_name(fact.name()), Some(fact));
    }
    for fact in FeatureFact::ALL {
        assert_eq!(FeatureFact::of_name(fact.name()), Some(fact));
    }
}
