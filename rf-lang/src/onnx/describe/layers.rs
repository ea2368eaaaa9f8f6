//! Layers that are added, and the features that they make.

use receptive_field_core::eval::{Node as Operation, NodeOp, Source};
use receptive_field_core::ops::AxisOp;
use receptive_field_core::{CollectVec as _, Kind};

use super::{Data, Describer, Layer, Open, Reason, Said};
use crate::onnx::layout::{Dim, Factor, Of, channels};

impl Describer<'_> {
    pub(in crate::onnx) fn size_of(&self, layer: Source) -> &[i64] {
        match layer {
            Source::Input => &self.size,
            Source::Layer(index) => self.sizes.get(index).map_or(&[], Vec::as_slice),
        }
    }

    /// Adds a layer of one input, an operation on each axis.
    pub(super) fn layer(
        &mut self,
        kind: Kind,
        ops: Vec<AxisOp>,
        input: Source,
        part: &'static str,
    ) -> Said<Source> {
        self.layer_like(kind, ops, (input, None), part)
    }

    pub(super) fn layer_like(
        &mut self,
        kind: Kind,
        ops: Vec<AxisOp>,
        (input, like): (Source, Option<Source>),
        part: &'static str,
    ) -> Said<Source> {
        let followed = like
            .map(|like| self.size_of(like).to_vec())
            .unwrap_or_default();
        let mut size = Vec::with_capacity(ops.len());
        for (axis, (op, &n)) in ops.iter().zip(self.size_of(input)).enumerate() {
            let like = followed.get(axis).copied().unwrap_or(0);
            size.push(op.step(n, like).map(|step| step.size));
        }
        let operation = Operation {
            op: NodeOp::Axes(ops),
            inputs: vec![input],
            like,
        };
        self.add(
            kind,
            operation,
            size.into_iter().try_collect_vec().ok(),
            part,
        )
    }

    /// Adds a layer of several inputs.
    pub(super) fn joined(
        &mut self,
        kind: Kind,
        inputs: Vec<Source>,
        part: &'static str,
    ) -> Said<Source> {
        let sizes = inputs
            .iter()
            .map(|&input| self.size_of(input))
            .collect_vec();
        let first = sizes.first().copied().unwrap_or_default().to_vec();
        let is_gate = kind == Kind::Scale;
        let fits = |n: i64, own: i64| n == own || is_gate && n == 1;
        let fit = sizes.iter().all(|size| {
            let mut axes = size.iter().zip(&first);
            axes.all(|(&n, &own)| fits(n, own))
        });
        let op = if is_gate { NodeOp::Gate } else { NodeOp::Join };
        let operation = Operation {
            op,
            inputs,
            like: None,
        };
        self.add(kind, operation, fit.then_some(first), part)
    }

    pub(super) fn add(
        &mut self,
        kind: Kind,
        operation: Operation,
        size: Option<Vec<i64>>,
        part: &'static str,
    ) -> Said<Source> {
        let (divisors, open) = (self.divisors_of(&operation), self.open_of(&operation));
        let layer = Layer {
            operation,
            kind,
            node: self.current,
            part,
            treated: None,
        };
        self.push(layer, (divisors, open), size)
    }

    /// Adds a layer, which is not possible where it has no size.
    pub(super) fn push(
        &mut self,
        layer: Layer,
        (divisors, open): (Vec<i64>, Open),
        size: Option<Vec<i64>>,
    ) -> Said<Source> {
        if self.much.is_none() {
            self.much = self.stages.work().layer().err();
        }
        if self.much.is_some() {
            return Err(Reason::Impossible);
        }
        self.keep_divisors(divisors);
        self.open.push(open);
        self.layers.push(layer);
        let is_possible = size.is_some();
        self.sizes.push(size.unwrap_or_default());
        if !is_possible {
            return Err(Reason::Impossible);
        }
        Ok(Source::Layer(self.layers.len().saturating_sub(1)))
    }

    /// The features of a layer with so many channels, where the axes stand behind batch and channels.
    pub(super) fn map(&self, layer: Source, before: &Data, channel_count: i64) -> Data {
        let mut batch = before.dims.first().cloned().unwrap_or_default();
        batch.retain(|factor| !factor.is_position());
        let mut dims = vec![batch, channels(channel_count)];
        for axis in 0..self.axes() {
            dims.push(vec![self.all(layer, axis)]);
        }
        Data {
            layer,
            dims,
            turned: vec![0; self.axes()],
            cut: None,
            is_masked: false,
            has_any_channels: false,
        }
    }

    /// `data` as features of a layer that was made of it, in the dimensions that it has.
    pub(super) fn moved(&self, data: &Data, layer: Source) -> Data {
        self.united(data, layer, &[])
    }

    /// The same, where all of these positions along an axis became one: that stands where the first of them did.
    pub(super) fn united(&self, data: &Data, layer: Source, read: &[Factor]) -> Data {
        let mut made = data.clone();
        made.layer = layer;
        let mut are_there = vec![false; self.axes()];
        for dim in &mut made.dims {
            let mut factors = Dim::with_capacity(dim.len());
            for factor in dim.iter() {
                let Of::Axis { axis, .. } = factor.of else {
                    factors.push(*factor);
                    continue;
                };
                if factor.is_spatial() && read.contains(factor) {
                    if let Some(is_there @ false) = are_there.get_mut(axis) {
                        *is_there = true;
                        factors.push(self.all(layer, axis));
                    }
                } else if *factor == self.all(data.layer, axis) {
                    factors.push(self.all(layer, axis));
                } else {
                    factors.push(*factor);
                }
            }
            *dim = factors;
        }
        made
    }

    /// The same dimensions as features of another layer; an axis of one position stands where that has one.
    pub(super) fn as_of(&self, mut data: Data, layer: Source) -> Data {
        data.layer = layer;
        for dim in &mut data.dims {
            dim.retain_mut(|factor| {
                let Of::Axis { axis, .. } = factor.of else {
                    return true;
                };
                let all = self.all(layer, axis);
                factor.is_open &= all.is_open;
                factor.len > 1 || all.len == 1
            });
        }
        data
    }

    /// The same operation on every axis.
    pub(super) fn each(&self, op: AxisOp) -> Vec<AxisOp> {
        vec![op; self.axes()]
    }
}
