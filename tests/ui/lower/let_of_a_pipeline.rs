use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    block double { conv(3); }
    let stem = double();
    c: conv(3);
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
