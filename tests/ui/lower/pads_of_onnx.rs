use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    conv1: conv([3, 1], pad = [1, 0, 1, 0]);
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
