//! Mistakes as data: what is wrong, where, and the lines that explain it.

use std::collections::BTreeSet;
use std::fmt::{Display, Formatter, Result as Written, Write as _};

use crate::token::Span;
use receptive_field_core::CollectVec as _;

use crate::budget::{ERRORS, LINE};
use crate::meter::{self, spend};

/// The tokens that something stands in, from the first to the last.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The first token.
    pub first: Span,
    /// The last token, which may be the first.
    pub last: Span,
}

impl Place {
    pub(crate) fn of(span: Span) -> Self {
        Self {
            first: span,
            last: span,
        }
    }

    /// Equal for the same tokens: what spans say of themselves; none where they do not say where they are.
    pub(crate) fn key(self) -> Option<String> {
        spend(meter::PLACE);
        let said = format!("{:?} {:?}", self.first, self.last);
        let is_place = said.contains(|letter: char| letter.is_ascii_digit());
        is_place.then_some(said)
    }

    pub(crate) fn to(self, end: Self) -> Self {
        Self {
            first: self.first,
            last: end.last,
        }
    }
}

/// What a line beside an error is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It says why.
    Note,
    /// It says what to do.
    Help,
}

impl Display for Level {
    fn fmt(&self, f: &mut Formatter) -> Written {
        f.write_str(match self {
            Self::Note => "note",
            Self::Help => "help",
        })
    }
}

/// A line beside an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is for.
    pub level: Level,
    /// What it says.
    pub text: String,
}

/// One mistake. `Display` writes it as the compiler shows it: the text, then the lines.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// Where it is.
    pub place: Place,
    /// What is, and what was asked.
    pub text: String,
    /// Why, and what to do.
    pub lines: Vec<Line>,
    /// Whether it is a contract that is not met, and not a mistake in what is written.
    pub is_contract: bool,
    /// Whether it is a join whose branches do not fit.
    pub is_join: bool,
}

impl Diagnostic {
    pub(crate) fn new(place: Place, text: impl Into<String>) -> Self {
        spend(meter::ERROR);
        Self {
            place,
            text: text.into(),
            lines: Vec::new(),
            is_contract: false,
            is_join: false,
        }
    }

    pub(crate) fn of_contract(mut self) -> Self {
        self.is_contract = true;
        self
    }

    pub(crate) fn of_join(mut self) -> Self {
        self.is_join = true;
        self
    }

    /// Adds a line that says why.
    pub(crate) fn note(mut self, why: impl Into<String>) -> Self {
        self.lines.push(Line {
            level: Level::Note,
            text: why.into(),
        });
        self
    }

    /// Adds such a line before those that are there.
    pub(crate) fn first_note(mut self, why: impl Into<String>) -> Self {
        let line = Line {
            level: Level::Note,
            text: why.into(),
        };
        self.lines.insert(0, line);
        self
    }

    /// Adds such a line behind the first so many.
    pub(crate) fn note_behind(mut self, count: usize, why: impl Into<String>) -> Self {
        let line = Line {
            level: Level::Note,
            text: why.into(),
        };
        self.lines.insert(count.min(self.lines.len()), line);
        self
    }

    /// Adds a line that says what to do.
    pub(crate) fn help(mut self, what: impl Into<String>) -> Self {
        self.lines.push(Line {
            level: Level::Help,
            text: what.into(),
        });
        self
    }

    /// Adds a line that says why behind the others that do.
    pub(crate) fn last_note(self, why: impl Into<String>) -> Self {
        let is_note = |line: &&Line| line.level == Level::Note;
        let notes = self.lines.iter().take_while(is_note).how_many();
        self.note_behind(notes, why)
    }

    /// Cuts what is too long.
    fn cut(&mut self) {
        cut(&mut self.text);
        for line in &mut self.lines {
            cut(&mut line.text);
        }
    }

    pub(crate) fn has_help(&self) -> bool {
        self.lines.iter().any(|line| line.level == Level::Help)
    }
}

impl Display for Diagnostic {
    fn fmt(&self, f: &mut Formatter) -> Written {
        f.write_str(&self.text)?;
        self.lines
            .iter()
            .try_for_each(|Line { level, text }| write!(f, "\n{level}: {text}"))
    }
}

/// All mistakes of one phase.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    list: Vec<Diagnostic>,
    /// What is told, and where.
    told: BTreeSet<String>,
    /// How many more there are than are told.
    untold: usize,
    /// Habits of which the first instance stands for all.
    habits: Vec<Habit>,
}

/// What somebody does everywhere who does it once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Habit {
    CommaForSemicolon,
}

/// What is added to a line that is cut is shorter.
const CUT: usize = 64;

