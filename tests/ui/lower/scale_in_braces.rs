use receptive_field::receptive_field;

const FACTOR: usize = 2;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    up: resize(scale = { FACTOR });
}

fn main() {
    let _ = Net::UP;
}
