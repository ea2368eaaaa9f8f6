//! The factors of a tensor in other dimensions. Those of several elements say where is cut; between two of them, dimensions of
//! one element are what stood there, if they are as many. What has one element at every size is else in none of them.

use receptive_field_core::CollectVec as _;

use super::layout::{Dim, Factor, count, is_spatial, merged, places, push, stand_from};

/// What stands between two factors of several elements; nothing for a dimension of one element of which nothing is known.
type Gap = Vec<Option<Factor>>;

/// All factors in dimensions of these sizes: of those of one element, whether they may have several at another size of the
/// input, and of others whether they may be more than one axis. None where they cannot be cut so, or where it is not seen
/// in which dimension an axis is that may have several positions.
pub(super) fn reshaped(dims: &[Dim], sizes: &[(i64, bool)]) -> Option<Vec<Dim>> {
    let made = cut(dims, sizes);
    // What has one element stands nowhere in particular.
    let made = made.or_else(|| cut(&[merged(dims.iter())], sizes));
    made.map(placed)
}

/// A factor of several elements, with the axes of one position that have it, and what stands before them.
struct Part {
    gap: Gap,
    of: Dim,
    factor: Factor,
}

impl Part {
    /// Puts as much of it into a dimension that lacks so many elements as fits: what that still lacks, and what is left.
    fn put(mut self, wanted: i64, dim: &mut Dim) -> Option<(i64, Option<Self>)> {
        if self.factor.len < 1 {
            return None;
        }
        if wanted.checked_rem(self.factor.len)? == 0 {
            dim.append(&mut self.of);
            push(dim, self.factor);
            return Some((wanted.checked_div(self.factor.len)?, None));
        }
        // Each axis has a part of its own.
        let (slow, fast) = self.factor.cut(wanted)?;
        let of = self.of.split_off(self.of.len().min(1));
        dim.append(&mut self.of);
        push(dim, slow);
        let gap = Gap::new();
        let factor = fast;
        Some((1, Some(Self { gap, of, factor })))
    }
}

/// All that have several elements, what is behind the last, and the axes of one position that stand nowhere in particular.
fn parts(dims: &[Dim]) -> (Vec<Part>, Gap, Dim) {
    let mut parts: Vec<Part> = Vec::new();
    let (mut gap, mut loose) = (Gap::new(), Dim::new());
    for dim in dims {
        let mut of = Dim::new();
        if dim.is_empty() {
            gap.push(None);
        }
        for factor in dim {
            if factor.is_position() {
                of.push(*factor);
                continue;
            }
            if factor.len == 1 {
                gap.extend(of.drain(..).map(Some));
                gap.push(Some(*factor));
                continue;
            }
            if factor.is_axis() {
                gap.extend(of.drain(..).map(Some));
            }
            let last = parts.last_mut();
            let glued = last
                .filter(|_| gap.is_empty() && of.is_empty())
                .and_then(|last| {
                    last.factor = last.factor.glued(*factor)?;
                    Some(())
                });
            if glued.is_none() {
                parts.push(Part {
                    gap: std::mem::take(&mut gap),
                    of: std::mem::take(&mut of),
                    factor: *factor,
                });
            }
        }
        if count(dim) == Some(1) {
            gap.extend(of.into_iter().map(Some));
        } else {
            loose.append(&mut of);
        }
    }
    (parts, gap, loose)
}

/// Dimensions that are made, one after the other.
struct Made<'s> {
    dims: Vec<Dim>,
    sizes: &'s [(i64, bool)],
    /// The first of the last dimensions of one element.
    ones: usize,
    /// What is before all others in the next dimension.
    before: Dim,
}

/// What is still to be put into dimensions.
struct Left {
    parts: std::vec::IntoIter<Part>,
    /// The fast part of what was cut.
    held: Option<Part>,
}

fn cut(dims: &[Dim], sizes: &[(i64, bool)]) -> Option<Vec<Dim>> {
    let mut made = Made {
        dims: Vec::with_capacity(sizes.len()),
        sizes,
        ones: 0,
        before: Dim::new(),
    };
    let (first, mut rest) = dims.split_first()?;
    // A batch of one stays one.
    if count(first) == Some(1) && sizes.first() == Some(&(1, is_spatial(first))) {
        made.dims.push(first.clone());
        made.ones = 1;
    } else {
        rest = dims;
    }
    let (parts, last, loose) = parts(rest);
    let mut left = Left {
        parts: parts.into_iter(),
        held: None,
    };
    for &(size, _) in sizes.iter().skip(made.ones) {
        let dim = made.dim(size, &mut left)?;
        if size != 1 {
            made.ones = made.dims.len().saturating_add(1);
        }
        made.dims.push(dim);
    }
    if left.held.is_some() || left.parts.next().is_some() {
        return None;
    }
    made.tell(&last, false)?;
    keep(&mut made.dims, loose);
    Some(made.dims)
}

