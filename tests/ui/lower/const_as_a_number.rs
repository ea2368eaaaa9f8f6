use receptive_field::receptive_field;

const KERNEL: usize = 3;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(KERNEL);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
