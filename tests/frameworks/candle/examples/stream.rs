//! Live: networks over time, played chunk by chunk, with exactly the state that `Net::stream()` lists.
//!
//! `stream/runner.rs` plays any of them, and is what to copy.

#[path = "stream/networks.rs"]
pub mod networks;
#[path = "stream/runner.rs"]
pub mod runner;

use std::error::Error;

use candle_core::{Result, Tensor};
use networks::{Centred, Decoder, Encoder, Tcn, WaveNet, input, rest, weights, whole};
use receptive_field::{Network, Stream};
use runner::Player;

/// Plays an input in chunks of so many samples; what every layer made of it.
pub fn play(
    player: &mut Player,
    input: &Tensor,
    mut samples: impl FnMut() -> usize,
) -> Result<Vec<Tensor>> {
    let (all, mut come) = (input.dim(2)?, 0);
    let mut made: Vec<Vec<Tensor>> = Vec::new();
    while come < all {
        let chunk = samples().min(all - come);
        let layers = player.play(&input.narrow(2, come, chunk)?, come + chunk == all)?;
        made.resize(layers.len(), Vec::new());
        for (made, new) in made.iter_mut().zip(layers) {
            made.push(new);
        }
        come += chunk;
    }
    made.iter().map(|chunks| Tensor::cat(chunks, 2)).collect()
}

fn show<N: Network<1>>() -> std::result::Result<(), Box<dyn Error>> {
    let stream = Stream::of::<N>()?;
    println!("{stream}");
    let (input, weights) = (input::<N>()?, weights::<N>()?);
    let mut player = Player::new::<N>(stream.layers(), &weights, rest);
    let made = play(&mut player, &input, || stream.unit())?;
    for (made, whole) in made.iter().zip(whole::<N>(&weights, &input)?) {
        assert_eq!(made.to_vec3::<f32>()?, whole.to_vec3::<f32>()?);
    }
    println!(
        "each of {} layers made what it makes of the whole\n",
        made.len()
    );
    Ok(())
}

fn main() -> std::result::Result<(), Box<dyn Error>> {
    show::<Encoder>()?;
    show::<Decoder>()?;
    show::<Centred>()?;
    show::<Tcn>()?;
    show::<WaveNet>()
}
