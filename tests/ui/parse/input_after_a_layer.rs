use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    conv1: conv(3);
    input: [32, 32];
    conv2: conv(3);
}

fn main() {
    let _ = [0; Net::CONV2.size[0]];
}
