use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let k = [3, 5, 7];
    input: [32, 32];
    for i in 0..4 { conv: conv(k[i]); }
}

fn main() {
    let _ = [0; Net::CONV[0].size[0]];
}
