use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [4, 4];
    conv1: conv(1, stride = 1 << 40) * 2;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
