//! One image, whole and in tiles.

use std::ops::Range;

use receptive_field::{Network, NetworkAt, Tile, TilePlan};

use super::map::{Map, Part};
use super::weighted::{Weighted, Weights, done};
use super::{CHANNELS, Random};
use crate::Does;

/// What was compared so far.
#[derive(Debug, Default)]
pub(super) struct Compared {
    pub(super) images: usize,
    tiles: usize,
    /// Images that are cut on both axes.
    on_both: usize,
    /// Cuts before and behind a tile, on each axis.
    cuts: [[usize; 2]; 2],
    /// Of these, where a period less of context was tried.
    shorter: [[usize; 2]; 2],
}

/// Images of which tiles with less context are run, too.
const SHORTER: usize = 25;

/// An image, and what a network makes of it.
struct Image<'w, F: Weighted> {
    weights: &'w Weights<F>,
    pixels: F::Tensor,
    size: [usize; 2],
    expected: Map,
}

/// A tile, and how its plan goes on.
struct Cut {
    tile: Tile<2>,
    /// Pixels from one tile to the next.
    step: [usize; 2],
    /// Structural periods: features and pixels.
    periods: [(usize, usize); 2],
}

impl Compared {
    pub(super) fn compare<F: Weighted, N: Network<2>>(
        &mut self,
        weights: &Weights<F>,
        whole: &NetworkAt<2>,
        plan: &TilePlan<2>,
        random: &mut Random,
    ) {
        let size = whole.size();
        let values = (0..CHANNELS * size[0] * size[1]).map(|_| random.value());
        let pixels = done(F::tensor([1, CHANNELS, size[0], size[1]], values.collect()));
        let expected = Map::of::<F>(&weights.run::<N>(whole, &pixels));
        assert_eq!(expected.size, plan.output_size());
        let image = Image {
            weights,
            pixels,
            size,
            expected,
        };
        let mut written = vec![0; image.expected.values.len()];
        for tile in plan {
            let made = image
                .run::<N>(&tile.read)
                .expect("the plan says that it fits");
            assert_eq!(made.size, plan.output_shape());
            let is_equal = made.equals(&tile.keep, &image.expected, &tile.write);
            assert!(is_equal, "{} at {size:?}: {tile:?} of {plan:?}", N::NAME);
            for place in image.expected.places(&tile.write) {
                written[place] += 1;
            }
            let cut = Cut {
                tile,
                step: [0, 1].map(|axis| plan.shape()[axis] - plan.overlap()[axis]),
                periods: [0, 1]
                    .map(|axis| whole.output().structural_period(axis).expect("it repeats")),
            };
            for axis in 0..2 {
                self.margins::<F, N>(&image, &cut, &made, axis);
            }
        }
        assert!(
            written.iter().all(|&times| times == 1),
            "{size:?}: {plan:?}"
        );
        self.images += 1;
        self.tiles += plan.len();
        let cut = (0..2).filter(|&axis| plan.shape()[axis] < size[axis]);
        self.on_both += usize::from(cut.count() == 2);
    }

    /// A feature more before what is kept is wrong, and so is one of the period behind it; with a period less of context,
    /// what is kept is. Of a valid network they do not exist.
    fn margins<F: Weighted, N: Network<2>>(
        &mut self,
        image: &Image<F>,
        cut: &Cut,
        made: &Map,
        axis: usize,
    ) {
        let (features, pixels) = cut.periods[axis];
        let Cut { tile, step, .. } = cut;
        let (keep, read) = (&tile.keep[axis], &tile.read[axis]);
        assert_eq!(read.start % pixels, 0);
        let mut wrong = |side: usize, more: Option<Range<usize>>, shorter: Range<usize>| {
            self.cuts[axis][side] += 1;
            let is_equal = more.is_some_and(|more| image.has(made, tile, axis, more, 0));
            assert!(!is_equal, "{}: {tile:?} could keep more", N::NAME);
            if self.images < SHORTER {
                self.shorter[axis][side] += 1;
                let left_out = (shorter.start - read.start) / pixels * features;
                let made = image.run::<N>(&with(&tile.read, axis, shorter));
                let is_equal =
                    made.is_some_and(|made| image.has(&made, tile, axis, keep.clone(), left_out));
                assert!(!is_equal, "{}: {tile:?} could read less", N::NAME);
            }
        };
        if read.start > 0 {
            let before = keep.start.checked_sub(1);
            let more = before.map(|before| before..keep.end);
            wrong(0, more, read.start + pixels..read.end);
        }
        // Where the next is the last, it may begin so early that this one keeps less than it could.
        if read.end + step[axis] <= image.size[axis] {
            let more = keep.start..keep.end + features;
            wrong(1, Some(more), read.start..read.end - pixels);
        }
    }

    /// That the images were cut in every way.
    pub(super) fn is_enough(&self) {
        let cuts = self.cuts.as_flattened().iter();
        assert!(self.on_both > self.images / 10, "{self:?}");
        let few = self.images / 20;
        assert!(
            cuts.chain(self.shorter.as_flattened()).all(|&n| n > few),
            "{self:?}"
        );
    }
}

impl<F: Weighted> Image<'_, F> {
    /// Whether a model of a tile whose first features are left out made these features of the tile as the whole image
    /// has them.
    fn has(
        &self,
        made: &Map,
        tile: &Tile<2>,
        axis: usize,
        features: Range<usize>,
        left_out: usize,
    ) -> bool {
        // Features of the whole image before the tile's own.
        let before = tile.write[axis].start - tile.keep[axis].start;
        let there = features.start + before..features.end + before;
        let start = features.start.checked_sub(left_out);
        start.is_some_and(|start| {
            let here = start..features.end - left_out;
            let (here, there) = (with(&tile.keep, axis, here), with(&tile.write, axis, there));
            here[axis].end <= made.size[axis] && made.equals(&here, &self.expected, &there)
        })
    }

    /// What the same model makes of a part of the image; `None` where it makes nothing.
    fn run<N: Network<2>>(&self, part: &Part) -> Option<Map> {
        let sides = part.each_ref().map(|side| side.len());
        let network = NetworkAt::<2>::of::<N>(sides).ok()?;
        let mut outside = [(0, 0); 2];
        for (axis, side) in part.iter().enumerate() {
            outside[axis] = (side.start, self.size[axis] - side.end);
        }
        let cut = done(F::run(&Does::Crop(outside), &[self.pixels.clone()]));
        Some(Map::of::<F>(&self.weights.run::<N>(&network, &cut)))
    }
}

fn with(part: &Part, axis: usize, side: Range<usize>) -> Part {
    let mut part = part.clone();
    part[axis] = side;
    part
}
