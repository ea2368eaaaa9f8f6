//! `WaveNet` (van den Oord and others, 2016), three stacks of ten causal convolutions.
//!
//! Figures: the paper counts 1024 samples for one stack of dilations 1, 2, 4 … 512. Each further stack adds 1023.

use receptive_field::receptive_field;

receptive_field! {
    /// One second of sound at 16 kHz.
    pub struct WaveNet;

    block gated(dilation) {
        gate: scale(conv(2, dilation = dilation, pad = causal), conv(2, dilation = dilation, pad = causal));
        add(input, gate -> conv(1));
    }

    input: [16_000];
    for _ in 0..3 { for i in 0..10 { unit: gated(1 << i); } }
    output: add(unit.gate) -> conv(1) * 2;

    ensure unit[0][9].receptive_field == 1024;
    ensure output.receptive_field == 3 * 1023 + 1;
    ensure output.causal && output.lookahead == 0, "speech is made one sample at a time";
    ensure output.dense, "no sample is skipped by the dilations";
    ensure output.size == input.size;
}

const RATE: f64 = 16_000.0;

fn main() {
    for stack in WaveNet::UNIT {
        println!("{}", stack[9]);
    }
    let output = WaveNet::OUTPUT;
    println!("{output}");
    // One dilated convolution keeps `dilation` samples; what a generator must remember is the look-back.
    let (Some(past), Some(future)) = (output.lookback(0), output.lookahead(0)) else {
        unreachable!("windows have both")
    };
    println!("remembers {past} samples");
    println!(
        "context {:.1} ms, latency {:.1} ms",
        milliseconds(past + 1),
        milliseconds(future)
    );
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand samples")]
fn milliseconds(samples: i64) -> f64 {
    samples as f64 / RATE * 1000.0
}
