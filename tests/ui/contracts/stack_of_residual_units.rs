use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    for i in 0..3 { unit: add(before, conv(3, pad = 1)); }
    ensure output.receptive_field == 3;
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
