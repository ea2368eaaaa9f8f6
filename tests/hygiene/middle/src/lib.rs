//! The library under another name, and handed on to users of this crate.
#![deny(warnings, missing_docs)]

rf::receptive_field! {
    /// Described here, used elsewhere.
    pub struct Backbone;
    input: [64, 64];
    stem: conv(7, stride = 2, pad = 3);
    pool: max_pool(2);
    ensure pool.jump == 4;
}

const _: () = assert!(Backbone::POOL.size[0] == 16);

/// Part of a framework.
pub mod geometry {
    pub use rf::{Layer, Network, receptive_field as describe};
}

#[doc(hidden)]
pub use rf as __rf;

/// A head of so many layers, for users who know of no macro but this.
#[macro_export]
macro_rules! head {
    ($(#[$attribute:meta])* $visibility:vis $name:ident: $depth:expr) => {
        $crate::__rf::receptive_field! {
            $(#[$attribute])*
            $visibility struct $name;
            input: [16, 16];
            convs: conv(3, pad = 1) * $depth;
            ensure convs.receptive_field == 2 * $depth + 1;
        }
    };
}
