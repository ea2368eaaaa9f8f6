//! The 60 cases of the oracle through the language: every number of every layer, in contracts of generated networks and
//! in their constants. `rf-core/tests/all/oracle.rs` compares the same cases with the core directly.
//!
//! `networks.rs` and the sources of `tests/oracle-fail/` are generated from the oracle's data; `RF_BLESS=1 cargo test
//! --test oracle` writes them anew. Where geometry.md differs from the oracle in a definition, or the language says less
//! than the oracle, a sentence stands where it is handled: at [`case::answered`], [`case::Case::fitted`],
//! [`case::refused`], in `contracts.rs` and in `check.rs`.
#![expect(unreachable_pub, reason = "a test has no outside")]
#![expect(clippy::unreadable_literal, reason = "of generated numbers")]
#![expect(
    clippy::float_cmp,
    clippy::cast_precision_loss,
    reason = "every number is exact, and below 2^53"
)]

mod case;
mod check;
mod contracts;
mod generate;
#[path = "../support/messages.rs"]
mod messages;
#[rustfmt::skip]
mod networks;
mod rows;
mod write;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use case::{answered, cases, refused, word};
use networks::{ONE, TWO};

#[test]
fn the_generated_files_are_what_the_generator_writes() {
    same(&path("tests/oracle/networks.rs"), &generate::networks());
    for case in refused() {
        let file = path("tests/oracle-fail").join(format!("{}.rs", case.id));
        same(&file, &generate::refused(&case));
    }
}

fn same(file: &Path, generated: &str) {
    if std::env::var_os("RF_BLESS").is_some() {
        fs::write(file, generated).unwrap();
    }
    let committed = fs::read_to_string(file).unwrap_or_default();
    // Not `assert_eq`, which would print both.
    assert!(
        committed == generated,
        "{} differs from what is generated: RF_BLESS=1 writes it anew",
        file.display()
    );
}

fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

#[test]
fn every_case_is_a_network() {
    let mut ids: BTreeSet<String> = cases().into_iter().map(|case| case.id).collect();
    assert_eq!(ids.len(), 60);
    let compiled = ONE
        .iter()
        .map(|net| net.id)
        .chain(TWO.iter().map(|net| net.id));
    for id in compiled {
        ids.remove(id);
    }
    for case in refused() {
        assert!(
            path("tests/oracle-fail")
                .join(format!("{}.rs", case.id))
                .exists()
        );
        ids.remove(&case.id);
    }
    assert_eq!(ids, BTreeSet::new());
}

#[test]
fn the_constants_have_every_number_of_the_oracle() {
    let cases = answered();
    assert_eq!(ONE.len() + TWO.len(), cases.len());
    for case in &cases {
        if case.axes() == 1 {
            check::network(case, ONE.iter().find(|net| net.id == case.id).unwrap());
        } else {
            check::network(case, TWO.iter().find(|net| net.id == case.id).unwrap());
        }
    }
}

#[test]
fn what_the_oracle_refuses_does_not_compile() {
    trybuild::TestCases::new().compile_fail("tests/oracle-fail/*.rs");
}

#[test]
fn each_refusal_is_one_error_at_its_place() {
    messages::check("tests/oracle-fail");
}

#[test]
fn the_errors_name_the_layer_and_the_reason() {
    for case in refused() {
        let file = path("tests/oracle-fail").join(format!("{}.stderr", case.id));
        let text = fs::read_to_string(&file).unwrap();
        let error = messages::errors(&text).next().unwrap();
        let (layer, reason) = if case.drifts() {
            ("add8", "different jump")
        } else {
            // The oracle tells of every axis that fails, the message of the layer's first one.
            let expected = &case.expect["errors"][0];
            let reason = match word(&expected["reason"]) {
                "empty_output" => "does not fit into its input",
                _ => "different size",
            };
            let axis = format!("axis {}", expected["axis"]);
            assert!(
                case.axes() == 1 || error.contains(&axis),
                "{}: {axis}",
                file.display()
            );
            (word(&expected["node"]), reason)
        };
        assert!(
            error.starts_with(&format!("error: `{layer}` ")) && error.contains(reason),
            "{}: {layer}, {reason}",
            file.display()
        );
    }
}
