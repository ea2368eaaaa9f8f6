use receptive_field::receptive_field;

receptive_field! {
    pub struct Net, Large;
    input: [32, 32], [64, 64];
    conv1: conv(7, stride = 2, pad = 3);
    conv2: conv(3, stride = 2, pad = 1);
    ensure conv2.size == 8;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
    let _ = [0; Large::CONV2.size[0]];
}
