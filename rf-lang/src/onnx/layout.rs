//! How the features of a layer lie in a tensor: which of its dimensions, or parts of one, count positions along an axis.
//!
//! A dimension is a product of factors, the slowest first. `Reshape` cuts and glues factors, `Transpose` moves them, and so
//! windows, patches and shuffles are seen for what they are, however they are written. An axis of one position is a factor,
//! too: in front of others it has them all, so many times; behind others it stands nowhere in particular.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Source;

pub(super) use super::cut::{placed, reshaped, without};

/// One factor of a dimension. A dimension of which nothing is known has none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Factor {
    pub(super) of: Of,
    /// Number of elements, 0 where it is not known.
    pub(super) len: i64,
    /// Whether the one position that an axis has may be several at another size of the input.
    pub(super) is_open: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Batch, channels, heads: nothing that an axis counts.
    Channels,
    /// `floor(position / step) % len` of the positions along an axis.
    Axis {
        axis: usize,
        step: i64,
        /// Whether they are the positions that attention reads, and not those that it writes.
        is_key: bool,
    },
}

pub(super) type Dim = Vec<Factor>;

/// A tensor of features.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Data {
    /// The layer whose features they are.
    pub(super) layer: Source,
    pub(super) dims: Vec<Dim>,
    /// How far positions are moved round along each axis: element `i` is position `i + turned`.
    pub(super) turned: Vec<i64>,
    /// The axis and first position of a part of a map that is turned: what other such parts are put behind, and nothing else.
    pub(super) cut: Option<(usize, i64)>,
    /// Whether weights of an attention were masked, window by window.
    pub(super) is_masked: bool,
    /// Whether it has as many channels as what was treated before it: nobody says how many that makes.
    pub(super) has_any_channels: bool,
}

impl Factor {
    pub(super) fn channels(len: i64) -> Self {
        Self {
            of: Of::Channels,
            len,
            is_open: false,
        }
    }

    /// All positions along an axis.
    pub(super) fn axis(axis: usize, len: i64, is_open: bool) -> Self {
        let (step, is_key) = (1, false);
        Self {
            of: Of::Axis { axis, step, is_key },
            len,
            is_open: is_open && len == 1,
        }
    }

    /// The axis of which it holds positions.
    pub(super) fn axis_of(&self) -> Option<usize> {
        match self.of {
            Of::Axis { axis, .. } => Some(axis),
            Of::Channels => None,
        }
    }

    pub(super) fn is_axis(&self) -> bool {
        self.axis_of().is_some()
    }

    /// Whether it has one element at every size of the input.
    pub(super) fn is_one(&self) -> bool {
        self.len == 1 && !self.is_open
    }

    /// Whether it holds positions, of which there may be several.
    pub(super) fn is_spatial(&self) -> bool {
        self.is_axis() && !self.is_one()
    }

    /// Whether it is the only position that an axis has.
    pub(super) fn is_position(&self) -> bool {
        self.is_axis() && self.is_one()
    }

    pub(super) fn is_key(&self) -> bool {
        matches!(self.of, Of::Axis { is_key: true, .. })
    }

    pub(super) fn as_key(mut self) -> Self {
        if let Of::Axis { is_key, .. } = &mut self.of {
            *is_key = true;
        }
        self
    }

    /// The slow part of `outer` elements and the fast part of the others.
    pub(super) fn cut(self, outer: i64) -> Option<(Self, Self)> {
        let inner = self.len.checked_div(outer)?;
        if inner.checked_mul(outer)? != self.len {
            return None;
        }
        let fast = Self { len: inner, ..self };
        let mut slow = Self { len: outer, ..self };
        if let Of::Axis { step, .. } = &mut slow.of {
            *step = step.checked_mul(inner)?;
        }
        Some((slow, fast))
    }

    /// Both as one, where this one is the slow part.
    pub(super) fn glued(self, fast: Self) -> Option<Self> {
        let len = self.len.checked_mul(fast.len)?;
        match (self.of, fast.of) {
            (Of::Channels, Of::Channels) => {}
            (
                Of::Axis { axis, step, is_key },
                Of::Axis {
                    axis: other,
                    step: less,
                    is_key: other_is_key,
                },
            ) => {
                let follows = less.checked_mul(fast.len)? == step;
                if axis != other || is_key != other_is_key || !follows {
                    return None;
                }
            }
            _ => return None,
        }
        Some(Self { len, ..fast })
    }
}

