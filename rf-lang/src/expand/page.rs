//! The page of a network on docs.rs: its picture, its contracts with their values, its layers.

use receptive_field_core::CollectVec as _;
use std::fmt::Write as _;

use crate::token::{Literal, TokenStream, TokenTree};
use receptive_field_core::eval::Source;
use receptive_field_core::figure::{Choice, Part, Subject};

use super::weight::Weight;
use super::{docs, notes};
use crate::budget::ALL_STEPS;
use crate::check::{Case, instance};
use crate::diagnostic::Errors;
use crate::files::Disk;
use crate::lower::{Contract, lower};
use crate::meter::within;
use crate::report::read;
use crate::spec::text;

/// More contracts than this are counted.
const CONTRACTS: usize = 100;

/// What `0 (facade) network` is under rustdoc, as a literal: the number of the struct, and the call that was sound.
pub(crate) fn page(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter();
    let index = tokens
        .next()
        .and_then(|index| index.to_string().parse().ok());
    let page = match (index, tokens.next()) {
        (Some(index), Some(TokenTree::Group(call))) => {
            within(ALL_STEPS, || page_of(index, call.stream())).flatten()
        }
        _ => None,
    };
    let page = Literal::string(&page.unwrap_or_default());
    TokenTree::Literal(page).into()
}

fn page_of(index: usize, tokens: TokenStream) -> Option<String> {
    let mut errors = Errors::default();
    let spec = read(tokens, &Disk::of_crate(), &mut errors)?;
    let model = lower(&spec, &mut errors);
    let (name, size) = (spec.names.get(index)?, model.sizes.get(index)?);
    let instance = instance(&model, text(name), size, model.sound);
    let case = Case {
        model: &model,
        instance: &instance,
        is_one_of_several: false,
        size: None,
        is_told: true,
    };
    let notes = notes::notes(&model, &mut Weight::new(1)).ok()?;
    let choice = Choice {
        is_page: true,
        ..Choice::default()
    };
    let mut page = format!("\n\n<div>{}</div>\n\n", subject(case, &notes).svg(&choice));
    contracts(case, &mut page);
    page.push_str(&docs::table(case, true));
    Some(page)
}

fn subject<'a>(case: Case<'a>, notes: &'a str) -> Subject<'a> {
    let mut layers = Vec::new();
    for (index, node) in case.model.nodes.iter().enumerate() {
        let axes = (0..case.model.axes).filter_map(|axis| case.record(index, false, axis));
        layers.push(Part {
            name: case.name(Source::Layer(index)),
            inputs: node.inputs.clone(),
            axes: axes.collect_vec(),
        });
    }
    Subject {
        name: &case.instance.name,
        input: case.instance.evaluation.graph().input.clone(),
        layers,
        output: case.model.output,
        notes,
    }
}

fn contracts(case: Case, page: &mut String) {
    let model = case.model;
    let of_sizes = model.ats.iter().map(|at| at.contracts.len()).total();
    let mut left = CONTRACTS;
    if model.contracts.is_empty() && of_sizes == 0 {
        return;
    }
    page.push_str("**Contracts**, checked when this was built:\n\n");
    for contract in &model.contracts {
        if take(&mut left) {
            let values = case.values(&contract.condition);
            item(page, contract, "", &values);
        }
    }
    for at in &model.ats {
        let sizes = format!("at {} sizes, ", at.sizes());
        for contract in &at.contracts {
            if take(&mut left) {
                item(page, contract, &sizes, &[]);
            }
        }
    }
    let more = model
        .contracts
        .len()
        .saturating_add(of_sizes)
        .saturating_sub(CONTRACTS);
    if more > 0 {
        // Writing to a string cannot fail.
        let _ = writeln!(page, "* … and {more} more");
    }
}

fn take(left: &mut usize) -> bool {
    let is_there = *left > 0;
    *left = left.saturating_sub(1);
    is_there
}

/// `` * `conv5.receptive_field >= 163`: 163. For the detector ``
fn item(page: &mut String, contract: &Contract, sizes: &str, values: &[String]) {
    let _ = write!(page, "* {sizes}`{}`", contract.written.condition);
    if let Some(inside) = &contract.inside {
        let _ = write!(page, ", {}", plain(inside));
    }
    if !values.is_empty() {
        let _ = write!(page, ": {}", values.join(", "));
    }
    if let Some(message) = &contract.written.message {
        let _ = write!(page, ". *{}*", plain(message));
    }
    page.push('\n');
}

/// A text in which nothing is Markdown.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for char in text.chars() {
        if char.is_control() {
            plain.push(' ');
            continue;
        }
        if char.is_ascii_punctuation() {
            plain.push('\\');
        }
        plain.push(char);
    }
    plain
}
