use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    conv3: conv(3, pad = 1) -> conv(3, pad = 1);
    feature corner = conv3[0, 0];
    ensure corner.visible.end == 3;
}

fn main() {
    let _ = Net::NAME;
}
