use receptive_field::receptive_field;

receptive_field! {
    pub struct Net, Wide;
    input: [32], [33];
    up: resize(65521);
    for i in 0..12 { unit: conv(1); }
}

fn main() {
    let _ = [0; Net::UP.size[0]];
}
