use receptive_field::receptive_field;

const DEPTH: usize = 3;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in 0..DEPTH { enc: conv(3); }
}

fn main() {
    let _ = (Net::ENC, DEPTH);
}
