//! A temporal convolutional network as keras-tcn builds it, causal, and its centred twin.
//!
//! Figures: keras-tcn gives `1 + 2 * (k - 1) * stacks * sum(dilations)`, two convolutions a level: with k = 3 and
//! dilations 1 to 32 it is 253, with 1 to 8 it is 61.

use receptive_field::receptive_field;

receptive_field! {
    /// Causal: what `TCN(kernel_size=3, dilations=(1, 2, 4, 8, 16, 32))` is.
    pub struct Causal;

    block residual(dilation) {
        main: conv(3, dilation = dilation, pad = causal) * 2;
        add(input -> conv(1), main);
    }

    input: [500];
    for i in 0..6 { level: residual(1 << i); }
    output: level[5];

    ensure level[3].receptive_field == 1 + 2 * (3 - 1) * (1 + 2 + 4 + 8);
    ensure output.receptive_field == 253;
    ensure output.causal && output.lookback == 252;
    at n in [1, 10, 100..=10_000 step 100] { ensure output.size == n && output.latency == 0; }
}

receptive_field! {
    /// Centred: as much context, half of it in the future.
    pub struct Centred;

    block residual(dilation) {
        main: conv(3, dilation = dilation, pad = same) * 2;
        add(input -> conv(1), main);
    }

    input: [500];
    for i in 0..6 { level: residual(1 << i); }
    output: level[5];

    ensure output.receptive_field == 253;
    ensure output.lookahead == 126 && output.lookback == 126;
    ensure output.aligned;
}

/// Frames a second.
const RATE: f64 = 100.0;

fn main() {
    println!("{}\n", Causal::table());
    for (name, output) in [("causal", Causal::OUTPUT), ("centred", Centred::OUTPUT)] {
        #[expect(clippy::cast_precision_loss, reason = "hundreds of frames")]
        let latency = output.latency(0).unwrap_or(0) as f64 / RATE;
        println!(
            "{name}: {} frames, answers {latency} s late",
            output.receptive_field[0]
        );
    }
}
