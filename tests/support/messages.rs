//! What holds of the messages in every folder of wrong networks.

pub(crate) mod files;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use files::{files, stem, text};

/// Files that make several mistakes on purpose, and how many.
const SEVERAL: [(&str, usize); 23] = [
    ("every_expectation_of_a_field", 23),
    ("too_many_mistakes", 256),
    ("five_mistakes", 5),
    ("misspelt_names_of_all_kinds", 4),
    ("misspelt_contract_beside_a_layer_that_does_not_fit", 2),
    ("contract_beside_one_at_sizes", 2),
    ("two_contracts_at_sizes", 2),
    ("contract_in_braces", 4),
    ("contracts_after_the_last_explained", 4),
    ("same_as_of_other_numbers", 2),
    ("named_numbers_not_met", 3),
    ("values_of_other_kinds", 5),
    ("arithmetic_too_large", 4),
    ("questions_to_a_layer_in_braces", 8),
    ("feature_of_too_many_steps", 2),
    ("too_many_arguments_of_blocks", 3),
    ("number_for_a_word", 2),
    ("scale_too_fine", 2),
    ("name_of_a_constant_of_every_network", 4),
    ("numbers_of_stages", 2),
    ("value_that_flows", 2),
    ("wrong_layers_with_numbers_in_braces", 7),
    ("mistakes_beside_uses", 4),
];

/// Files whose message shows the call itself, and why.
const WHOLE_CALL: [(&str, &str); 4] = [
    ("empty_macro", "there are no other tokens to point at"),
    ("network_by_hand", "rustc also shows a network that is one"),
    ("network_of_other_axes", "rustc also shows the network"),
    ("unknown_constant", "rustc also shows the struct"),
];

/// That each source has its message, one error for one mistake, which points into the call.
pub(crate) fn check(folder: &str) {
    let folder = Path::new(folder);
    each_source_has_its_message(folder);
    for file in files(folder, "stderr") {
        one_mistake_is_one_error(&file);
        errors_point_into_the_call(&file);
    }
}

fn each_source_has_its_message(folder: &Path) {
    let sources = without_extension(folder, "rs");
    let messages = without_extension(folder, "stderr");
    assert!(!sources.is_empty(), "{} has no files", folder.display());
    let alone: Vec<&PathBuf> = sources.symmetric_difference(&messages).collect();
    assert!(alone.is_empty(), "each .rs has its .stderr: {alone:?}");
}

fn without_extension(folder: &Path, extension: &str) -> BTreeSet<PathBuf> {
    let files = files(folder, extension).into_iter();
    files.map(|file| file.with_extension("")).collect()
}

fn one_mistake_is_one_error(file: &Path) {
    let name = stem(file);
    let several = SEVERAL.iter().find(|(excepted, _)| *excepted == name);
    let expected = several.map_or(1, |(_, count)| *count);
    let text = text(file);
    assert_eq!(errors(&text).count(), expected, "{}", file.display());
}

fn errors_point_into_the_call(file: &Path) {
    let name = stem(file);
    let is_excepted = WHOLE_CALL.iter().any(|(excepted, _)| *excepted == name);
    let is_whole = text(file).contains("receptive_field! {");
    assert_eq!(is_whole, is_excepted, "{}", file.display());
}

/// The first line of each error.
pub(crate) fn errors(message: &str) -> impl Iterator<Item = &str> {
    message.lines().filter(|line| line.starts_with("error"))
}
