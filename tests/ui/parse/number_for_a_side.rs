use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [8, 8];
    a: conv(3);
    at 224 in [224, 384] { ensure a.jump == 1; }
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
