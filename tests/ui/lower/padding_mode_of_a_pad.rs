use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32];
    conv1: pad(3, padding_mode = reflect);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
