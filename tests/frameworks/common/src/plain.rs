//! Models without a framework: every layer in plain Rust, so that thousands of them can be probed.

use receptive_field::probe::Batch;
use receptive_field::{Mode, Window};

use crate::{Does, Framework};

/// Maps of some runs and channels, the last axis fastest.
#[derive(Debug, Clone)]
pub struct Maps {
    pub shape: Vec<usize>,
    pub data: Vec<f32>,
}

/// Runs layers without a framework.
#[derive(Debug)]
pub struct Plain;

/// One axis of a window.
#[derive(Debug, Clone, Copy)]
struct Line {
    kernel: usize,
    stride: usize,
    dilation: usize,
    padding: (usize, usize),
}

impl Line {
    fn of<const D: usize>(window: &Window<D>, axis: usize) -> Self {
        Self {
            kernel: window.kernel[axis],
            stride: window.stride[axis],
            dilation: window.dilation[axis],
            padding: window.padding[axis],
        }
    }

    fn extent(self) -> usize {
        self.dilation * (self.kernel - 1) + 1
    }

    /// Windows over so many values, if there is any; PyTorch's rule where their number is rounded up.
    fn windows(self, length: usize, ceil: bool) -> Option<usize> {
        let (before, after) = self.padding;
        let room = (length + before + after).checked_sub(self.extent())?;
        let windows = room / self.stride + 1;
        let is_more = ceil && room % self.stride != 0 && windows * self.stride < length + before;
        Some(windows + usize::from(is_more))
    }
}

impl Maps {
    /// Every line of values along an axis, made into another of so many values; `value` is told the line and the place.
    fn along(&self, axis: usize, length: usize, value: &dyn Fn(&[f32], usize) -> f32) -> Self {
        let place = axis + 2;
        let (old, inner) = (
            self.shape[place],
            self.shape[place + 1..].iter().product::<usize>(),
        );
        let blocks = self.data.len().checked_div(old * inner).unwrap_or(0);
        let mut shape = self.shape.clone();
        shape[place] = length;
        let mut data = vec![0.0; blocks * length * inner];
        let mut line = vec![0.0; old];
        for block in 0..blocks {
            for column in 0..inner {
                for (at, slot) in line.iter_mut().enumerate() {
                    *slot = self.data[(block * old + at) * inner + column];
                }
                for output in 0..length {
                    data[(block * length + output) * inner + column] = value(&line, output);
                }
            }
        }
        Self { shape, data }
    }

    /// All channels added up.
    fn summed(&self) -> Self {
        let (runs, channels) = (self.shape[0], self.shape[1]);
        let size: usize = self.shape[2..].iter().product();
        let mut data = vec![0.0; runs * size];
        for run in 0..runs {
            for channel in 0..channels {
                let from = (run * channels + channel) * size;
                for (to, value) in self.data[from..from + size].iter().enumerate() {
                    data[run * size + to] += value;
                }
            }
        }
        let mut shape = self.shape.clone();
        shape[1] = 1;
        Self { shape, data }
    }

    fn window(
        &self,
        axis: usize,
        line: Line,
        ceil: bool,
        fold: fn(f32, f32) -> f32,
    ) -> Result<Self, String> {
        let length = self.shape[axis + 2];
        let windows = line
            .windows(length, ceil)
            .ok_or("a window larger than its input")?;
        let value = |values: &[f32], output: usize| {
            let taps = (0..line.kernel).map(|tap| output * line.stride + tap * line.dilation);
            let inside = taps.filter_map(|at| values.get(at.checked_sub(line.padding.0)?));
            inside.copied().reduce(fold).unwrap_or(0.0)
        };
        Ok(self.along(axis, windows, &value))
    }

    fn transposed(&self, axis: usize, line: Line, more: usize) -> Result<Self, String> {
        let length = self.shape[axis + 2];
        let whole = (length - 1) * line.stride + line.extent() + more;
        let (before, after) = line.padding;
        let made = whole.checked_sub(before + after).ok_or("nothing is left")?;
        // Without dilation only every `stride`th tap can be on a value.
        let every = if line.dilation == 1 { line.stride } else { 1 };
        let value = |values: &[f32], output: usize| {
            let first = (output + before) % every;
            let taps = (first..line.kernel).step_by(every).filter_map(|tap| {
                let from = (output + before).checked_sub(tap * line.dilation)?;
                let is_there = from % line.stride == 0;
                values.get(from / line.stride).filter(|_| is_there)
            });
            taps.sum()
        };
        Ok(self.along(axis, made, &value))
    }

