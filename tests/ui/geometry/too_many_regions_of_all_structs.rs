use receptive_field::receptive_field;

receptive_field! {
    pub struct Net, Wide, Wider;
    input: [32], [33], [34];
    up: upsample(65536);
    for i in 0..12 { unit: conv(1); }
}

fn main() {
    let _ = [0; Net::UP.size[0]];
}
