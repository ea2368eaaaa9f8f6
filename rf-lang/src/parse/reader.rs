//! A place in the tokens, and what stands there.

use std::cell::Cell;

use crate::token::{Delimiter, Ident, Literal, Spacing, Span, TokenStream, Word};

use super::cursor::Cursor;
use crate::budget::OPERATORS;
use crate::diagnostic::{Diagnostic, Place};

pub(crate) type Parsed<T> = Result<T, Diagnostic>;

/// Reads tokens one after the other.
#[derive(Clone)]
pub(crate) struct Reader<'a> {
    cursor: Cursor<'a>,
    /// The closing delimiter; none at the outermost level.
    end: Option<Span>,
    last: Span,
    /// Operators of the statement so far.
    operators: &'a Cell<usize>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(cursor: Cursor<'a>, operators: &'a Cell<usize>) -> Self {
        Self {
            cursor,
            end: None,
            last: Span::call_site(),
            operators,
        }
    }

    /// A value begins that is part of no other.
    pub(crate) fn begin_statement(&self) {
        self.operators.set(0);
    }

    /// Another operator was read.
    pub(crate) fn count_operator(&self) -> Parsed<()> {
        let count = self.operators.get().saturating_add(1);
        self.operators.set(count);
        if count > OPERATORS {
            let message = format!("more than {OPERATORS} operators in one statement");
            return Err(Diagnostic::new(self.behind(), message));
        }
        Ok(())
    }

    /// How far it is, in tokens of the call.
    pub(crate) fn position(&self) -> usize {
        self.cursor.position()
    }

    /// Whether up to there something stands in braces where a value would, and not what a statement has as its body.
    pub(super) fn holds_late(&self, behind: &Self) -> bool {
        self.cursor.holds_late(behind.position())
    }

    pub(crate) fn is_at_end(&self) -> bool {
        self.cursor.is_at_end()
    }

    /// The place of the next token.
    pub(crate) fn here(&self) -> Place {
        if self.is_at_end() {
            return Place::of(self.end.unwrap_or(self.last));
        }
        Place::of(self.cursor.span())
    }

    /// The place from that of `start` to the last token read.
    pub(crate) fn since(&self, start: Place) -> Place {
        start.to(Place::of(self.last))
    }

    /// The place of the last token read.
    pub(crate) fn behind(&self) -> Place {
        Place::of(self.last)
    }

    pub(crate) fn ident(&mut self) -> Option<Ident> {
        let (ident, rest) = self.cursor.ident()?;
        self.last = ident.span();
        self.cursor = rest;
        Some(ident.clone())
    }

    pub(crate) fn peek_ident(&self) -> Option<&'a Ident> {
        self.cursor.ident().map(|(ident, _)| ident)
    }

    /// Whether this word stands here.
    pub(crate) fn sees(&self, word: &str) -> bool {
        self.peek_ident().is_some_and(|here| here.is(word))
    }

    /// Which keyword stands here: what is found once is kept.
    pub(super) fn keyword(
        &self,
        find: impl FnOnce(&Ident) -> Option<&'static str>,
    ) -> Option<&'static str> {
        self.cursor.keyword(find)
    }

    pub(crate) fn literal(&mut self) -> Option<Literal> {
        let (literal, rest) = self.cursor.literal()?;
        self.last = literal.span();
        self.cursor = rest;
        Some(literal)
    }

    /// The operator that stands here, as long as it goes.
    pub(crate) fn peek_operator(&self) -> Option<&'static str> {
        self.operator().map(|(text, _, _)| text)
    }

    fn operator(&self) -> Option<(&'static str, Place, Cursor<'a>)> {
        if self.cursor.delimiter() == Some(Delimiter::None) {
            // The `-` of a fragment belongs to the value inside.
            return None;
        }
        let (first, rest) = self.cursor.punct()?;
        let mut text = [first.as_char(), ' ', ' '];
        let mut places = [(first.span(), rest); 3];
        let (mut length, mut joint, mut cursor) =
            (1_usize, first.spacing() == Spacing::Joint, rest);
        while joint && length < 3 {
            let Some((next, rest)) = cursor.punct() else {
                break;
            };
            if let (Some(char), Some(place)) = (text.get_mut(length), places.get_mut(length)) {
                *char = next.as_char();
                *place = (next.span(), rest);
            }
            length = length.saturating_add(1);
            (joint, cursor) = (next.spacing() == Spacing::Joint, rest);
        }
        let text = match long(text) {
            Some(operator) => operator,
            None => single(first.as_char())?,
        };
        let (last, rest) = *places.get(text.len().saturating_sub(1))?;
        let place = Place {
            first: first.span(),
            last,
        };
        Some((text, place, rest))
    }

    /// Reads `operator` if it stands here.
    pub(crate) fn eat(&mut self, operator: &str) -> Option<Place> {
        let (text, place, rest) = self.operator()?;
        if text != operator {
            return None;
        }
        self.last = place.last;
        self.cursor = rest;
        Some(place)
    }

    /// Reads `operator`, which must stand here.
    pub(crate) fn expect(&mut self, operator: &str) -> Parsed<Place> {
        self.eat(operator)
            .ok_or_else(|| self.expected(&format!("`{operator}`")))
    }

    /// Enters a group of this kind if one stands here.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Option<(Self, Place)> {
        let (inside, place, rest) = self.cursor.group(delimiter)?;
        self.cursor = rest;
        self.last = place.last;
        let inside = Self {
            cursor: inside,
            end: Some(place.last),
            last: place.first,
            operators: self.operators,
        };
        Some((inside, place))
    }

    pub(crate) fn at_group(&self, delimiter: Delimiter) -> bool {
        self.cursor.group(delimiter).is_some()
    }

    /// Reads one token or group, whatever it is.
    pub(crate) fn skip(&mut self) -> Option<TokenStream> {
        let (tree, rest) = self.cursor.token_tree()?;
        self.last = tree.span();
        self.cursor = rest;
        Some(tree.into())
    }

    /// All that is left.
    pub(crate) fn rest(&self) -> TokenStream {
        self.cursor.rest()
    }

    /// The error for something else than what stands here.
    pub(crate) fn expected(&self, what: &str) -> Diagnostic {
        Diagnostic::new(
            self.here(),
            format!("expected {what}, found {}", self.found()),
        )
    }

    /// The next token as a message names it.
    pub(crate) fn found(&self) -> String {
        if self.is_at_end() {
            return String::from("the end");
        }
        if let Some(operator) = self.peek_operator() {
            return format!("`{operator}`");
        }
        match self.cursor.delimiter() {
            Some(Delimiter::Parenthesis) => String::from("`(`"),
            Some(Delimiter::Bracket) => String::from("`[`"),
            Some(Delimiter::Brace) => String::from("`{`"),
            Some(Delimiter::None) | None => self
                .cursor
                .token_tree()
                .map_or_else(|| String::from("the end"), |(tree, _)| format!("`{tree}`")),
        }
    }
}