/// The number of elements; 0 where it is not known, and `None` where it is too large.
pub(super) fn count(dim: &[Factor]) -> Option<i64> {
    let mut count = 1_i64;
    for factor in dim {
        count = count.checked_mul(factor.len)?;
    }
    Some(count)
}

/// The factors that may have several elements.
pub(super) fn several(dim: &[Factor]) -> impl Iterator<Item = &Factor> {
    dim.iter().filter(|factor| !factor.is_one())
}

/// The axes of one position that stand in a dimension, before anything else that it holds: each has all of that.
pub(super) fn positions(dim: &[Factor]) -> impl Iterator<Item = &Factor> {
    dim.iter().take_while(|factor| factor.is_position())
}

/// Whether axes of one position stand in a dimension, and what it holds are that position several times.
pub(super) fn stand(dim: &[Factor]) -> bool {
    !is_spatial(dim) && count(dim) != Some(1) && positions(dim).next().is_some()
}

pub(super) fn is_spatial(dim: &[Factor]) -> bool {
    dim.iter().any(Factor::is_spatial)
}

/// Whether the same positions of axes lie in both in the same way, however many there are.
pub(super) fn are_alike(a: &[Factor], b: &[Factor]) -> bool {
    match (is_spatial(a), is_spatial(b)) {
        (false, false) => true,
        (true, true) => {
            let lies = |of: &Factor| (of.of, if of.is_axis() { 0 } else { of.len });
            several(a).map(lies).eq(several(b).map(lies))
        }
        _ => false,
    }
}

/// A dimension of channels.
pub(super) fn channels(len: i64) -> Dim {
    vec![Factor::channels(len)]
}

/// So many elements where a dimension has others that are no positions: where an axis of one stands, each is that position.
pub(super) fn times(dim: &[Factor], len: i64) -> Dim {
    let (mut made, behind) = split(dim);
    if len != 1 || made.is_empty() {
        made.push(Factor::channels(len));
    }
    made.extend(behind);
    made
}

/// The axes of one position that stand in a dimension, and those behind what it holds.
fn split(dim: &[Factor]) -> (Dim, Dim) {
    let stand = positions(dim).copied().collect_vec();
    let behind = dim.iter().skip(stand.len());
    let behind = behind.filter(|factor| factor.is_position());
    (stand, behind.copied().collect_vec())
}

/// What both are together, element by element, where neither holds positions.
pub(super) fn together(own: &Dim, other: &Dim) -> Dim {
    let stands = |dim: &Dim| positions(dim).next().is_some();
    let is_one = count(own) == Some(1);
    match (stands(own), stands(other)) {
        (false, false) if is_one => other.clone(),
        (_, true) => match count(other) {
            Some(1) if !is_one => times(other, count(own).unwrap_or(0)),
            _ => other.clone(),
        },
        (true, false) if is_one => times(own, count(other).unwrap_or(0)),
        _ => own.clone(),
    }
}

/// Adds a factor, as one with the last where they go on.
pub(super) fn push(dim: &mut Dim, factor: Factor) {
    if let Some(last) = dim.last_mut() {
        if let Some(glued) = last.glued(factor) {
            *last = glued;
            return;
        }
    }
    dim.push(factor);
}

/// Several dimensions as one, axes of one position behind all others.
pub(super) fn merged<'d>(dims: impl Iterator<Item = &'d Dim>) -> Dim {
    let (mut one, mut behind) = (Dim::new(), Dim::new());
    for factor in dims.flatten() {
        if factor.is_position() {
            behind.push(*factor);
        } else {
            push(&mut one, *factor);
        }
    }
    one.append(&mut behind);
    one
}

impl Data {
    /// The axis along which a dimension is positions one after the other, and how many.
    pub(super) fn along(&self, dim: usize) -> Option<(usize, i64)> {
        let dim = self.dims.get(dim)?;
        let mut factors = several(dim);
        let of = (dim.as_slice(), factors.next(), factors.next());
        let (([only], None, None) | (_, Some(only), None)) = of else {
            return None;
        };
        match only.of {
            Of::Axis {
                axis,
                step: 1,
                is_key: false,
            } => Some((axis, only.len)),
            _ => None,
        }
    }

