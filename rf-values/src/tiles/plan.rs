//! A plan of tiles over all axes.

use core::array;
use core::fmt;
use core::ops::Range;

use super::axis::Cut;
use receptive_field_core::checked::{count, quotient};

/// How a large image is run piece by piece, with the result of the whole: what the `tiles` of a network and of
/// [`LayerAt`](crate::LayerAt) make.
///
/// Every tile has one shape. It begins at a multiple of the structural period and ends where the image could, so that
/// every stride inside falls where it does in the whole image, and paddings by rule are the same. What the tile writes is
/// touched by no cut: it has the context that it has in the whole image.
///
/// ```
/// # use receptive_field::receptive_field;
/// receptive_field! {
///     struct Net;
///     input: [64, 64];
///     block double { conv(3, pad = 1) * 2; }
///     enc: double();
///     mid: max_pool(2) -> double();
///     dec: concat(conv_transpose(2, stride = 2), enc) -> double();
/// }
/// let plan = Net::tiles([1_000, 600], [256, 256])?;
/// assert_eq!((plan.len(), plan.shape(), plan.overlap()), (15, [256, 256], [16, 16]));
/// let mut whole = vec![0.0_f32; 1_000 * 600];
/// for tile in &plan {
///     let [rows, columns] = tile.read; // cut these pixels, run the model on them
///     assert_eq!((rows.len(), columns.len()), (256, 256));
///     for (from, to) in tile.keep[0].clone().zip(tile.write[0].clone()) {
///         // row `from` of the tile's output is row `to` of the whole
///         whole[to * 600..][tile.write[1].clone()].fill(1.0);
///         assert!(from < 256);
///     }
/// }
/// assert!(whole.iter().all(|&written| written == 1.0));
/// # Ok::<(), receptive_field::SizeError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct TilePlan<const D: usize> {
    pub(super) layer: &'static str,
    pub(super) axes: [Cut; D],
    /// Tiles in all.
    pub(super) len: usize,
}

/// One tile: what to cut, which part of its output to keep, and where that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile<const D: usize> {
    /// The pixels of the image to cut, on each axis.
    pub read: [Range<usize>; D],
    /// The features of the tile's own output that are those of the whole image.
    pub keep: [Range<usize>; D],
    /// Where they stand in the output of the whole image.
    pub write: [Range<usize>; D],
}

impl<const D: usize> TilePlan<D> {
    /// The layer that the tiles make.
    pub fn layer(&self) -> &'static str {
        self.layer
    }

    /// Number of tiles; there is always one.
    #[expect(clippy::len_without_is_empty, reason = "it never is")]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Pixels of each tile on each axis.
    pub fn shape(&self) -> [usize; D] {
        self.each(Cut::tile)
    }

    /// Features that the model makes of a tile.
    pub fn output_shape(&self) -> [usize; D] {
        self.each(Cut::tile_features)
    }

    /// Features of the layer on the whole image.
    pub fn output_size(&self) -> [usize; D] {
        self.each(|axis| Some(axis.features()))
    }

    /// Pixels that a tile shares with the next on each axis; the last may share more. 0 where there is one tile.
    pub fn overlap(&self) -> [usize; D] {
        self.each(Cut::overlap)
    }

    /// How much more is read than the image has, as a share of it: 0.25 is a quarter more work than the image as a whole.
    pub fn overhead(&self) -> f64 {
        let shares = self.axes.iter().map(|axis| {
            let pixels = axis.pixels().unwrap_or(i64::MAX);
            quotient(pixels.into(), axis.image().into())
        });
        shares.product::<f64>() - 1.0
    }

    /// A tile; the last axis goes fastest. `None` where there is no such tile.
    pub fn get(&self, index: usize) -> Option<Tile<D>> {
        if index >= self.len {
            return None;
        }
        let mut rest = i64::try_from(index).ok()?;
        let mut places = [0_i64; D];
        for (place, axis) in places.iter_mut().zip(&self.axes).rev() {
            *place = rest.checked_rem(axis.count())?;
            rest = rest.checked_div(axis.count())?;
        }
        let mut tile = Tile {
            read: array::from_fn(|_| 0..0),
            keep: array::from_fn(|_| 0..0),
            write: array::from_fn(|_| 0..0),
        };
        let sides = tile
            .read
            .iter_mut()
            .zip(&mut tile.keep)
            .zip(&mut tile.write);
        for (((read, keep), write), (axis, place)) in sides.zip(self.axes.iter().zip(places)) {
            let [pixels, kept, written] = axis.piece(place)?;
            *read = range(pixels)?;
            *keep = range(kept)?;
            *write = range(written)?;
        }
        Some(tile)
    }

    /// All tiles, row by row.
    pub fn iter(&self) -> Tiles<'_, D> {
        Tiles {
            plan: self,
            left: 0..self.len,
        }
    }

    fn each(&self, number: impl Fn(&Cut) -> Option<i64>) -> [usize; D] {
        self.axes
            .each_ref()
            .map(|axis| number(axis).and_then(count).unwrap_or(0))
    }
}

#[inline]
fn range(of: Range<i64>) -> Option<Range<usize>> {
    Some(count(of.start)?..count(of.end)?)
}

impl<const D: usize> fmt::Debug for TilePlan<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TilePlan")
            .field("layer", &self.layer)
            .field("len", &self.len)
            .field("shape", &self.shape())
            .field("overlap", &self.overlap())
            .finish_non_exhaustive()
    }
}

/// The tiles of a [`TilePlan`], row by row.
#[derive(Debug, Clone)]
pub struct Tiles<'p, const D: usize> {
    plan: &'p TilePlan<D>,
    left: Range<usize>,
}

impl<const D: usize> Iterator for Tiles<'_, D> {
    type Item = Tile<D>;

    fn next(&mut self) -> Option<Tile<D>> {
        self.plan.get(self.left.next()?)
    }

    fn nth(&mut self, n: usize) -> Option<Tile<D>> {
        self.plan.get(self.left.nth(n)?)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }
}

impl<const D: usize> DoubleEndedIterator for Tiles<'_, D> {
    fn next_back(&mut self) -> Option<Tile<D>> {
        self.plan.get(self.left.next_back()?)
    }
}

impl<const D: usize> ExactSizeIterator for Tiles<'_, D> {}

impl<'p, const D: usize> IntoIterator for &'p TilePlan<D> {
    type Item = Tile<D>;
    type IntoIter = Tiles<'p, D>;

    fn into_iter(self) -> Tiles<'p, D> {
        self.iter()
    }
}
