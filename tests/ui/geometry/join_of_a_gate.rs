use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [56, 56];
    x: conv(3, pad = 1);
    gate: global_pool() -> conv(1);
    out: add(x, gate);
}

fn main() {
    let _ = Net::NAME;
}
