//! Plays a network over one axis chunk by chunk; between two chunks it keeps what `Stream` lists and nothing else.
//! To be copied: it needs candle, `receptive-field` and the weights of your model.

use candle_core::{Result, Tensor, bail};
use receptive_field::{Layer, Network, Op, Source, StreamLayer};

type Activation = fn(&Tensor) -> Result<Tensor>;

/// The layers on their way, and what `pointwise()` is.
pub struct Player(Vec<Playing>, Activation);

struct Playing {
    layer: &'static Layer<1>,
    /// `[out, in, kernel]` of a convolution, `[in, out, kernel]` of a transposed one.
    weights: Option<Tensor>,
    state: Vec<usize>,
    /// What is known of each that it reads, with padding, and how many features have come.
    reads: Vec<(Vec<Tensor>, usize)>,
    made: usize,
}

impl Player {
    /// `kept` is what `stream.layers()` says.
    pub fn new<N: Network<1>>(kept: &[StreamLayer], w: &[Option<Tensor>], f: Activation) -> Self {
        let layers = N::LAYERS.iter().zip(kept).zip(w);
        let playing = layers.map(|((layer, kept), weights)| Playing {
            layer,
            weights: weights.clone(),
            state: kept.state.clone(),
            reads: vec![(Vec::new(), 0); kept.state.len()],
            made: 0,
        });
        Self(playing.collect(), f)
    }

    /// What each layer makes of the next chunk, `[1, channels, samples]`: maybe nothing yet.
    pub fn play(&mut self, chunk: &Tensor, is_last: bool) -> Result<Vec<Tensor>> {
        let mut made: Vec<Tensor> = Vec::new();
        for playing in &mut self.0 {
            let (before, after) = match playing.layer.op() {
                Op::Conv(window) => window.padding[0],
                _ => (0, 0),
            };
            for ((known, come), from) in playing.reads.iter_mut().zip(playing.layer.inputs()) {
                let new = match from {
                    Source::Layer(index) => &made[index],
                    _ => chunk,
                };
                let before = if known.is_empty() { before } else { 0 };
                let new = new.pad_with_zeros(2, before, if is_last { after } else { 0 })?;
                *come += new.dim(2)?;
                known.push(new);
            }
            made.push(playing.make(is_last, self.1)?);
            playing.made += made[made.len() - 1].dim(2)?;
            for ((known, _), state) in playing.reads.iter_mut().zip(&playing.state) {
                let all = Tensor::cat(known, 2)?;
                let left = all.dim(2)?.saturating_sub(*state);
                let kept = all.narrow(2, left, all.dim(2)? - left)?;
                *known = vec![kept.force_contiguous()?]; // and let the rest go
            }
        }
        Ok(made)
    }
}

impl Playing {
    /// Every feature that can be made and is not yet.
    fn make(&self, is_last: bool, activation: Activation) -> Result<Tensor> {
        let (op, come, made) = (self.layer.op(), self.reads[0].1, self.made);
        let nothing = |w: &Tensor, n| Tensor::zeros((1, n, 0), w.dtype(), w.device());
        match (op, &self.weights) {
            (Op::Conv(window), Some(w)) => {
                let ([k], [s], [d]) = (window.kernel, window.stride, window.dilation);
                let x = self.since(0, made * s)?;
                if x.dim(2)? <= d * (k - 1) {
                    return nothing(w, w.dim(0)?);
                }
                x.conv1d(w, 0, s, d, 1)
            }
            #[rustfmt::skip]
            (Op::ConvTranspose { window, output_padding: [more], .. }, Some(w)) => {
                let ([k], [s], [d]) = (window.kernel, window.stride, window.dilation);
                // Before anything is taken off: a feature adds to `extent` outputs, what is to come from `open` on.
                let (extent, open, from) = (d * (k - 1) + 1, come * s, made + window.padding[0].0);
                let ends = (open + extent + more).saturating_sub(s + window.padding[0].1);
                let to = if is_last { ends } else { ends.min(open) };
                if to <= from {
                    return nothing(w, w.dim(1)?);
                }
                let first = (from + 1).saturating_sub(extent).div_ceil(s);
                let all = self.since(0, first)?.conv_transpose1d(w, 0, more, s, d, 1)?;
                all.narrow(2, from - first * s, to - from)
            }
            (Op::Add | Op::Concat | Op::Pointwise, _) => {
                let all = self.reads.iter().map(|(_, come)| *come).min();
                let n = all.unwrap_or(made) - made;
                let x = (0..self.reads.len()).map(|i| self.since(i, made)?.narrow(2, 0, n));
                let x: Vec<Tensor> = x.collect::<Result<_>>()?;
                match op {
                    Op::Concat => Tensor::cat(&x, 1),
                    Op::Add => x[1..].iter().try_fold(x[0].clone(), |sum, x| sum + x),
                    _ => activation(&x[0]),
                }
            }
            (other, _) => bail!("{other} is not played here"),
        }
    }

    /// What is known from a position on.
    fn since(&self, read: usize, position: usize) -> Result<Tensor> {
        let known = Tensor::cat(&self.reads[read].0, 2)?;
        let (n, come) = (known.dim(2)?, self.reads[read].1);
        match position.checked_sub(come - n) {
            Some(skipped) => known.narrow(2, skipped.min(n), n - skipped.min(n)),
            None => bail!("`{}` lacks a feature that was not kept", self.layer.name),
        }
    }
}
