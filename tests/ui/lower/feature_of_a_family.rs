use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in 0..3 { enc: conv(3); }
    feature eye = enc[3, 3];
}

fn main() {
    let _ = [0; Net::EYE.index[0]];
}
