//! Products of matrices: with weights, of channels a layer that changes no geometry, of a flattened map a window over all of
//! it.

use receptive_field_core::Kind;

use super::copies::widen;
use super::window::OF_SIZES;
use super::{Data, Describer, Inputs, Node, Said, Value, wrong};
use crate::onnx::constant::Constant;
use crate::onnx::layout::{Dim, Factor, count, is_spatial, several, times, without};

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
        let made = match (left, right) {
            (Some(Value::Data(data)), Some(Value::Constant(weights))) => {
                let data = turned(data, is_turned("transA"));
                let dim = data.dims.len().checked_sub(1);
                let sides = if is_turned("transB") { (1, 2) } else { (2, 1) };
                self.contracted(&data, dim, (weights, sides))
            }
            (Some(Value::Constant(weights)), Some(Value::Data(data))) => {
                let data = turned(data, is_turned("transB"));
                let rank = data.dims.len();
                let dim = rank.checked_sub(2).or(rank.checked_sub(1));
                let sides = if is_turned("transA") { (2, 1) } else { (1, 2) };
                self.contracted(&data, dim, (weights, sides))
            }
            (Some(Value::Data(a)), Some(Value::Data(b))) => {
                let (a, b) = (
                    turned(a, is_turned("transA")),
                    turned(b, is_turned("transB")),
                );
                self.product(&a, &b)
            }
            _ => wrong("it reads the image in neither of its factors"),
        }?;
        match inputs.at(2) {
            Some(Value::Data(added)) if node.operation == "Gemm" => self.pair(node, &made, added),
            Some(Value::Constant(added)) if node.operation == "Gemm" => {
                self.fits_everywhere(&made, added)?;
                Ok(made)
            }
            _ => Ok(made),
        }
    }

    /// One dimension taken together with weights, of which one dimension is read and the other is made, both counted from
    /// the last.
    fn contracted(
        &mut self,
        data: &Data,
        dim: Option<usize>,
        (weights, (read, made)): (&Constant, (usize, usize)),
    ) -> Said<Data> {
        let Some(index) = dim else {
            return wrong(format!("it reads {}, which is no matrix", data.said()));
        };
        if weights.dims_differ && !self.is_fixed {
            return wrong(OF_SIZES);
        }
        let dims = weights.dims.as_deref();
        let is_vector = dims.is_some_and(|dims| dims.len() == 1);
        let given = weight(weights, if is_vector { 1 } else { read });
        let made = weight(weights, made).unwrap_or(0);
        let dim = data.dims.get(index).cloned().unwrap_or_default();
        let read = count(&dim).unwrap_or(0);
        let fits = |given| read == 0 || given == read || is_multiple(data, &dim, given);
        if let Some(given) = given.filter(|&given| !fits(given)) {
            return wrong(format!(
                "its weights are for {given} numbers, and it reads {}, which has {read}",
                data.said()
            ));
        }
        let whole = if is_spatial(&dim) {
            self.whole_map(data, &dim)?
        } else {
            data.clone()
        };
        let is_axis = self.is_of_axis(data, index) || are_mixed(data, index);
        let features = made;
        let mut made = whole;
        made.has_any_channels = false;
        if let Some(own) = made.dims.get_mut(index) {
            if is_spatial(&dim) && !is_axis {
                own.insert(0, Factor::channels(1));
            }
            *own = times(own, features);
        }
        match dims {
            Some([_]) => made.dims = without(made.dims, &[index]),
            Some([several @ .., _, _]) => {
                let several = [several, &[1, 1]].concat();
                self.are_fitting(&made, (&several, false))?;
                widen(&mut made, &several);
            }
            _ => {}
        }
        Ok(made)
    }

    /// Whether it holds all positions along the axis whose place it has, and what may stand behind each.
    fn is_of_axis(&self, data: &Data, index: usize) -> bool {
        let size = self.size_of(data.layer);
        let first = data.dims.get(index).and_then(|dim| dim.first());
        let is_whole = |axis| first == Some(&self.all(data.layer, axis));
        data.dims.len() == size.len().saturating_add(2)
            && index.checked_sub(2).is_some_and(is_whole)
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
        // Weights are for so many: the file is of no other size along these axes.
        for (axis, open) in self.open.last_mut().into_iter().flatten().enumerate() {
            *open = open.filter(|_| super::settle::parts(dim, axis).is_empty());
        }
        Ok(self.united(data, layer, dim))
    }
}

/// Whether there may be so many channels at each position that it is as many as weights are for.
fn is_multiple(data: &Data, dim: &Dim, given: i64) -> bool {
    let positions = dim.iter().filter(|factor| factor.is_spatial());
    let positions = positions.map(|factor| factor.len);
    let positions = positions.fold(1_i64, i64::saturating_mul);
    data.has_any_channels && given.checked_rem(positions) == Some(0)
}

/// Whether all that is taken together are positions, and channels stand in a dimension of their own: what is made of them are
/// positions, too.
fn are_mixed(data: &Data, index: usize) -> bool {
    let mut dims = data.dims.iter().enumerate().skip(1);
    let are_channels = |factor: &Factor| !factor.is_axis() && !factor.is_one();
    let dim = data.dims.get(index).map_or(&[][..], Vec::as_slice);
    is_spatial(dim)
        && several(dim).all(Factor::is_axis)
        && dims.any(|(at, dim)| at != index && dim.iter().any(are_channels))
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
