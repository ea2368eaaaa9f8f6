use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    let k = [1, 2];
    let s = [1, 2, 3];
    input: [32, 32];
    conv1: conv(3, stride = k + s);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
