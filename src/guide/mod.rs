//! The guide: the language, the facts, phases, coordinates.
//!
//! * [`language`]: the grammar of `receptive_field!`, its operations, paddings and contracts
//! * [`facts`]: every fact of a layer, where it exists, and what a user does with it
//! * [`phases`]: why features differ behind up-sampling, with a drawn example
//! * [`sizes`]: the network at a size known only at run time, and which sizes fit
//! * [`tiles`]: a large image piece by piece
//! * [`streams`]: a live input chunk by chunk
//! * [`recipes`]: anchors, U-Net sizes, tiles, streams, `PatchGAN`, siamese networks, reading the table
//! * [`pictures`]: the page of a network in your docs, and the same picture at run time
//! * [`generic`]: models whose numbers are const generics
//! * [`editor`]: what hovers, jumps, completions and errors show in an editor, and what not
//! * [`models`]: burn and candle from the constants, the probe as a test, and what passes in silence today
//! * [`onnx`]: networks from trained files
//! * [`limits`]: how much one call may be, and what is said beyond
//! * [`costs`]: what it costs to build and to run, measured
//! * [`others`]: how other tools compare, and where each is better
//! * [`script`]: for those who come from the guide's `computeReceptiveField.py`

#[doc = include_str!("language.md")]
pub mod language {}

#[doc = include_str!("facts.md")]
pub mod facts {}

#[doc = include_str!("phases.md")]
pub mod phases {}

#[doc = include_str!("onnx.md")]
pub mod onnx {}

#[doc = include_str!("limits.md")]
pub mod limits {}

#[cfg(feature = "alloc")]
#[doc = include_str!("sizes.md")]
pub mod sizes {}

#[cfg(feature = "alloc")]
#[doc = include_str!("tiles.md")]
pub mod tiles {}

#[cfg(feature = "alloc")]
#[doc = include_str!("streams.md")]
pub mod streams {}

#[cfg(feature = "alloc")]
#[doc = include_str!("pictures.md")]
pub mod pictures {}

#[doc = include_str!("generic.md")]
pub mod generic {}

#[doc = include_str!("editor.md")]
pub mod editor {}

#[doc = include_str!("models.md")]
pub mod models {}

#[cfg(feature = "alloc")]
#[doc = include_str!("recipes.md")]
pub mod recipes {}

#[doc = include_str!("costs.md")]
pub mod costs {}

#[doc = include_str!("others.md")]
pub mod others {}

#[doc = include_str!("script.md")]
pub mod script {}
