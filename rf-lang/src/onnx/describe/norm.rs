//! Normalisation: over channels, or by what was learnt, it changes no geometry; over an axis every feature sees all of it.

use receptive_field_core::CollectVec as _;
use receptive_field_core::Kind;
use receptive_field_core::ops::AxisOp;

use super::{Data, Describer, Inputs, Node, Said, wrong};
use crate::onnx::layout::{Factor, is_spatial, merged};

/// A softmax is over one axis since this version, before over all behind it.
const ONE_AXIS: i64 = 13;
/// Since this version a node says whether it is in training, before by the outputs that it has.
const TRAINING_MODE: i64 = 14;

/// Whether neighbours in the second dimension are channels, as `LRN` takes them.
pub(super) fn reads_channels(data: &Data) -> Said<()> {
    match data.dims.get(1) {
        Some(dim) if is_spatial(dim) => wrong(format!(
            "it normalises along the second dimension of {}, which holds positions and no channels",
            data.said()
        )),
        _ => Ok(()),
    }
}

impl Describer<'_> {
    pub(super) fn normalization(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        let data = inputs.first()?;
        let rank = data.dims.len();
        let axis = |otherwise: i64| {
            let axis = node.int("axis").unwrap_or(otherwise);
            match data.dim(axis) {
                Some(axis) => Ok(axis),
                None => wrong(format!("it has no axis {axis}")),
            }
        };
        let over: Vec<usize> = match node.operation {
            "BatchNormalization" if !self.is_training(node) => return Ok(data.clone()),
            "BatchNormalization" => (0..rank).filter(|&dim| dim != 1).collect_vec(),
            "InstanceNormalization" | "GroupNormalization" => (2..rank).collect_vec(),
            "LayerNormalization" | "RMSNormalization" => {
                for learnt in [1, 2].into_iter().filter_map(|at| inputs.constant(at)) {
                    self.fits_everywhere(data, learnt)?;
                }
                (axis(-1)?..rank).collect_vec()
            }
            "MeanVarianceNormalization" => {
                let axes = node.ints("axes").unwrap_or(&[0, 2, 3]);
                axes.iter().filter_map(|&dim| data.dim(dim)).collect_vec()
            }
            "LpNormalization" => vec![axis(-1)?],
            _ if self.graph.opset >= ONE_AXIS => vec![axis(-1)?],
            _ => (axis(1)?..rank).collect_vec(),
        };
        self.normalized(data, &over)
    }

    /// Whether the mean is that of what is read, and not one that was learnt.
    fn is_training(&self, node: &Node) -> bool {
        if self.graph.opset >= TRAINING_MODE {
            return node.int("training_mode").unwrap_or(0) != 0;
        }
        let mut others = node.outputs.iter().skip(1);
        node.int("is_test").unwrap_or(0) == 0 && others.any(|output| !output.is_empty())
    }

    /// Over some dimensions.
    fn normalized(&mut self, data: &Data, over: &[usize]) -> Said<Data> {
        let dims = over.iter().filter_map(|&index| data.dims.get(index));
        let factors = merged(dims);
        if factors
            .iter()
            .all(|factor| factor.is_key() || !factor.is_spatial())
        {
            // Of channels, or the weights of an attention.
            return Ok(data.clone());
        }
        if !self.are_whole(data, &factors) {
            return wrong("it normalises over a part of the positions");
        }
        let mean = self.each(AxisOp::GlobalPool);
        let mean = self.layer(Kind::GlobalPool, mean, data.layer, "mean")?;
        let layer = self.joined(Kind::Scale, vec![data.layer, mean], "")?;
        Ok(self.moved(data, layer))
    }

    /// Whether these are all positions along every axis.
    pub(super) fn are_whole(&self, data: &Data, factors: &[Factor]) -> bool {
        let size = self.size_of(data.layer);
        let mut axes = size.iter().enumerate();
        axes.all(|(axis, &n)| {
            let parts = super::settle::parts(factors, axis);
            // Of one position it is no matter whether it is among them.
            if parts.is_empty() {
                return self.all(data.layer, axis).is_one();
            }
            parts
                .iter()
                .try_fold(1_i64, |all, part| all.checked_mul(part.len))
                == Some(n)
        })
    }
}
