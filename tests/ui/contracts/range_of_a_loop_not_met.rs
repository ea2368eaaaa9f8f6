use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block residual(d) {
        main: conv(3, dilation = d, pad = causal) -> conv(3, dilation = d, pad = causal);
        add(input, main);
    }
    input: [16_000];
    for i in 0..5 { level: residual(1 << i); }
    ensure output.receptive_field == 1 + 4 * 127;
}

fn main() {
    let _ = Net::NAME;
}
