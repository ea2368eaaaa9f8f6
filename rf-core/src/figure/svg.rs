//! A drawing as SVG.
//!
//! Widths are parts of the whole and heights are pixels of the screen, so that letters stay as large on a phone as they are
//! on a desk.

use crate::collect::CollectVec as _;
use core::fmt::{self, Write};

use super::legend;
use super::map;
use super::text::{Escaped, Short, Told};
use super::{Centres, Drawing, Row, style};

/// Where the first row begins.
const TOP: usize = 48;
/// From row to row.
const PITCH: usize = 42;
/// In a row: the line of its text, the middle of its bar, and halves: of the image, of a bar, of one of what is least.
const TEXT: usize = 14;
const BAR: usize = 28;
const TRACK: usize = 8;
const HALF: usize = 6;
const LEAST: usize = 3;
/// Between layers, features and legend.
const GAP: usize = 14;
/// Around a picture on its own, and how wide that is.
const MARGIN: usize = 24;
const WIDTH: usize = 760;

#[inline]
pub(super) fn write(drawing: &Drawing<'_>, is_page: bool, f: &mut dyn Write) -> fmt::Result {
    // Features stand apart from layers.
    let apart = |is_apart: bool| if is_apart { GAP } else { 0 };
    let has_features = drawing.rows.iter().any(|row| row.is_feature);
    let end = row_top(drawing.rows.len()).saturating_add(apart(has_features));
    let legend = legend::of(drawing);
    let height = end.saturating_add(GAP).saturating_add(legend.height());
    let height = match &drawing.map {
        Some(map) => height.saturating_add(GAP).saturating_add(map.height()),
        None => height,
    };
    let gutter = gutter(&drawing.arcs);
    let inner = WIDTH.saturating_sub(2 * MARGIN).saturating_sub(gutter);
    let whole = height.saturating_add(2 * MARGIN);
    if is_page {
        let left = gutter.saturating_add(3);
        let height = height.saturating_add(4);
        write!(
            f,
            "<svg class=\"rf\" height=\"{height}\" style=\"padding:2px 3px 2px {left}px\" \
             role=\"graphics-document document\""
        )?;
    } else {
        write!(
            f,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"rf\" width=\"{WIDTH}\" height=\"{whole}\" \
             viewBox=\"0 0 {WIDTH} {whole}\" role=\"img\""
        )?;
    }
    f.write_str(" aria-labelledby=\"rf-title rf-desc\">\n")?;
    described(drawing, f)?;
    style::write(is_page, f)?;
    if !is_page {
        let left = MARGIN.saturating_add(gutter);
        write!(
            f,
            "\n<rect class=\"rf-b\" width=\"100%\" height=\"100%\" rx=\"8\"/>\
             <svg x=\"{left}\" y=\"{MARGIN}\" width=\"{inner}\" height=\"{height}\" overflow=\"visible\">"
        )?;
    }
    f.write_str("\n")?;
    head(drawing, end, f)?;
    arcs(drawing, f)?;
    for (index, row) in drawing.rows.iter().enumerate() {
        let top = row_top(index).saturating_add(apart(row.is_feature));
        self::row(drawing, row, top, is_page, f)?;
    }
    let below = end.saturating_add(GAP);
    legend.write(below, f)?;
    if let Some(map) = &drawing.map {
        let top = below.saturating_add(legend.height()).saturating_add(GAP);
        map::write(map, top, f)?;
    }
    f.write_str(if is_page { "</svg>" } else { "</svg>\n</svg>" })
}

#[inline]
fn row_top(index: usize) -> usize {
    index.saturating_mul(PITCH).saturating_add(TOP)
}

/// For those who do not see it.
#[inline]
fn described(drawing: &Drawing<'_>, f: &mut dyn Write) -> fmt::Result {
    let (name, input) = (Escaped(drawing.name), &drawing.input);
    write!(
        f,
        "<title id=\"rf-title\">{name}: what its layers see of {input} pixels</title>\n<desc id=\"rf-desc\">"
    )?;
    for row in &drawing.rows {
        write!(f, "{}. ", Escaped(&row.told))?;
    }
    f.write_str("</desc>\n")
}