/// An operator of more than one character, as long as it goes.
fn long(text: [char; 3]) -> Option<&'static str> {
    Some(match text {
        ['.', '.', '='] => "..=",
        ['.', '.', _] => "..",
        ['-', '>', _] => "->",
        ['=', '>', _] => "=>",
        ['=', '=', _] => "==",
        ['!', '=', _] => "!=",
        ['<', '=', _] => "<=",
        ['>', '=', _] => ">=",
        ['<', '<', _] => "<<",
        ['>', '>', _] => ">>",
        ['&', '&', _] => "&&",
        ['|', '|', _] => "||",
        [':', ':', _] => "::",
        _ => return None,
    })
}

fn single(char: char) -> Option<&'static str> {
    let text = match char {
        '+' => "+",
        '-' => "-",
        '*' => "*",
        '/' => "/",
        '%' => "%",
        '=' => "=",
        '<' => "<",
        '>' => ">",
        '!' => "!",
        '&' => "&",
        '|' => "|",
        ':' => ":",
        ';' => ";",
        ',' => ",",
        '.' => ".",
        '#' => "#",
        '@' => "@",
        '^' => "^",
        '$' => "$",
        '?' => "?",
        '~' => "~",
        '\'' => "'",
        _ => return None,
    };
    Some(text)
}
