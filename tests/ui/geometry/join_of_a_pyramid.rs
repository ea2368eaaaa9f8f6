use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    c3: conv(3, stride = 2, pad = 1);
    c4: conv(3, stride = 2, pad = 1);
    c5: conv(3, stride = 2, pad = 1);
    p3: add(c5 -> upsample(2), c3);
}

fn main() {
    let _ = Net::NAME;
}
