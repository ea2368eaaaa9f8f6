//! One change of a list of tokens, here or in a group.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

use crate::choices::Choices;

/// Deeper nesting is not made.
const DEEPEST: i64 = 60;

/// What the language knows, and what others write.
const WORDS: &str = "struct pub input let block for in ensure feature at step before output name layers local true false
    conv max_pool avg_pool pool conv_transpose upsample resize resize_like pixel_shuffle pixel_unshuffle adaptive_pool pad
    crop crop_like pad_like global_pool mix scan pointwise add concat scale kernel stride dilation padding_mode ceil_mode
    output_padding mode coordinates rounding align_corners antialias offset to multiple shift same same_lower valid causal
    guide zeros reflect symmetric replicate circular nearest linear cubic half_pixel asymmetric floor ceil min max size
    jump receptive_field start period halo interior first last region visible center inside empty axes r#type self crate
    kernel_size conv2d Self _ fn é";
const SIGNS: &str = "+-*/%<>=!&|.,;:#$?@^~";
const NUMBERS: [&str; 16] = [
    "0",
    "1",
    "2",
    "3",
    "7",
    "64",
    "65537",
    "1000000",
    "0.5",
    "1e3",
    "2.",
    "0x10",
    "1_0",
    "3usize",
    "\"same\"",
    "170141183460469231731687303715884105728",
];

pub(crate) fn mutated(
    mut list: Vec<TokenTree>,
    other: &[TokenTree],
    choices: &mut Choices,
) -> Vec<TokenTree> {
    let groups = places(&list, |tree| matches!(tree, TokenTree::Group(_)));
    if !groups.is_empty() && choices.percent(70) {
        let at = choices.pick(&groups);
        if let TokenTree::Group(group) = &list[at] {
            let inside = group.stream().into_iter().collect();
            list[at] = enclosed(group.delimiter(), mutated(inside, other, choices));
        }
        return list;
    }
    let at = choices.below(list.len() + 1);
    let end = (at + choices.below(8)).min(list.len());
    match choices.within(0, 12) {
        0 => drop(list.drain(at..end)),
        1 => {
            let copy = list[at..end].to_vec();
            list.splice(end..end, copy);
        }
        2 if at < list.len() => {
            let with = choices.below(list.len());
            list.swap(at, with);
        }
        3 => drop(list.splice(at..(at + 1).min(end), [some(choices)])),
        4 => list.insert(at, some(choices)),
        5 | 6 => renamed(&mut list, choices),
        7 => {
            let inside = list.drain(at..end).collect();
            list.insert(at, nested(inside, choices));
        }
        8 if !groups.is_empty() => {
            let at = choices.pick(&groups);
            if let TokenTree::Group(group) = list[at].clone() {
                list.splice(at..=at, group.stream());
            }
        }
        9 => list.truncate(at),
        _ => {
            let from = choices.below(other.len() + 1);
            let to = (from + choices.below(30)).min(other.len());
            list.splice(at..end, other[from..to].iter().cloned());
        }
    }
    list
}

fn places(list: &[TokenTree], is_meant: impl Fn(&TokenTree) -> bool) -> Vec<usize> {
    let all = list.iter().enumerate();
    all.filter(|(_, tree)| is_meant(tree))
        .map(|(at, _)| at)
        .collect()
}

fn enclosed(delimiter: Delimiter, inside: Vec<TokenTree>) -> TokenTree {
    Group::new(delimiter, TokenStream::from_iter(inside)).into()
}

/// In brackets of some kind, now and then many of them.
fn nested(inside: Vec<TokenTree>, choices: &mut Choices) -> TokenTree {
    let delimiters = [
        Delimiter::Parenthesis,
        Delimiter::Brace,
        Delimiter::Bracket,
        Delimiter::None,
    ];
    let delimiter = choices.pick(&delimiters);
    let mut tree = enclosed(delimiter, inside);
    let depth = if choices.percent(10) {
        choices.within(1, DEEPEST)
    } else {
        1
    };
    for _ in 1..depth {
        tree = enclosed(delimiter, vec![tree]);
    }
    tree
}

/// Some number or name becomes another, a name often one that is there.
fn renamed(list: &mut [TokenTree], choices: &mut Choices) {
    let named = places(list, |tree| {
        matches!(tree, TokenTree::Ident(_) | TokenTree::Literal(_))
    });
    if named.is_empty() {
        return;
    }
    let at = choices.pick(&named);
    list[at] = if choices.percent(50) {
        list[choices.pick(&named)].clone()
    } else if matches!(list[at], TokenTree::Literal(_)) {
        number(choices)
    } else {
        word(choices)
    };
}

fn some(choices: &mut Choices) -> TokenTree {
    match choices.within(0, 2) {
        0 => number(choices),
        1 => word(choices),
        _ => {
            let signs: Vec<char> = SIGNS.chars().collect();
            let spacing = choices.pick(&[Spacing::Alone, Spacing::Joint]);
            Punct::new(choices.pick(&signs), spacing).into()
        }
    }
}

fn number(choices: &mut Choices) -> TokenTree {
    let text = choices.pick(&NUMBERS);
    match text.parse::<Literal>() {
        Ok(literal) => literal.into(),
        Err(error) => panic!("{text}: {error}"),
    }
}

fn word(choices: &mut Choices) -> TokenTree {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let word = choices.pick(&words);
    match word.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()).into(),
        None => Ident::new(word, Span::call_site()).into(),
    }
}
