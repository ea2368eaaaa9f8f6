//! The image among the inputs of a graph.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::{Ratio, Source};

use super::describe::{Open, changes_nothing, is_elementwise};
use super::graph::{Graph, Input};
use crate::names::Names;

/// The input that is the image.
pub(super) struct Image<'b> {
    pub(super) name: &'b str,
    pub(super) dims: Vec<Option<i64>>,
    /// Whether channels stand last.
    pub(super) is_last: bool,
}

/// Why there is no image.
pub(super) enum NoImage {
    /// None has between 1 and 3 axes behind batch and channels: the first, with its dimensions.
    NoAxes(String),
    /// There is no input at all.
    None,
}

impl<'b> Image<'b> {
    /// The first input with axes; one without a shape may have any.
    pub(super) fn of(graph: &Graph<'b>, axes: Option<usize>) -> Result<Self, NoImage> {
        let mut weights = Names::default();
        for weight in &graph.weights {
            weights.add(weight.name.to_owned());
        }
        let mut first = None;
        for input in &graph.inputs {
            // Of older files, weights are inputs, too.
            if weights.contains(input.name) {
                continue;
            }
            let dims = match (&input.dims, axes) {
                (Some(dims), _) => dims.clone(),
                (None, Some(axes)) => vec![None; axes.saturating_add(2)],
                (None, None) => Vec::new(),
            };
            if (3..=5).contains(&dims.len()) {
                let is_last = are_channels_last(graph, input.name, dims.len());
                let name = input.name;
                return Ok(Self {
                    name,
                    dims,
                    is_last,
                });
            }
            if first.is_none() {
                first = Some(said(input));
            }
        }
        Err(first.map_or(NoImage::None, NoImage::NoAxes))
    }

    /// The dimensions of the axes.
    fn sides(&self) -> &[Option<i64>] {
        let (from, behind) = if self.is_last { (1, 1) } else { (2, 0) };
        let to = self.dims.len().saturating_sub(behind);
        self.dims.get(from..to).unwrap_or_default()
    }

    pub(super) fn axes(&self) -> usize {
        self.sides().len()
    }

    /// Whether an input may be so large: the sides that the file fixes are these.
    pub(super) fn takes(&self, size: &[i64]) -> bool {
        let mut sides = self.sides().iter().zip(size);
        size.len() == self.axes() && sides.all(|(side, own)| side.is_none_or(|side| side == *own))
    }

    /// The sides that the file fixes, as messages show them; none where it fixes none.
    pub(super) fn fixed(&self) -> Option<String> {
        let sides = self.sides();
        sides.iter().any(Option::is_some).then(|| shown(sides))
    }

    /// The size that the file fixes, if it fixes all of it.
    pub(super) fn size(&self) -> Option<Vec<i64>> {
        self.sides().iter().copied().try_collect_vec()
    }

    /// The axes along which the file fixes no size.
    pub(super) fn open(&self) -> Open {
        let sides = self.sides().iter();
        sides
            .map(|side| side.is_none().then_some((Source::Input, Ratio::ONE)))
            .collect_vec()
    }

    pub(super) fn batch(&self) -> i64 {
        self.dims.first().copied().flatten().unwrap_or(1)
    }

    /// The number of channels, 0 where it is not known.
    pub(super) fn channels(&self) -> i64 {
        let at = if self.is_last {
            self.dims.len().saturating_sub(1)
        } else {
            1
        };
        self.dims.get(at).copied().flatten().unwrap_or(0)
    }

    /// The dimensions as messages show them.
    pub(super) fn shown(&self) -> String {
        shown(&self.dims)
    }
}

fn shown(dims: &[Option<i64>]) -> String {
    let dims = dims.iter().map(|dim| match dim {
        Some(size) => size.to_string(),
        None => String::from("?"),
    });
    format!("[{}]", dims.collect_vec().join(", "))
}

fn said(input: &Input) -> String {
    match &input.dims {
        Some(dims) => format!("`{}` is {}", input.name, shown(dims)),
        None => format!("`{}` has no shape", input.name),
    }
}

/// Whether all that reads the input moves the last dimension to the second place, as files from `TensorFlow` do.
fn are_channels_last(graph: &Graph, name: &str, rank: usize) -> bool {
    let last = i64::try_from(rank.saturating_sub(1)).unwrap_or(0);
    let mut order = vec![0, last];
    order.extend(1..last);
    let mut made = Names::default();
    let mut is_read = false;
    for node in &graph.nodes {
        if !node.inputs.contains(&name) {
            continue;
        }
        is_read = true;
        if node.operation != "Transpose" || node.ints("perm") != Some(&order) {
            return false;
        }
        for output in node.outputs.iter().filter(|output| !output.is_empty()) {
            made.add((*output).to_owned());
        }
    }
    is_read && (rank > 3 || !are_tokens(graph, made))
}

/// Whether channels stand last in what a single axis was exchanged with them in: it is read as a sequence, at once or behind
/// what leaves it one.
fn are_tokens(graph: &Graph, mut made: Names) -> bool {
    for node in &graph.nodes {
        if !node.inputs.iter().any(|input| made.contains(input)) {
            continue;
        }
        match node.operation {
            "Gemm" | "LayerNormalization" | "MatMul" | "RMSNormalization" => return true,
            "Conv" | "ConvInteger" | "ConvTranspose" | "QLinearConv" => return false,
            "Reshape" => {}
            operation if changes_nothing(operation) || is_elementwise(operation) => {}
            _ => continue,
        }
        for output in node.outputs.iter().filter(|output| !output.is_empty()) {
            made.add((*output).to_owned());
        }
    }
    false
}
