//! Networks of the repository with some tokens changed.

use proc_macro2::TokenStream;

use crate::choices::Choices;
use crate::judge::judged;
use crate::mutate::mutated;
use crate::seeds::networks;

/// Names that no layer can have, beside those that begin with two underscores.
const TAKEN: [&str; 5] = ["input", "before", "output", "name", "layers"];

pub fn tokens(data: &[u8]) {
    let mut choices = Choices::of(data);
    let all = networks();
    let mut taken = || {
        let text = &all[choices.below(all.len())];
        text.parse::<TokenStream>().unwrap()
    };
    let (network, other) = (taken(), taken());
    let mut tokens: Vec<_> = network.into_iter().collect();
    let other: Vec<_> = other.into_iter().collect();
    for _ in 0..choices.within(1, 4) {
        tokens = mutated(tokens, &other, &mut choices);
    }
    let network: TokenStream = tokens.into_iter().collect();
    let report = judged(&network);
    let expansion = report.tokens().to_string();
    let is_free = |name: &&String| !TAKEN.contains(&name.as_str()) && !name.starts_with("__");
    for name in report.names().iter().filter(is_free) {
        let constant = format!("const {} :", name.to_uppercase());
        assert!(expansion.contains(&constant), "no {constant} of {network}");
    }
}
