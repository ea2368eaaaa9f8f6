use receptive_field::receptive_field;

receptive_field! {
    pub struct Net;
    input: [65_521];
    up: resize(40_009);
    a: conv(40_000, pad = same, dilation = 3);
    feature f = a[9];
    ensure a[9].empty;
}

fn main() {
    let _ = [0; Net::A.size[0]];
}
