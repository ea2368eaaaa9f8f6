use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [9];
    conv1: resize(scale = 1.5);
    ensure conv1.jump == 1.5;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
