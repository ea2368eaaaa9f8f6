use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    up: upsample(2, mode = linear, coordinates = asymmetric);
    ensure up.receptive_field_min == up.receptive_field;
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
