use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let mut k = 3;
    input: [32, 32];
    conv1: conv(k);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
