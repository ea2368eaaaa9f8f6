use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [8, 8];
    a: resize(2, mode = 3);
    b: resize(2, mode = linear, coordinates = 1);
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