impl Made<'_> {
    /// The next dimension, of so many elements.
    fn dim(&mut self, size: i64, left: &mut Left) -> Option<Dim> {
        let mut dim = Dim::new();
        let mut wanted = size;
        while wanted > 1 {
            let is_held = left.held.is_some();
            let part = left.held.take().or_else(|| left.parts.next())?;
            if !dim.is_empty() {
                dim.extend(axes(&part.gap.iter().copied().flatten().collect_vec()));
            } else if !is_held {
                self.tell(&part.gap, true)?;
                dim.append(&mut self.before);
            }
            (wanted, left.held) = part.put(wanted, &mut dim)?;
        }
        Some(dim)
    }

    /// What the last dimensions of one element are, of what stood in this gap, before the next factor.
    fn tell(&mut self, gap: &Gap, has_next: bool) -> Option<()> {
        let (_, ones) = self.dims.split_at_mut_checked(self.ones)?;
        let varies = self.sizes.iter().skip(self.ones).map(|&(_, varies)| varies);
        let varies = varies.take(ones.len()).collect_vec();
        let (told, left) = told(gap, &varies)?;
        for (one, told) in ones.iter_mut().zip(told) {
            *one = told;
        }
        let takes = |index: usize| self.sizes.get(index).is_some_and(|&(_, takes)| takes);
        let last = self.dims.len().saturating_sub(1);
        let is_before = has_next && (takes(self.dims.len()) || !takes(last));
        let (open, left): (Dim, Dim) = left.into_iter().partition(|own| !own.is_one());
        match self.dims.last_mut() {
            Some(last) if !is_before => last.extend(open),
            _ => self.before.extend(open),
        }
        keep(&mut self.dims, left);
        Some(())
    }
}

/// What stood in a gap, in dimensions of one element, of which it is said whether they may have several at another size; and
/// what is in none of them. As many as there were are these; and axes that may have several are where these may.
fn told(gap: &Gap, varies: &[bool]) -> Option<(Vec<Dim>, Dim)> {
    let fits =
        |(own, &varies): (&Option<Factor>, &bool)| varies || own.is_none_or(|own| own.is_one());
    if gap.len() == varies.len() && gap.iter().zip(varies).all(fits) {
        let each = gap.iter().map(|own| own.iter().copied().collect_vec());
        return Some((each.collect_vec(), Dim::new()));
    }
    let known = gap.iter().copied().flatten().collect_vec();
    let (open, left): (Dim, Dim) = axes(&known).into_iter().partition(|own| !own.is_one());
    let mut dims = vec![Dim::new(); varies.len()];
    let places = varies.iter().zip(&mut dims).filter(|(varies, _)| **varies);
    let mut places = places.map(|(_, dim)| dim).collect_vec();
    match places.as_mut_slice() {
        [] => return Some((dims, axes(&known))),
        [only] => **only = open,
        several if several.len() == open.len() && axes(&known).len() == known.len() => {
            for (own, factor) in several.iter_mut().zip(open) {
                own.push(factor);
            }
        }
        _ if open.is_empty() => {}
        _ => return None,
    }
    Some((dims, left))
}

fn axes(factors: &[Factor]) -> Dim {
    let axes = factors.iter().filter(|factor| factor.is_axis());
    axes.copied().collect_vec()
}

/// Axes of one position that stand nowhere in particular, in dimensions of which nothing is known, where that makes a map of
/// it, or one whose channels are last.
pub(super) fn placed(dims: Vec<Dim>) -> Vec<Dim> {
    let mut rest = dims.clone();
    let mut loose = Dim::new();
    for dim in &mut rest {
        let last = dim.iter().rposition(|factor| !factor.is_position());
        let Some(last) = last else { continue };
        let from = if is_spatial(dim) { 0 } else { last };
        let behind = dim.split_off(from);
        for factor in behind {
            if factor.is_position() {
                loose.push(factor);
            } else {
                dim.push(factor);
            }
        }
    }
    for first in [2, 1] {
        let mut made = rest.clone();
        let are_placed = loose.iter().all(|factor| {
            let place = factor.axis_of().and_then(|axis| axis.checked_add(first));
            let dim = place.and_then(|place| made.get_mut(place));
            let dim = dim.filter(|dim| dim.is_empty());
            dim.map(|dim| dim.push(*factor)).is_some()
        });
        if are_placed && stand_from(&made, first) {
            return made;
        }
    }
    dims
}

/// Without some dimensions, whose axes of one position are kept.
pub(super) fn without(dims: Vec<Dim>, gone: &[usize]) -> Vec<Dim> {
    let are_gone = places(gone, dims.len());
    let (mut made, mut loose) = (Vec::with_capacity(dims.len()), Dim::new());
    for (dim, is_gone) in dims.into_iter().zip(are_gone) {
        if is_gone {
            loose.extend(dim.into_iter().filter(Factor::is_axis));
        } else {
            made.push(dim);
        }
    }
    keep(&mut made, loose);
    placed(made)
}

/// Axes of one position that stand nowhere are behind what the first dimension holds.
fn keep(dims: &mut [Dim], loose: Dim) {
    if let Some(first) = dims.first_mut().filter(|_| !loose.is_empty()) {
        if first.is_empty() {
            first.push(Factor::channels(1));
        }
        first.extend(loose);
    }
}
