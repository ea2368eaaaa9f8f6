use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let three = [1, 2, 3];
    let word = same;
    input: [8, 8];
    a: conv(3);
    ensure a.size == (6, 6);
    ensure a.size == three;
    ensure a.size == word;
    ensure a.size == min();
    ensure a.size == floor(6, 7);
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
