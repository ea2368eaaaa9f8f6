//! AlexNet of the guide, with what must be true of it.

use receptive_field::receptive_field;

receptive_field! {
    /// AlexNet as a fully convolutional network.
    pub struct AlexNet;

    input: [227, 227];
    conv1: conv(11, stride = 4);
    pool1: max_pool(3, stride = 2);
    conv2: conv(5, pad = 2);
    pool2: max_pool(3, stride = 2);
    conv3: conv(3, pad = 1);
    conv4: conv(3, pad = 1);
    conv5: conv(3, pad = 1);
    pool5: max_pool(3, stride = 2);
    fc6:   conv(6);
    fc7:   conv(1);

    ensure conv5.receptive_field >= 163, "the detector needs 163 px of context";
    ensure pool5.size == 6 && fc7.start == 113.5;
    ensure fc7.size == 1;
    feature eye = pool5[2, 3];
}

fn main() {
    println!("{}", AlexNet::table());
    println!("{:?}", AlexNet::EYE.center);
}
