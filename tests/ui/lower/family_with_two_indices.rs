use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    for s in 0..2 { for i in 0..3 { enc: conv(3); } }
    ensure enc[1, 2].size == 20;
}

fn main() {
    let _ = [0; Net::ENC[1][2].size[0]];
}
