use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32];
    conv1: conv(3, pad = 1, padding_mode = reflct);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
