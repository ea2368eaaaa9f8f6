use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [56, 56];
    c1: conv(3, stride = 2, pad = 1);
    c2: conv(3, stride = 2, pad = 1);
    p1: add(c2 -> resize(2), c1);
}

fn main() {
    let _ = Net::NAME;
}
