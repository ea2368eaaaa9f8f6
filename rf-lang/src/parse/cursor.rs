//! Tokens in memory, and places among them. Groups without delimiters, which hold the fragments of a `macro_rules!`, are
//! seen through, but where they are asked for.

use std::cell::Cell;

use crate::token::token_stream::IntoIter;
use crate::token::{Delimiter, Group, Ident, Literal, Punct, Span, TokenStream, TokenTree};

use crate::budget::{DEPTH, NAME, TEXT, TOKENS};
use crate::diagnostic::{Diagnostic, Place};
use crate::meter::{self, spend};
use crate::spec::text;

enum Entry {
    Token(TokenTree),
    Word(Ident, Cell<Option<Seen>>),
    /// Its tokens follow, up to the end at this index.
    Group(Group, usize),
    End,
}

/// Which keyword a word is, if one, where the tokens around it end at this index.
type Seen = (usize, Option<&'static str>);

/// All tokens, those of groups behind their group. Groups without delimiters and without anything in them, which an empty
/// fragment is, are left out, also of groups that are copied as they are.
pub(crate) struct Buffer {
    entries: Vec<Entry>,
    /// Bytes of names and literals so far.
    bytes: usize,
    /// The error where there are too many, too long ones, or too many groups in each other: what is past that is left out.
    pub(crate) refused: Option<Diagnostic>,
}

/// A group that is read: what is left of it, its place among the entries, and whether something of it is left out.
struct Open {
    rest: IntoIter,
    begin: Option<usize>,
    is_less: bool,
}

impl Buffer {
    pub(crate) fn new(tokens: TokenStream) -> Self {
        let mut buffer = Self {
            entries: Vec::new(),
            bytes: 0,
            refused: None,
        };
        let of = |tokens: TokenStream, begin| Open {
            rest: tokens.into_iter(),
            begin,
            is_less: false,
        };
        let mut open: Vec<Open> = vec![of(tokens, None)];
        while let Some(Open { rest, .. }) = open.last_mut() {
            let Some(tree) = rest.next() else {
                let Some(Open { begin, is_less, .. }) = open.pop() else {
                    continue;
                };
                let is_whole = buffer.close(begin, is_less);
                if let Some(around) = open.last_mut().filter(|_| !is_whole) {
                    around.is_less = true;
                }
                continue;
            };
            let bytes = bytes(&tree);
            if !buffer.has_room(bytes, &tree) {
                rest.by_ref().for_each(drop);
                continue;
            }
            let group = match tree {
                TokenTree::Group(group) => group,
                TokenTree::Ident(name) if bytes > NAME => {
                    buffer.put_nothing_for(&name, bytes);
                    continue;
                }
                TokenTree::Ident(name) => {
                    buffer.entries.push(Entry::Word(name, Cell::default()));
                    continue;
                }
                token => {
                    buffer.entries.push(Entry::Token(token));
                    continue;
                }
            };
            let (inside, begin) = (stream(&group), buffer.entries.len());
            let span = group.span_open();
            buffer.entries.push(Entry::Group(group, 0));
            if open.len() > DEPTH {
                buffer.refuse(span, format!("nested too deep: at most {DEPTH} levels"));
                buffer.close(Some(begin), false);
            } else {
                open.push(of(inside, Some(begin)));
            }
        }
        buffer
    }

    /// Whether a token of so many bytes is still within the limits of one call.
    fn has_room(&mut self, bytes: usize, tree: &TokenTree) -> bool {
        self.bytes = self.bytes.saturating_add(bytes);
        let many = if self.entries.len() >= TOKENS {
            format!("{TOKENS} tokens")
        } else if self.bytes > TEXT {
            format!("{TEXT} bytes of names and literals")
        } else {
            return true;
        };
        let message = format!("more than {many}: that is the limit of one call");
        self.refuse(tree.span(), message);
        false
    }

    /// What is too long becomes `_`, so that what stands around it is read as what it is.
    fn put_nothing_for(&mut self, name: &Ident, bytes: usize) {
        let message = format!("a name has at most {NAME} bytes; this has {bytes}");
        self.refuse(name.span(), message);
        let nothing = Ident::new("_", name.span());
        self.entries.push(Entry::Word(nothing, Cell::default()));
    }

    /// Ends the group that begins there, or the tokens. Whether it is as it was: nothing is left out.
    fn close(&mut self, begin: Option<usize>, is_less: bool) -> bool {
        let last = self.entries.len();
        if let Some(Entry::Group(group, _)) = self.entries.last() {
            if group.delimiter() == Delimiter::None {
                self.entries.pop();
                return false;
            }
        }
        self.entries.push(Entry::End);
        let less = begin.filter(|_| is_less).map(|begin| Cursor {
            entries: &self.entries,
            at: begin.saturating_add(1),
            end: last,
        });
        let less = less.map(Cursor::rest);
        if let Some(Entry::Group(group, end)) = begin.and_then(|begin| self.entries.get_mut(begin))
        {
            *end = last;
            if let Some(less) = less {
                let span = group.span();
                *group = Group::new(group.delimiter(), less);
                group.set_span(span);
            }
        }
        !is_less
    }

    fn refuse(&mut self, span: Span, message: String) {
        if self.refused.is_none() {
            self.refused = Some(Diagnostic::new(Place::of(span), message));
        }
    }

    /// How many tokens there are, about.
    pub(crate) fn length(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn begin(&self) -> Cursor<'_> {
        Cursor {
            entries: &self.entries,
            at: 0,
            end: self.entries.len().saturating_sub(1),
        }
    }
}

/// Of a name or a literal.
fn bytes(tree: &TokenTree) -> usize {
    match tree {
        TokenTree::Ident(name) => text(name).len(),
        TokenTree::Literal(literal) => literal.to_string().len(),
        TokenTree::Group(_) | TokenTree::Punct(_) => 0,
    }
}

/// What stands in a group. A fragment that was handed on and on is in as many groups without delimiters, as one.
fn stream(group: &Group) -> TokenStream {
    let mut stream = group.stream();
    while group.delimiter() == Delimiter::None {
        let mut trees = stream.clone().into_iter();
        match (trees.next(), trees.next()) {
            (Some(TokenTree::Group(inner)), None) if inner.delimiter() == Delimiter::None => {
                stream = inner.stream();
            }
            _ => break,
        }
    }
    stream
}

/// A place among tokens, up to the end of a group.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'a> {
    entries: &'a [Entry],
    at: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) fn position(self) -> usize {
        self.at
    }

    pub(crate) fn is_at_end(self) -> bool {
        self.at >= self.end
    }

    /// Whether up to this place of the same tokens braces stand in another group, or behind `name:` or `name =`.
    pub(crate) fn holds_late(self, behind: usize) -> bool {
        spend(behind.saturating_sub(self.at));
        let mut around: Vec<(usize, bool)> = Vec::new();
        let mut is_behind_name = false;
        for at in self.at..behind {
            while around.last().is_some_and(|&(end, _)| end <= at) {
                around.pop();
            }
            let entry = self.entries.get(at);
            if let Some(Entry::Group(group, end)) = entry {
                let is_braces = group.delimiter() == Delimiter::Brace;
                let is_value = around
                    .last()
                    .map_or(is_behind_name, |&(_, is_in_braces)| !is_in_braces);
                if is_braces && is_value {
                    return true;
                }
                around.push((*end, is_braces));
            }
            is_behind_name = matches!(entry, Some(Entry::Token(TokenTree::Punct(sign))) if matches!(sign.as_char(), ':' | '='));
        }
        false
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
        spend(meter::TOKEN);
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
        let here = self.seen_through();
        match here.entry()? {
            Entry::Token(token) => Some((token, here.next())),
            Entry::Word(..) | Entry::Group(..) | Entry::End => None,
        }
    }

    pub(crate) fn ident(self) -> Option<(&'a Ident, Self)> {
        let here = self.seen_through();
        match here.entry()? {
            Entry::Word(ident, _) => Some((ident, here.next())),
            Entry::Token(_) | Entry::Group(..) | Entry::End => None,
        }
    }

    /// Which keyword stands here, found where it is first asked for: editors ask again and again.
    pub(crate) fn keyword(
        self,
        find: impl FnOnce(&Ident) -> Option<&'static str>,
    ) -> Option<&'static str> {
        let here = self.seen_through();
        let Entry::Word(word, seen) = here.entry()? else {
            return None;
        };
        if let Some((_, found)) = seen.get().filter(|(end, _)| *end == here.end) {
            return found;
        }
        let found = find(word);
        seen.set(Some((here.end, found)));
        found
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
    pub(crate) fn group(self, delimiter: Delimiter) -> Option<(Self, Place, Self)> {
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
        let place = Place {
            first: group.span_open(),
            last: group.span_close(),
        };
        Some((inside.next(), place, here.moved_to(behind)))
    }

    /// The delimiter of the group that stands here.
    pub(crate) fn delimiter(self) -> Option<Delimiter> {
        match self.entry()? {
            Entry::Group(group, _) => Some(group.delimiter()),
            Entry::Token(_) | Entry::Word(..) | Entry::End => None,
        }
    }

    pub(crate) fn token_tree(self) -> Option<(TokenTree, Self)> {
        match self.entry()? {
            Entry::Token(token) => Some((token.clone(), self.next())),
            Entry::Word(word, _) => Some((word.clone().into(), self.next())),
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
            Some(Entry::Word(word, _)) => word.span(),
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
