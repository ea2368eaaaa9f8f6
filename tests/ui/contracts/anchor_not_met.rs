use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64, 64];
    down: conv(3, stride = 2, pad = 1);
    up: upsample(2) -> conv(3, pad = 1);
    ensure up.anchor == 0.5;
}

fn main() {
    let _ = [0; Net::UP.size[0]];
}
