use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block unit { output: conv(3); }
    input: [32, 32];
    conv1: unit();
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
