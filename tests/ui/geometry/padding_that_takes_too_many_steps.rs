use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [1_000_000];
    pool: max_pool(2, stride = 2);
    conv1: conv(600_001, pad = same, padding_mode = reflect);
    ensure conv1[5].visible.end < 600_000;
}

fn main() {
    let _ = [0; Net::POOL.size[0]];
}
