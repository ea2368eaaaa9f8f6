use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [16_384];
    conv1: crop(to = 6_144, offset = 5_121);
    ensure conv1[0].center == 5_120.5;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
