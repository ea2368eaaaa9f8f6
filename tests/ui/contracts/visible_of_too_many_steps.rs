use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [65_521];
    up: resize(40_009);
    wide: conv(40_000, pad = same, dilation = 3);
    ensure wide[9].visible.start == 0;
}

fn main() {
    let _ = [0; Net::UP.size[0]];
}
