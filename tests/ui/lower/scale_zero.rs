use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: resize(scale = [1.5, 0 / 2]);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
