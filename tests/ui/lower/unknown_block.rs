use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block bottleneck(k) { conv(k); }
    input: [32, 32];
    conv1: botleneck(3);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
