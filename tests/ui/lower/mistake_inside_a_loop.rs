use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    for i in 0..3 { unit: conv(3, padd = 1); }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
    let _ = [0; Net::UNIT[2].size[0]];
}
