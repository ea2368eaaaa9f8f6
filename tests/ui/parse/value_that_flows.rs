use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [8, 8];
    a: conv(3);
    b: add(a, 3 -> conv(2));
    c: add(a, 3 * 2 -> conv(2));
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
