use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    pool1: max_poll(2);
    ensure covn1.size == 30;
    ensure conv1.sise == 30;
    ensure pool1.size == 15;
    feature eye = conv2[3, 3];
}

fn main() {
    let _ = (Net::CONV1.size, Net::POOL1.size, Net::EYE.center);
}
