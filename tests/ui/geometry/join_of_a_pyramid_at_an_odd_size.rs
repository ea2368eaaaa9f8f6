use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [500, 375];
    c2: conv(3, stride = 4, pad = 1);
    c3: conv(3, stride = 2, pad = 1);
    c4: conv(3, stride = 2, pad = 1);
    p3: add(c4 -> upsample(2), c3);
    p2: add(p3 -> upsample(2), c2);
}

fn main() {
    let _ = Net::NAME;
}
