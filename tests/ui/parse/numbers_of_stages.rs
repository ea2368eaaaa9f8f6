use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [8, 8];
    a: conv(3);
    ensure a.0x1.size == 6;
    ensure a.99999999999999999999.size == 6;
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
