//! Layers that are added, and the features that they make.

use receptive_field_core::eval::{Node as Operation, NodeOp, Source};
use receptive_field_core::ops::AxisOp;
use receptive_field_core::{CollectVec as _, Kind};

use super::{Data, Describer, Layer, Open, Reason, Said, whole};
use crate::onnx::layout::channels;

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
        let batch = before.dims.first().cloned().unwrap_or_default();
        let mut dims = vec![batch, channels(channel_count)];
        for (axis, &len) in self.size_of(layer).iter().enumerate() {
            dims.push(whole(axis, len));
        }
        Data {
            layer,
            dims,
            turned: vec![0; self.axes()],
            cut: None,
            is_masked: false,
            has_any_channels: false,
            is_moved: false,
        }
    }

    /// `data` as features of a layer that was made of it, in the dimensions that it has: each axis stands whole in one.
    pub(super) fn moved(&self, data: &Data, layer: Source) -> Data {
        let mut made = data.clone();
        made.layer = layer;
        let size = self.size_of(layer).to_vec();
        for index in 0..made.dims.len() {
            let dim = data.dims.get(index).filter(|dim| dim.is_empty());
            let single = dim.and_then(|_| self.single(data, index));
            let whole_axis = data.whole(index, self.size_of(data.layer));
            if let Some(axis) = whole_axis.or(single) {
                if let (Some(dim), Some(&len)) = (made.dims.get_mut(index), size.get(axis)) {
                    *dim = whole(axis, len);
                }
            }
        }
        made
    }

    /// The same operation on every axis.
    pub(super) fn each(&self, op: AxisOp) -> Vec<AxisOp> {
        vec![op; self.axes()]
    }
}