/// The name, and the axis of the input behind all rows.
#[inline]
fn head(drawing: &Drawing<'_>, end: usize, f: &mut dyn Write) -> fmt::Result {
    let (name, input) = (Short(drawing.name), &drawing.input);
    write!(f, "<text class=\"rf-n\" y=\"12\">{name}</text>")?;
    write!(
        f,
        "<text class=\"rf-q\" x=\"100%\" y=\"12\" text-anchor=\"end\">{input} px"
    )?;
    if let Some(axis) = drawing.axis {
        write!(f, " · axis {axis}")?;
    }
    f.write_str("</text>\n")?;
    let (scale, image) = (&drawing.scale, drawing.image);
    let (top, height) = (
        TOP.saturating_sub(4),
        end.saturating_sub(TOP).saturating_add(8),
    );
    for tick in scale.ticks(image) {
        let (x, is_end) = (scale.pixel(tick), tick == 0 || tick == image);
        let faint = if is_end { ".3" } else { ".12" };
        write!(
            f,
            "<line x1=\"{x}\" x2=\"{x}\" y1=\"{top}\" y2=\"{}\" stroke=\"currentColor\" stroke-opacity=\"{faint}\"/>\
             <text class=\"rf-s rf-q\" x=\"{x}\" y=\"{}\" text-anchor=\"{}\">{tick}</text>",
            top.saturating_add(height),
            top.saturating_sub(5),
            x.anchor(),
        )?;
    }
    f.write_str("\n")
}

/// How deep an arc over so many rows hangs out.
#[inline]
fn depth(from: usize, to: usize) -> usize {
    to.saturating_sub(from)
        .saturating_mul(5)
        .saturating_add(9)
        .min(44)
}

/// What arcs need at the left: of a curve three quarters of its depth.
#[inline]
fn gutter(arcs: &[(usize, usize)]) -> usize {
    let deepest = arcs.iter().map(|arc| depth(arc.0, arc.1)).greatest();
    deepest.map_or(0, |depth| (depth.saturating_mul(3) / 4).saturating_add(8))
}

#[inline]
fn arcs(drawing: &Drawing<'_>, f: &mut dyn Write) -> fmt::Result {
    if drawing.arcs.is_empty() {
        return Ok(());
    }
    f.write_str(
        "<g class=\"rf-see\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".6\">",
    )?;
    // The input is where the axis is.
    let y = |row: usize| match row.checked_sub(1) {
        Some(index) => row_top(index).saturating_add(TEXT).saturating_sub(4),
        None => TOP.saturating_sub(12),
    };
    for &(from, to) in &drawing.arcs {
        let (a, b, depth) = (y(from), y(to), depth(from, to));
        write!(
            f,
            "<path class=\"rf-arc\" d=\"M-5 {a}C-{depth} {a} -{depth} {b} -5 {b}\"/>\
             <circle cx=\"-5\" cy=\"{b}\" r=\"2\" fill=\"currentColor\" stroke=\"none\"/>"
        )?;
    }
    f.write_str("</g>\n")
}

#[inline]
fn row(
    drawing: &Drawing<'_>,
    row: &Row<'_>,
    top: usize,
    is_page: bool,
    f: &mut dyn Write,
) -> fmt::Result {
    let (middle, text) = (top.saturating_add(BAR), top.saturating_add(TEXT));
    let color = if row.is_feature { "rf-eye" } else { "rf-see" };
    write!(f, "<g><title>{}</title>", Escaped(&row.told))?;
    // What is between the shapes of a row answers the pointer, too.
    write!(
        f,
        "<rect y=\"{top}\" width=\"100%\" height=\"{PITCH}\" fill=\"none\" pointer-events=\"all\"/>"
    )?;
    label(row, text, color, is_page, f)?;
    let said = Escaped(&row.said);
    writeln!(
        f,
        "<text x=\"100%\" y=\"{text}\" text-anchor=\"end\">{said}</text>"
    )?;
    let scale = &drawing.scale;
    let (first, last) = (scale.pixel(0), scale.pixel(drawing.image));
    let (y, width) = (middle.saturating_sub(TRACK), first.to(last));
    write!(
        f,
        "<rect class=\"rf-image\" x=\"{first}\" y=\"{y}\" width=\"{width}\" height=\"{}\" fill=\"currentColor\" \
         fill-opacity=\".07\"/>",
        2 * TRACK,
    )?;
    write!(f, "<g class=\"{color}\">")?;
    if let Some(seen) = row.seen {
        bar(drawing, seen, middle, HALF, f)?;
    }
    if let Some(least) = row.least {
        bar(drawing, least, middle, LEAST, f)?;
    }
    f.write_str("</g>")?;
    centres(drawing, &row.centres, middle, f)?;
    if let Some(centre) = row.centre {
        let x = scale.at(centre);
        write!(
            f,
            "<circle class=\"{color}\" cx=\"{x}\" cy=\"{middle}\" r=\"3.5\" fill=\"currentColor\"/>"
        )?;
    }
    f.write_str("</g>\n")
}

