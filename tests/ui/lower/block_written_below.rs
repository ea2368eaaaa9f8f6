use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block outer { inner(); }
    block inner { conv(3); }
    input: [32, 32];
    conv1: outer();
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
