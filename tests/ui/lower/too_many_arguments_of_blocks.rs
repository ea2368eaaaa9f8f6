use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block none { conv(3); }
    block one(k) { conv(k); }
    block two(k, l) { conv(k + l); }
    input: [16, 16];
    a: none(3);
    b: one(3, 4);
    c: two(1, 2, 3);
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
