use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [1536];
    conv1: crop(to = 900);
    ensure conv1.size == 896;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
