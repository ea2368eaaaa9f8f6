//! One layer on one axis.

use alloc::rc::Rc;
use alloc::vec::Vec;

use super::facts::View;
use super::inside::{self, Run};
use super::regions::Regions;
use super::{EvalErrorKind, graph::Node};
use crate::ops::{AxisOp, Rule, Step};

/// The geometry of one layer on one axis.
#[derive(Debug, Clone)]
pub struct AxisGeometry {
    pub(super) image: i64,
    pub(super) size: i64,
    pub(super) step: Option<Step>,
    pub(super) full: Rc<Regions>,
    /// Without the paths that see everything; the same as `full` where there are none.
    pub(super) local: Option<Rc<Regions>>,
    /// Through the branch of each join whose own field is the shortest.
    pub(super) path: Rc<Regions>,
    pub(super) inside: Vec<Run>,
    pub(super) aligned: bool,
}

impl AxisGeometry {
    pub(super) fn of_input(image: i64) -> Self {
        let regions = Rc::new(Regions::image());
        Self {
            image,
            size: image,
            step: None,
            full: Rc::clone(&regions),
            local: Some(Rc::clone(&regions)),
            path: regions,
            inside: alloc::vec![(0, image)],
            aligned: true,
        }
    }

    /// Number of features.
    pub fn size(&self) -> i64 {
        self.size
    }

    /// Pixels of the network's input.
    pub fn image(&self) -> i64 {
        self.image
    }

    /// The operation with its numbers settled; none for the input and for joins.
    pub fn step(&self) -> Option<&Step> {
        self.step.as_ref()
    }

    /// All paths.
    pub fn view(&self) -> View<'_> {
        self.of(&self.full)
    }

    /// Without the paths that see everything; none where no other path is left.
    pub fn local(&self) -> Option<View<'_>> {
        self.local.as_ref().map(|regions| self.of(regions))
    }

    /// Whether [`local`](Self::local) is something else than the whole.
    pub fn local_differs(&self) -> bool {
        !self
            .local
            .as_ref()
            .is_some_and(|local| Rc::ptr_eq(local, &self.full))
    }

    /// The shortest receptive field through the joins, in pixels.
    pub fn path_min(&self) -> i64 {
        self.of(&self.path).receptive_field()
    }

    /// The longest run `[first, last)` of features that see no padding.
    pub fn interior(&self) -> (i64, i64) {
        inside::longest(&self.inside)
    }

    /// Whether feature `i` sees no padding.
    pub fn is_inside(&self, i: i64) -> bool {
        inside::holds(&self.inside, i)
    }

    /// Positions of the padded input after the last window.
    pub fn dropped(&self) -> i64 {
        self.step.map_or(0, |step| step.dropped)
    }

    /// Whether this join, if it is one, and every join before it is aligned.
    pub fn aligned(&self) -> bool {
        self.aligned
    }

    pub(super) fn of<'a>(&'a self, regions: &'a Regions) -> View<'a> {
        View {
            regions,
            axis: self,
        }
    }

    /// What `op` makes of this layer.
    pub(super) fn apply(&self, op: &AxisOp, like: i64) -> Result<Self, EvalErrorKind> {
        let step = op
            .step(self.size, like)
            .map_err(|error| EvalErrorKind::Op {
                error,
                size: self.size,
            })?;
        let full = Rc::new(self.full.through(&step, self.image)?);
        let path = if Rc::ptr_eq(&self.path, &self.full) {
            Rc::clone(&full)
        } else {
            Rc::new(self.path.through(&step, self.image)?)
        };
        let local = match &self.local {
            _ if matches!(step.rule, Rule::All | Rule::Prefix) => None,
            Some(local) if Rc::ptr_eq(local, &self.full) => Some(Rc::clone(&full)),
            Some(local) => Some(Rc::new(local.through(&step, self.image)?)),
            None => None,
        };
        Ok(Self {
            image: self.image,
            size: step.size,
            step: Some(step),
            full,
            local,
            path,
            inside: inside::through(&step, &self.inside, self.size)?,
            aligned: self.aligned,
        })
    }

    /// Rows of its table: what it costs to keep.
    pub(super) fn rows(&self) -> usize {
        self.full.tables.iter().map(|table| table.rows.len()).sum()
    }
}

/// Whether a layer with these inputs can add context: a window of more than one tap on some axis, on an input whose
/// shortest path does not yet see the whole image.
pub(super) fn is_productive(node: &Node, input: &[AxisGeometry]) -> bool {
    let super::NodeOp::Axes(ops) = &node.op else {
        return true;
    };
    let is_window = ops
        .iter()
        .any(|op| matches!(op, AxisOp::Window(window) if window.kernel > 1));
    !is_window || input.iter().any(|axis| axis.path_min() < axis.image)
}
