use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let large = 4_611_686_018_427_387_904;
    input: [8, 8];
    a: conv(3);
    ensure a.size < large * large * large;
    ensure a.size > -((0 - large * 2) * large * 4);
    ensure a.size > min(large * large * 4, 1 / 3);
    ensure 0.1 < a.size * large * large;
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
