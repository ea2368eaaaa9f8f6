use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    block double { conv(3); conv(3); }
    block double { conv(5); conv(5); }
    input: [32, 32];
    conv1: double();
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
