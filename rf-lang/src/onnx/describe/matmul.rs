//! Products of matrices: with weights, of channels a layer that changes no geometry, of a flattened map a window over all of
//! it.

use receptive_field_core::Kind;

use super::settle::with_channels;
use super::{Data, Describer, Inputs, Node, Said, Value, wrong};
use crate::onnx::fold::Constant;
use crate::onnx::layout::{Dim, count, is_spatial};

impl Describer<'_> {
    pub(super) fn matmul(&mut self, node: &Node, inputs: &Inputs) -> Said<Data> {
        // Of the quantised kind, scales stand between the factors.
        let second = if node.operation == "QLinearMatMul" {
            3
        } else {
            1
        };
        let is_turned = |name: &str| node.int(name).unwrap_or(0) != 0;
        let (left, right) = (inputs.at(0), inputs.at(second));
        match (left, right) {
            (Some(Value::Data(data)), Some(Value::Constant(weights))) => {
                let data = turned(data, is_turned("transA"));
                let made = weight(weights, if is_turned("transB") { 2 } else { 1 });
                let rows = weight(weights, if is_turned("transB") { 1 } else { 2 });
                self.contracted(&data, data.dims.len().checked_sub(1), (rows, made))
            }
            (Some(Value::Constant(weights)), Some(Value::Data(data))) => {
                let data = turned(data, is_turned("transB"));
                let made = weight(weights, if is_turned("transA") { 1 } else { 2 });
                let columns = weight(weights, if is_turned("transA") { 2 } else { 1 });
                let dim = data.dims.len().checked_sub(2);
                self.contracted(&data, dim, (columns, made))
            }
            (Some(Value::Data(a)), Some(Value::Data(b))) => {
                let (a, b) = (
                    turned(a, is_turned("transA")),
                    turned(b, is_turned("transB")),
                );
                self.product(&a, &b)
            }
            _ => wrong("it reads the image in neither of its factors"),
        }
    }

    /// One dimension taken together with weights.
    fn contracted(
        &mut self,
        data: &Data,
        dim: Option<usize>,
        (given, made): (Option<i64>, Option<i64>),
    ) -> Said<Data> {
        let (Some(index), made) = (dim, made.unwrap_or(0)) else {
            return wrong(format!("it reads {}, which is no matrix", data.said()));
        };
        let dim = data.dims.get(index).cloned().unwrap_or_default();
        let read = count(&dim).unwrap_or(0);
        if let Some(given) = given.filter(|&given| read != 0 && given != read) {
            return wrong(format!(
                "its weights are for {given} numbers, and it reads {}, which has {read}",
                data.said()
            ));
        }
        if !is_spatial(&dim) {
            return Ok(with_channels(data, index, made, data.layer));
        }
        let whole = self.whole_map(data, &dim)?;
        let layer = whole.layer;
        Ok(with_channels(&whole, index, made, layer))
    }

    /// All positions of a dimension as one.
    fn whole_map(&mut self, data: &Data, dim: &Dim) -> Said<Data> {
        if data.is_turned() || data.has_keys() {
            return wrong("it reads a map that is rolled, or the weights of an attention");
        }
        let size = self.size_of(data.layer).to_vec();
        let mut ops = Vec::with_capacity(size.len());
        for (axis, &n) in size.iter().enumerate() {
            let parts = super::settle::parts(dim, axis);
            let read = parts
                .iter()
                .try_fold(1_i64, |all, part| all.checked_mul(part.len));
            if !parts.is_empty() && read != Some(n) {
                return self.block(data, dim);
            }
            ops.push(super::reduce::whole_window(read.unwrap_or(1)));
        }
        let layer = self.layer(Kind::Conv, ops, data.layer, "")?;
        let mut made = data.clone();
        made.layer = layer;
        for own in &mut made.dims {
            own.retain(|factor| !dim.contains(factor) || !factor.is_spatial());
        }
        Ok(made)
    }
}

/// With its last two dimensions exchanged, if that is asked for.
fn turned(data: &Data, is_asked: bool) -> Data {
    let mut made = data.clone();
    let last = made.dims.len().saturating_sub(1);
    if is_asked && last > 0 {
        made.dims.swap(last, last.saturating_sub(1));
    }
    made
}

/// A dimension of weights, counted from the last.
fn weight(weights: &Constant, from_end: usize) -> Option<i64> {
    let dims = weights.dims.as_ref()?;
    dims.get(dims.len().checked_sub(from_end)?).copied()
}
