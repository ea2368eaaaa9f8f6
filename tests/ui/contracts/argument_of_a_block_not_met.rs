use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block residual(d) {
        main: conv(3, dilation = d, pad = causal) -> conv(3, dilation = d, pad = causal);
        add(input, main);
    }
    input: [4096];
    first: residual(1);
    last: residual(3);
    ensure first.receptive_field == 5 && last.receptive_field == 21;
}

fn main() {
    let _ = Net::NAME;
}
