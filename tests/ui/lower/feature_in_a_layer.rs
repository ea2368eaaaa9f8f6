use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    conv3: conv(3);
    feature corner = conv3[0, 0];
    deep: corner -> conv(3);
}

fn main() {
    let _ = Net::NAME;
}
