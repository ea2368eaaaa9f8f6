//! Expressions as text, for messages: always spaced the same way, however they were written.

use std::fmt::{Display, Error, Formatter, Result, Write};

use crate::meter::{self, spend};
use crate::spec::{
    Argument, Call, Expr, ExprKind, Path, Pattern, Pipeline, Segment, Stage, UnaryOp, text,
};

fn list<T: Display>(f: &mut Formatter, items: &[T]) -> Result {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        item.fmt(f)?;
    }
    Ok(())
}

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        match &self.kind {
            ExprKind::Int(value) => value.fmt(f),
            ExprKind::Decimal(value) if value.is_whole() => write!(f, "{value}.0"),
            ExprKind::Decimal(value) => value.fmt(f),
            ExprKind::Bool(value) => value.fmt(f),
            ExprKind::Late(late) => write!(f, "{{ {} }}", late.written),
            ExprKind::Path(path) => path.fmt(f),
            ExprKind::Call(call) => call.fmt(f),
            ExprKind::List(items) => {
                f.write_str("[")?;
                list(f, items)?;
                f.write_str("]")
            }
            ExprKind::Tuple(items) => {
                f.write_str("(")?;
                list(f, items)?;
                f.write_str(")")
            }
            ExprKind::Parenthesized(inner) => write!(f, "({inner})"),
            ExprKind::Unary(UnaryOp::Minus, operand) => write!(f, "-{operand}"),
            ExprKind::Unary(UnaryOp::Not, operand) => write!(f, "!{operand}"),
            ExprKind::Binary(op, left, right) => write!(f, "{left} {} {right}", op.symbol()),
            ExprKind::Pipeline(pipeline) => pipeline.fmt(f),
            ExprKind::Wrong(wrong) => f.write_str(wrong.word.as_deref().unwrap_or("…")),
        }
    }
}

impl Display for Path {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        text(&self.head).fmt(f)?;
        self.segments.iter().try_for_each(|segment| segment.fmt(f))
    }
}

impl Path {
    /// The path without the segments at its end.
    pub(crate) fn before(&self, end: &[Segment]) -> String {
        let count = self.segments.len().saturating_sub(end.len());
        let segments = self.segments.iter().take(count);
        format!("{}{}", text(&self.head), Rest(segments))
    }
}

/// Segments, one after the other.
pub(crate) struct Rest<I>(pub(crate) I);

impl<'p, I: Iterator<Item = &'p Segment> + Clone> Display for Rest<I> {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        self.0.clone().try_for_each(|segment| segment.fmt(f))
    }
}

impl Display for Segment {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        match self {
            Self::Name(name) => write!(f, ".{}", text(name)),
            Self::Part(index, _) => write!(f, ".{index}"),
            Self::Index(indices, _) => {
                f.write_str("[")?;
                list(f, indices)?;
                f.write_str("]")
            }
        }
    }
}

impl Display for Call {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        write!(f, "{}(", text(&self.name))?;
        list(f, &self.arguments)?;
        f.write_str(")")
    }
}

impl Display for Argument {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        if let Some(name) = &self.name {
            write!(f, "{} = ", text(name))?;
        }
        self.value.fmt(f)
    }
}

impl Display for Stage {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        self.call.fmt(f)?;
        match &self.count {
            Some(count) => write!(f, " * {count}"),
            None => Ok(()),
        }
    }
}

impl Display for Pattern {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        match self {
            Self::Name(name) => text(name).fmt(f),
            Self::Ignored => f.write_str("_"),
            Self::Tuple(patterns, _) => {
                f.write_str("(")?;
                list(f, patterns)?;
                f.write_str(")")
            }
        }
    }
}

impl Display for Pipeline {
    fn fmt(&self, f: &mut Formatter) -> Result {
        spend(meter::PRINTED);
        if let Some(source) = &self.source {
            source.fmt(f)?;
        }
        for (index, stage) in self.stages.iter().enumerate() {
            if index > 0 || self.source.is_some() {
                f.write_str(" -> ")?;
            }
            stage.fmt(f)?;
        }
        Ok(())
    }
}

/// How something is written, so many letters at most: what comes behind them is not written first.
pub(crate) fn shown(written: &dyn Display, most: usize) -> String {
    let mut begin = Begin {
        text: String::new(),
        // One more than are shown says that there are more.
        left: most.saturating_add(1),
    };
    // It fails where it is full.
    let _ = write!(begin, "{written}");
    cut(begin.text, most)
}

/// A text that takes so many letters.
struct Begin {
    text: String,
    left: usize,
}

impl Write for Begin {
    fn write_str(&mut self, part: &str) -> Result {
        let mut letters = part.chars();
        while self.left > 0 {
            let Some(letter) = letters.next() else {
                return Ok(());
            };
            self.text.push(letter);
            self.left = self.left.saturating_sub(1);
        }
        Err(Error)
    }
}

/// Of a text, so many letters at most.
pub(crate) fn cut(mut text: String, most: usize) -> String {
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
        text.push('…');
    }
    text
}
