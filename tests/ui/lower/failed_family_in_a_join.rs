use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for i in 0..3 { enc: conv(3, pad = 1, strid = 1); }
    joined: concat(enc);
}

fn main() {
    let _ = [0; Net::ENC[2].size[0]];
    let _ = [0; Net::JOINED.size[0]];
}
