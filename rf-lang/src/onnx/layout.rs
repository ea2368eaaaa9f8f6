//! How the features of a layer lie in a tensor: which of its dimensions, or parts of one, count positions along an axis.
//!
//! A dimension is a product of factors, the slowest first. `Reshape` cuts and glues factors, `Transpose` moves them, and so
//! windows, patches and shuffles are seen for what they are, however they are written.

use receptive_field_core::CollectVec as _;
use receptive_field_core::eval::Source;

/// One factor of a dimension. Those of one element are left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Factor {
    pub(super) of: Of,
    /// Number of elements, 0 where it is not known.
    pub(super) len: i64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Batch, channels, heads: nothing that an axis counts.
    Channels,
    /// The one position along an axis, so many times.
    Copies,
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
    /// Whether dimensions were moved: of those of one element it is not seen where they stand.
    pub(super) is_moved: bool,
}

impl Factor {
    pub(super) fn channels(len: i64) -> Self {
        Self {
            of: Of::Channels,
            len,
        }
    }

    /// All positions along an axis.
    pub(super) fn axis(axis: usize, len: i64) -> Self {
        let (step, is_key) = (1, false);
        Self {
            of: Of::Axis { axis, step, is_key },
            len,
        }
    }

    pub(super) fn is_spatial(&self) -> bool {
        matches!(self.of, Of::Axis { .. })
    }

    fn is_copy(&self) -> bool {
        self.of == Of::Copies
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
    fn cut(self, outer: i64) -> Option<(Self, Self)> {
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
    fn glued(self, fast: Self) -> Option<Self> {
        let len = self.len.checked_mul(fast.len)?;
        match (self.of, fast.of) {
            (Of::Channels, Of::Channels) | (Of::Copies, Of::Copies) => {}
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
        Some(Self { of: fast.of, len })
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

pub(super) fn is_spatial(dim: &[Factor]) -> bool {
    dim.iter().any(Factor::is_spatial)
}

/// Whether the same positions of axes lie in both in the same way, however many there are.
pub(super) fn are_alike(a: &[Factor], b: &[Factor]) -> bool {
    match (is_spatial(a), is_spatial(b)) {
        (false, false) => true,
        (true, true) => {
            a.len() == b.len() && a.iter().zip(b).all(|(own, other)| own.of == other.of)
        }
        _ => false,
    }
}

/// A dimension of channels.
pub(super) fn channels(len: i64) -> Dim {
    match len {
        1 => Dim::new(),
        _ => vec![Factor::channels(len)],
    }
}

/// A dimension of one position, so many times.
pub(super) fn copies(len: i64) -> Dim {
    let of = Of::Copies;
    match len {
        1 => Dim::new(),
        _ => vec![Factor { of, len }],
    }
}

/// Whether some of it, or all, is one position several times.
pub(super) fn holds_copies(dim: &[Factor]) -> bool {
    dim.iter().any(Factor::is_copy)
}

pub(super) fn are_copies(dim: &[Factor]) -> bool {
    !dim.is_empty() && dim.iter().all(Factor::is_copy)
}

/// Adds a factor, as one with the last where they go on.
fn push(dim: &mut Dim, factor: Factor) {
    if let Some(last) = dim.last_mut() {
        if let Some(glued) = last.glued(factor) {
            *last = glued;
            return;
        }
    }
    dim.push(factor);
}

/// Several dimensions as one.
pub(super) fn merged<'d>(dims: impl Iterator<Item = &'d Dim>) -> Dim {
    let mut one = Dim::new();
    for dim in dims {
        for factor in dim {
            push(&mut one, *factor);
        }
    }
    one
}

/// All factors in these dimensions; none where they cannot be cut so.
pub(super) fn reshaped(dims: &[Dim], sizes: &[i64]) -> Option<Vec<Dim>> {
    let all = merged(dims.iter());
    let mut left = all.into_iter();
    let mut held: Option<Factor> = None;
    let mut made = Vec::with_capacity(sizes.len());
    for &size in sizes {
        let mut dim = Dim::new();
        let mut wanted = size;
        while wanted > 1 {
            let factor = held.take().or_else(|| left.next())?;
            if factor.len < 1 {
                return None;
            }
            if wanted.checked_rem(factor.len)? == 0 {
                push(&mut dim, factor);
                wanted = wanted.checked_div(factor.len)?;
            } else {
                let (slow, fast) = factor.cut(wanted)?;
                push(&mut dim, slow);
                held = Some(fast);
                wanted = 1;
            }
        }
        made.push(dim);
    }
    (held.is_none() && left.next().is_none()).then_some(made)
}

impl Data {
    /// The axis along which a dimension is positions one after the other, and how many.
    pub(super) fn along(&self, dim: usize) -> Option<(usize, i64)> {
        let [factor] = self.dims.get(dim)?.as_slice() else {
            return None;
        };
        match factor.of {
            Of::Axis {
                axis,
                step: 1,
                is_key: false,
            } => Some((axis, factor.len)),
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

    pub(super) fn holds_copies(&self) -> bool {
        self.dims.iter().any(|dim| holds_copies(dim))
    }

    /// Of how many factors its dimensions are made.
    pub(super) fn factors(&self) -> usize {
        self.dims.iter().map(Vec::len).total()
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
            is_moved: self.is_moved,
        }
    }

    /// The same, of which dimensions were moved.
    pub(super) fn with_moved(&self, dims: Vec<Dim>) -> Self {
        Self {
            is_moved: true,
            ..self.with(dims)
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
        Some(self.with_moved(dims))
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
