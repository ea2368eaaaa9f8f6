//! Pictures of networks: read back as XML, their numbers compared with the constants; looked at in a real browser where
//! one is installed.

#[path = "../../examples/alexnet.rs"]
#[expect(dead_code, reason = "the examples are whole programs")]
mod alexnet;
#[path = "../../examples/unet.rs"]
#[expect(dead_code, reason = "the examples are whole programs")]
mod unet;

mod arcs;
mod browser;
mod choices;
mod docs;
mod files;
mod networks;
mod page;
mod picture;
mod rows;
#[path = "../support/scratch.rs"]
mod scratch;
#[path = "../../rf-values/tests/support/stopped.rs"]
mod stopped;
mod xml;
