use receptive_field::receptive_field;

const CEIL: bool = true;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    pool: max_pool(3, ceil_mode = { CEIL });
}

fn main() {
    let _ = Net::POOL;
}