/// More contracts than this are counted …
const MARKS: usize = 4;

/// … of which so many are told.
const LISTED: usize = 32;

#[inline]
fn label(row: &Row<'_>, y: usize, color: &str, is_page: bool, f: &mut dyn Write) -> fmt::Result {
    write!(f, "<text y=\"{y}\" class=\"{color}\">")?;
    let name = Short(row.label);
    match super::constant(row.label).filter(|_| is_page) {
        Some(constant) => write!(
            f,
            "<a href=\"#associatedconstant.{}\"><tspan class=\"rf-n\">{name}</tspan></a>",
            Escaped(&constant)
        )?,
        None => write!(f, "<tspan class=\"rf-n\">{name}</tspan>")?,
    }
    if row.layers > 1 {
        write!(f, "<tspan class=\"rf-s\" dx=\"5\">×{}</tspan>", row.layers)?;
    }
    for contract in row.contracts.iter().take(MARKS) {
        let contract = Told(contract);
        write!(
            f,
            "<tspan class=\"rf-mark\" dx=\"5\">✓<title>ensure {contract}</title></tspan>"
        )?;
    }
    if let Some((_, more)) = row.contracts.split_at_checked(MARKS) {
        if !more.is_empty() {
            write!(f, "<tspan class=\"rf-s\" dx=\"3\">+{}<title>", more.len())?;
            for contract in more.iter().take(LISTED) {
                write!(f, "ensure {}; ", Told(contract))?;
            }
            if let Some(untold) = more.len().checked_sub(LISTED).filter(|&untold| untold > 0) {
                write!(f, "and {untold} more")?;
            }
            f.write_str("</title></tspan>")?;
        }
    }
    f.write_str("</text>")
}

/// Whole in the image, dashed in padding.
#[inline]
fn bar(
    drawing: &Drawing<'_>,
    (start, end): (i64, i64),
    middle: usize,
    half: usize,
    f: &mut dyn Write,
) -> fmt::Result {
    let (y, height) = (middle.saturating_sub(half), half.saturating_mul(2));
    let image = drawing.image;
    let fill = if half == HALF { ".25" } else { ".4" };
    let parts = [
        (start, end.min(0), false),
        (start.max(0), end.min(image), true),
        (start.max(image), end, false),
    ];
    for (from, to, is_inside) in parts {
        if from >= to {
            continue;
        }
        let x = drawing.scale.pixel(from);
        let width = x.to(drawing.scale.pixel(to));
        write!(
            f,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" stroke=\"currentColor\" "
        )?;
        if is_inside {
            write!(
                f,
                "class=\"rf-bar\" fill=\"currentColor\" fill-opacity=\"{fill}\"/>"
            )?;
        } else {
            f.write_str("class=\"rf-pad\" fill=\"none\" stroke-dasharray=\"3 3\"/>")?;
        }
    }
    Ok(())
}

#[inline]
fn centres(drawing: &Drawing<'_>, centres: &Centres, y: usize, f: &mut dyn Write) -> fmt::Result {
    let scale = &drawing.scale;
    match centres {
        Centres::Each(all) if all.is_empty() => Ok(()),
        Centres::Each(all) => {
            f.write_str("<g fill=\"currentColor\" fill-opacity=\".65\">")?;
            for &centre in all {
                let x = scale.at(centre);
                write!(
                    f,
                    "<circle class=\"rf-dot\" cx=\"{x}\" cy=\"{y}\" r=\"1.6\"/>"
                )?;
            }
            f.write_str("</g>")
        }
        Centres::Dense(first, last) => {
            let (first, last) = (scale.at(*first), scale.at(*last));
            write!(
                f,
                "<line class=\"rf-dense\" x1=\"{first}\" x2=\"{last}\" y1=\"{y}\" y2=\"{y}\" stroke=\"currentColor\" \
                 stroke-opacity=\".45\" stroke-width=\"2\"/>"
            )
        }
    }
}
