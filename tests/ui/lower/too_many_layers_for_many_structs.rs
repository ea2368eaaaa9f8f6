use receptive_field::receptive_field;

receptive_field! {
    pub struct Net, Small, Large;
    input: [32, 32], [16, 16], [64, 64];
    conv1: conv(3);
    for i in 0..20000 { unit: conv(1); }
}

fn main() {
    let _ = [0; Net::CONV1.size[0]];
}
