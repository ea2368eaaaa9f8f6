use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [56, 56];
    down: conv(3, stride = 2, pad = 1);
    up: resize(2);
    ensure up.size == input.size;
}

fn main() {
    let _ = Net::NAME;
}