/// Shortens a line of a message that is too long, and is not cut yet.
fn cut(line: &mut String) {
    let all = line.len();
    let is_cut = all <= LINE.saturating_add(CUT) && line.ends_with(" bytes)");
    if all <= LINE || is_cut {
        return;
    }
    let ends = (0..=LINE).rev();
    let end = ends.into_iter().find(|&end| line.is_char_boundary(end));
    line.truncate(end.unwrap_or(0));
    line.shrink_to_fit();
    // Writing to a string cannot fail.
    let _ = write!(line, " … (cut at {LINE} of {all} bytes)");
}

/// The first of what is listed in a line of a message, as far as that goes.
pub(crate) fn of_a_line(parts: impl Iterator<Item = String>) -> Vec<String> {
    let (mut list, mut bytes) = (Vec::new(), 0_usize);
    for part in parts {
        bytes = bytes.saturating_add(part.len());
        list.push(part);
        if bytes > LINE {
            break;
        }
    }
    list
}

/// Equal for the same words at the same tokens.
fn told_of(diagnostic: &Diagnostic) -> Option<String> {
    let place = diagnostic.place.key()?;
    Some(format!("{place} {}", diagnostic.text))
}

impl Errors {
    /// Adds a mistake, or counts it where the same is told of the same place already.
    pub(crate) fn push(&mut self, mut diagnostic: Diagnostic) {
        if self.is_full() {
            self.untold = self.untold.saturating_add(1);
            return;
        }
        diagnostic.cut();
        let told = told_of(&diagnostic);
        if told.is_some_and(|told| !self.told.insert(told)) {
            self.untold = self.untold.saturating_add(1);
        } else {
            self.list.push(diagnostic);
        }
    }

    /// Whether no other mistake is told: whoever looks for many may stop. Nor is anything else looked for where as many were
    /// told already.
    pub(crate) fn is_full(&self) -> bool {
        self.list.len() >= ERRORS || self.untold >= ERRORS
    }

    /// Cuts what was added and is too long, and says where mistakes are left out.
    pub(crate) fn finish(&mut self) {
        for diagnostic in &mut self.list {
            diagnostic.cut();
        }
        if self.list.len() >= ERRORS {
            if let Some(last) = self.list.last_mut() {
                *last = last
                    .clone()
                    .note(format!("no more than {ERRORS} mistakes are told"));
            }
        }
    }

    /// Adds a mistake that is told once, however often it is made.
    pub(crate) fn push_habit(&mut self, habit: Habit, diagnostic: Diagnostic) {
        if !self.habits.contains(&habit) {
            self.habits.push(habit);
            self.push(diagnostic);
        }
    }

    /// Keeps the value of a success and the error of a failure.
    pub(crate) fn keep<T>(&mut self, result: Result<T, Diagnostic>) -> Option<T> {
        result.map_err(|diagnostic| self.push(diagnostic)).ok()
    }

    /// Adds a line that says why to every mistake but the first so many.
    pub(crate) fn explain(&mut self, from: usize, why: &str) {
        for diagnostic in self.list.iter_mut().skip(from) {
            *diagnostic = diagnostic.clone().note(why);
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.list.len().saturating_add(self.untold)
    }

    /// Whether there is nothing but contracts that are not met.
    pub(crate) fn are_contracts(&self) -> bool {
        !self.is_empty() && self.list.iter().all(|error| error.is_contract)
    }

    /// Whether the first is a join.
    pub(crate) fn are_of_joins(&self) -> bool {
        self.list.first().is_some_and(|first| first.is_join)
    }

    /// Adds lines that say what to do to the first, before those that it has.
    pub(crate) fn help_first_of_all(&mut self, what: Vec<String>) {
        let Some(first) = self.list.first_mut() else {
            return;
        };
        let is_help = |line: &Line| line.level == Level::Help;
        let at = first.lines.iter().position(is_help);
        let at = at.unwrap_or(first.lines.len());
        let lines = what.into_iter().map(|text| Line {
            level: Level::Help,
            text,
        });
        first.lines.splice(at..at, lines);
    }

    /// Adds a line that says what to do to the first.
    pub(crate) fn help_first(&mut self, what: String) {
        if let Some(first) = self.list.first_mut() {
            *first = first.clone().help(what);
        }
    }

    /// The last, which is told elsewhere.
    #[cfg(feature = "onnx")]
    pub(crate) fn take_last(&mut self) -> Option<Diagnostic> {
        let last = self.list.pop()?;
        if let Some(told) = told_of(&last) {
            self.told.remove(&told);
        }
        Some(last)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(crate) fn as_slice(&self) -> &[Diagnostic] {
        &self.list
    }

    pub(crate) fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }
}
