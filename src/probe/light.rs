//! What is lit in which run.

use core::ops::Range;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};
use std::vec::Vec;

use super::described::{self, Described};
use super::measure::Used;
use super::{Batch, Outcome, Outputs, Probe};

/// A probe that takes longer says how far it is.
const LONG: Duration = Duration::from_secs(2);
/// Rounds of numbers of both signs, and after how many that show nothing new it is enough.
const ROUNDS: u64 = 8;
const SILENT: u64 = 2;
/// So many lines are tried before all are.
const FEW: usize = 8;

/// What a run of a batch is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Run {
    /// Zeros alone: what is not 0 then is a bias.
    Zeros,
    /// Numbers below 0 alone: where weights are not, no output is above what it is for zeros.
    Below,
    /// A line of pixels.
    Line { axis: usize, pixel: usize },
}

/// The numbers of a lit line.
#[derive(Debug, Clone, Copy)]
enum Light {
    Ones,
    /// Of both signs and different, so that neither a bend nor a difference of neighbours hides them; every other round
    /// has the ones of that before with the other sign.
    Signs(u64),
}

impl Light {
    /// The number of a pixel of the batch.
    fn at(self, pixel: usize) -> f32 {
        let Self::Signs(round) = self else {
            return 1.0;
        };
        let bits = mixed((pixel as u64) ^ ((round / 2) << 48));
        let size = 1.0 + f32::from((bits & 0xff) as u8) / 256.0;
        // A bias is little beside most of them.
        let scale = if round < 4 { 256.0 } else { 16.0 };
        let is_above = (bits >> 63 == 0) == (round % 2 == 0);
        if is_above {
            size * scale
        } else {
            -size * scale
        }
    }
}

/// A number below 0, now small and now large, so that each weight outweighs its neighbours somewhere.
fn below(pixel: usize) -> f32 {
    let bits = mixed(pixel as u64);
    -f32::from(1_u16 << (bits % 12))
}

