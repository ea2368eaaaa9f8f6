//! What features really see: hulls over the features that exist, forwards from the image.

use crate::collect::CollectVec as _;
use alloc::vec::Vec;

use super::walk::inside;
use super::{Evaluation, Region, Source, TooMuchWork};

impl Evaluation {
    /// What the features `first..last` of a layer really see on one axis: the smallest interval of pixels on which
    /// each depends, none where it depends on no pixel. Features that do not exist see nothing.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// let visible = evaluation.visible(Source::Layer(0), 0, (0, 1));
    /// assert_eq!(visible, Ok(vec![Some(Region { start: 0, end: 2 })]));
    /// ```
    ///
    /// # Errors
    /// Where it would take more than 2^26 reads, and for a layer or an axis that has no geometry.
    #[inline]
    pub fn visible(
        &self,
        of: Source,
        axis: usize,
        (first, last): (i64, i64),
    ) -> Result<Vec<Option<Region>>, TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let inside = inside(layer, layer.full());
        if inside.0 <= first && last <= inside.1 {
            return Ok((first..last).map(|i| layer.view().region(i)).collect_vec());
        }
        let walk = self.walk(of, axis)?;
        let seen = (first..last).map(|i| walk.seen(of, i));
        seen.try_collect_vec().ok_or(TooMuchWork)
    }

    /// Whether some feature of a layer really sees the whole image on one axis.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// # let (kernel, stride, dilation, padding) = (3, 2, 1, Padding::Explicit { before: 1, after: 1 });
    /// # let op = AxisOp::Window(WindowOp { kernel, stride, dilation, padding, ceil_mode: false, padding_mode: PaddingMode::Zeros });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let graph = Graph { input: vec![8], nodes };
    /// # let evaluation = evaluate(graph);
    /// // a convolution of 3, stride 2, padding 1, on 8 pixels: feature i reads [2i - 1, 2i + 2)
    /// assert_eq!(evaluation.covers_input(Source::Layer(0), 0), Ok(false));
    /// ```
    ///
    /// # Errors
    /// Where it would take more than 2^26 reads, and for a layer or an axis that has no geometry.
    #[inline]
    pub fn covers_input(&self, of: Source, axis: usize) -> Result<bool, TooMuchWork> {
        let layer = self.axis(of, axis).ok_or(TooMuchWork)?;
        let whole = Some(Region {
            start: 0,
            end: layer.image,
        });
        let walk = self.walk(of, axis)?;
        let inside = inside(layer, layer.full());
        // Inside, regions repeat, moved on: one as long as the image can only stand in the first turn.
        let turn = match &*layer.full().tables {
            [table] => table.period,
            _ => layer.size,
        };
        let shown = inside.1.min(inside.0.saturating_add(turn));
        let features = (0..inside.0)
            .chain(inside.0..shown)
            .chain(inside.1..layer.size);
        for i in features {
            if walk.seen(of, i).ok_or(TooMuchWork)? == whole {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
