//! Texts in SVG.

use core::fmt::{self, Write as _};

/// With nothing in it that SVG would read. Names and notes have no line breaks, which would end the picture in a page.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for char in self.0.chars() {
            match char {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                _ => f.write_char(char)?,
            }
        }
        Ok(())
    }
}

/// A name that is too long beside what stands at the right, without its middle.
pub(super) struct Short<'a>(pub(super) &'a str);

/// A phone's width holds so many.
const LETTERS: usize = 18;

impl fmt::Display for Short<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.0.chars().count();
        if count <= LETTERS {
            return Escaped(self.0).fmt(f);
        }
        let (ends, behind) = (LETTERS / 2, count.saturating_sub(LETTERS / 2));
        for (index, char) in self.0.chars().enumerate() {
            if index == ends {
                f.write_char('…')?;
            }
            if index < ends || index >= behind {
                Escaped(char.encode_utf8(&mut [0; 4])).fmt(f)?;
            }
        }
        Ok(())
    }
}

/// A contract where the pointer stands on its mark: as much of it as can be read there.
pub(super) struct Told<'a>(pub(super) &'a str);

/// Of a longer contract so many letters are told.
const TOLD: usize = 500;

impl fmt::Display for Told<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0;
        match text.char_indices().nth(TOLD) {
            Some((end, _)) => write!(f, "{}…", Escaped(text.get(..end).unwrap_or_default())),
            None => Escaped(text).fmt(f),
        }
    }
}
