use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [64];
    d: conv(3, pad = 1) -> scan();
    ensure d.anchor == 0.5;
}

fn main() {
    let _ = [0; Net::D.size[0]];
}
