use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [56, 56];
    stem: conv(3, pad = 1);
    up: resize(2);
    head: conv(5);
}

fn main() {
    let _ = Net::NAME;
}
