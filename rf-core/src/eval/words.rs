//! The words for a layer that cannot be, which the macro and the run-time network share.

use crate::collect::CollectVec as _;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::Display;

use super::limits::{PARTED, PHASES, READS, ROWS};
use super::{EvalError, EvalErrorKind, Evaluation, NodeOp, Ratio, Region, Source, View};
use crate::ops::{AxisOp, OpError};

/// More branches of a join are not told one by one.
const BRANCHES: usize = 4;

/// Behind so many bytes no branch is told any more.
const LONG: usize = 4096;

/// What the layers of a graph are called.
pub trait Names {
    /// A layer, or the input.
    fn layer(&self, of: Source) -> String;

    /// A branch of a join: `from`, in this place of its list.
    #[inline]
    fn branch(&self, _join: usize, _place: usize, from: Source) -> String {
        self.layer(from)
    }

    /// Behind the name of a layer, which network is meant; nothing where there is but one.
    #[inline]
    fn network(&self) -> String {
        String::new()
    }
}

/// `1 feature`, `2 features`
///
/// ```
/// use receptive_field_core::eval::counted;
/// assert_eq!(counted(1, "feature") + ", " + &counted(0, "pixel"), "1 feature, 0 pixels");
/// ```
pub fn counted(number: impl Display, noun: &str) -> String {
    let number = number.to_string();
    let plural = if number == "1" { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// An error and what it speaks of.
struct Told<'a> {
    evaluation: &'a Evaluation,
    error: &'a EvalError,
    names: &'a dyn Names,
}

impl Evaluation {
    /// What is wrong, in one sentence.
    ///
    /// ```
    /// # use receptive_field_core::{eval::*, ops::*};
    /// struct Numbered;
    /// impl Names for Numbered {
    ///     fn layer(&self, of: Source) -> String {
    ///         of.to_string()
    ///     }
    /// }
    /// # let op = AxisOp::Unshuffle(UnshuffleOp { factor: 2 });
    /// # let nodes = vec![Node { op: NodeOp::Axes(vec![op]), inputs: vec![Source::Input], like: None }];
    /// # let evaluation = evaluate(Graph { input: vec![7], nodes });
    /// // 7 pixels, in pairs
    /// let words = evaluation.message(&evaluation.errors()[0], &Numbered);
    /// assert_eq!(words, "`layer 0`: 2 does not divide the 7 features of its input");
    /// ```
    #[inline]
    pub fn message(&self, error: &EvalError, names: &dyn Names) -> String {
        let told = Told {
            evaluation: self,
            error,
            names,
        };
        told.message()
    }

    /// Where the branches of a join stand: size, jump and the centre of the first feature; empty of other layers.
    #[inline]
    pub fn branches(&self, error: &EvalError, names: &dyn Names) -> String {
        let told = Told {
            evaluation: self,
            error,
            names,
        };
        told.placed()
    }
}

impl Told<'_> {
    #[inline]
    fn message(&self) -> String {
        let name = self.names.layer(Source::Layer(self.error.node));
        let of = self.names.network();
        let axis = self.on_axis();
        match &self.error.kind {
            EvalErrorKind::Op { error, size } => self.impossible(&name, error, *size),
            EvalErrorKind::Sizes(_) => {
                format!(
                    "`{name}` joins layers of different size{of}: {}",
                    self.sized()
                )
            }
            EvalErrorKind::Jumps(jumps) => format!(
                "`{name}` joins layers of different jump{of}{axis}: {}",
                self.jumped(jumps)
            ),
            EvalErrorKind::Phases { period } => format!(
                "`{name}`{of}: its regions repeat only after {period} features{axis}, and the limit is {PHASES}"
            ),
            EvalErrorKind::Parted => format!(
                "`{name}`{of}: to find which of its branches were fitted to a size would take more than {PARTED} looks{axis}"
            ),
            EvalErrorKind::Visible => format!(
                "`{name}`{of}: what it sees through padding that reads pixels would take more than {READS} steps{axis}"
            ),
            EvalErrorKind::Rows => {
                format!(
                    "`{name}`{of}: the network has too many different regions{axis}, and the limit is {ROWS}"
                )
            }
            EvalErrorKind::Overflow => format!(
                "the numbers of `{name}`{of} do not fit into 63 bits{axis}{}",
                self.before()
            ),
        }
    }

    /// Which axis is meant, where there are several.
    #[inline]
    fn on_axis(&self) -> String {
        match self.evaluation.graph().input.len() {
            1 => String::new(),
            _ => format!(" on axis {}", self.error.axis),
        }
    }

    #[inline]
    fn inputs(&self) -> &[Source] {
        let node = self.evaluation.graph().nodes.get(self.error.node);
        node.map_or(&[], |node| &node.inputs)
    }

    #[inline]
    fn op(&self) -> Option<&AxisOp> {
        match &self.evaluation.graph().nodes.get(self.error.node)?.op {
            NodeOp::Axes(ops) => ops.get(self.error.axis),
            NodeOp::Join | NodeOp::Gate => None,
        }
    }

    #[inline]
    fn view(&self, of: Source) -> Option<View<'_>> {
        let axis = self.evaluation.axis(of, self.error.axis)?;
        Some(axis.view())
    }

    /// What the layer before has, where numbers grow too large.
    #[inline]
    fn before(&self) -> String {
        let input = self.inputs().first().and_then(|&input| self.view(input));
        let Some(view) = input else {
            return String::new();
        };
        let (jump, seen) = (counted(view.jump(), "pixel"), view.receptive_field());
        format!(": one step of its input is {jump} already, and a feature there sees {seen}")
    }

    /// An operation that cannot be applied to an input of so many features.
    #[inline]
    fn impossible(&self, name: &str, error: &OpError, size: i64) -> String {
        let (of, axis) = (self.names.network(), self.on_axis());
        let features = counted(size, "feature");
        match error {
            OpError::WindowTooLarge {
                before,
                after,
                extent,
                ..
            } => {
                let padding = match (before, after) {
                    (0, 0) => String::from("without padding"),
                    (before, after) if before == after => format!("with padding {before}"),
                    _ => format!("with padding {before} before and {after} after"),
                };
                format!(
                    "`{name}` does not fit into its input{of}: {features}{axis} {padding}, and a window of {extent}"
                )
            }
            OpError::Empty { size } => format!(
                "nothing is left of `{name}`{of}: its input has {features}{axis}, and its size would be {size}"
            ),
            OpError::NotDivisible { size, factor } => format!(
                "`{name}`{of}: {factor} does not divide the {size} features of its input{axis}"
            ),
            OpError::PaddingTooLarge {
                side,
                amount,
                size,
                mode,
            } => format!(
                "`{name}` is padded by {amount} {side}{of}{axis}, and `{}` fills at most {} from {}",
                mode.name(),
                mode.most(*size).unwrap_or(*size),
                counted(size, "feature")
            ),
            OpError::Unlike { size, target } => self.unlike(name, *size, *target),
            OpError::Zero { argument } => {
                format!("`{name}`: its {argument} must be at least 1")
            }
            OpError::Overflow => {
                format!("`{name}`{of}: its size does not fit into 63 bits{axis}")
            }
        }
    }

    /// A crop to something larger or a padding to something smaller than the input of `size` features, or an offset
    /// that is more than all.
    #[inline]
    fn unlike(&self, name: &str, size: i64, target: i64) -> String {
        let (of, axis) = (self.names.network(), self.on_axis());
        let features = counted(size, "feature");
        let (is_pad, is_to) = match self.op() {
            Some(AxisOp::PadLike(_)) => (true, false),
            Some(AxisOp::PadTo(_)) => (true, true),
            Some(AxisOp::CropTo(_)) => (false, true),
            _ => (false, false),
        };
        let (most, done) = if is_pad {
            (target.checked_sub(size), "adds")
        } else {
            (size.checked_sub(target), "takes off")
        };
        match most.filter(|&most| most >= 0) {
            // Without an offset it would be possible.
            Some(most) => format!(
                "`{name}` {done} {}{of}{axis}, from {size} to {target}: the offset cannot be more",
                counted(most, "feature")
            ),
            _ if is_to => {
                let than = if is_pad { "more" } else { "less" };
                format!("`{name}`{of}: its input has {features}{axis}, {than} than {target}")
            }
            _ => format!(
                "`{name}`{of}: its input has {features}{axis}, and the layer it follows {target}"
            ),
        }
    }

    /// The branches with their sizes.
    #[inline]
    fn sized(&self) -> String {
        let described = self.inputs().iter().enumerate().map(|(place, &input)| {
            let axes = self.evaluation.node(input).map(|layer| layer.axes.iter());
            let sizes = axes.map_or_else(Vec::new, |axes| {
                axes.map(|axis| axis.size().to_string()).collect_vec()
            });
            let branch = self.names.branch(self.error.node, place, input);
            format!("`{branch}` has {}", sizes.join(" x "))
        });
        listed(described)
    }

    #[inline]
    fn jumped(&self, jumps: &[Option<Ratio>]) -> String {
        let branches = self.inputs().iter().enumerate().zip(jumps);
        let described = branches.map(|((place, &input), jump)| {
            let jump = jump.map_or_else(|| String::from("none"), |jump| jump.to_string());
            let branch = self.names.branch(self.error.node, place, input);
            format!("`{branch}` has {jump}")
        });
        listed(described)
    }

    #[inline]
    fn placed(&self) -> String {
        let inputs = self.inputs();
        let shown = inputs
            .iter()
            .enumerate()
            .take(BRANCHES)
            .map(|(place, &input)| {
                let name = self.names.branch(self.error.node, place, input);
                let Some(view) = self.view(input) else {
                    return name;
                };
                let centre = match view.region(0).and_then(centre) {
                    Some(start) => format!("first centre {start}"),
                    None => String::from("a first feature that reads nothing"),
                };
                format!(
                    "`{name}` has size {}, jump {}, {centre}",
                    view.size,
                    view.jump()
                )
            });
        let shown: Vec<String> = shown.collect_vec();
        let more = match inputs.len().saturating_sub(BRANCHES) {
            0 => String::new(),
            more => format!("; and {more} more"),
        };
        let on_axis = match self.evaluation.graph().input.len() {
            1 => String::new(),
            _ => format!("on axis {}: ", self.error.axis),
        };
        format!("{on_axis}{}{more}", shown.join("; "))
    }
}

/// One behind the other; of very many the first, and how many more there are.
#[inline]
fn listed(mut described: impl ExactSizeIterator<Item = String>) -> String {
    let mut list = described.next().unwrap_or_default();
    while list.len() <= LONG {
        let Some(next) = described.next() else {
            return list;
        };
        list.push_str(", ");
        list.push_str(&next);
    }
    match described.len() {
        0 => list,
        more => format!("{list}, and {more} more"),
    }
}

#[inline]
fn centre(seen: Region) -> Option<Ratio> {
    let ends = i128::from(seen.start).checked_add(seen.end.into())?;
    Ratio::new(ends, 2)
}
