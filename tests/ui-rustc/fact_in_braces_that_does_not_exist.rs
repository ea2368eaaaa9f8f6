use receptive_field::receptive_field;

const SIDE: usize = 32;

receptive_field! {
    pub struct Net;
    input: [{ SIDE }, { SIDE }];
    pool: global_pool();
    ensure pool.halo.before == 3;
}

fn main() {}
