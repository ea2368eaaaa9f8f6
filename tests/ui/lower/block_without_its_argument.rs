use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block down(k) { conv(k, stride = 2); }
    input: [32, 32];
    conv1: down();
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
