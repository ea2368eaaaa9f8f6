use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [3];
    conv1: conv(9, pad = same, padding_mode = reflect);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
