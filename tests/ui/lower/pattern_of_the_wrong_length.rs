use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for (k, s) in [(3, 1), (5, 2, 1)] { conv: conv(k, stride = s); }
}

fn main() {
    let _ = [0; Net::CONV[0].size[0]];
}
