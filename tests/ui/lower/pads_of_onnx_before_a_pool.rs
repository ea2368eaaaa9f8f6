use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    pool1: pad([0, 1, 2, 1]) -> max_pool(3);
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
