//! What an author expects of a layer, on every axis.

use super::Layer;
use crate::bound::{Bound, check_causal_answers, not_aligned, not_uniform};
use receptive_field_core::array::each;
use receptive_field_core::stop::{pick, stop};
use receptive_field_core::text::Text;
use receptive_field_core::{Answer, Fact};

// rust-analyzer, which lists methods that return `Self` before all others, sets `miri` in every crate: the facts of a layer
// are what its author looks for.
macro_rules! expect {
    ($(#[$docs:meta])* $name:ident, $fact:ident, $type:ty) => {
        $(#[$docs])*
        #[cfg_attr(miri, doc(hidden))]
        ///
        /// # Panics
        /// With both numbers, where on some axis it is not as expected, or does not exist: in a const, a compile error
        /// at this call.
        #[track_caller]
        pub const fn $name(self, bound: Bound<$type>) -> Self {
            bound
                .claim(Fact::$fact.name())
                .check_answers(self.answers(Fact::$fact));
            self
        }
    };
}

impl<const D: usize> Layer<D> {
    expect! {
        /// The layer itself, if its `size` is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, exactly};
        /// const _: Layer<2> = AlexNet::POOL5.expect_size(exactly(6));
        /// ```
        expect_size, Size, usize
    }

    expect! {
        /// The layer itself, if its `receptive_field` is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_least};
        /// const _: Layer<2> = AlexNet::POOL5.expect_receptive_field(at_least(195));
        /// ```
        ///
        /// ```compile_fail,E0080
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_least};
        /// // error: evaluation panicked: `receptive_field >= 200`: it is 195
        /// const _: Layer<2> = AlexNet::POOL5.expect_receptive_field(at_least(200));
        /// ```
        expect_receptive_field, ReceptiveField, usize
    }

    expect! {
        /// The layer itself, if its [`receptive_field_min`](Self::receptive_field_min) is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_least};
        /// const _: Layer<2> = AlexNet::POOL5.expect_receptive_field_min(at_least(195));
        /// ```
        expect_receptive_field_min, ReceptiveFieldMin, usize
    }

    expect! {
        /// The layer itself, if its [`path_min`](Self::path_min) is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_least};
        /// const _: Layer<2> = AlexNet::POOL5.expect_path_min(at_least(195));
        /// ```
        expect_path_min, PathMin, usize
    }

    expect! {
        /// The layer itself, if its `jump` is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, exactly};
        /// const _: Layer<2> = AlexNet::POOL5.expect_jump(exactly(32.0));
        /// ```
        expect_jump, Jump, f64
    }

    expect! {
        /// The layer itself, if its `start` is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, exactly};
        /// const _: Layer<2> = AlexNet::POOL5.expect_start(exactly(33.5));
        /// ```
        expect_start, Start, f64
    }

    expect! {
        /// The layer itself, if its [`anchor`](Self::anchor) is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, exactly};
        /// const _: Layer<2> = AlexNet::POOL5.expect_anchor(exactly(33.5));
        /// ```
        expect_anchor, Anchor, f64
    }

    expect! {
        /// The layer itself, if its [`padding`](Self::padding) is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_most};
        /// const _: Layer<2> = AlexNet::POOL5.expect_padding(at_most(64));
        /// ```
        expect_padding, Padding, i64
    }

    expect! {
        /// The layer itself, if its [`lookback`](Self::lookback) is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_most};
        /// const _: Layer<2> = AlexNet::POOL5.expect_lookback(at_most(64));
        /// ```
        expect_lookback, Lookback, i64
    }

    expect! {
        /// The layer itself, if its [`lookahead`](Self::lookahead) is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_most};
        /// const _: Layer<2> = AlexNet::POOL5.expect_lookahead(at_most(130));
        /// ```
        expect_lookahead, Lookahead, i64
    }

    expect! {
        /// The layer itself, if its [`latency`](Self::latency) is as expected.
        ///
        /// ```
        /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
        /// # use receptive_field::{Layer, at_most};
        /// const _: Layer<2> = AlexNet::POOL5.expect_latency(at_most(99));
        /// ```
        expect_latency, Latency, i64
    }

    /// The layer itself, if it is [`causal`](Self::causal).
    ///
    /// ```
    /// # use receptive_field::{Layer, receptive_field};
    /// receptive_field! { struct Net; input: [8]; conv: conv(3, pad = causal); }
    /// const _: Layer<1> = Net::CONV.expect_causal();
    /// ```
    ///
    /// # Panics
    /// With the latency, where it is not: in a const, a compile error at this call.
    #[cfg_attr(miri, doc(hidden))]
    #[track_caller]
    pub const fn expect_causal(self) -> Self {
        check_causal_answers(self.answers(Fact::Latency));
        self
    }

    /// The layer itself, if it is [`uniform`](Self::uniform).
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Layer;
    /// const _: Layer<2> = AlexNet::POOL5.expect_uniform();
    /// ```
    ///
    /// # Panics
    /// Where it is not, or that is no question.
    #[cfg_attr(miri, doc(hidden))]
    #[track_caller]
    pub const fn expect_uniform(self) -> Self {
        let answers = self.answers(Fact::Uniform);
        each!(axis in D => {
            match pick(&answers, axis) {
                Answer::Truth(true) => {}
                Answer::Missing(missing) => {
                    stop(&Text::new().str("`uniform`: it does not exist: ").str(missing.words()));
                }
                _ => {
                    let lengths = (self.receptive_field_min(axis), pick(&self.receptive_field, axis));
                    let text = Text::new().str("`uniform`: ");
                    stop(&not_uniform(&text, lengths, self.period(axis)))
                }
            }
        });
        self
    }

    /// The layer itself, if it is [`aligned`](Self::aligned).
    ///
    /// ```
    /// # mod nets { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/alexnet.rs")); } use nets::*;
    /// # use receptive_field::Layer;
    /// const _: Layer<2> = AlexNet::POOL5.expect_aligned();
    /// ```
    ///
    /// # Panics
    /// Where it is not.
    #[cfg_attr(miri, doc(hidden))]
    #[track_caller]
    pub const fn expect_aligned(self) -> Self {
        if !self.aligned() {
            stop(&not_aligned(
                &Text::new().str("`aligned`: "),
                (f64::NAN, f64::NAN),
            ));
        }
        self
    }
}
