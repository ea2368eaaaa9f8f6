use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [100003];
    conv1: conv(3);
    resized: resize(65521, mode = linear);
    for i in 0..14 { unit: conv(3, pad = 1); }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
