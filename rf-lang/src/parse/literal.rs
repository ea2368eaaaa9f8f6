//! What a literal is, from its text.

use crate::token::Literal;

use crate::meter::{self, spend_each};

/// A literal as the compiler lexed it.
pub(crate) enum Lit {
    /// Digits, the base that they are of, and a suffix.
    Int(String, u32, String),
    /// Digits without `_`, and a suffix.
    Float(String, String),
    Str(String),
    /// Bytes, a character.
    Other,
}

impl Lit {
    pub(crate) fn of(literal: &Literal) -> Self {
        let text = literal.to_string();
        match text.chars().next() {
            Some('"') => unescaped(&text).map_or(Self::Other, Self::Str),
            Some('r') => raw(&text).map_or(Self::Other, Self::Str),
            Some('0'..='9') => number(&text),
            _ => Self::Other,
        }
    }
}

fn number(text: &str) -> Lit {
    let prefixes = [("0x", 16), ("0o", 8), ("0b", 2)];
    let prefixed = prefixes
        .iter()
        .find_map(|(prefix, base)| Some((text.strip_prefix(prefix)?, *base)));
    if let Some((digits, base)) = prefixed {
        let (digits, suffix) = digits_of(digits, base);
        return Lit::Int(digits, base, suffix.to_owned());
    }
    let (mut digits, mut rest) = digits_of(text, 10);
    let mut is_float = false;
    if let Some(fraction) = rest.strip_prefix('.') {
        let (fraction, behind) = digits_of(fraction, 10);
        digits = format!("{digits}.{fraction}");
        (rest, is_float) = (behind, true);
    }
    if let Some((exponent, behind)) = exponent(rest) {
        digits.push_str(&exponent);
        (rest, is_float) = (behind, true);
    }
    if is_float {
        Lit::Float(digits, rest.to_owned())
    } else {
        Lit::Int(digits, 10, rest.to_owned())
    }
}

/// The digits at the beginning, without `_`, and what stands behind them.
fn digits_of(text: &str, base: u32) -> (String, &str) {
    let is_part = |char: char| char == '_' || char.is_digit(base);
    let end = text.find(|char| !is_part(char)).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    (digits.replace('_', ""), rest)
}

fn exponent(text: &str) -> Option<(String, &str)> {
    let behind = text.strip_prefix(['e', 'E'])?;
    let unsigned = behind.strip_prefix(['+', '-']).unwrap_or(behind);
    let (digits, rest) = digits_of(unsigned, 10);
    (!digits.is_empty()).then(|| (format!("e{digits}"), rest))
}

/// What stands in a raw string.
fn raw(text: &str) -> Option<String> {
    let quoted = text.strip_prefix('r')?.trim_start_matches('#');
    let (inside, _) = quoted.strip_prefix('"')?.rsplit_once('"')?;
    Some(inside.to_owned())
}

/// What a string says.
fn unescaped(text: &str) -> Option<String> {
    let (inside, _) = text.strip_prefix('"')?.rsplit_once('"')?;
    spend_each(inside.len(), meter::LETTER);
    let mut said = String::with_capacity(inside.len());
    let mut chars = inside.chars().peekable();
    while let Some(char) = chars.next() {
        if char != '\\' {
            said.push(char);
            continue;
        }
        match chars.next()? {
            'n' => said.push('\n'),
            'r' => said.push('\r'),
            't' => said.push('\t'),
            '0' => said.push('\0'),
            'x' => {
                let digits: String = [chars.next()?, chars.next()?].iter().collect();
                said.push(u8::from_str_radix(&digits, 16).ok()?.into());
            }
            'u' => {
                let digits: String = chars.by_ref().take_while(|&char| char != '}').collect();
                let digits = digits.replace(['{', '_'], "");
                said.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
            }
            // A line that goes on, without what it begins with.
            '\n' => while chars.next_if(|char| char.is_whitespace()).is_some() {},
            itself => said.push(itself),
        }
    }
    Some(said)
}
