use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [227, 227];
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3, pad = 1);
    conv4: conv(3, pad = 1);
    conv5: conv(3, pad = 1);
    pool5: max_pool(3, stride = 2);
    ensure conv5.receptive_field >= 195, "the detector needs 195 px of context";
}

fn main() {
    let _ = [0; Net::CONV5.size[0]];
}
