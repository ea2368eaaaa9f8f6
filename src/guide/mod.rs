//! The guide: the language, the facts, phases, coordinates.
//!
//! * [`language`]: the grammar of `receptive_field!`, its operations, paddings and contracts
//! * [`facts`]: every fact of a layer, where it exists, and what a user does with it
//! * [`phases`]: why features differ behind up-sampling, with a drawn example
//! * [`sizes`]: the network at a size known only at run time, and which sizes fit
//! * [`tiles`]: a large image piece by piece
//! * [`streams`]: a live input chunk by chunk
//! * [`editor`]: what hovers, jumps, completions and errors show in an editor, and what not
//! * [`models`]: burn and candle from the constants, the probe as a test, and what passes in silence today

#[doc = include_str!("language.md")]
pub mod language {}

#[doc = include_str!("facts.md")]
pub mod facts {}

#[doc = include_str!("phases.md")]
pub mod phases {}

#[cfg(feature = "alloc")]
#[doc = include_str!("sizes.md")]
pub mod sizes {}

#[cfg(feature = "alloc")]
#[doc = include_str!("tiles.md")]
pub mod tiles {}

#[cfg(feature = "alloc")]
#[doc = include_str!("streams.md")]
pub mod streams {}

#[doc = include_str!("editor.md")]
pub mod editor {}

#[doc = include_str!("models.md")]
pub mod models {}
