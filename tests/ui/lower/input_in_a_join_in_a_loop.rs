use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for _ in 0..3 { unit: add(input, conv(3, pad = 1)); }
}

fn main() {
    let _ = Net::UNIT.len();
}
