use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    a: conv(3);
    b: input -> conv(5);
    c: input -> conv(7);
    all: concat(a, b, c);
}

fn main() {
    let _ = Net::NAME;
}
