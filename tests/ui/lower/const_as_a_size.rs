use receptive_field::receptive_field;

const SIDE: usize = 32;

receptive_field! {
    pub struct Net;
    input: [SIDE, SIDE];
    conv1: conv(3);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
