use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: upsample(2, coordinates = align_corners);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
