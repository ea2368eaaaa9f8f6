//! The 60 cases of the oracle: every number of every layer, through the core.
//!
//! The oracle differs from geometry.md in two definitions, named in its README; the sentences stand where they are
//! handled: [`fitted`], and the comparison of a layer in `../support/oracle.rs`.
#![expect(clippy::cast_possible_truncation, reason = "of small numbers")]

use std::time::Instant;

use crate::support::adapter::graph;
use crate::support::case::{Case, cases};
use crate::support::compare::compare;
use crate::support::exist::existing;
use crate::support::model::Model;
use crate::support::net::{At, Kind, Node};
use crate::support::op::{Mode, Op};
use crate::support::oracle::check;
use receptive_field_core::eval::{EvalErrorKind, evaluate};
use serde_json::json;

/// Joins of different jumps are answered by the oracle; in geometry.md they are an error, unless a branch was fitted
/// to its size. A resize of one branch to the size it has changes nothing that it reads and makes it fitted: with it
/// the case is answered, and every number compared.
fn fitted(mut case: Case) -> Case {
    let at = case.names.iter().position(|name| name == "crop7").unwrap();
    let m = case.expect["nodes"]["crop7"][0]["n"].as_i64().unwrap();
    let moved = |from: At| if from >= at { from + 1 } else { from };
    for node in &mut case.net.nodes[at..] {
        node.inputs.iter_mut().for_each(|from| *from = moved(*from));
    }
    let mode = Mode::NEAREST;
    case.net
        .nodes
        .insert(at, Node::each(vec![Op::Resize { m, mode }], at, None));
    case.names.insert(at + 1, "resized".to_owned());
    case.expect["nodes"]["resized"] = case.expect["nodes"]["crop7"].clone();
    case
}

#[test]
fn the_core_gives_every_number_of_the_oracle() {
    let cases = cases();
    assert_eq!(cases.len(), 60);
    for case in cases {
        let started = Instant::now();
        let is_drifting = case.tags.iter().any(|tag| tag == "density_mismatch");
        let case = if is_drifting { drifting(case) } else { case };
        check(&case);
        // One of them has 2^36 pixels: nothing may be done pixel by pixel.
        assert!(
            started.elapsed().as_secs() < 5,
            "{} takes too long",
            case.id
        );
    }
}

/// As written it is an error at its first join, and only there.
fn drifting(case: Case) -> Case {
    let evaluation = evaluate(graph(&case.net));
    let [error] = evaluation.errors() else {
        panic!("{:?}", evaluation.errors());
    };
    assert!(matches!(error.kind, EvalErrorKind::Jumps(_)));
    assert_eq!(case.names[error.node + 1], "add8");
    fitted(case)
}

/// The tests' own model is held against the oracle, too: what features depend on, and on how many pixels.
#[test]
fn the_sets_give_every_number_of_the_oracle() {
    for case in cases() {
        let is_drifting = case.tags.iter().any(|tag| tag == "density_mismatch");
        let case = if is_drifting { fitted(case) } else { case };
        if case.large || case.expect["status"] == "error" {
            continue;
        }
        let model = Model::of(&case.net);
        compare(&model).unwrap_or_else(|text| panic!("{}: {text}", case.id));
        for (name, axes) in case.expect["features"].as_object().unwrap() {
            let at = case.names.iter().position(|known| known == name).unwrap();
            for (axis, expected) in model.axes.iter().zip(axes.as_array().unwrap()) {
                let seen = &existing(axis, false)[at].pixels;
                for row in expected["rows"].as_array().unwrap() {
                    let set = &seen[row["i"].as_u64().unwrap() as usize];
                    assert_eq!(json!(set.hull()), row["region"], "{}: {row}", case.id);
                    assert_eq!(json!(set.count()), row["count"], "{}: {row}", case.id);
                }
            }
        }
    }
}

/// The cases are those they were: joins are what the oracle calls merges.
#[test]
fn every_join_of_the_cases_is_a_merge() {
    for case in cases().iter().filter(|case| case.expect["status"] == "ok") {
        let joins = case
            .net
            .nodes
            .iter()
            .filter(|node| node.kind == Kind::Join)
            .count();
        assert_eq!(
            joins,
            case.expect["merges"].as_object().unwrap().len(),
            "{}",
            case.id
        );
    }
}
