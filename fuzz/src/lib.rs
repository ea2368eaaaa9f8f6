//! Attacks on the language and the evaluator. A harness makes an input of bytes, and panics at what must not be:
//!
//! | harness | what it makes | what must be |
//! |---|---|---|
//! | `tokens` | networks of this repository with some tokens changed | an end, an expansion that parses, errors where there are some |
//! | `specs` | networks by the grammar, most of them possible | contracts of the evaluator's facts hold, here and `at` this size; changed, they fail |
//! | `conditions` | conditions on facts of such networks | the truth that a second evaluator of conditions finds |
//! | `sets` | networks of the core | every fact is that of the sets of pixels |
//! | `onnx` | files with some bytes changed, and graphs of operations with any numbers | an end, an expansion that parses, names given once, no pixel that is not described |
//!
//! Each is two programs. `cargo run --release --bin tokens -- --seconds 60` makes bytes of its own on stable Rust and needs
//! nothing; `cargo +nightly fuzz run tokens` has libFuzzer look for those that reach new code.

#[path = "../../rf-lang/tests/support/behind.rs"]
mod behind;
mod choices;
mod conditions;
mod expression;
mod grammar;
mod judge;
mod mutate;
mod onnx;
mod rational;
mod run;
mod seeds;
mod sets;
mod specs;
mod support;
mod tokens;
mod rng {
    pub(crate) use crate::choices::Choices as Rng;
}
#[path = "../../rf-lang/tests/support/traced.rs"]
mod traced;
mod watch;
#[expect(dead_code, reason = "tests use all of it")]
#[path = "../../rf-lang/tests/support/onnx.rs"]
mod writer;

pub use conditions::conditions;
pub use onnx::onnx;
pub use run::run;
pub use sets::sets;
pub use specs::specs;
pub use tokens::tokens;

/// The program of a harness.
#[macro_export]
macro_rules! harness {
    ($name:ident) => {
        #[cfg(fuzzing)]
        ::libfuzzer_sys::fuzz_target!(|data: &[u8]| $crate::$name(data));

        #[cfg(not(fuzzing))]
        fn main() -> ::std::process::ExitCode {
            $crate::run(stringify!($name), $crate::$name)
        }
    };
}
