use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in 0..3 { enc: conv(3); }
    ensure enc.size == 26;
}

fn main() {
    let _ = [0; Net::ENC[2].size[0]];
}
