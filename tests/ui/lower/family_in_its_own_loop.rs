use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    for i in 0..3 { enc: conv(3, pad = 1); skip: add(enc, enc[0]); }
}

fn main() {
    let _ = [0; Net::ENC[2].size[0]];
}
