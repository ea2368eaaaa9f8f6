//! Tokens in memory, and places among them. Groups without delimiters, which hold the fragments of a `macro_rules!`, are
//! seen through, but where they are asked for.

use proc_macro2::extra::DelimSpan;
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Span, TokenStream, TokenTree};

enum Entry {
    Token(TokenTree),
    /// Its tokens follow, up to the end at this index.
    Group(Group, usize),
    End,
}

/// All tokens, those of groups behind their group.
pub(crate) struct Buffer(Vec<Entry>);

impl Buffer {
    pub(crate) fn new(tokens: TokenStream) -> Self {
        let mut entries = Vec::new();
        flatten(tokens, &mut entries);
        entries.push(Entry::End);
        Self(entries)
    }

    pub(crate) fn begin(&self) -> Cursor<'_> {
        Cursor {
            entries: &self.0,
            at: 0,
            end: self.0.len().saturating_sub(1),
        }
    }
}

fn flatten(tokens: TokenStream, entries: &mut Vec<Entry>) {
    for tree in tokens {
        let TokenTree::Group(group) = tree else {
            entries.push(Entry::Token(tree));
            continue;
        };
        let (inside, at) = (group.stream(), entries.len());
        entries.push(Entry::Group(group, 0));
        flatten(inside, entries);
        let last = entries.len();
        if let Some(Entry::Group(_, end)) = entries.get_mut(at) {
            *end = last;
        }
        entries.push(Entry::End);
    }
}

/// A place among tokens, up to the end of a group.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    entries: &'a [Entry],
    at: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn is_at_end(self) -> bool {
        self.at >= self.end
    }

    fn entry(self) -> Option<&'a Entry> {
        if self.at < self.end {
            self.entries.get(self.at)
        } else {
            None
        }
    }

    /// At this index, or behind the ends that stand there: those of groups that were seen through.
    fn moved_to(mut self, index: usize) -> Self {
        self.at = index;
        while let Some(Entry::End) = self.entry() {
            self.at = self.at.saturating_add(1);
        }
        self
    }

    fn next(self) -> Self {
        self.moved_to(self.at.saturating_add(1))
    }

    /// At the first token inside the groups without delimiters that stand here.
    fn seen_through(mut self) -> Self {
        while self.delimiter() == Some(Delimiter::None) {
            self = self.next();
        }
        self
    }

    fn token(self) -> Option<(&'a TokenTree, Self)> {
        match self.entry()? {
            Entry::Token(token) => Some((token, self.next())),
            Entry::Group(group, _) if group.delimiter() == Delimiter::None => self.next().token(),
            Entry::Group(..) | Entry::End => None,
        }
    }

    pub(crate) fn ident(self) -> Option<(Ident, Self)> {
        match self.token()? {
            (TokenTree::Ident(ident), rest) => Some((ident.clone(), rest)),
            _ => None,
        }
    }

    pub(crate) fn literal(self) -> Option<(Literal, Self)> {
        match self.token()? {
            (TokenTree::Literal(literal), rest) => Some((literal.clone(), rest)),
            _ => None,
        }
    }

    /// One character of an operator; the `'` of a lifetime is none.
    pub(crate) fn punct(self) -> Option<(&'a Punct, Self)> {
        match self.token()? {
            (TokenTree::Punct(punct), rest) if punct.as_char() != '\'' => Some((punct, rest)),
            _ => None,
        }
    }

    /// What stands inside a group of this kind, where the group is, and what stands behind it.
    pub(crate) fn group(self, delimiter: Delimiter) -> Option<(Self, DelimSpan, Self)> {
        let here = match delimiter {
            Delimiter::None => self,
            Delimiter::Parenthesis | Delimiter::Brace | Delimiter::Bracket => self.seen_through(),
        };
        let Entry::Group(group, end) = here.entry()? else {
            return None;
        };
        if group.delimiter() != delimiter {
            return None;
        }
        let inside = Self { end: *end, ..here };
        let behind = end.saturating_add(1);
        Some((inside.next(), group.delim_span(), here.moved_to(behind)))
    }

    /// The delimiter of the group that stands here.
    pub(crate) fn delimiter(self) -> Option<Delimiter> {
        match self.entry()? {
            Entry::Group(group, _) => Some(group.delimiter()),
            Entry::Token(_) | Entry::End => None,
        }
    }

    pub(crate) fn token_tree(self) -> Option<(TokenTree, Self)> {
        match self.entry()? {
            Entry::Token(token) => Some((token.clone(), self.next())),
            Entry::Group(group, end) => {
                let behind = self.moved_to(end.saturating_add(1));
                Some((TokenTree::Group(group.clone()), behind))
            }
            Entry::End => None,
        }
    }

    /// Where the token stands, or the group opens.
    pub(crate) fn span(self) -> Span {
        match self.entry() {
            Some(Entry::Token(token)) => token.span(),
            Some(Entry::Group(group, _)) => group.span_open(),
            Some(Entry::End) | None => Span::call_site(),
        }
    }

    /// All that is left.
    pub(crate) fn rest(mut self) -> TokenStream {
        let mut rest = TokenStream::new();
        while let Some((tree, behind)) = self.token_tree() {
            rest.extend([tree]);
            self = behind;
        }
        rest
    }
}
