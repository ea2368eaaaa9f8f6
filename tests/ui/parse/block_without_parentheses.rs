use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    block double { conv(3); conv(3); }
    c: conv(3);
    d: c -> double;
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
