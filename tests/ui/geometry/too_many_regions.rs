use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32];
    conv1: conv(3);
    up: upsample(65536);
    for i in 0..20 { unit: conv(1); }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
