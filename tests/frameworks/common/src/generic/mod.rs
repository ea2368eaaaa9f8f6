//! Models whose numbers are const generics: the windows that a framework builds its layers from, what the same windows
//! see, and networks of literal numbers that say it again, for the probe.

pub mod models;
pub mod resnet;
pub mod specs;
pub mod twin;
pub mod unet;

use receptive_field::Network;
use receptive_field::probe::{Probe, Report};

use crate::Framework;

/// Channels of an image.
pub const CHANNELS: usize = 3;

/// The layers of a spec for what a ResNet shows.
pub fn stages() -> Vec<String> {
    (1..=4).map(|stage| format!("layer{stage}")).collect()
}

/// The layers of a spec for what a U-Net shows.
pub fn levels(depth: usize) -> Vec<String> {
    let encoder = (0..depth).map(|level| format!("enc[{level}]"));
    let decoder = (0..depth).map(|level| format!("dec[{level}]"));
    encoder.chain(["mid".into()]).chain(decoder).collect()
}

/// Probes a model by the layers of these names, which it makes in this order.
///
/// # Errors
/// What the probe reports.
///
/// # Panics
/// Where the network has no layer of a name.
pub fn probe<F: Framework<2>, N: Network<2>>(
    network: N,
    names: &[String],
    model: impl Fn(&F::Tensor) -> Result<Vec<F::Tensor>, F::Error>,
) -> Result<(), Report> {
    let layers: Vec<_> = names
        .iter()
        .map(|name| {
            let mut layers = N::LAYERS.iter();
            let layer = layers.find(|layer| layer.name == *name);
            layer.unwrap_or_else(|| panic!("no layer `{name}`"))
        })
        .collect();
    let probe = Probe::new(network).channels(CHANNELS);
    probe.run(|batch, seen| -> Result<(), F::Error> {
        for (layer, map) in layers.iter().zip(model(&F::input(batch)?)?) {
            let (shape, data) = F::output(&map)?;
            seen.layer(layer, &shape, &data);
        }
        Ok(())
    })
}
