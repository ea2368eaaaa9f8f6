use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    c: conv(3);
    for _ in 0..3 { unit: add(unit, conv(3, pad = 1)); }
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
