use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3, pad = 1);
    conv2: conv(3, stride = 2, pad = 1);
    joined: add(conv2, conv1 -> crop((8, 8)));
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
