//! Streams make bit for bit what the whole makes, in chunks of any length, with the state that is listed and no less.

#[expect(dead_code, reason = "the example's own `main`")]
#[path = "../examples/stream.rs"]
mod stream;

use std::marker::PhantomData;

use candle_core::Tensor;
use receptive_field::{Network, Stream, StreamLayer};
use stream::networks::{Centred, Decoder, Encoder, Tcn, WaveNet, input, rest, weights, whole};
use stream::play;
use stream::runner::Player;

/// A network, its weights and its input.
struct Played<N> {
    network: PhantomData<N>,
    stream: Stream,
    weights: Vec<Option<Tensor>>,
    input: Tensor,
    random: u64,
}

impl<N: Network<1>> Played<N> {
    fn new() -> Self {
        Self {
            network: PhantomData,
            stream: Stream::of::<N>().unwrap(),
            weights: weights::<N>().unwrap(),
            input: input::<N>().unwrap(),
            random: 1,
        }
    }

    /// Plays it in chunks of at most so many units.
    fn play(&mut self, kept: &[StreamLayer], most: usize) -> candle_core::Result<Vec<Tensor>> {
        let samples = || {
            self.random = self
                .random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let units = 1 + (self.random >> 33) % most as u64;
            usize::try_from(units).unwrap() * self.stream.unit()
        };
        let mut player = Player::new::<N>(kept, &self.weights, rest);
        play(&mut player, &self.input, samples)
    }
}

fn numbers(layers: &[Tensor]) -> Vec<Vec<Vec<Vec<f32>>>> {
    let numbers = layers.iter().map(|layer| layer.to_vec3().unwrap());
    numbers.collect()
}

/// Every layer in chunks of any length, and then with one feature less wherever there is state.
fn check<N: Network<1>>(places: usize) {
    let mut played = Played::<N>::new();
    let whole = whole::<N>(&played.weights, &played.input).unwrap();
    let whole = numbers(&whole);
    let kept = played.stream.layers().to_vec();
    for most in [1, 2, 3, 5, 8, 13, 21, 34, 55, 2_000] {
        for _ in 0..2 {
            let made = played.play(&kept, most).unwrap();
            assert!(numbers(&made) == whole, "chunks of up to {most} units");
        }
    }
    let mut tried = 0;
    for (index, layer) in kept.iter().enumerate() {
        for branch in (0..layer.state.len()).filter(|&branch| layer.state[branch] > 0) {
            let mut less = kept.clone();
            less[index].state[branch] -= 1;
            let error = played.play(&less, 1).unwrap_err().to_string();
            let expected = format!("`{}` lacks a feature that was not kept", layer.name);
            assert!(error.starts_with(&expected), "{error}");
            tried += 1;
        }
    }
    assert_eq!(tried, places);
}

#[test]
fn an_encoder() {
    check::<Encoder>(14);
}

#[test]
fn a_decoder() {
    check::<Decoder>(14);
}

#[test]
fn a_decoder_that_looks_ahead() {
    check::<Centred>(9);
}

#[test]
fn branches_of_different_latency() {
    check::<Tcn>(15);
}

#[test]
fn a_stack_of_dilated_convolutions() {
    check::<WaveNet>(9);
}

/// Of a network that makes a sample for each.
fn waits<N: Network<1>>(latency: usize) {
    let played = Played::<N>::new();
    assert_eq!(usize::try_from(played.stream.latency()), Ok(latency));
    let mut player = Player::new::<N>(played.stream.layers(), &played.weights, rest);
    let begun = played.input.narrow(2, 0, 100).unwrap();
    let made = player.play(&begun, false).unwrap();
    assert_eq!(made[made.len() - 1].dim(2).unwrap(), 100 - latency);
}

#[test]
fn the_output_waits_as_long_as_is_said() {
    waits::<Tcn>(33);
    waits::<WaveNet>(0);
}

#[test]
fn the_runner_is_small() {
    let runner = include_str!("../examples/stream/runner.rs");
    assert!(runner.lines().count() < 120);
}
