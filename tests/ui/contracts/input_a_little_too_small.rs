use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    first: conv(5) -> max_pool(2);
    second: conv(5) -> max_pool(2);
    last: conv(5);
    ensure first.receptive_field == 6 && second.receptive_field == 16 && last.receptive_field == 32;
    ensure last.size == 2;
}

fn main() {
    let _ = Net::NAME;
}