/// Splitmix64.
fn mixed(seed: u64) -> u64 {
    let mut bits = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

impl<const D: usize> Probe<D> {
    /// What the model does with zeros, with lines of ones, and, where its features seem to miss pixels, with lines of
    /// numbers of both signs.
    pub(super) fn measure<R: Outcome>(
        &self,
        model: &mut impl FnMut(&Batch, &mut Outputs<D>) -> R,
    ) -> Outputs<D> {
        let mut outputs = Outputs::new(self.layers);
        self.once(&mut outputs, Run::Zeros, model);
        let all: Vec<Run> = self.lines().collect();
        self.shine(&mut outputs, Light::Ones, &all, model);
        let missed = self.missed(&outputs);
        if missed.is_empty() || outputs.is_hopeless() || outputs.stopped.is_some() {
            return outputs;
        }
        self.once(&mut outputs, Run::Below, model);
        // Some of the missed lines tell whether it is worth while to look at all again.
        let few: Vec<Run> = missed.into_iter().take(FEW).collect();
        let tried = self.rounds(outputs.so_far(), &few, 0..SILENT, model);
        if tried.measured == outputs.measured {
            return outputs;
        }
        self.rounds(outputs, &all, 0..ROUNDS, model)
    }

    /// Lines of numbers of both signs, until they show nothing new.
    fn rounds<R: Outcome>(
        &self,
        mut outputs: Outputs<D>,
        lines: &[Run],
        rounds: Range<u64>,
        model: &mut impl FnMut(&Batch, &mut Outputs<D>) -> R,
    ) -> Outputs<D> {
        let mut silent = 0;
        for round in rounds {
            let mut more = outputs.so_far();
            self.shine(&mut more, Light::Signs(round), lines, model);
            if !more.faults.is_empty() || more.stopped.is_some() {
                break;
            }
            let is_new = more.measured != outputs.measured;
            silent = if is_new { 0 } else { silent + 1 };
            outputs = more;
            if silent == SILENT || self.missed(&outputs).is_empty() {
                break;
            }
        }
        outputs
    }

    /// A run that is no line. What is wrong in it is wrong with lines, too, and is told there.
    fn once<R: Outcome>(
        &self,
        outputs: &mut Outputs<D>,
        run: Run,
        model: &mut impl FnMut(&Batch, &mut Outputs<D>) -> R,
    ) {
        let mut more = outputs.so_far();
        more.run(&self.lit(&[run], Light::Ones), [run].into(), model);
        outputs.biases = more.biases;
        outputs.is_signed = more.is_signed;
    }

    /// Each line once, in batches.
    fn shine<R: Outcome>(
        &self,
        outputs: &mut Outputs<D>,
        light: Light,
        lines: &[Run],
        model: &mut impl FnMut(&Batch, &mut Outputs<D>) -> R,
    ) {
        let began = Instant::now();
        let mut shows_progress = false;
        let mut done = 0;
        for runs in lines.chunks(self.batch) {
            outputs.run(&self.lit(runs, light), runs.to_vec(), model);
            done += runs.len();
            if outputs.is_hopeless() {
                break;
            }
            let is_long = began.elapsed() > LONG && std::io::stderr().is_terminal();
            if done < lines.len() && is_long {
                shows_progress = true;
                std::eprint!("\rprobing {}: {done} of {} runs", self.name, lines.len());
                let _ = std::io::stderr().flush();
            }
        }
        if shows_progress {
            std::eprint!("\r\x1b[K");
        }
    }

    /// Every line of pixels.
    fn lines(&self) -> impl Iterator<Item = Run> {
        let sizes = self.image.into_iter().enumerate();
        sizes.flat_map(|(axis, size)| (0..size).map(move |pixel| Run::Line { axis, pixel }))
    }

    /// The pixels of each run.
    fn lit(&self, runs: &[Run], light: Light) -> Batch {
        let mut shape = std::vec![runs.len(), self.channels];
        shape.extend(self.image);
        let of_run = self.channels * self.image.iter().product::<usize>();
        let mut data = std::vec![0.0; runs.len() * of_run];
        for (number, run) in runs.iter().enumerate() {
            let here = number * of_run..(number + 1) * of_run;
            match *run {
                Run::Zeros => {}
                Run::Below => {
                    for (pixel, value) in data[here].iter_mut().enumerate() {
                        *value = below(pixel);
                    }
                }
                Run::Line { axis, pixel } => {
                    let inner: usize = self.image.iter().skip(axis + 1).product();
                    for start in here.step_by(inner * self.image[axis]) {
                        let first = start + pixel * inner;
                        let line = data[first..first + inner].iter_mut();
                        for (at, value) in (first..).zip(line) {
                            *value = light.at(at);
                        }
                    }
                }
            }
        }
        Batch::new(shape, data)
    }

    /// The lines that some feature of a layer of the right size should use, and does not seem to.
    fn missed(&self, outputs: &Outputs<D>) -> Vec<Run> {
        let mut missed = Vec::new();
        for axis in 0..D {
            let spec = Described::of(described::axis(&self.graph, axis));
            for (index, measured) in outputs.measured.iter().enumerate() {
                let Some(measured) = measured else { continue };
                if measured.size != self.layers[index].size {
                    continue;
                }
                let says = spec.used(index).unwrap_or_default();
                for (says, uses) in says.iter().zip(&measured.used[axis]) {
                    let Some((first, last)) = *says else { continue };
                    let ends = [first, last].map(|pixel| Run::Line { axis, pixel });
                    for (end, is_missed) in ends.into_iter().zip(misses(*says, *uses)) {
                        if is_missed && !missed.contains(&end) {
                            missed.push(end);
                        }
                    }
                }
            }
        }
        missed
    }
}

/// Whether a feature uses less than the spec says, before and after.
pub(super) fn misses(says: Used, uses: Used) -> [bool; 2] {
    match (says, uses) {
        (Some(says), Some(uses)) => [uses.0 > says.0, uses.1 < says.1],
        (says, uses) => [says.is_some() && uses.is_none(); 2],
    }
}
