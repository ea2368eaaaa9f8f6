use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv([3, 5], pad = same);
    conv2: conv([3, 5], pad = same);
    ensure conv2.receptive_field >= 9;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
