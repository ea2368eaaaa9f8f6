use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [37, 37];
    conv1: conv(3, stride = 2, pad = 1);
    conv2: conv(3, stride = 2, pad = 1);
    fine: add(conv1, conv2 -> resize_like(conv1));
    ensure fine.halo.before <= 8;
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
