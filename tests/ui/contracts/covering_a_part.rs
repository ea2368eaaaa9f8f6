use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    c1: conv(3, stride = 2);
    c2: conv(3, stride = 2);
    c3: conv(3, stride = 2);
    ensure c1.jump == 2 && c2.jump == 4 && c3.jump == 8;
    ensure c3.covers_input;
}

fn main() {
    let _ = Net::NAME;
}
