//! The facts of geometry.md, read off the sets of many features.

use super::op::ceil;
use super::roads::{Beyond, Fraction, RoadId, Roads, fraction};

/// Why a fact does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    Global,
    Scan,
    Drifting,
    Circular,
    Nothing,
    Branches,
}

pub type Fact<T> = Result<T, Lack>;

#[derive(Debug, Clone)]
pub struct Facts {
    pub jump: Fraction,
    pub beyond: Beyond,
    pub drifting: bool,
    pub receptive_field: i64,
    pub receptive_field_min: i64,
    pub start: Fact<Fraction>,
    pub anchor: Fact<Fraction>,
    pub padding: Fact<i64>,
    pub period: Fact<i64>,
    pub uniform: Fact<bool>,
    pub lookback: Fact<i64>,
    pub lookahead: Fact<i64>,
    pub latency: Fact<i64>,
    pub halo: Fact<(i64, i64)>,
    pub context: Fact<(i64, i64)>,
    pub halo_unaligned: Fact<(i64, i64)>,
    /// Pixels used and pixels spanned by the sparsest feature; only before layers that read everything.
    pub sparsest: Option<(i64, i64)>,
}

/// What one feature sees, and the pixel it stands on.
struct Feature {
    i: i64,
    stands: i64,
    /// Where its step ends: at the pixel of the next one, but after its own.
    ends: i64,
    region: Option<(i64, i64)>,
    /// After the last pixel, also where a scan has not reached the image yet.
    end: Option<i64>,
}

/// A layer's features, enough of them to know all.
struct Sample<'a> {
    roads: &'a Roads,
    road: RoadId,
    size: i64,
    /// Two turns and more of them, or of a drifting layer those that exist.
    features: Vec<Feature>,
}

pub fn facts(roads: &Roads, road: RoadId, size: i64) -> Facts {
    let beyond = roads.all[road].beyond;
    let sample = Sample::take(roads, road, size);
    let first = roads.region(road, 0).ok_or(Lack::Nothing);
    let whole = beyond == Beyond::Global;
    let drifting = roads.all[road].lines.len() > 1;
    let longest = sample.lengths().max().unwrap_or(0);
    let shortest = sample.turn().map(Feature::length).min();
    let period = sample.repeats();
    Facts {
        jump: roads.all[road].jump,
        beyond,
        drifting,
        receptive_field: if beyond == Beyond::Nothing {
            longest
        } else {
            roads.image
        },
        receptive_field_min: if whole {
            roads.image
        } else {
            shortest.unwrap()
        },
        start: first.map(|(lo, hi)| fraction((lo + hi).into(), 2)),
        anchor: sample.anchor(),
        padding: if beyond == Beyond::Scan {
            Err(Lack::Scan)
        } else {
            first.map(|(lo, _)| -lo)
        },
        period,
        uniform: match period {
            Err(Lack::Drifting) => Ok(false),
            period => period.map(|period| period == 1),
        },
        lookback: sample.lookback(),
        lookahead: sample.after(|of| of.stands + 1),
        latency: sample.after(|of| of.ends),
        halo: sample.halo(),
        context: sample.context(),
        halo_unaligned: both(sample.lookback(), sample.after(|of| of.stands + 1)),
        sparsest: (beyond == Beyond::Nothing).then(|| sample.sparsest()),
    }
}

pub fn both(before: Fact<i64>, after: Fact<i64>) -> Fact<(i64, i64)> {
    Ok((before?, after?))
}

impl Feature {
    fn length(&self) -> i64 {
        self.region.map_or(0, |(lo, hi)| hi - lo)
    }
}

impl<'a> Sample<'a> {
    fn take(roads: &'a Roads, road: RoadId, size: i64) -> Self {
        let of = &roads.all[road];
        let range = match of.lines.as_slice() {
            [(period, _)] => -period..(2 * period).max(size),
            _ => 0..size,
        };
        let stands = |i: i64| (i128::from(i) * of.jump.0).div_euclid(of.jump.1) as i64;
        let features = range.map(|i| Feature {
            i,
            stands: stands(i),
            ends: stands(i + 1).max(stands(i) + 1),
            region: roads.region(road, i),
            end: match of.beyond {
                Beyond::Global => None,
                _ => roads.set(road, i).max().map(|last| last + 1),
            },
        });
        Self {
            roads,
            road,
            size,
            features: features.collect(),
        }
    }

    /// The structural period, where there is one.
    fn line(&self) -> Option<(i64, i64)> {
        match self.roads.all[self.road].lines.as_slice() {
            [line] => Some(*line),
            _ => None,
        }
    }

