//! Random tables, every fact against a walk over all features.

use receptive_field_core::Region;
use receptive_field_values::__private::layer1;
use receptive_field_values::Layer;

use super::made1;
use super::{DRIFTING, LONG, SCAN};

pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, n: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        i64::try_from(self.0 >> 33).unwrap() % n
    }
}

/// A table of random regions, in runs.
fn table(random: &mut Random) -> (Vec<i64>, Vec<Option<Region>>, i64) {
    let period = 1 + random.below(6);
    let step = 1 + random.below(9);
    let (mut numbers, mut rows, mut runs) = (Vec::new(), Vec::new(), 0);
    while i64::try_from(rows.len()).unwrap() < period {
        let first = i64::try_from(rows.len()).unwrap();
        let count = 1 + random.below(period - first);
        let (lo, len, by) = (random.below(12) - 6, random.below(5), random.below(5) - 1);
        numbers.extend([first, lo, lo + len, by]);
        runs += 1;
        for k in 0..count {
            let start = lo + by * k;
            rows.push((len > 0).then_some(Region {
                start,
                end: start + len,
            }));
        }
    }
    let mut head = vec![period, step, runs];
    head.extend(numbers);
    (head, rows, step)
}

/// A layer of random tables, and all its regions.
pub(super) fn layer(random: &mut Random, image: i64) -> (Layer<1>, Vec<Option<Region>>) {
    let tables: Vec<_> = (0..=random.below(3) / 2).map(|_| table(random)).collect();
    let size = 1 + random.below(20);
    let kind = random.below(4);
    let (is_scan, is_drifting) = (kind == 0 && tables.len() == 1, tables.len() > 1);
    let regions: Vec<_> = (0..size)
        .map(|i| {
            let there = tables.iter().filter_map(|(_, rows, step)| {
                let period = i64::try_from(rows.len()).unwrap();
                let row = rows[usize::try_from(i % period).unwrap()]?;
                let by = step * (i / period);
                Some((row.start + by, row.end + by))
            });
            let hull = there.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
            let hull = hull.map(|(start, end)| (if is_scan { 0 } else { start }, end));
            hull.filter(|(start, end)| start < end)
                .map(|(start, end)| Region { start, end })
        })
        .collect();
    let lengths = regions
        .iter()
        .map(|region| region.map_or(0, |region| region.end - region.start));
    let mut flags = LONG;
    flags += if is_scan { SCAN } else { 0 } + if is_drifting { DRIFTING } else { 0 };
    let (period, step) = (i64::try_from(tables[0].1.len()).unwrap(), tables[0].2);
    let period_of_regions = if is_scan || is_drifting { 0 } else { period };
    let mut record = vec![size, flags, 0, size, 1, 0, period, step, period_of_regions];
    record.extend([lengths.clone().max().unwrap(), lengths.min().unwrap()]);
    for (numbers, ..) in tables {
        record.extend(numbers);
    }
    (made1("random", [image], &[0, -1], &record), regions)
}

#[test]
fn regions_and_reach() {
    let mut random = Random(7);
    for _ in 0..5_000 {
        let (layer, regions) = layer(&mut random, 40);
        for (i, region) in regions.iter().enumerate() {
            assert_eq!(layer.region([i]).map(|[region]| region), *region);
        }
        let (pixels, features) = layer.jump_ratio(0);
        let stands = |i: usize| (i64::try_from(i).unwrap() * pixels).div_euclid(features);
        let seen = || {
            regions
                .iter()
                .enumerate()
                .filter_map(|(i, region)| Some((i, (*region)?)))
        };
        let back = seen().map(|(i, region)| stands(i) - region.start).max();
        let ahead = seen().map(|(i, region)| region.end - 1 - stands(i)).max();
        let ends = |i| stands(i + 1).max(stands(i) + 1);
        let late = seen().map(|(i, region)| region.end - ends(i)).max();
        if layer.lookback(0).is_some()
            && layer.period(0).is_none_or(|period| period <= regions.len())
        {
            assert_eq!(
                (layer.lookback(0), layer.lookahead(0), layer.latency(0)),
                (back, ahead, late),
                "{regions:?}"
            );
        }
        if let (Some(halo), Some((period, step))) = (layer.halo(0), layer.structural_period(0)) {
            if period <= regions.len() {
                let first = || regions.iter().take(period).flatten();
                let before = first().map(|region| -region.start).max().unwrap();
                let after = first()
                    .map(|region| region.end - i64::try_from(step).unwrap())
                    .max()
                    .unwrap();
                assert_eq!(halo, (before, after));
            }
        }
    }
}

#[test]
fn features_at_every_pixel() {
    let mut random = Random(3);
    for _ in 0..1_500 {
        let (layer, regions) = layer(&mut random, 40);
        for pixel in -12..70 {
            let at = layer.feature_at([pixel]);
            let holds =
                |region: &Option<Region>| region.is_some_and(|region| region.contains(pixel));
            let first = regions.iter().position(holds);
            let last = regions.iter().rposition(holds).map(|last| last + 1);
            let found = (!at.is_empty()).then_some((at.first[0], at.last[0]));
            assert_eq!(found, first.zip(last), "{pixel} {regions:?}");
            let distance = |region: &Region| (region.start + region.end - 2 * pixel - 1).abs();
            let nearest = regions
                .iter()
                .enumerate()
                .filter_map(|(i, region)| Some((distance(&(*region)?), i)));
            assert_eq!(
                at.nearest.map(|[i]| i),
                nearest.min().map(|(_, i)| i),
                "{pixel} {regions:?}"
            );
        }
        for far in [i64::MIN, i64::MAX] {
            assert!(layer.feature_at([far]).is_empty());
        }
    }
}

#[test]
fn all_see_all() {
    let gate = layer1("gate", c"d 12  3 18  0  1 10  6  3  0  6  2  0  1  2  0 12");
    let at = gate.feature_at([11]);
    assert_eq!((at.first, at.last, at.nearest), ([0], [6], Some([0])));
    assert!(gate.feature_at([12]).is_empty());
}
