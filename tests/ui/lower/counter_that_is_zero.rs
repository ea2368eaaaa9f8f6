use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in 0..3 { conv: conv(3, dilation = i, pad = same); }
}

fn main() {
    let _ = [0; Net::CONV[2].size[0]];
}
