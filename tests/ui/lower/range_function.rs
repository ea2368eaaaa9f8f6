use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in range(3) { conv: conv(3); }
}

fn main() {
    let _ = [0; Net::CONV[0].size[0]];
}
