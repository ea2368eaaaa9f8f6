//! Joins whose branches are not where they should be.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{Ratio, Source};
use receptive_field_core::{Answer, Fact};

use super::Asked;
use super::chain::{and_more, f64_of};
use crate::check::Case;
use crate::check::geometry::branch;

/// More branches than this are not listed.
const LISTED: usize = 4;

impl Asked<'_> {
    /// The first join whose branches lie apart: where, and how far.
    pub(super) fn aligned(&self) -> Option<String> {
        let lies_apart = |from: &Source| {
            let answer = self.case.fact(*from, false, self.axis, Fact::Aligned);
            answer == Answer::Truth(false)
        };
        let join = self
            .case
            .ancestors(self.source)
            .into_iter()
            .find(lies_apart)?;
        if let Some(drift) = self.drift() {
            return Some(drift);
        }
        let inputs = self.inputs(join);
        let centers = self.centers(inputs)?;
        let mut listed = Vec::new();
        let branches = inputs.iter().zip(&centers).enumerate();
        for (index, (input, center)) in branches.take(LISTED) {
            let view = self.view(*input)?;
            let branch = self.branch(join, index, *input);
            let jump = view.jump();
            listed.push(format!(
                "{branch} with jump {jump} and mean centre {center}"
            ));
        }
        let all = inputs.len();
        let shift = shift(&centers)?;
        let axis = self.on_axis();
        Some(format!(
            "{} joins {}: {} px apart{axis}",
            self.name(join),
            and_more(&listed, all),
            pixels(shift)
        ))
    }

    /// The first join whose branches have different jumps, and how far they drift apart.
    pub(super) fn drift(&self) -> Option<String> {
        let drifts = |from: &Source| self.view(*from).is_some_and(|view| view.is_drifting());
        let join = self.case.ancestors(self.source).into_iter().find(drifts)?;
        let mut jumps: Vec<(String, Ratio)> = Vec::new();
        for (index, input) in self.inputs(join).iter().enumerate() {
            let jump = self.view(*input)?.jump();
            if jumps.len() < 2 && jumps.iter().all(|(_, other)| *other != jump) {
                jumps.push((self.branch(join, index, *input), jump));
            }
        }
        let [(a, first), (b, second)] = jumps.as_slice() else {
            return None;
        };
        let last = self
            .case
            .geometry(join)?
            .axes
            .get(self.axis)?
            .size()
            .checked_sub(1)?;
        let apart = first
            .checked_sub(*second)?
            .checked_mul(Ratio::whole(last))?;
        let apart = if apart.numerator() < 0 {
            apart.checked_neg()?
        } else {
            apart
        };
        Some(format!(
            "{} joins {a} with jump {first} and {b} with jump {second}: from the first feature to the last they drift {} px apart{}",
            self.name(join),
            pixels(apart),
            self.on_axis()
        ))
    }

    /// The centre of each branch; a layer that is several of them is looked at once.
    fn centers(&self, inputs: &[Source]) -> Option<Vec<Ratio>> {
        let mut known = vec![None; self.case.model.nodes.len()];
        let centers = inputs.iter().map(|&input| match input {
            Source::Input => self.center(input),
            Source::Layer(index) => {
                let known = known.get_mut(index)?;
                if known.is_none() {
                    *known = self.center(input);
                }
                *known
            }
        });
        centers.try_collect_vec()
    }

    /// Where the features are on the mean, if the first stood at pixel 0.
    fn center(&self, from: Source) -> Option<Ratio> {
        let view = self.view(from)?;
        let period = i64::try_from(self.number(from, Fact::Period)?.numerator()).ok()?;
        let regions = usize::try_from(period).unwrap_or(usize::MAX);
        self.case.look_at(regions);
        // Twice the centres, and the positions that the jumps between them are taken from.
        let (mut ends, mut positions, mut count) = (0_i128, 0_i128, 0_i64);
        for i in 0..period {
            let Some(span) = view.region(i) else { continue };
            let both = i128::from(span.start).checked_add(span.end.into())?;
            ends = ends.checked_add(both)?;
            positions = positions.checked_add(i.into())?;
            count = count.checked_add(1)?;
        }
        let moved = view.jump().checked_mul(Ratio::new(positions, 1)?)?;
        let sum = Ratio::new(ends, 2)?.checked_sub(moved)?;
        sum.checked_div(Ratio::whole(count))
    }

    fn branch(&self, join: Source, index: usize, input: Source) -> String {
        match join {
            Source::Input => self.name(input),
            Source::Layer(node) => format!("`{}`", branch(self.case, node, index, input)),
        }
    }

    fn on_axis(&self) -> String {
        match self.case.model.axes {
            1 => String::new(),
            _ => format!(" on axis {}", self.axis),
        }
    }
}

/// The note about a layer behind branches that drift apart.
pub(in crate::check) fn drift(case: Case, source: Source, is_local: bool) -> Option<String> {
    let mut axes = 0..case.model.axes;
    let on = |axis| {
        Asked {
            case,
            source,
            axis,
            is_local,
        }
        .drift()
    };
    axes.find_map(on)
}

/// A number of pixels, rounded where it is no simple fraction.
fn pixels(number: Ratio) -> String {
    if number.denominator() <= 4 {
        return number.to_string();
    }
    format!("{:.2}", f64_of(number))
}

/// The largest distance of two.
fn shift(centers: &[Ratio]) -> Option<Ratio> {
    let mut ends = (*centers.first()?, *centers.first()?);
    for &center in centers {
        if center.compare(ends.0)?.is_lt() {
            ends.0 = center;
        }
        if center.compare(ends.1)?.is_gt() {
            ends.1 = center;
        }
    }
    ends.1.checked_sub(ends.0)
}
