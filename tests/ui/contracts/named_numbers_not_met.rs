use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let rounded = 7 / 2;
    let halves = 3.5;
    let sides = [halves, 6];
    input: [8, 8];
    a: conv(3);
    ensure a.size == rounded;
    ensure a.size == halves;
    ensure a.size == sides;
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
