//! Contracts at other sizes of the input. Axes never mix: each is worked out once for each of its values, and sizes are
//! judged from what was found on their axes.

mod column;
mod pair;
mod pattern;
mod told;

use std::cell::Cell;
use std::rc::Rc;

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Ratio;

use super::REGIONS;
use super::evaluate::Judge;
use super::quantity::{Judged, Lanes, Quantity};
use crate::diagnostic::Errors;
use crate::lower::{At, Contract, Model, Varying};
use crate::meter::{self, spend};
use column::{Columns, Point};
use pair::Pair;
use told::Looks;

/// To begin an `at` is as much work as so many layers.
const BEGUN: usize = 3;

/// A size that is none of a struct.
#[derive(Debug)]
pub(crate) struct AtSize {
    /// `at [h, w] = [330, 320]`
    pub(super) said: String,
    /// By the names that they have.
    sides: Vec<i64>,
    lets: Vec<Quantity>,
}

impl AtSize {
    pub(super) fn varying(&self, varying: Varying) -> Option<Quantity> {
        match varying {
            Varying::Side(side) => self.sides.get(side).copied().map(number),
            Varying::Let(index) => self.lets.get(index).cloned(),
        }
    }
}

fn number(side: i64) -> Quantity {
    Quantity::Number(Lanes::Same(Ratio::whole(side)))
}

/// Judges every `at`; so many layers were looked at already to explain mistakes.
pub(super) fn check(model: &Model, explained: Rc<Cell<usize>>, errors: &mut Errors) {
    let mut work = 0;
    let mut looks = Looks {
        explained,
        layers: 0,
    };
    for at in &model.ats {
        if errors.is_full() {
            return;
        }
        let sizes = Sizes::of(model, at, &mut work);
        if let Some(sizes) = errors.keep(sizes) {
            sizes.tell(&mut looks, errors);
        }
    }
}

/// Whether every network is possible and every contract met: the same without a word about it, and how many layers it
/// took to see that.
pub(super) fn is_met(model: &Model) -> (bool, usize) {
    let (mut work, mut layers, mut parts) = (0, 0_usize, 0_usize);
    let is_met = model.ats.iter().all(|at| {
        let Ok(sizes) = Sizes::of(model, at, &mut work) else {
            return false;
        };
        let values = sizes.columns.count();
        let worked_out = values.saturating_mul(model.nodes.len());
        layers = layers.saturating_add(worked_out).saturating_add(BEGUN);
        // Of each value, and of each size.
        let answered = values.saturating_add(sizes.points.len());
        parts = parts.saturating_add(answered.saturating_mul(at.parts()));
        sizes.unmet().is_empty()
    });
    let looked = parts.saturating_add(work) / REGIONS;
    (is_met, layers.saturating_add(looked))
}

/// What was found at all sizes of an `at`.
struct Sizes<'a> {
    model: &'a Model<'a>,
    at: &'a At<'a>,
    columns: Columns<'a>,
    points: Vec<Point>,
}

/// What does not hold at some size.
enum Unmet<'a> {
    Geometry,
    /// By its number.
    Let(usize),
    Contract(&'a Contract<'a>),
}

impl<'a> Sizes<'a> {
    fn of(model: &'a Model<'a>, at: &'a At<'a>, work: &mut usize) -> Judged<Self> {
        spend(meter::SIZES);
        let columns = Columns::of(model, at, work)?;
        let points = columns.points(at);
        Ok(Self {
            model,
            at,
            columns,
            points,
        })
    }

    /// What does not hold, and at which sizes. Contracts are looked at only where every layer is possible, and only if all
    /// values in them exist.
    fn unmet(&self) -> Vec<(Unmet<'a>, Vec<bool>)> {
        let all = vec![true; self.points.len()];
        let mut geometry = all.clone();
        let mut lets = vec![all.clone(); self.at.lets.len()];
        let mut contracts = vec![all; self.at.contracts.len()];
        for (index, point) in self.points.iter().enumerate() {
            let fail = |holds: Option<&mut Vec<bool>>| {
                if let Some(holds) = holds.and_then(|holds| holds.get_mut(index)) {
                    *holds = false;
                }
            };
            if !self.columns.are_possible(*point) {
                fail(Some(&mut geometry));
                continue;
            }
            let pair = match Pair::at(&self.columns, self.at, *point) {
                Ok(pair) => pair,
                Err(failing) => {
                    fail(lets.get_mut(failing));
                    continue;
                }
            };
            for (contract, holds) in self.at.contracts.iter().zip(&mut contracts) {
                if !matches!(pair.truth(&contract.condition), Ok(true)) {
                    fail(Some(holds));
                }
            }
        }
        let lets = (0..).map(Unmet::Let).zip(lets);
        let conditions = self.at.contracts.iter().map(Unmet::Contract);
        let stages = [
            vec![(Unmet::Geometry, geometry)],
            lets.collect_vec(),
            conditions.zip(contracts).collect_vec(),
        ];
        let unmet = stages.into_iter().map(|mut stage: Vec<_>| {
            stage.retain(|(_, holds)| !holds.iter().all(|holds| *holds));
            stage
        });
        let mut unmet = unmet.filter(|stage| !stage.is_empty());
        unmet.next().unwrap_or_default()
    }
}
