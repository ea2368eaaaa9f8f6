use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    near: conv(3, pad = 1);
    far: conv(5, pad = 2);
    last: conv(3, pad = 1);
    ensure last.receptive_field == far.receptive_field + 2;
    ensure near.receptive_field == 3;
    ensure last.receptive_field >= 11;
}

fn main() {
    let _ = Net::NAME;
}
