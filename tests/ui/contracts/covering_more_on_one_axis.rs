use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [16, 64];
    c1: conv(5, stride = 2, pad = 2);
    c2: conv(5, stride = 2, pad = 2);
    ensure c1.receptive_field == 5 && c1.jump == 2;
    ensure c2.covers_input;
}

fn main() {
    let _ = Net::NAME;
}
