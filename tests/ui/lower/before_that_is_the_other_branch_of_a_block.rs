use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit() {
        c: conv(3, pad = 1);
        concat(c, before);
    }
    input: [64];
    d: unit() * 2;
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