    /// The features over which lengths are compared: one turn, or all that exist where there is none.
    fn turn(&self) -> impl Iterator<Item = &Feature> {
        let count = self.line().map_or(self.size, |line| line.0);
        self.features
            .iter()
            .filter(move |feature| (0..count).contains(&feature.i))
    }

    fn lengths(&self) -> impl Iterator<Item = i64> {
        self.features.iter().map(Feature::length)
    }

    /// Why there is no turn.
    fn periodic(&self) -> Fact<()> {
        let road = &self.roads.all[self.road];
        match road.beyond {
            Beyond::Global => Err(Lack::Global),
            Beyond::Scan => Err(Lack::Scan),
            Beyond::Nothing if road.lines.len() > 1 => Err(Lack::Drifting),
            Beyond::Nothing => Ok(()),
        }
    }

    /// The smallest shift of features that moves every region by one whole number of pixels.
    fn repeats(&self) -> Fact<i64> {
        self.periodic()?;
        let (turn, pixels) = self.line().unwrap();
        let moves = |shift: i64, by: i64| {
            let shift = shift as usize;
            let pairs = self.features.iter().zip(&self.features[shift..]);
            pairs
                .into_iter()
                .all(|(one, other)| one.region.map(|(lo, hi)| (lo + by, hi + by)) == other.region)
        };
        assert!(
            moves(turn, pixels),
            "regions repeat with the structural period"
        );
        let mut shifts = (1..=turn).filter(|shift| shift * pixels % turn == 0);
        Ok(shifts
            .find(|shift| moves(*shift, shift * pixels / turn))
            .unwrap())
    }

    fn lookback(&self) -> Fact<i64> {
        match self.roads.all[self.road].beyond {
            Beyond::Global => return Err(Lack::Global),
            Beyond::Scan => return Err(Lack::Scan),
            Beyond::Nothing => {}
        }
        let before = self
            .features
            .iter()
            .filter_map(|of| Some(of.stands - of.region?.0));
        before.max().ok_or(Lack::Nothing)
    }

    /// The most that is read past a pixel of each feature.
    fn after(&self, pixel: impl Fn(&Feature) -> i64) -> Fact<i64> {
        if self.roads.all[self.road].beyond == Beyond::Global {
            return Err(Lack::Global);
        }
        // Behind a scan the first features may see nothing yet, but those far enough on all do.
        let is_far = self.line().is_some();
        let after = self
            .features
            .iter()
            .filter(|of| is_far || of.region.is_some());
        let after = after.filter_map(|of| Some(of.end? - pixel(of)));
        after.max().ok_or(Lack::Nothing)
    }

    /// The mean of what each centre of a turn has beyond its share of the jump.
    fn anchor(&self) -> Fact<Fraction> {
        self.periodic()?;
        let (above, below) = self.roads.all[self.road].jump;
        let doubled = self.turn().filter_map(|of| {
            let (lo, hi) = of.region?;
            Some(i128::from(lo + hi) * below - 2 * i128::from(of.i) * above)
        });
        let doubled: Vec<i128> = doubled.collect();
        if doubled.is_empty() {
            return Err(Lack::Nothing);
        }
        let sum: i128 = doubled.iter().sum();
        Ok(fraction(sum, 2 * below * doubled.len() as i128))
    }

    fn halo(&self) -> Fact<(i64, i64)> {
        self.periodic()?;
        let (_, pixels) = self.line().unwrap();
        let regions = || self.turn().filter_map(|feature| feature.region);
        let low = regions().map(|(lo, _)| lo).min().ok_or(Lack::Nothing)?;
        let high = regions().map(|(_, hi)| hi).max().ok_or(Lack::Nothing)?;
        Ok((-low, high - pixels))
    }

    /// The halo in whole turns.
    fn context(&self) -> Fact<(i64, i64)> {
        let (before, after) = self.halo()?;
        let (_, pixels) = self.line().unwrap();
        Ok((ceil(before, pixels) * pixels, ceil(after, pixels) * pixels))
    }

    /// The first of those with the smallest share of pixels used; `(1, 1)` where nothing is read.
    fn sparsest(&self) -> (i64, i64) {
        let shares = self.turn().filter(|feature| feature.region.is_some());
        let shares = shares.map(|of| (self.roads.set(self.road, of.i).count(), of.length()));
        let least = shares.reduce(|least, share| {
            if share.0 * least.1 < least.0 * share.1 {
                share
            } else {
                least
            }
        });
        least.unwrap_or((1, 1))
    }
}
