//! A network with its numbers in braces.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// Operations whose arguments are numbers.
const OPERATIONS: [&str; 15] = [
    "conv",
    "max_pool",
    "avg_pool",
    "pool",
    "conv_transpose",
    "upsample",
    "resize",
    "adaptive_pool",
    "pixel_shuffle",
    "pixel_unshuffle",
    "pad",
    "crop",
    "crop_like",
    "pad_like",
    "mix",
];

/// What only the macro answers.
const UNKNOWN: [&str; 6] = [
    "covers_input",
    "dense",
    "local",
    "visible",
    "empty",
    "inside",
];

/// Where numbers are put in braces.
#[derive(Clone, Copy)]
pub(crate) struct Braces {
    /// In the size of the input, too.
    pub(crate) input: bool,
    /// In contracts, too.
    pub(crate) contracts: bool,
    /// What is written behind each number.
    pub(crate) times: &'static str,
}

/// The names of the structs, and the network without what only the macro answers.
pub(crate) fn literal(network: TokenStream) -> (Vec<String>, TokenStream) {
    let network = statements(network, None);
    (names(&network), network)
}

/// The same with numbers in braces.
pub(crate) fn late(network: TokenStream, braces: Braces) -> TokenStream {
    statements(network, Some(braces))
}

fn names(network: &TokenStream) -> Vec<String> {
    let tokens = network.clone().into_iter();
    let tokens = tokens.skip_while(|token| !is(token, "struct")).skip(1);
    let tokens = tokens.take_while(|token| !is(token, ";"));
    tokens
        .filter(|token| !is(token, ","))
        .map(|token| token.to_string())
        .collect()
}

fn is(token: &TokenTree, text: &str) -> bool {
    token.to_string() == text
}

/// Each statement rewritten, or left out.
fn statements(tokens: TokenStream, braces: Option<Braces>) -> TokenStream {
    let mut all = TokenStream::new();
    let mut one: Vec<TokenTree> = Vec::new();
    let tokens = tokens.into_iter().collect::<Vec<_>>();
    for token in tokens {
        let is_body =
            matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        let is_end = is(&token, ";") || is_body;
        one.push(token);
        if is_end {
            all.extend(statement(std::mem::take(&mut one), braces));
        }
    }
    all
}

fn statement(tokens: Vec<TokenTree>, braces: Option<Braces>) -> TokenStream {
    let begins = |word: &str| tokens.first().is_some_and(|first| is(first, word));
    let whole: TokenStream = tokens.iter().cloned().collect();
    let is_unknown = has(&whole, &UNKNOWN);
    if begins("at") || begins("feature") || begins("ensure") && is_unknown {
        return TokenStream::new();
    }
    let Some(braces) = braces else {
        return with_bodies(tokens, None);
    };
    if begins("input") && braces.input || begins("ensure") && braces.contracts {
        return numbers(whole, braces);
    }
    with_bodies(tokens, Some(braces))
}

fn has(tokens: &TokenStream, words: &[&str]) -> bool {
    tokens.clone().into_iter().any(|token| match &token {
        TokenTree::Group(group) => has(&group.stream(), words),
        _ => words.iter().any(|word| is(&token, word)),
    })
}

/// Goes into bodies, and into the arguments of calls.
fn with_bodies(tokens: Vec<TokenTree>, braces: Option<Braces>) -> TokenStream {
    let mut all = TokenStream::new();
    let mut before = None;
    for token in tokens {
        let word = before.replace(token.to_string());
        let TokenTree::Group(group) = token else {
            all.extend([token]);
            continue;
        };
        let inside = group.stream();
        let inside = match (group.delimiter(), braces) {
            (Delimiter::Brace, _) => statements(inside, braces),
            (Delimiter::Parenthesis, Some(braces)) => match word {
                Some(word) if OPERATIONS.contains(&word.as_str()) => numbers(inside, braces),
                _ => with_bodies(inside.into_iter().collect(), Some(braces)),
            },
            _ => inside,
        };
        all.extend([TokenTree::Group(Group::new(group.delimiter(), inside))]);
    }
    all
}

/// Puts each integer in braces, but those of indices and scales.
fn numbers(tokens: TokenStream, braces: Braces) -> TokenStream {
    let mut all = TokenStream::new();
    let (mut is_index, mut is_scale) = (false, false);
    for token in tokens {
        if is(&token, ",") {
            is_scale = false;
        }
        is_scale |= is(&token, "scale");
        let is_part = all
            .clone()
            .into_iter()
            .last()
            .is_some_and(|last| is(&last, "."));
        let next = match &token {
            TokenTree::Literal(literal) if !is_scale && !is_part => {
                match literal.to_string().replace('_', "").parse::<u64>() {
                    Ok(_) => braced(&token, braces),
                    Err(_) => token.clone(),
                }
            }
            TokenTree::Group(group) if group.delimiter() != Delimiter::Bracket || !is_index => {
                let inside = numbers(group.stream(), braces);
                TokenTree::Group(Group::new(group.delimiter(), inside))
            }
            _ => token.clone(),
        };
        let is_list =
            matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
        let is_word = matches!(token, TokenTree::Ident(_)) && !is(&token, "ensure");
        is_index = is_word || is_index && is_list;
        all.extend([next]);
    }
    all
}

fn braced(number: &TokenTree, braces: Braces) -> TokenTree {
    let inside = format!("{number} {}", braces.times);
    let inside = inside.parse().expect("an expression");
    TokenTree::Group(Group::new(Delimiter::Brace, inside))
}

/// As visible as the program needs it.
pub(crate) fn public(network: TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    let mut is_public = false;
    for token in network {
        if is(&token, "struct") && !is_public {
            all.extend([TokenTree::Ident(Ident::new("pub", Span::call_site()))]);
        }
        is_public |= is(&token, "pub");
        all.extend([token]);
    }
    all
}

/// With a parameter behind the name of each struct.
pub(crate) fn generic(network: TokenStream, parameter: &str) -> TokenStream {
    let mut all = TokenStream::new();
    let mut is_name = false;
    for token in network {
        is_name |= is(&token, "struct");
        is_name &= !is(&token, ";");
        let is_word = matches!(&token, TokenTree::Ident(word) if *word != Ident::new("struct", Span::call_site()));
        all.extend([token]);
        if is_name && is_word {
            all.extend(format!("<const {parameter}: usize>").parse::<TokenStream>());
        }
    }
    all
}
