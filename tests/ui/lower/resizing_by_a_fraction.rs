use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    up: resize(0.5);
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