    fn resized(&self, axis: usize, size: usize, mode: Mode) -> Result<Self, String> {
        let length = self.shape[axis + 2];
        match mode {
            Mode::NEAREST => Ok(self.along(axis, size, &|values, o| values[o * length / size])),
            Mode::LINEAR => Ok(self.along(axis, size, &|values, o| {
                // Twice the size counts halves: (o + 1/2) * length / size - 1/2.
                let twice = ((2 * o + 1) * length).saturating_sub(size);
                let (low, rest) = (twice / (2 * size), twice % (2 * size));
                let high = values[(low + 1).min(length - 1)];
                let share = rest as f32 / (2 * size) as f32;
                values[low] * (1.0 - share) + high * share
            })),
            other => Err(format!("no interpolation like {other:?}")),
        }
    }

    fn over<const D: usize>(
        &self,
        window: &Window<D>,
        fold: fn(f32, f32) -> f32,
    ) -> Result<Self, String> {
        let step =
            |maps: Self, axis| maps.window(axis, Line::of(window, axis), window.ceil_mode, fold);
        (0..D).try_fold(self.clone(), step)
    }

    fn cropped(&self, axis: usize, (before, after): (usize, usize)) -> Self {
        let length = self.shape[axis + 2] - before - after;
        self.along(axis, length, &|values, o| values[o + before])
    }

    fn joined(inputs: &[Self]) -> Result<Self, String> {
        let first = &inputs[0];
        let (runs, size) = (first.shape[0], &first.shape[2..]);
        if let Some(other) = inputs.iter().find(|maps| &maps.shape[2..] != size) {
            return Err(format!(
                "cannot join {:?} and {:?}",
                first.shape, other.shape
            ));
        }
        let numbers: usize = size.iter().product();
        let mut data = Vec::new();
        for run in 0..runs {
            for maps in inputs {
                let of_run = maps.shape[1] * numbers;
                data.extend_from_slice(&maps.data[run * of_run..(run + 1) * of_run]);
            }
        }
        let mut shape = first.shape.clone();
        shape[1] = inputs.iter().map(|maps| maps.shape[1]).sum();
        Ok(Self { shape, data })
    }
}

fn sum(a: f32, b: f32) -> f32 {
    a + b
}

fn larger(a: f32, b: f32) -> f32 {
    a.max(b)
}

impl<const D: usize> Framework<D> for Plain {
    type Tensor = Maps;
    type Error = String;

    fn input(batch: &Batch) -> Result<Maps, String> {
        let (shape, data) = (batch.shape().to_vec(), batch.data().to_vec());
        Ok(Maps { shape, data })
    }

    fn run(does: &Does<D>, inputs: &[Maps]) -> Result<Maps, String> {
        let x = &inputs[0];
        match does {
            Does::Conv(window) => x.summed().over(window, sum),
            Does::AvgPool(window) => x.over(window, sum),
            Does::MaxPool(window) => x.over(window, larger),
            Does::Transposed {
                window,
                output_padding,
            } => {
                let up = |maps: Maps, axis: usize| {
                    maps.transposed(axis, Line::of(window, axis), output_padding[axis])
                };
                (0..D).try_fold(x.summed(), up)
            }
            Does::Resize { size, mode } => {
                let resize = |maps: Maps, axis: usize| maps.resized(axis, size[axis], *mode);
                (0..D).try_fold(x.clone(), resize)
            }
            Does::Crop(outside) => {
                let crop = |maps: Maps, axis: usize| maps.cropped(axis, outside[axis]);
                Ok((0..D).fold(x.clone(), crop))
            }
            Does::Pointwise => Ok(x.clone()),
            Does::Add => Ok(Maps::joined(inputs)?.summed()),
            Does::Concat => Maps::joined(inputs),
            Does::PixelShuffle(_) => Err(String::from("no pixel shuffle here")),
        }
    }

    fn output(maps: &Maps) -> Result<(Vec<usize>, Vec<f32>), String> {
        Ok((maps.shape.clone(), maps.data.clone()))
    }
}
