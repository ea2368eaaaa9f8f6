//! A network run on integers, by the definition of its operations: it shares nothing with the core but the description.

use std::array;

use receptive_field::{Coordinates, LayerAt, Mode, NetworkAt, Op, PaddingMode, Rounding, Window};

/// Values over a grid, the last axis fastest.
#[derive(Clone)]
pub(crate) struct Grid<const D: usize> {
    pub(crate) size: [usize; D],
    pub(crate) values: Vec<u64>,
}

impl<const D: usize> Grid<D> {
    pub(crate) fn make(size: [usize; D], mut value: impl FnMut([usize; D]) -> u64) -> Self {
        let values = (0..size.iter().product()).map(|place| value(index(&size, place)));
        let values = values.collect();
        Self { size, values }
    }

    pub(crate) fn at(&self, index: [usize; D]) -> u64 {
        let place = index
            .iter()
            .zip(&self.size)
            .fold(0, |place, (i, n)| place * n + i);
        self.values[place]
    }
}

pub(crate) fn index<const D: usize>(size: &[usize; D], mut place: usize) -> [usize; D] {
    let mut index = [0; D];
    for (i, n) in index.iter_mut().zip(size).rev() {
        *i = place % n;
        place /= n;
    }
    index
}

pub(crate) fn mixed(numbers: &[u64]) -> u64 {
    numbers.iter().fold(0x9e37_79b9_7f4a_7c15, |sum, &number| {
        let sum = (sum ^ number).wrapping_mul(0xff51_afd7_ed55_8ccd);
        sum ^ (sum >> 29)
    })
}

/// What one output reads on one axis: positions of the input, `None` for what is not there, and which weight it has.
pub(crate) type Taps = Vec<(Option<usize>, u64)>;

/// A position, or where padding reads it.
fn filled(q: i64, n: usize, mode: PaddingMode) -> Option<usize> {
    let n = n as i64;
    let at = match mode {
        _ if (0..n).contains(&q) => q,
        PaddingMode::Replicate => q.clamp(0, n - 1),
        PaddingMode::Reflect => {
            if q < 0 {
                -q
            } else {
                2 * (n - 1) - q
            }
        }
        PaddingMode::Symmetric => {
            if q < 0 {
                -q - 1
            } else {
                2 * n - 1 - q
            }
        }
        PaddingMode::Circular => q.rem_euclid(n),
        _ => return None,
    };
    Some(usize::try_from(at).expect("a position"))
}

fn sliding<const D: usize>(window: &Window<D>, axis: usize, o: usize, n: usize) -> Taps {
    let before = window.padding[axis].0;
    let taps = 0..window.kernel[axis];
    let at =
        |t: usize| (o * window.stride[axis] + t * window.dilation[axis]) as i64 - before as i64;
    taps.map(|t| (filled(at(t), n, window.padding_mode), t as u64))
        .collect()
}

fn transposed<const D: usize>(window: &Window<D>, axis: usize, o: usize, n: usize) -> Taps {
    let (s, d) = (window.stride[axis] as i64, window.dilation[axis] as i64);
    let at = |t: usize| (o + window.padding[axis].0) as i64 - t as i64 * d;
    let taps = (0..window.kernel[axis]).filter(|&t| at(t).rem_euclid(s) == 0);
    taps.map(|t| (filled(at(t).div_euclid(s), n, PaddingMode::Zeros), t as u64))
        .collect()
}

/// By a factor, as the modes do; positions that are not there are clamped.
fn interpolated(factor: usize, mode: Mode, o: usize, n: usize) -> Taps {
    let (phase, f) = ((o % factor) as u64, factor as i64);
    // (o + 0.5) / f - 0.5 or o / f, doubled and times f
    let twice = match mode.coordinates() {
        Coordinates::HalfPixel => 2 * o as i64 + 1 - f,
        Coordinates::Asymmetric => 2 * o as i64,
        other => panic!("no such coordinates here: {other:?}"),
    };
    let floor = |twice: i64| twice.div_euclid(2 * f);
    let below = floor(twice);
    let whole = twice.rem_euclid(2 * f) == 0;
    let around = match mode {
        Mode::Nearest { rounding, .. } => {
            let nearest = match rounding {
                Rounding::Floor => below,
                Rounding::Ceil => -floor(-twice),
                Rounding::NearestExact => floor(twice + f),
                Rounding::RoundPreferFloor => -floor(f - twice),
                other => panic!("no such rounding here: {other:?}"),
            };
            return vec![(filled(nearest, n, PaddingMode::Replicate), phase)];
        }
        _ if whole => below..below + 1,
        Mode::Linear { .. } => below..below + 2,
        _ => below - 1..below + 3,
    };
    // A border that is clamped is another weight.
    around
        .map(|q| match filled(q, n, PaddingMode::Zeros) {
            Some(at) => (Some(at), mixed(&[phase, (q - below) as u64])),
            None => (filled(q, n, PaddingMode::Replicate), mixed(&[phase, 77])),
        })
        .collect()
}

