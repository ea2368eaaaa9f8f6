use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    pool1: avg_pool([2, 3], stride = 1, pad = (1, 0));
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
