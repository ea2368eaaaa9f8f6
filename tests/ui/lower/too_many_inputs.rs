use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [32, 32];
    conv1: conv(3);
    for i in 0..1000 { unit: conv(1); }
    for i in 0..1000 { all: concat(unit); }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
