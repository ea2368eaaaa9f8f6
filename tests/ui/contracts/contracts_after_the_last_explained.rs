use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [9_000];
    for i in 0..2_000 { conv1: conv(3); }
    a: conv(3);
    b: conv(3);
    c: conv(3);
    d: conv(3);
    ensure a.size == 4_998;
    ensure a.size == 1;
    ensure b.size == 2;
    ensure c.size == 3;
    ensure d.size == 4;
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
