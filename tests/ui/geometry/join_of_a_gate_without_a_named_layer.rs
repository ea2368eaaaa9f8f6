use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    x: conv(3, pad = 1);
    gate: x -> adaptive_pool(1);
    out: add(x -> conv(1), gate);
}

fn main() {
    let _ = Net::NAME;
}
