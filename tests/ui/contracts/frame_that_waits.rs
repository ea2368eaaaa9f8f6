use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    d: conv(4, stride = 2, pad = 1);
    ensure d.size == 32 && d.causal;
}

fn main() {
    let _ = [0; Net::D.size[0]];
}
