//! Declared features on both axes of an image.

use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::Subject;
use super::notes::notes;
use super::rows::{axis_of, centre};
use super::text::Escaped;
use crate::region::Region;

/// More features than this would hide each other.
const FEATURES: usize = 6;

/// An image of two axes and what its features see, in pixels.
pub(super) struct Map<'a> {
    /// Height and width.
    pub(super) image: [i64; 2],
    pub(super) features: Vec<Seen<'a>>,
}

pub(super) struct Seen<'a> {
    pub(super) name: &'a str,
    pub(super) box_: [Region; 2],
}

/// None without two axes, or without features.
#[inline]
pub(super) fn map<'a>(subject: &Subject<'a>) -> Option<Map<'a>> {
    let [height, width] = *subject.input.as_slice() else {
        return None;
    };
    let mut features = Vec::new();
    for note in notes(subject.notes).filter(|note| note.is_feature) {
        let mut numbers = note.numbers();
        let layer = numbers
            .next()
            .and_then(|layer| usize::try_from(layer).ok())?;
        let mut seen = |axis| axis_of(subject, layer, axis)?.region(numbers.next()?);
        if let (Some(rows), Some(columns)) = (seen(0), seen(1)) {
            features.push(Seen {
                name: note.text,
                box_: [rows, columns],
            });
        }
    }
    (!features.is_empty() && features.len() <= FEATURES).then_some(Map {
        image: [height, width],
        features,
    })
}

/// The largest that a map may be, in pixels of the screen: a phone holds it.
const WIDEST: i64 = 300;
const HIGHEST: i64 = 220;
/// For its caption.
const CAPTION: usize = 22;

impl Map<'_> {
    /// The pixels that it reaches over, on an axis.
    #[inline]
    fn over(&self, axis: usize) -> (i64, i64) {
        let image = self.image.get(axis).copied().unwrap_or(0);
        let seen = self.features.iter().filter_map(|seen| seen.box_.get(axis));
        seen.fold((0, image), |(first, last), seen| {
            (first.min(seen.start), last.max(seen.end))
        })
    }

    /// Pixels of the image for so many pixels of the screen.
    #[inline]
    fn scale(&self) -> (i128, i128) {
        let long = |axis| {
            let (first, last) = self.over(axis);
            i128::from(last).saturating_sub(first.into()).max(1)
        };
        let (height, width) = (long(0), long(1));
        let (high, wide) = (i128::from(HIGHEST), i128::from(WIDEST));
        if height.saturating_mul(wide) > width.saturating_mul(high) {
            (height, high)
        } else {
            (width, wide)
        }
    }

    /// Hundredths of a pixel of the screen.
    #[inline]
    fn place(&self, axis: usize, twice: i128) -> i128 {
        let (image, screen) = self.scale();
        let first = i128::from(self.over(axis).0).saturating_mul(2);
        let away = twice
            .saturating_sub(first)
            .saturating_mul(screen)
            .saturating_mul(50);
        away.checked_div(image).unwrap_or(0)
    }

    #[inline]
    pub(super) fn height(&self) -> usize {
        let last = i128::from(self.over(0).1).saturating_mul(2);
        let height = usize::try_from(self.place(0, last).saturating_div(100)).unwrap_or(0);
        height.saturating_add(CAPTION)
    }
}

/// Hundredths.
struct Fixed(i128);

impl fmt::Display for Fixed {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}.{:02}",
            self.0.div_euclid(100),
            self.0.rem_euclid(100)
        )
    }
}

#[inline]
pub(super) fn write(map: &Map<'_>, top: usize, f: &mut dyn Write) -> fmt::Result {
    let [height, width] = map.image;
    writeln!(
        f,
        "<text class=\"rf-q\" y=\"{}\">Features on both axes, {height} x {width} px</text>\
         <svg y=\"{}\" overflow=\"visible\">",
        top.saturating_add(8),
        top.saturating_add(CAPTION),
    )?;
    let image = [(0, height), (0, width)].map(|(start, end)| Region { start, end });
    rect(
        map,
        &image,
        "class=\"rf-image\" fill-opacity=\".05\" stroke-opacity=\".5\"",
        f,
    )?;
    f.write_str("<g class=\"rf-eye\">\n")?;
    for seen in &map.features {
        let [rows, columns] = &seen.box_;
        let name = Escaped(seen.name);
        write!(f, "<g><title>{name} sees {rows} x {columns}</title>")?;
        let inside = [(rows, height), (columns, width)].map(|(seen, side)| Region {
            start: seen.start.max(0),
            end: seen.end.min(side),
        });
        rect(
            map,
            &seen.box_,
            "class=\"rf-pad\" fill-opacity=\"0\" stroke-dasharray=\"3 3\"",
            f,
        )?;
        if inside.iter().all(|side| side.start < side.end) {
            rect(map, &inside, "class=\"rf-bar\" fill-opacity=\".18\"", f)?;
        }
        let [y, x] = [(0, rows), (1, columns)].map(|(axis, seen)| map.place(axis, centre(*seen)));
        let above = Fixed(y.saturating_sub(700));
        let (x, y) = (Fixed(x), Fixed(y));
        writeln!(
            f,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"3.5\" fill=\"currentColor\"/>\
             <text class=\"rf-n\" x=\"{x}\" y=\"{above}\" text-anchor=\"middle\">{name}</text></g>"
        )?;
    }
    f.write_str("</g></svg>\n")
}

#[inline]
fn rect(map: &Map<'_>, of: &[Region; 2], style: &str, f: &mut dyn Write) -> fmt::Result {
    let [[y, height], [x, width]] = [(0, &of[0]), (1, &of[1])].map(|(axis, side)| {
        let at = |pixel: i64| map.place(axis, i128::from(pixel).saturating_mul(2));
        let (start, end) = (at(side.start), at(side.end));
        [Fixed(start), Fixed(end.saturating_sub(start))]
    });
    write!(
        f,
        "<rect {style} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"currentColor\" \
         stroke=\"currentColor\"/>"
    )
}
