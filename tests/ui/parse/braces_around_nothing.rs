use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv({});
}

fn main() {
    let _ = Net::CONV1;
}
