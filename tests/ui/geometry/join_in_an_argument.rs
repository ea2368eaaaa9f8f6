use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    stem: conv(3, pad = 1);
    out: add(stem, add(stem -> conv(5), stem) -> conv(3, pad = 1));
}

fn main() {
    let _ = Net::NAME;
}
