use receptive_field::receptive_field;

receptive_field! {
    pub struct AlexNet;
    input: [227, 227];
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3, pad = 1);
    conv4: conv(3, pad = 1);
    conv5: conv(3, pad = 1);
    pool5: max_pool(4, stride = 2);
    fc6: conv(6);
    ensure pool5.size == 6;
}

fn main() {
    let _ = [0; AlexNet::CONV1.size[0]];
}