pub(crate) fn taps<const D: usize>(op: &Op<D>, axis: usize, o: usize, n: usize) -> Taps {
    match op {
        Op::Conv(window) | Op::MaxPool(window) | Op::AvgPool(window) | Op::Pool(window) => {
            sliding(window, axis, o, n)
        }
        Op::ConvTranspose { window, .. } => transposed(window, axis, o, n),
        Op::Upsample { factor, mode, .. } => interpolated(factor[axis], *mode, o, n),
        Op::PixelShuffle { factor, .. } => interpolated(factor[axis], Mode::NEAREST, o, n),
        Op::PixelUnshuffle { factor, .. } => (0..factor[axis])
            .map(|t| (Some(o * factor[axis] + t), t as u64))
            .collect(),
        Op::Pad { padding, mode, .. } => {
            vec![(filled(o as i64 - padding[axis].0 as i64, n, *mode), 0)]
        }
        Op::Crop { cropping, .. } => vec![(Some(o + cropping[axis].0), 0)],
        Op::Mix { window, shift, .. } => {
            let (w, a) = (window[axis] as i64, shift[axis]);
            let first = (o as i64 - a).div_euclid(w) * w + a;
            let phase = (o as i64 - a).rem_euclid(w) as u64;
            (first..first + w)
                .map(|q| {
                    (
                        filled(q, n, PaddingMode::Zeros),
                        mixed(&[phase, (q - first) as u64]),
                    )
                })
                .collect()
        }
        Op::Pointwise | Op::Add | Op::Concat | Op::Scale => vec![(Some(o), 0)],
        other => panic!("no tiles of {other}"),
    }
}

/// Every layer of a network, run on an input.
pub(crate) fn run<const D: usize>(network: &NetworkAt<D>, input: &Grid<D>) -> Vec<Grid<D>> {
    let mut made: Vec<Grid<D>> = Vec::new();
    for (number, layer) in network.layers().enumerate() {
        let op = layer.op().expect("an operation");
        let inputs: Vec<&Grid<D>> = layer
            .inputs()
            .map(|from| of(network, &made, input, &from))
            .collect();
        let grid = Grid::make(layer.size, |index| {
            let branches = inputs.iter().enumerate();
            let sums = branches.map(|(branch, x)| {
                let taps: [Taps; D] =
                    array::from_fn(|axis| taps(&op, axis, index[axis], x.size[axis]));
                let weights = mixed(&[number as u64, branch as u64]);
                summed(x, &taps, weights)
            });
            sums.fold(0, u64::wrapping_add)
        });
        made.push(grid);
    }
    made
}

fn of<'g, const D: usize>(
    network: &NetworkAt<D>,
    made: &'g [Grid<D>],
    input: &'g Grid<D>,
    layer: &LayerAt<'_, D>,
) -> &'g Grid<D> {
    match network.layers().position(|other| other.name == layer.name) {
        Some(index) => &made[index],
        None => input,
    }
}

/// Over the product of the taps of all axes; what is not there counts, too, so that no border goes unseen.
pub(crate) fn summed<const D: usize>(x: &Grid<D>, taps: &[Taps; D], weights: u64) -> u64 {
    let counts: [usize; D] = array::from_fn(|axis| taps[axis].len());
    let products = (0..counts.iter().product()).map(|place| index(&counts, place));
    let terms = products.map(|tap| {
        let of = |axis: usize| taps[axis][tap[axis]];
        let weight = mixed(&array::from_fn::<u64, D, _>(|axis| of(axis).1)) ^ weights;
        let at: Option<Vec<usize>> = (0..D).map(|axis| of(axis).0).collect();
        match at {
            Some(at) => x
                .at(array::from_fn(|axis| at[axis]))
                .wrapping_mul(weight | 1),
            None => weight.rotate_left(17),
        }
    });
    terms.fold(0, u64::wrapping_add)
}

pub(crate) fn image<const D: usize>(size: [usize; D]) -> Grid<D> {
    Grid::make(size, |index| mixed(&index.map(|i| i as u64)))
}
