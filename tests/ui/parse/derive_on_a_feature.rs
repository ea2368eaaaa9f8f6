use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    #[derive(Debug)]
    feature eye = conv1[0, 0];
}

fn main() {
    let _ = [0; Net::EYE.index[0]];
}
