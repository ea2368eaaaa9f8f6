use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [4];
    conv1: conv(7, pad = (6, 0), padding_mode = circular);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
