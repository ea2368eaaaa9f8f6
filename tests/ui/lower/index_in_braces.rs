use receptive_field::receptive_field;

const SKIP: usize = 1;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in 0..3 { enc: conv(3); }
    out: enc[{ SKIP }] -> conv(1);
}

fn main() {
    let _ = Net::OUT;
}
