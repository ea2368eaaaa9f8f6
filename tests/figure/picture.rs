//! A picture read back: from places to pixels.

use crate::xml::{self, Element};

pub(crate) struct Picture {
    pub(crate) svg: Element,
    /// Places of pixels 0 and `image.1`, in percent.
    zero: f64,
    image: (f64, f64),
}

/// What a row shows, in pixels.
#[derive(Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) label: String,
    pub(crate) said: String,
    pub(crate) is_feature: bool,
    /// Of its bar as a whole; each part and whether it is in the image.
    pub(crate) seen: Option<(f64, f64)>,
    pub(crate) parts: Vec<(f64, f64, bool)>,
    pub(crate) least: Option<(f64, f64)>,
    pub(crate) centre: Option<f64>,
    pub(crate) dots: Vec<f64>,
    pub(crate) dense: Option<(f64, f64)>,
    pub(crate) contracts: Vec<String>,
}

impl Picture {
    pub(crate) fn of(text: &str) -> Self {
        let svg = xml::parse(text);
        // Labels of the axis come in the order in which they are found: both ends of the image first.
        let ticks = svg.of_class("rf-s rf-q");
        let (first, last) = (ticks[0], ticks[1]);
        assert_eq!(first.text, "0");
        let image: f64 = last.text.parse().expect("pixels of the image");
        Self {
            zero: percent(first.attribute("x")),
            image: (percent(last.attribute("x")), image),
            svg,
        }
    }

    fn pixel(&self, place: &str) -> f64 {
        let (end, image) = self.image;
        (percent(place) - self.zero) / (end - self.zero) * image
    }

    /// Of the image.
    pub(crate) fn pixels(&self) -> f64 {
        self.image.1
    }

    /// How exact places are, in pixels.
    pub(crate) fn exactness(&self) -> f64 {
        let (end, image) = self.image;
        0.0011 * image / (end - self.zero)
    }

    pub(crate) fn rows(&self) -> Vec<Row> {
        let is_row = |element: &&Element| {
            element.name == "g"
                && element
                    .children
                    .iter()
                    .any(|child| child.class() == "rf-image")
                && element.children.iter().any(|child| child.name == "title")
        };
        self.svg
            .all()
            .into_iter()
            .filter(is_row)
            .map(|row| self.row(row))
            .collect()
    }

    fn row(&self, row: &Element) -> Row {
        let [label, said] = [0, 1].map(|n| {
            let mut texts = row.children.iter().filter(|child| child.name == "text");
            texts.nth(n).expect("a label and what is said")
        });
        let span = |bar: &Element| {
            let (x, width) = (bar.attribute("x"), percent(bar.attribute("width")));
            (
                self.pixel(x),
                self.pixel(&format!("{}%", percent(x) + width)),
            )
        };
        let rects: Vec<&Element> = row
            .all()
            .into_iter()
            .filter(|part| part.name == "rect")
            .collect();
        let of_height = |height: &str| {
            let bars = rects
                .iter()
                .filter(|rect| matches!(rect.class(), "rf-bar" | "rf-pad"));
            let bars = bars.filter(|bar| bar.attribute("height") == height);
            bars.map(|bar| (span(bar), bar.class() == "rf-bar"))
                .collect::<Vec<_>>()
        };
        let hull = |bars: &[((f64, f64), bool)]| {
            let (first, last) = (bars.first()?, bars.last()?);
            // One part begins where the one before ends.
            for pair in bars.windows(2) {
                assert!((pair[0].0.1 - pair[1].0.0).abs() < 2.0 * self.exactness());
            }
            Some((first.0.0, last.0.1))
        };
        let (seen, least) = (of_height("12"), of_height("6"));
        let marks = label.of_class("rf-mark").into_iter();
        let middle = row.children.iter().find(|child| child.name == "circle");
        let dense = row.of_class("rf-dense").first().copied();
        Row {
            label: label.of_class("rf-n")[0].text.clone(),
            said: said.text.clone(),
            is_feature: label.class() == "rf-eye",
            seen: hull(&seen),
            parts: seen
                .iter()
                .map(|((start, end), inside)| (*start, *end, *inside))
                .collect(),
            least: hull(&least),
            centre: middle.map(|dot| self.pixel(dot.attribute("cx"))),
            dots: row
                .of_class("rf-dot")
                .into_iter()
                .map(|dot| self.pixel(dot.attribute("cx")))
                .collect(),
            dense: dense.map(|line| {
                (
                    self.pixel(line.attribute("x1")),
                    self.pixel(line.attribute("x2")),
                )
            }),
            contracts: marks.map(|mark| mark.child("title").text.clone()).collect(),
        }
    }

    /// From the lines of labels: what an arc goes from, and to; the input is the axis.
    pub(crate) fn arcs(&self) -> Vec<(String, String)> {
        let labels = self
            .svg
            .all()
            .into_iter()
            .filter(|text| text.name == "text" && matches!(text.class(), "rf-see" | "rf-eye"));
        let lines: Vec<(f64, String)> = labels
            .filter(|text| text.attributes.contains_key("y"))
            .map(|text| {
                (
                    number(text.attribute("y")),
                    text.of_class("rf-n")[0].text.clone(),
                )
            })
            .collect();
        let at = |y: f64| {
            let near = lines
                .iter()
                .find(|(line, _)| (0.0..8.0).contains(&(line - y)));
            near.map_or_else(|| String::from("input"), |(_, label)| label.clone())
        };
        let arcs = self.svg.of_class("rf-arc").into_iter().map(|arc| {
            // `M-5 58C-14 58 -14 100 -5 100`
            let numbers: Vec<f64> = arc.attribute("d")[1..]
                .split(['C', ' '])
                .map(number)
                .collect();
            (at(numbers[1]), at(numbers[7]))
        });
        arcs.collect()
    }
}

fn percent(place: &str) -> f64 {
    number(place.strip_suffix('%').expect("a part of the width"))
}

fn number(text: &str) -> f64 {
    text.parse()
        .unwrap_or_else(|error| panic!("{text}: {error}"))
}
