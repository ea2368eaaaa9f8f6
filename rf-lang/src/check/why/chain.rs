//! The layers on the way from the input that change a number, and by how much.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Order as _;
use receptive_field_core::eval::{AxisGeometry, Ratio, Source, View};
use receptive_field_core::{Answer, Fact};

use super::Asked;

/// Up to this many layers are all listed …
const ALL: usize = 8;
/// … and of more the so many that count most.
const LISTED: usize = 6;

impl<'a> Asked<'a> {
    pub(super) fn view(&self, from: Source) -> Option<View<'a>> {
        let axis = self
            .case
            .instance
            .evaluation
            .node(from)?
            .axes
            .get(self.axis)?;
        if self.is_local {
            axis.local()
        } else {
            Some(axis.view())
        }
    }

    fn fact(&self, from: Source, fact: Fact) -> Answer {
        self.case.fact(from, self.is_local, self.axis, fact)
    }

    pub(super) fn number(&self, from: Source, fact: Fact) -> Option<Ratio> {
        self.case.number_of(from, self.is_local, self.axis, fact)
    }

    pub(super) fn inputs(&self, from: Source) -> &'a [Source] {
        match from {
            Source::Input => &[],
            Source::Layer(index) => {
                let node = self.case.model.nodes.get(index);
                node.map_or(&[], |node| &node.inputs)
            }
        }
    }

    pub(super) fn name(&self, from: Source) -> String {
        format!("`{}`", self.case.name(from))
    }

    /// The way back to the input, at each join through the branch with the largest number.
    fn way<T: PartialOrd>(
        &self,
        number: impl Fn(Source) -> Option<T>,
    ) -> Option<Vec<(Source, Source)>> {
        let mut steps = Vec::new();
        let mut at = self.source;
        while let Source::Layer(_) = at {
            let mut largest: Option<(Source, T)> = None;
            for &input in self.inputs(at) {
                let Some(found) = number(input) else { continue };
                if largest.as_ref().is_none_or(|(_, most)| found > *most) {
                    largest = Some((input, found));
                }
            }
            let (before, _) = largest?;
            steps.push((before, at));
            at = before;
        }
        steps.reverse();
        Some(steps)
    }

    /// What each layer on the way adds to a whole number; none where nothing is added.
    fn added(&self, fact: Fact) -> Option<String> {
        let at = |from| Some(self.number(from, fact)?.numerator());
        let mut changes = Vec::new();
        for (before, layer) in self.way(at)? {
            let change = at(layer)?.checked_sub(at(before)?)?;
            if change != 0 {
                changes.push((layer, change));
            }
        }
        let mut sizes: Vec<u128> = changes
            .iter()
            .map(|(_, by)| by.unsigned_abs())
            .collect_vec();
        sizes.order();
        let all = changes.len();
        let listed = if all <= ALL { all } else { LISTED };
        let least = sizes.iter().rev().nth(listed.saturating_sub(1)).copied();
        let mut listed: Vec<String> = changes
            .iter()
            .filter(|(_, by)| by.unsigned_abs() >= least.unwrap_or(0))
            .map(|(layer, by)| format!("{} {by:+}", self.name(*layer)))
            .collect_vec();
        listed.truncate(if all <= ALL { ALL } else { LISTED });
        if listed.is_empty() {
            return None;
        }
        Some(and_more(&listed, all))
    }

    pub(super) fn receptive_field(&self) -> Option<String> {
        let made = self.added(Fact::ReceptiveField)?;
        Some(format!("`receptive_field` begins with 1: {made}"))
    }

    /// `lookback`, `lookahead` or `latency`.
    pub(super) fn reach(&self, fact: Fact) -> Option<String> {
        let most = self.number(self.source, fact)?;
        let made = self.added(fact)?;
        let border = self.border();
        Some(format!("`{}` is {most}: {made}{border}", fact.name()))
    }

    pub(super) fn latency(&self) -> Option<String> {
        let is_early = self.number(self.source, Fact::Latency)?.numerator() < 0;
        let made = self.reach(Fact::Latency)?;
        Some(if is_early {
            format!("{made}; below 0 the newest pixels of every step are left unread")
        } else {
            made
        })
    }

    /// That padding counts, where it reads pixels.
    fn border(&self) -> String {
        match self.case.filled(self.source) {
            Some(name) => format!("; {name} reads pixels in its padding, and so borders count"),
            None => String::new(),
        }
    }

    pub(super) fn jump(&self) -> Option<String> {
        let at = |from| Some(self.view(from)?.jump());
        let mut listed = Vec::new();
        for (before, layer) in self.way(|from| Some(f64_of(at(from)?)))? {
            let factor = at(layer)?.checked_div(at(before)?)?;
            let name = self.name(layer);
            if factor.numerator() > factor.denominator() {
                listed.push(format!("{name} ×{factor}"));
            } else if factor != Ratio::whole(1) {
                let inverse = Ratio::whole(1).checked_div(factor)?;
                listed.push(format!("{name} ÷{inverse}"));
            }
        }
        let all = listed.len();
        listed.truncate(ALL);
        if listed.is_empty() {
            return Some(String::from("no layer has a stride"));
        }
        Some(format!("the jump is made by {}", and_more(&listed, all)))
    }

    /// The sizes on the way, where they change.
    pub(super) fn size(&self) -> Option<String> {
        let mut listed = self.sizes(|layer| self.name(layer))?;
        if listed.len() < 2 {
            return None;
        }
        let input = self.size_of(Source::Input)?;
        listed.insert(0, format!("`input` {input}"));
        let on_axis = self.case.on_axis(self.axis);
        Some(format!("sizes{on_axis}: {}", shortened(listed).join(", ")))
    }

    pub(super) fn size_of(&self, from: Source) -> Option<i64> {
        let geometry = self.case.instance.evaluation.node(from)?;
        geometry.axes.get(self.axis).map(AxisGeometry::size)
    }

    /// The layers on the way whose size is another than that before, and their sizes.
    pub(super) fn sizes(&self, name: impl Fn(Source) -> String) -> Option<Vec<String>> {
        let mut listed = Vec::new();
        for (before, layer) in self.way(|from| self.size_of(from))? {
            let size = self.size_of(layer)?;
            if Some(size) != self.size_of(before) {
                listed.push(format!("{} {size}", name(layer)));
            }
        }
        Some(listed)
    }

    pub(super) fn uniform(&self) -> Option<String> {
        let is_uneven = |from: &Source| self.fact(*from, Fact::Uniform) == Answer::Truth(false);
        let first = self
            .case
            .ancestors(self.source)
            .into_iter()
            .find(is_uneven)?;
        let name = self.name(first);
        let most = self.number(first, Fact::ReceptiveField)?;
        let least = self.number(first, Fact::ReceptiveFieldMin)?;
        Some(match self.number(first, Fact::Period) {
            Some(period) if least == most => {
                format!(
                    "features of {name} do not follow each other in equal steps: their regions repeat only every {period} features"
                )
            }
            Some(period) => {
                format!(
                    "features of {name} do not all see equally much, but {least} to {most} pixels: their regions repeat only every {period} features"
                )
            }
            None => format!("in {name} branches of different jumps come together"),
        })
    }

    pub(super) fn dense(&self) -> Option<String> {
        let sparsest = |from| {
            let found = self.case.instance.ask(|evaluation, looks| {
                evaluation.sparsest_after(looks, from, self.axis, self.is_local)
            });
            found.ok().filter(|found| found.used < found.spanned)
        };
        let own = sparsest(self.source)?;
        let what = format!(
            "a feature uses {} of the {} pixels that it spans",
            own.used, own.spanned
        );
        let mut layers = self.case.ancestors(self.source);
        layers.truncate(64);
        let first = layers.into_iter().find(|from| sparsest(*from).is_some());
        Some(match first.filter(|first| *first != self.source) {
            Some(first) => format!("{what}; the first holes are in {}", self.name(first)),
            None => what,
        })
    }

    pub(super) fn productive(&self) -> Option<String> {
        let is_idle = |from: &Source| {
            let answer = self.case.fact(*from, false, 0, Fact::Productive);
            answer == Answer::Truth(false)
        };
        let first = self.case.ancestors(self.source).into_iter().find(is_idle)?;
        let before = *self.inputs(first).first()?;
        let axes = 0..self.case.model.axes;
        let seen = axes.map(|axis| self.case.number_of(before, false, axis, Fact::PathMin));
        let seen: Vec<String> = seen.flatten().map(|seen| seen.to_string()).collect_vec();
        let image = &self.case.instance.evaluation.graph().input;
        let image: Vec<String> = image.iter().map(ToString::to_string).collect_vec();
        Some(format!(
            "the first layer that can add no context is {}: every path to it sees {} pixels already, and the image has {}",
            self.name(first),
            seen.join(" x "),
            image.join(" x ")
        ))
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "for messages, and to compare the jumps of branches"
)]
pub(super) fn f64_of(ratio: Ratio) -> f64 {
    ratio.numerator() as f64 / ratio.denominator() as f64
}

/// The first and the last of a list, where it is long.
pub(super) fn shortened(mut listed: Vec<String>) -> Vec<String> {
    let hidden = listed.len().saturating_sub(LISTED.saturating_add(1));
    if hidden > 0 {
        listed.drain(1..=hidden);
        listed.insert(1, String::from("…"));
    }
    listed
}

pub(super) fn and_more(listed: &[String], all: usize) -> String {
    let more = all.saturating_sub(listed.len());
    let listed = listed.join(", ");
    if more == 0 {
        listed
    } else {
        format!("{listed} and {more} more")
    }
}
