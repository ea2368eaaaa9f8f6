//! What the signs mean, as far as they occur, and what was folded.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::{Centres, Drawing};

/// A phone is about so wide.
const LINE: usize = 320;
const HEIGHT: usize = 18;

/// Signs in lines: each with its words and where it begins.
pub(super) struct Legend {
    lines: Vec<Vec<(usize, Sign)>>,
    folded: Option<(usize, usize)>,
}

#[derive(Clone, Copy)]
enum Sign {
    Seen,
    Least,
    Padding,
    Centres,
    Contract,
    Reads,
}

impl Sign {
    #[inline]
    fn words(self) -> &'static str {
        match self {
            Self::Seen => "one feature sees",
            Self::Least => "at least",
            Self::Padding => "padding",
            Self::Centres => "centres",
            Self::Contract => "a contract holds",
            Self::Reads => "reads",
        }
    }

    #[inline]
    fn shape(self) -> &'static str {
        match self {
            Self::Seen => {
                "<rect y=\"-9\" width=\"18\" height=\"10\" stroke=\"currentColor\" fill=\"currentColor\" fill-opacity=\".25\"/>"
            }
            Self::Least => {
                "<rect y=\"-7\" width=\"18\" height=\"6\" stroke=\"currentColor\" fill=\"currentColor\" fill-opacity=\".4\"/>"
            }
            Self::Padding => {
                "<rect y=\"-9\" width=\"18\" height=\"10\" stroke=\"currentColor\" fill=\"none\" stroke-dasharray=\"3 3\"/>"
            }
            Self::Centres => {
                "<g fill=\"currentColor\"><circle cx=\"3\" cy=\"-4\" r=\"1.6\"/><circle cx=\"9\" cy=\"-4\" r=\"1.6\"/>\
                 <circle cx=\"15\" cy=\"-4\" r=\"1.6\"/></g>"
            }
            Self::Contract => "<text x=\"5\">✓</text>",
            Self::Reads => {
                "<path d=\"M12 -12C2 -12 2 2 12 2\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".6\"/>\
                 <circle cx=\"12\" cy=\"2\" r=\"2\" fill=\"currentColor\"/>"
            }
        }
    }
}

#[inline]
pub(super) fn of(drawing: &Drawing<'_>) -> Legend {
    let rows = || drawing.rows.iter();
    let image = drawing.image;
    let is_outside = |&(start, end): &(i64, i64)| start < 0 || end > image;
    let has_centres = |centres: &Centres| match centres {
        Centres::Each(all) => !all.is_empty(),
        Centres::Dense(..) => true,
    };
    let signs = [
        (Sign::Seen, true),
        (Sign::Least, rows().any(|row| row.least.is_some())),
        (
            Sign::Padding,
            rows().any(|row| row.seen.iter().chain(&row.least).any(is_outside)),
        ),
        (Sign::Centres, rows().any(|row| has_centres(&row.centres))),
        (Sign::Contract, rows().any(|row| !row.contracts.is_empty())),
        (Sign::Reads, !drawing.arcs.is_empty()),
    ];
    let mut lines = Vec::from([Vec::new()]);
    let mut x = 0_usize;
    for (sign, _) in signs.into_iter().filter(|sign| sign.1) {
        let width = sign.words().len().saturating_mul(6).saturating_add(40);
        if x.saturating_add(width) > LINE {
            lines.push(Vec::new());
            x = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push((x, sign));
        }
        x = x.saturating_add(width);
    }
    let shown = rows().filter(|row| !row.is_feature).how_many();
    Legend {
        lines,
        folded: drawing.folded.map(|layers| (layers, shown)),
    }
}

impl Legend {
    #[inline]
    pub(super) fn height(&self) -> usize {
        let folded = if self.folded.is_some() { 2 } else { 0 };
        self.lines
            .len()
            .saturating_add(folded)
            .saturating_mul(HEIGHT)
    }

    #[inline]
    pub(super) fn write(&self, top: usize, f: &mut dyn Write) -> fmt::Result {
        let mut y = top.saturating_add(HEIGHT / 2);
        f.write_str("<g class=\"rf-s\" aria-hidden=\"true\">\n")?;
        if let Some((layers, rows)) = self.folded {
            write!(
                f,
                "<text y=\"{y}\">{layers} named layers in {rows} rows, folded by stage (one jump):</text>\
                 <text y=\"{}\">a row marked ×n shows the last of n layers</text>",
                y.saturating_add(HEIGHT),
            )?;
            y = y.saturating_add(2 * HEIGHT);
        }
        for line in &self.lines {
            for &(x, sign) in line {
                let (shape, words) = (sign.shape(), sign.words());
                write!(
                    f,
                    "<svg x=\"{x}\" y=\"{y}\" overflow=\"visible\"><g class=\"rf-see\">{shape}</g>\
                     <text class=\"rf-q\" x=\"24\">{words}</text></svg>"
                )?;
            }
            y = y.saturating_add(HEIGHT);
        }
        f.write_str("</g>\n")
    }
}
