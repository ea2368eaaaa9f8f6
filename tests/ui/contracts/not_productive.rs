use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(7, stride = 2, pad = 3);
    conv2: conv(7, stride = 2, pad = 3);
    conv3: conv(7, stride = 2, pad = 3);
    conv4: conv(3, pad = 1);
    conv5: conv(3, pad = 1);
    ensure conv5.productive;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
