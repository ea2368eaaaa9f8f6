//! What of the attributes of a struct goes for all that stands behind it: whether it is there, and is deprecated.

use super::reader::Reader;
use crate::token::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

#[derive(Default)]
pub(super) struct Behind {
    pub(super) conditions: TokenStream,
    pub(super) is_deprecated: bool,
}

impl Behind {
    /// Of one attribute, by what stands in its brackets.
    pub(super) fn of(written: &TokenStream, inside: &Reader) -> Self {
        let mut behind = Self::default();
        if inside.sees("cfg") {
            behind.conditions = written.clone();
        } else if inside.sees("deprecated") {
            behind.is_deprecated = true;
        } else if inside.sees("cfg_attr") {
            behind.add_conditional(inside.clone());
        }
        behind
    }

    pub(super) fn add(&mut self, other: Self) {
        self.conditions.extend(other.conditions);
        self.is_deprecated |= other.is_deprecated;
    }

    /// `cfg_attr(condition, attribute, …)`
    fn add_conditional(&mut self, mut inside: Reader) {
        inside.skip();
        let Some((mut list, _)) = inside.group(Delimiter::Parenthesis) else {
            return;
        };
        let mut conditional = up_to_comma(&mut list);
        let mut is_any = false;
        while list.eat(",").is_some() {
            self.is_deprecated |= list.sees("deprecated");
            let is_condition = list.sees("cfg");
            let attribute = up_to_comma(&mut list);
            if is_condition {
                is_any = true;
                conditional.extend([TokenTree::from(Punct::new(',', Spacing::Alone))]);
                conditional.extend(attribute);
            }
        }
        if is_any {
            self.conditions.extend(cfg_attr(conditional));
        }
    }
}

fn up_to_comma(list: &mut Reader) -> TokenStream {
    let mut tokens = TokenStream::new();
    while !list.is_at_end() && list.peek_operator() != Some(",") {
        tokens.extend(list.skip());
    }
    tokens
}

/// `#[cfg_attr(…)]`
fn cfg_attr(list: TokenStream) -> [TokenTree; 2] {
    let word = Ident::new("cfg_attr", Span::call_site());
    let list = Group::new(Delimiter::Parenthesis, list);
    let inside = TokenStream::from_iter([TokenTree::from(word), TokenTree::from(list)]);
    let brackets = Group::new(Delimiter::Bracket, inside);
    [Punct::new('#', Spacing::Alone).into(), brackets.into()]
}
