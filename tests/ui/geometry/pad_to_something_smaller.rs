use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [500];
    conv1: pad(to = 440);
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
