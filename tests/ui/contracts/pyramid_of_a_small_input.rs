use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    features: conv(7, stride = 2, pad = 3) -> conv(3, stride = 2, pad = 1) * 2;
    for level in 0..3 { corr: avg_pool(2); }
    ensure corr[2].size >= 2, "the look-up reads two features at least";
}

fn main() {
    let _ = Net::NAME;
}
