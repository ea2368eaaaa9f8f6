use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3, dilation = 1 << 40, pad = same) -> max_pool(1, stride = 1 << 20);
    conv2: conv(3, dilation = 1 << 60, pad = same);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
