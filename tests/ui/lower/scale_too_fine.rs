use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let large = 4_611_686_018_427_387_904;
    input: [8, 8];
    a: resize(scale = 0.000_000_000_000_000_000_1);
    b: resize(scale = 1.5 * large * large);
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
