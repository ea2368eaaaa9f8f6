use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    conv1: conv([1, 7], pad = (0, 3));
}

fn main() {
    let _ = [0; Net::OUTPUT.size[0]];
}
