use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    for i in 0..20 { a: conv(3, pad = 1); }
    at n in 64..25_000 { ensure a[19][0].visible.start == 0; }
}

fn main() {}