    /// The whole of a dimension, if it is all positions along an axis.
    pub(super) fn whole(&self, dim: usize, size: &[i64]) -> Option<usize> {
        let (axis, len) = self.along(dim)?;
        (size.get(axis) == Some(&len)).then_some(axis)
    }

    pub(super) fn is_turned(&self) -> bool {
        self.turned.iter().any(|&by| by != 0)
    }

    pub(super) fn is_spatial(&self) -> bool {
        self.dims.iter().any(|dim| is_spatial(dim))
    }

    /// In which dimension an axis of one position stands.
    pub(super) fn stands(&self, wanted: usize) -> Option<usize> {
        let mut dims = self.dims.iter();
        dims.position(|dim| positions(dim).any(|own| own.axis_of() == Some(wanted)))
    }

    /// Whether batch stands first, then the axes in order, and channels last: of one channel another axis shows it.
    pub(super) fn is_channels_last(&self) -> bool {
        let axes = self.dims.len().saturating_sub(2);
        let has_channels = self.dims.last().is_some_and(|last| count(last) != Some(1));
        stand_from(&self.dims, 1) && axes > 0 && (has_channels || self.is_spatial())
    }

    /// Of how many factors of several elements its dimensions are made.
    pub(super) fn factors(&self) -> usize {
        self.dims.iter().map(|dim| several(dim).count()).total()
    }

    pub(super) fn has_keys(&self) -> bool {
        self.dims.iter().any(|dim| dim.iter().any(Factor::is_key))
    }

    /// The dimension counted from the end where it is negative.
    pub(super) fn dim(&self, index: i64) -> Option<usize> {
        dim_of(index, self.dims.len())
    }

    /// The same features in other dimensions.
    pub(super) fn with(&self, dims: Vec<Dim>) -> Self {
        Self {
            dims,
            layer: self.layer,
            turned: self.turned.clone(),
            cut: self.cut,
            is_masked: self.is_masked,
            has_any_channels: self.has_any_channels,
        }
    }

    pub(super) fn transposed(&self, order: &[usize]) -> Option<Self> {
        if !is_permutation(order, self.dims.len()) {
            return None;
        }
        let mut dims = Vec::with_capacity(order.len());
        for &from in order {
            dims.push(self.dims.get(from)?.clone());
        }
        Some(self.with(dims))
    }

    /// The numbers of elements of its dimensions, for messages.
    pub(super) fn said(&self) -> String {
        let sizes = self.dims.iter().map(|dim| match count(dim) {
            None | Some(0) => String::from("?"),
            Some(count) => count.to_string(),
        });
        format!("[{}]", sizes.collect_vec().join(", "))
    }
}

/// Whether from a dimension on each begins with the positions of an axis, in order: of a map behind batch and channels, or
/// between them.
pub(super) fn stand_from(dims: &[Dim], first: usize) -> bool {
    let axes = dims.len().saturating_sub(2);
    let begins =
        |(wanted, dim): (usize, &Dim)| dim.first().and_then(Factor::axis_of) == Some(wanted);
    let mut dims = dims.iter().skip(first).take(axes).enumerate();
    dims.all(begins)
}

/// Of so many dimensions, whether each is among these.
pub(super) fn places(these: &[usize], count: usize) -> Vec<bool> {
    let mut places = vec![false; count];
    for &index in these {
        if let Some(place) = places.get_mut(index) {
            *place = true;
        }
    }
    places
}

/// An index of a dimension, counted from the end where it is negative.
pub(super) fn dim_of(index: i64, count: usize) -> Option<usize> {
    let count = i64::try_from(count).ok()?;
    let index = if index < 0 {
        index.checked_add(count)?
    } else {
        index
    };
    if index >= count {
        return None;
    }
    usize::try_from(index).ok()
}

/// Whether each of so many places is taken once.
pub(super) fn is_permutation(order: &[usize], count: usize) -> bool {
    let mut places = order.to_vec();
    places.sort_unstable();
    places.into_iter().eq(0..count)
}

/// Where `Flatten` cuts: behind the last dimension, too, which no index counted from the end says.
pub(super) fn cut_at(axis: i64, count: usize) -> Option<usize> {
    let is_behind = usize::try_from(axis) == Ok(count);
    dim_of(axis, count).or(is_behind.then_some(count))
}
