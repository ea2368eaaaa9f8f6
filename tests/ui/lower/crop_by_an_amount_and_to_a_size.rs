use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32];
    conv1: crop(2, to = 28);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
