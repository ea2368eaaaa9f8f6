//! The language as a program: an expansion, the same constants as if written by hand, and its times.
//!
//! A crate of its own, which `workshop.rs` makes; outside of the compiler `proc_macro2` has token streams of its own.

mod core;
mod stages;
mod twin;

use std::str::FromStr as _;

use proc_macro2::TokenStream;

pub(crate) fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, what, file] = arguments.as_slice() else {
        panic!("expected what to do, and a file with a network");
    };
    let network = std::fs::read_to_string(file).expect("the file can be read");
    let text = format!("(receptive_field) {network}");
    let tokens = TokenStream::from_str(&text).expect("a network is made of tokens");
    match what.as_str() {
        "expand" => println!("{}", receptive_field_language::expand(tokens)),
        "twin" => println!("{}", twin::twin(&receptive_field_language::expand(tokens))),
        "stages" => println!("{}", stages::stages(&tokens)),
        "core" => println!("{}", core::core(&tokens)),
        _ => panic!("there is no `{what}`"),
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
