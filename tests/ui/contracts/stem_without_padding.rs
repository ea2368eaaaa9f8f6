use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [224, 224];
    stem: conv(7, stride = 2);
    pool: max_pool(3, stride = 2);
    ensure pool.size == 56;
    ensure stem.jump == 2 && pool.jump == 4;
}

fn main() {
    let _ = Net::NAME;
}
