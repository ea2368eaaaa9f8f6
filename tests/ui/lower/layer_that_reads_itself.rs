use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    c: add(c, conv(3, pad = 1));
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
