//! What a picture shows beside layers, as one text that a network keeps: contracts and features.

use alloc::string::String;
use core::fmt::{Display, Write as _};

/// Adds a contract: the layers that it asks, how it is written, and its message.
///
/// ```
/// let mut notes = String::new();
/// let condition = "conv5.receptive_field >= 163";
/// receptive_field_core::figure::note_contract(&mut notes, &[6], &condition, Some("for the detector"));
/// assert_eq!(notes, "c 6\tconv5.receptive_field >= 163: for the detector\n");
/// ```
#[inline]
pub fn note_contract(
    notes: &mut String,
    layers: &[usize],
    condition: &dyn Display,
    message: Option<&str>,
) {
    notes.push('c');
    for layer in layers {
        // Writing to a string cannot fail.
        let _ = write!(notes, " {layer}");
    }
    // It has no text in it, and so no line breaks.
    let _ = write!(notes, "\t{condition}");
    if let Some(message) = message {
        notes.push_str(": ");
        in_a_line(notes, message);
    }
    notes.push('\n');
}

/// Adds a feature: its name, its layer, and its index on each axis.
///
/// ```
/// let mut notes = String::new();
/// receptive_field_core::figure::note_feature(&mut notes, "eye", 7, &[2, 3]);
/// assert_eq!(notes, "f 7 2 3\teye\n");
/// ```
#[inline]
pub fn note_feature(notes: &mut String, name: &str, layer: usize, index: &[i64]) {
    let _ = write!(notes, "f {layer}");
    for i in index {
        let _ = write!(notes, " {i}");
    }
    notes.push('\t');
    in_a_line(notes, name);
    notes.push('\n');
}

#[inline]
fn in_a_line(notes: &mut String, text: &str) {
    let chars = text.chars();
    notes.extend(chars.map(|char| if char.is_control() { ' ' } else { char }));
}

/// One of the notes.
pub(super) struct Note<'a> {
    pub(super) is_feature: bool,
    numbers: &'a str,
    pub(super) text: &'a str,
}

impl<'a> Note<'a> {
    /// Layers; of a feature, its layer and its index on each axis.
    #[inline]
    pub(super) fn numbers(&self) -> impl Iterator<Item = i64> + 'a {
        let numbers = self.numbers.split_ascii_whitespace();
        numbers.filter_map(|number| number.parse().ok())
    }
}

#[inline]
pub(super) fn notes(text: &str) -> impl Iterator<Item = Note<'_>> {
    text.lines().filter_map(|line| {
        let (head, text) = line.split_once('\t')?;
        let (kind, numbers) = head.split_at_checked(1)?;
        Some(Note {
            is_feature: kind == "f",
            numbers,
            text,
        })
    })
}
