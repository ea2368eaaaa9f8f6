use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    c: conv(3);
    if true { d: conv(3); } else { d: conv(5); }
}

fn main() {
    let _ = [0; Net::C.size[0]];
}
