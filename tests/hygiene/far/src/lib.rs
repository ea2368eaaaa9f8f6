//! A user of a user: the library itself is no dependency.
#![deny(warnings, missing_docs)]

use hygiene_middle::geometry::{Layer, Network, describe};
use hygiene_middle::{Backbone, head};

describe! {
    /// By another name.
    pub struct Far;
    input: [32, 32];
    conv1: conv(3);
    feature eye = conv1[2, 3];
    ensure conv1.size == 30;
}

head! {
    /// From the macro of the crate between.
    pub Head: 1 + 3
}

/// The head on the backbone.
pub const WHOLE: Layer<2> = Backbone::POOL.then(&Head::CONVS);

const _: () = assert!(Far::CONV1.size[0] == 30);
const _: () = assert!(Head::CONVS.receptive_field[0] == 9);
const _: () = assert!(WHOLE.receptive_field[0] == 9 + 8 * 4);

const fn depth<B: Network<2>>() -> usize {
    B::LAYERS.len()
}

const _: () = assert!(depth::<Far>() == 1 && depth::<Head>() == 4 && depth::<Backbone>() == 2);
