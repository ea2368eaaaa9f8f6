//! Tiles make bit for bit what the whole image makes, and no smaller margin does.

mod compare;
mod map;
pub mod networks;
mod random;
mod weighted;

use receptive_field::{Network, NetworkAt};

use compare::Compared;
pub use random::Random;
pub use weighted::{CHANNELS, Weighted, Weights};

/// More tiles than these show nothing more.
const MOST: usize = 6;

/// A hundred images, or as many as `RF_IMAGES` says, of sides below `most`, each in several tiles of a size of its own.
///
/// # Panics
/// Where a tile makes something else than the whole image, or a smaller margin would do.
pub fn hundred<F: Weighted, N: Network<2>>(network: N, most: usize) {
    let mut random = Random::new(1);
    let weights = Weights::<F>::random(network, &mut random);
    let mut compared = Compared::default();
    let count = std::env::var("RF_IMAGES").map_or(100, |text| text.parse().expect("a number"));
    while compared.images < count {
        let size = [1 + random.below(most), 1 + random.below(most)];
        let Ok(whole) = NetworkAt::<2>::of::<N>(size) else {
            continue;
        };
        let tile = size.map(|side| side - random.below(side));
        match whole.output().tiles(tile) {
            Ok(plan) if (2..=MOST).contains(&plan.len()) => {
                compared.compare::<F, N>(&weights, &whole, &plan, &mut random);
            }
            _ => (), // too small, or nothing to cut
        }
    }
    println!("{}: {compared:?}", N::NAME);
    compared.is_enough();
}
