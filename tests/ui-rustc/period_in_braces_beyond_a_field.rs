use receptive_field::receptive_field;

const FACTOR: usize = 257;

receptive_field! {
    pub struct Net;
    input: [32];
    up: upsample({ FACTOR });
}

fn main() {}
